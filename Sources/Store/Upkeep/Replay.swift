import Domain
import SQLite

extension Store {
  /// How many records are replayed at a time.
  private static let replayBatch = 500

  /// Decides every cell of the whole journal anew and hands out record by record.
  func replay(_ body: (StoredRecord) throws(StoreError) -> Void) throws(StoreError) {
    let resolution = CellResolution(self)
    var after: [UInt8] = []
    while true {
      var ids: [[UInt8]] = []
      try each(
        "SELECT DISTINCT record FROM j WHERE record > ? ORDER BY record LIMIT ?",
        [.blob(after), .integer(Int64(Self.replayBatch))]
      ) { row in ids.append(row.blob(0)) }
      guard let first = ids.first, let last = ids.last else { return }
      for record in try replay(from: first, to: last, with: resolution) {
        try body(record)
      }
      after = last
    }
  }

  private func replay(
    from first: [UInt8],
    to last: [UInt8],
    with resolution: CellResolution
  ) throws(StoreError) -> [StoredRecord] {
    var records: [StoredRecord] = []
    var places: [RecordKey: Int] = [:]
    var writes: [[String: [(stamp: Stamp, value: Value)]]] = []
    try each(
      """
      SELECT type, record, field, inc, seq, hlc, value FROM j WHERE record BETWEEN ? AND ?
      ORDER BY record, field, hlc
      """,
      [.blob(first), .blob(last)]
    ) { row in
      let key = RecordKey(type: row.text(0), id: row.id(1))
      let place = places[key] ?? records.count
      if place == records.count {
        places[key] = place
        records.append(StoredRecord(type: key.type, id: key.id))
        writes.append([:])
      }
      writes[place][row.text(2), default: []].append((row.stamp(3), Value(stored: row.value(6))))
    }
    for place in records.indices {
      for (wire, versions) in writes[place] {
        records[place].byName[wire] = try resolution.resolve(versions)
      }
    }
    return records
  }
}
