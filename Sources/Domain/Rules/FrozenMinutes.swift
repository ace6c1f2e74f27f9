/// What nobody changes any more once the minutes of a meeting are released (DOMAIN.md §1.3, R22).
///
/// A change begins another Fassung, which says what it changes; until that is released the meeting
/// is open again. What goes on after a meeting stays free: how a result stands, tasks, replies, and
/// `#` lines, which never were in the minutes.
package enum FrozenMinutes {
  /// The rule's name.
  package static let rule = "R22"

  /// The links from a record to its meeting; nil for types that are no part of minutes.
  package static func way(from type: String) -> [(type: String, link: String)]? {
    switch type {
    case Meeting.typeName: []
    case AgendaItem.typeName, Attendance.typeName, Result.typeName, MinutesEdition.typeName:
      [(type, "meeting")]
    case MinuteLine.typeName: [(type, "item"), (AgendaItem.typeName, "meeting")]
    default: nil
    }
  }

  /// Whether a cell of a record says something that stands in the minutes.
  ///
  /// A Fassung itself is never written again, whatever its meeting is.
  package static func holds(_ name: CellName, of type: String) -> Bool {
    if name == .deleted { return way(from: type) != nil }
    return fields[type]?.contains(name.field) ?? false
  }

  /// Whether a record is no part of the minutes after all: a `#` line.
  package static func isOutside(_ type: String, _ cells: Cells) -> Bool {
    type == MinuteLine.typeName
      && cells[CellName("kind")] == .text(MinuteLine.Kind.internal.rawValue)
  }

  /// Whether the minutes of a meeting with these cells are released.
  package static func isReleased(_ meeting: Cells) -> Bool {
    meeting[CellName("minutesState")] == .text(Meeting.MinutesState.released.rawValue)
  }

  /// What is said of a change that is refused, about the meeting.
  package static func finding(
    about meeting: RecordID, named body: String, on day: CivilDate?, edition: Int
  ) -> Finding {
    Finding(
      rule: rule, severity: .block, type: Meeting.typeName, record: meeting,
      arguments: [
        .verbatim(body), day.map { .day($0) } ?? .verbatim(""),
        .verbatim(String(max(1, edition))),
      ])
  }

  private static let fields: [String: Set<String>] = [
    Meeting.typeName: [
      "body", "span", "title", "number", "state", "place", "online", "host", "moderation",
      "moderator",
      "minuteTaker", "held", "pauseMinutes", "releasedOn", "minutesEdition", "minutesNote",
    ],
    AgendaItem.typeName: [
      "meeting", "title", "minutes", "presenter", "topic", "project", "proposal", "parentItem",
      "state", "postponedReason", "timesPostponed", "carriedFrom", "minutesTaken", "isAdded",
      "rank",
    ],
    MinuteLine.typeName: ["item", "text", "kind", "rank"],
    Attendance.typeName: [
      "meeting", "person", "guest", "partner", "organisation", "state", "representedBy",
      "substitute",
    ],
    Result.typeName: [
      "text", "kind", "number", "body", "day", "mode", "votes", "meeting", "item", "line",
      "circular",
    ],
    MinutesEdition.typeName: ["title", "meeting", "number", "releasedOn", "note", "text"],
  ]
}
