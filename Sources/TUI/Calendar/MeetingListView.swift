import Domain
import Screen

/// Every meeting in the order of its day, under the names of the months.
func drawMeetingList(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let list = state.calendar.list
  guard !list.page.rows.isEmpty else {
    if list.isLoaded, !drawNothingLeft(.calendar, state, into: &canvas, rect) {
      canvas.writeEmptyText(state.emptyText("calendar.list.empty", new: .calendar), in: rect)
    }
    return
  }
  var rows: [ListRow] = []
  var cursor: Int?
  let collisions = state.collisionBook(state.shownMeetings)
  let count = list.visibleCount(from: list.top, height: rect.height)
  for index in list.top..<min(list.top + count, list.page.rows.count) {
    let row = list.page.rows[index]
    let meeting = MeetingMark(row)
    if list.isByMonth, index == list.top || list.beginsGroup(index) {
      let name = meeting.map { state.words("month.\($0.day.month)") + " \($0.day.year)" } ?? "–"
      rows.append(ListRow([Span(name)], isHeading: true))
    }
    if index == list.cursor { cursor = rows.count }
    rows.append(
      ListRow(
        spans(of: meeting, row, collisions, state, columns: rect.width),
        marked: state.isMarked(row.id, in: .meetings)))
  }
  ListView(rows: rows, cursor: cursor, focused: state.pane == .calendar).draw(into: &canvas, rect)
}

private func spans(
  of meeting: MeetingMark?, _ row: Row, _ collisions: CollisionBook, _ state: AppState,
  columns: Int
) -> [Span] {
  guard let meeting else { return [Span(row.values[5].string, width: .flexible)] }
  let isPast = meeting.span.end < state.moment.today
  let items = row.values.count > 6 ? Int(row.values[6].number ?? 0) : 0
  let day =
    "\(state.words("weekday.\(meeting.day.weekday.rawValue)")) "
    + "\(FieldText.two(meeting.day.day)).\(FieldText.two(meeting.day.month))."
  let hours = meeting.span.startTime.map { $0.canonical } ?? ""
  let isHosted = state.focus != nil && meeting.host == state.focus
  let host = state.directory.entry(Partner.typeName, meeting.host)?.label
  let guest =
    host.map { (isHosted ? "* " : "") + state.words(Text("calendar.host", .verbatim($0))) } ?? ""
  var spans = [
    Span(day, isPast ? Theme.faint : .plain, width: .fixed(day.displayWidth + 1)),
    Span(hours, Theme.faint, width: .fixed(6)),
    Span(
      "\(meeting.sign) \(state.code(of: meeting.body))" + collisions.sign(of: meeting.id),
      width: .fixed(10)),
    Span(
      [meeting.title, meeting.place, guest].filter { !$0.isEmpty }.joined(separator: " · "),
      width: .flexible),
  ]
  if columns >= 70 {
    spans.append(
      Span(
        items == 0 ? "" : " " + state.words(Text("calendar.items", .number(items))),
        width: .fixed(8)))
  }
  spans.append(Span(" " + state.meetingStateWord(meeting.state), width: .fixed(15)))
  return spans
}
