import Domain
import SQLite

extension Store {
  /// Who changed a record, what and when: the latest step first.
  package func history(of record: RecordID, limit: Int) throws(StoreError) -> [HistoryEntry] {
    try read { () throws(StoreError) -> [HistoryEntry] in
      var entries: [HistoryEntry] = []
      var places: [StepID: Int] = [:]
      for write in try writes(of: record).reversed() {
        guard let name = StoredRecord.name(write.field), let step = try step(of: write.stamp.dot)
        else { continue }
        if places[step.id] == nil {
          guard entries.count < limit else { break }
          places[step.id] = entries.count
          entries.append(try entry(step))
        }
        guard let place = places[step.id] else { continue }
        // Read backwards: of two writes to one cell in one step the later one comes first.
        if entries[place].cells[name] == nil { entries[place].cells[name] = write.value }
        entries[place].before[name] = write.before
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

  private struct HistoricWrite {
    var field: String
    var stamp: Stamp
    var value: Value
    var before: Value
  }

  /// Every write of a record with what its cell held before, in the order of the journal.
  private func writes(of record: RecordID) throws(StoreError) -> [HistoricWrite] {
    var writes: [HistoricWrite] = []
    try each(
      "SELECT field, inc, seq, hlc, value, type FROM j WHERE record = ? ORDER BY hlc, inc, seq",
      [SQLiteValue(record)]
    ) { row in
      writes.append(
        HistoricWrite(
          field: row.text(0),
          stamp: row.stamp(1),
          value: Value(stored: row.value(4)),
          before: .null
        )
      )
    }
    var last: [String: Value] = [:]
    for index in writes.indices {
      writes[index].before = last[writes[index].field] ?? .null
      last[writes[index].field] = writes[index].value
    }
    return writes
  }

  private func entry(_ step: StoredStep) throws(StoreError) -> HistoryEntry {
    let (drift, overflow) = step.wallMilliseconds.subtractingReportingOverflow(
      step.hlc.milliseconds
    )
    return HistoryEntry(
      step: step.id,
      command: step.command,
      arguments: step.arguments,
      author: step.author.name,
      wallMilliseconds: step.wallMilliseconds,
      cells: [:],
      isClockUnsure: step.id.incarnation != 0 && (overflow || drift.magnitude > 300_000),
      isUndone: try isUndone(step.id)
    )
  }
}
