import Domain
import SQLite

extension Store {
  /// What a step did, cell by cell; to one record only, if it is named.
  ///
  /// At most `limit` changes are read.
  package func detail(
    of step: StepID,
    record: (type: String, id: RecordID)? = nil,
    limit: Int
  ) throws(StoreError) -> StepDetail? {
    try read { () throws(StoreError) -> StepDetail? in
      let dot = Dot(incarnation: step.incarnation, sequence: step.first)
      guard let stored = try self.step(of: dot), stored.id == step else { return nil }
      let key = record.map { RecordKey(type: $0.type, id: $0.id) }
      let writes = try writes(of: stored, to: key, limit: limit + 1)
      var changes: [CellChange] = []
      var places: [CellPlace: Int] = [:]
      for write in writes.prefix(limit) {
        if let place = places[write.place] {
          changes[place].after = write.value
          continue
        }
        guard let name = StoredRecord.name(write.place.wire) else { continue }
        places[write.place] = changes.count
        changes.append(
          CellChange(
            type: write.place.key.type,
            record: write.place.key.id,
            name: name,
            before: try value(before: write),
            after: write.value
          )
        )
      }
      let last = try number(
        "SELECT hlc FROM j WHERE inc = ? AND seq = ?",
        [.integer(step.incarnation), .integer(stored.last)]
      )
      return StepDetail(
        entry: try entry(stored),
        last: HLC(raw: last ?? stored.hlc.raw),
        changes: changes,
        hasMore: writes.count > limit
      )
    }
  }

  private struct CellPlace: Hashable {
    var key: RecordKey
    var wire: String
  }

  private struct PlacedWrite {
    var place: CellPlace
    var stamp: Stamp
    var value: Value
  }

  private func writes(
    of step: StoredStep,
    to record: RecordKey?,
    limit: Int
  ) throws(StoreError) -> [PlacedWrite] {
    var writes: [PlacedWrite] = []
    let sql =
      """
      SELECT type, record, field, value, inc, seq, hlc FROM j
      WHERE inc = ? AND seq BETWEEN ? AND ?\(record == nil ? "" : " AND +record = ? AND type = ?")
      ORDER BY seq LIMIT ?
      """
    var arguments: [SQLiteValue] = [
      .integer(step.id.incarnation), .integer(step.id.first), .integer(step.last),
    ]
    if let record { arguments += [SQLiteValue(record.id), .text(record.type)] }
    try each(sql, arguments + [.integer(Int64(limit))]) { row in
      writes.append(
        PlacedWrite(
          place: CellPlace(key: RecordKey(type: row.text(0), id: row.id(1)), wire: row.text(2)),
          stamp: row.stamp(4),
          value: Value(stored: row.value(3))
        )
      )
    }
    return writes
  }

  /// What a cell held before a write, in the order of the journal; nil for nothing.
  private func value(before write: PlacedWrite) throws(StoreError) -> Value? {
    let stored = try value(
      """
      SELECT value FROM j WHERE record = ? AND field = ? AND (hlc, inc, seq) < (?, ?, ?)
        AND type = ?
      ORDER BY hlc DESC, inc DESC, seq DESC LIMIT 1
      """,
      [
        SQLiteValue(write.place.key.id), .text(write.place.wire),
        .integer(write.stamp.hlc.raw), .integer(write.stamp.dot.incarnation),
        .integer(write.stamp.dot.sequence), .text(write.place.key.type),
      ]
    )
    return stored.map { Value(stored: $0) }
  }
}
