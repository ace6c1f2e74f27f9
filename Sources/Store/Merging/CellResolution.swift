import Domain
import SQLite

/// Decides cells by the whole journal: who won, and who lost without having been seen.
///
/// Lives as long as one transaction; what authors had seen is looked up once.
final class CellResolution {
  private let store: Store
  private var seen: [Int64: [(first: Int64, vector: VersionVector)]] = [:]

  init(_ store: Store) {
    self.store = store
  }

  /// What the author of a write had seen of others.
  func seen(by dot: Dot) throws(StoreError) -> VersionVector {
    let known: [(first: Int64, vector: VersionVector)]
    if let kept = seen[dot.incarnation] {
      known = kept
    } else {
      var rows: [(first: Int64, vector: VersionVector)] = []
      try store.each(
        "SELECT first, vv FROM seen WHERE inc = ? ORDER BY first",
        [.integer(dot.incarnation)]
      ) { row in
        rows.append((row.integer(0), VersionVector(canonical: row.text(1)) ?? VersionVector()))
      }
      seen[dot.incarnation] = rows
      known = rows
    }
    return known.last { $0.first <= dot.sequence }?.vector ?? VersionVector()
  }

  /// Decides a cell by all its writes.
  func resolve(
    _ type: String,
    _ record: RecordID,
    _ wire: String
  ) throws(StoreError) -> StoredRecord.StoredCell? {
    var writes: [(stamp: Stamp, value: Value)] = []
    try store.each(
      "SELECT inc, seq, hlc, value FROM j WHERE record = ? AND field = ? AND type = ?",
      [SQLiteValue(record), .text(wire), .text(type)]
    ) { row in
      writes.append((row.stamp(0), Value(stored: row.value(3))))
    }
    return try resolve(writes)
  }

  /// Decides between given writes of one cell.
  func resolve(
    _ writes: [(stamp: Stamp, value: Value)]
  ) throws(StoreError) -> StoredRecord.StoredCell? {
    if writes.count == 1 {
      return StoredRecord.StoredCell(value: writes[0].value, stamp: writes[0].stamp)
    }
    var versions: [CellVersion<Value>] = []
    for write in writes {
      versions.append(
        CellVersion(
          stamp: write.stamp,
          value: write.value,
          seen: try seen(by: write.stamp.dot)
        )
      )
    }
    guard let resolution = Domain.resolve(versions) else { return nil }
    return StoredRecord.StoredCell(
      value: resolution.winner.value,
      stamp: resolution.winner.stamp,
      losers: resolution.losers.map(\.stamp.dot).sorted()
    )
  }
}
