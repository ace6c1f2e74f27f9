import Domain

/// A meeting as the calendar shows it.
package struct MeetingMark: Equatable, Sendable {
  package var id: RecordID
  package var span: CivilSpan
  /// The token of its state; one from a newer version too.
  package var state: String
  package var host: RecordID?
  package var body: RecordID?
  package var place: String
  package var title: String

  /// A meeting of a row with `CalendarPane.columns`; nil where its day does not decode.
  package init?(_ row: Row) {
    guard row.values.count >= 6, let span = CivilSpan(canonical: row.values[0].string) else {
      return nil
    }
    id = row.id
    self.span = span
    state = row.values[1].string
    host = row.values[2].link
    body = row.values[3].link
    place = row.values[4].string
    title = row.values[5].string
  }

  /// A meeting that is only thought of, at a time of a body.
  init(id: RecordID, span: CivilSpan, body: RecordID) {
    self.id = id
    self.span = span
    self.body = body
    state = Meeting.State.scheduled.rawValue
    place = ""
    title = ""
  }

  package var day: CivilDate { span.start }

  /// Whether it is one of the year's meetings: held or agreed.
  package var isAgreed: Bool { Meeting.State(rawValue: state)?.counts ?? false }

  /// The state in one sign.
  package var sign: String {
    switch Meeting.State(rawValue: state) {
    case .held: "✓"
    case .scheduled, .invited: "●"
    case .proposed: "○"
    case .cancelled: "–"
    case nil: "?"
    }
  }
}

extension AppState {
  /// The meetings that an ask has brought, in the order of their days.
  func meetings(_ ask: Ask) -> [MeetingMark] { rows(ask).compactMap { MeetingMark($0) } }

  /// The meetings of a day, with a focus those of its bodies.
  func meetings(on day: CivilDate) -> [MeetingMark] {
    focused(meetings(shownNearbyAsk).filter { $0.span.contains(day) })
  }

  /// Of meetings those that concern the focus, where there is one.
  func focused(_ meetings: [MeetingMark]) -> [MeetingMark] {
    guard let focus else { return meetings }
    let shown = Set(calendarBodies.map(\.id))
    return meetings.filter { $0.body.map(shown.contains) ?? ($0.host == focus) }
  }

  /// What steps and boxes call a meeting: `MOB Do 26.11.2026 14:00–16:30`.
  func name(of meeting: MeetingMark) -> String {
    [code(of: meeting.body), meeting.title, dayText(.text(meeting.span.canonical))]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  func code(of body: RecordID?) -> String {
    guard let body else { return "–" }
    return directory.entry(Body.typeName, body)?.label ?? words("value.missing")
  }

  /// The word of a meeting's state; a token from a newer version stands in quotation marks.
  func meetingStateWord(_ state: String) -> String {
    words["meeting.state.\(state)"]
      ?? (state.isEmpty ? "" : words(Text("value.verbatim", .verbatim(state))))
  }

  /// `Di 20.10.2026 14:00–16:30 · terminiert · Rathaus Duisburg`.
  func line(of meeting: MeetingMark) -> String {
    let isHosted = focus != nil && meeting.host == focus
    let host = directory.entry(Partner.typeName, meeting.host)?.label
    return [
      dayText(.text(meeting.span.canonical)), meetingStateWord(meeting.state), meeting.title,
      meeting.place,
      host.map { words(Text("calendar.host", .verbatim($0))) + (isHosted ? " *" : "") } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
