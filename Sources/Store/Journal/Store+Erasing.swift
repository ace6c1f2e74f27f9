import Domain
import SQLite

/// What the release of minutes erases stands nowhere any more, the journal included.
///
/// When somebody came and went is kept until the minutes are released (DOMAIN.md §1.2). A write of
/// such a cell that lies before its erasing one holds no value: not where the release was said, and
/// nowhere that it arrives, in whatever order. So the journal stays a matter of the writes alone, and
/// laptops agree on it; its rows, numbers and times stay. Taking a release back brings no value back.
extension Store {
  /// Erases what a step has released.
  func eraseReleased(by step: Step) throws(StoreError) {
    guard step.command == Self.erasing else { return }
    for write in step.writes where Self.isErasable(write.type, write.name.wire) {
      try eraseReleased(write.type, write.record, write.name.wire)
    }
  }

  /// Erases the earlier values of a cell, where a release that is known here has erased it.
  func eraseReleased(
    _ type: String, _ record: RecordID, _ wire: String
  ) throws(StoreError) {
    guard Self.isErasable(type, wire) else { return }
    try run(
      """
      UPDATE j SET value = NULL
      WHERE record = ?1 AND field = ?2 AND type = ?3 AND value IS NOT NULL AND hlc < (
        SELECT max(e.hlc) FROM j e
        JOIN step s ON s.inc = e.inc AND e.seq BETWEEN s.first AND s.last
        WHERE e.record = ?1 AND e.field = ?2 AND e.type = ?3 AND e.value IS NULL
          AND s.command = ?4)
      """,
      [SQLiteValue(record), .text(wire), .text(type), .text(Self.erasing)])
  }

  /// Erases in what an older version has kept without knowing what a release is.
  func eraseAllReleased() throws(StoreError) {
    for field in Attendance.erasedAtRelease {
      var records: [RecordID] = []
      try each(
        "SELECT DISTINCT record FROM j WHERE type = ? AND field = ? /* scan */",
        [.text(Attendance.typeName), .text(field)]
      ) { row in records.append(row.id(0)) }
      for record in records { try eraseReleased(Attendance.typeName, record, field) }
    }
  }

  private static let erasing = StepText.Command.minutesRelease.rawValue

  private static func isErasable(_ type: String, _ wire: String) -> Bool {
    type == Attendance.typeName && Attendance.erasedAtRelease.contains(wire)
  }
}
