import Domain
import SQLite

/// The rows of the journal, one function a statement.
extension Store {
  /// What is in the journal of each incarnation, and the latest time of all.
  func journalState() throws(StoreError) -> (vector: VersionVector, latest: HLC) {
    var prefixes: [Int64: Int64] = [:]
    var latest: Int64 = 0
    try each("SELECT inc, prefix, hlc FROM vv /* scan */") { row in
      prefixes[row.integer(0)] = row.integer(1)
      latest = max(latest, row.integer(2))
    }
    return (VersionVector(prefixes), HLC(raw: latest))
  }

  func append(
    _ stamp: Stamp,
    _ type: String,
    _ record: RecordID,
    _ wire: String,
    _ value: Value
  ) throws(StoreError) {
    try run(
      "INSERT INTO j (inc, seq, hlc, type, record, field, value) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        .integer(stamp.dot.incarnation), .integer(stamp.dot.sequence), .integer(stamp.hlc.raw),
        .text(type), SQLiteValue(record), .text(wire), SQLiteValue(value),
      ]
    )
  }

  func setWinner(
    _ stamp: Stamp,
    _ type: String,
    _ record: RecordID,
    _ wire: String,
    isNew: Bool
  ) throws(StoreError) {
    let stampRow: [SQLiteValue] = [
      .integer(stamp.dot.incarnation), .integer(stamp.dot.sequence), .integer(stamp.hlc.raw),
    ]
    let place: [SQLiteValue] = [.text(type), SQLiteValue(record), .text(wire)]
    if isNew {
      try run(
        "INSERT INTO cell (inc, seq, hlc, t, r, c) VALUES (?, ?, ?, ?, ?, ?)",
        stampRow + place
      )
    } else {
      try run(
        "UPDATE cell SET inc = ?, seq = ?, hlc = ? WHERE t = ? AND r = ? AND c = ?",
        stampRow + place
      )
    }
  }

  func addLoser(
    _ dot: Dot,
    _ type: String,
    _ record: RecordID,
    _ wire: String
  ) throws(StoreError) {
    try run(
      "INSERT INTO sib (t, r, c, inc, seq) VALUES (?, ?, ?, ?, ?)",
      [
        .text(type), SQLiteValue(record), .text(wire), .integer(dot.incarnation),
        .integer(dot.sequence),
      ]
    )
  }

  func removeLosers(_ type: String, _ record: RecordID, _ wire: String) throws(StoreError) {
    try run(
      "DELETE FROM sib WHERE t = ? AND r = ? AND c = ?",
      [.text(type), SQLiteValue(record), .text(wire)]
    )
  }

  func setPrefix(_ incarnation: Int64, _ prefix: Int64, _ hlc: HLC) throws(StoreError) {
    try run(
      """
      INSERT INTO vv (inc, prefix, hlc) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET prefix = excluded.prefix, hlc = max(hlc, excluded.hlc)
      """,
      [.integer(incarnation), .integer(prefix), .integer(hlc.raw)]
    )
  }

  /// Notes what an incarnation had seen from a number on.
  func noteSeen(_ incarnation: Int64, _ first: Int64, _ seen: String) throws(StoreError) {
    try run(
      "INSERT OR REPLACE INTO seen (inc, first, vv) VALUES (?, ?, ?)",
      [.integer(incarnation), .integer(first), .text(seen)]
    )
  }

  /// The value of a write.
  func writtenValue(of dot: Dot) throws(StoreError) -> Value {
    Value(
      stored: try value(
        "SELECT value FROM j WHERE inc = ? AND seq = ?",
        [.integer(dot.incarnation), .integer(dot.sequence)]
      ) ?? .null
    )
  }
}
