import Domain
import SQLite

extension Store {
  /// Who changed a record, what and when: the latest step first.
  package func history(of record: RecordID, limit: Int) throws(StoreError) -> [HistoryEntry] {
    try read { () throws(StoreError) -> [HistoryEntry] in
      let type = try value("SELECT type FROM record WHERE uuid = ?", [SQLiteValue(record)])?.text
      guard let type else { return [] }
      let query = Chronicle.query(of: (type, record))
      var entries: [HistoryEntry] = []
      for step in try StepSource(self, query).steps(from: .newest, limit: limit) {
        guard let detail = try detail(of: step.id, record: (type, record), limit: .max / 2)
        else { continue }
        entries.append(Self.entry(detail))
      }
      return entries
    }
  }

  /// What a cell showed at a time, by the order of the journal: "Stand am".
  package func value(
    of type: String,
    _ record: RecordID,
    _ name: CellName,
    at hlc: HLC
  ) throws(StoreError) -> Value {
    try read { () throws(StoreError) -> Value in
      let stored = try value(
        """
        SELECT value FROM j WHERE record = ? AND field = ? AND hlc <= ? AND type = ?
        ORDER BY hlc DESC, inc DESC, seq DESC LIMIT 1
        """,
        [SQLiteValue(record), .text(name.wire), .integer(hlc.raw), .text(type)]
      )
      return Value(stored: stored ?? .null)
    }
  }

  /// What a cell showed at a time of the wall clock.
  package func value(
    of type: String,
    _ record: RecordID,
    _ name: CellName,
    wall: Int64
  ) throws(StoreError) -> Value {
    try value(of: type, record, name, at: HLC(milliseconds: wall, counter: .max))
  }

  private static func entry(_ detail: StepDetail) -> HistoryEntry {
    var entry = HistoryEntry(
      step: detail.entry.step,
      command: detail.entry.command,
      arguments: detail.entry.arguments,
      author: detail.entry.author,
      wallMilliseconds: detail.entry.wallMilliseconds,
      cells: [:],
      isClockUnsure: detail.entry.isClockUnsure,
      isUndone: detail.entry.isUndone
    )
    for change in detail.changes {
      entry.cells[change.name] = change.after
      entry.before[change.name] = change.before ?? .null
    }
    return entry
  }
}
