import Domain
import Screen

/// The columns of the year view in a pane of so many.
private struct YearColumns {
  let isNarrow: Bool
  let label: Int
  let month: Int
  let count: Int
  let target: Int
  let verdict: Int

  init(_ width: Int) {
    isNarrow = width < 76
    count = isNarrow ? 4 : 5
    target = isNarrow ? 5 : 6
    verdict = isNarrow ? 5 : 11
    let rest = width - 1 - count - target - verdict
    month = isNarrow ? 3 : rest >= 96 ? 6 : rest >= 76 ? 5 : 4
    label = max(4, rest - 12 * month)
  }

  func cell(_ month: Int, _ rect: Rect) -> Rect {
    Rect(x: rect.x + 1 + label + (month - 1) * self.month, y: rect.y, width: self.month, height: 1)
      .intersection(rect)
  }
}

/// Bodies by months, below them the cell under the cursor in words.
func drawYear(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let columns = YearColumns(rect.width)
  let (head, rest) = rect.rows(top: 1)
  let (legend, middle) = rest.rows(bottom: 1)
  let (detail, rows) = middle.rows(bottom: 1)
  let present = state.shownBodies.isEmpty ? nil : state.bodyAtHand
  let collisions = state.collisionBook(state.shownMeetings)
  guard present != nil else {
    if drawNothingLeft(.calendar, state, into: &canvas, rect) { return }
    canvas.writeEmptyText(state.words("calendar.empty"), in: rect)
    return
  }
  drawYearHead(state, columns, into: &canvas, head)
  var below = rows
  for (index, body) in state.visibleBodies.enumerated() {
    let (line, next) = below.rows(top: 1)
    for month in 1...12 {
      canvas.spot(columns.cell(month, line), .place(row: index, column: month))
    }
    drawYearRow(
      body, isPresent: body.id == present?.id, collisions, columns, state, into: &canvas, line)
    below = next
  }
  drawBodyYear(of: present, collisions, state, into: &canvas, below)
  canvas.write(
    state.yearDetail(collisions), at: Point(x: detail.x + 1, y: detail.y), style: Theme.strong,
    clip: detail)
  canvas.write(
    yearLegend(state, collisions, columns: legend.width - 1),
    at: Point(x: legend.x + 1, y: legend.y),
    style: Theme.faint, clip: legend)
}

/// Where there is room below the bodies: the meetings of the one under the cursor.
private func drawBodyYear(
  of body: Directory.Entry?, _ collisions: CollisionBook, _ state: AppState,
  into canvas: inout Canvas, _ rect: Rect
) {
  guard rect.height >= 4, let body else { return }
  let year = state.calendarDay.year
  let meetings = Array(state.shownYearRow(of: body.id, in: year).months.joined())
  guard !meetings.isEmpty else { return }
  let heading = "\(body.title) \(year)"
  let (head, rest) = rect.rows(top: 1).rest.rows(top: 1)
  canvas.write(heading, at: Point(x: head.x + 1, y: head.y), style: Theme.faint, clip: head)
  let room = max(0, rest.height - 1)
  // Where not all fit, what is over goes first.
  let coming = meetings.firstIndex { $0.span.end >= state.moment.today } ?? meetings.count
  let first = max(0, min(coming, meetings.count - room))
  for (row, meeting) in meetings.dropFirst(first).prefix(room).enumerated() {
    canvas.write(
      "\(meeting.sign) \(state.line(of: meeting))" + state.note(of: meeting, in: collisions),
      at: Point(x: rest.x + 1, y: rest.y + row), clip: rest)
  }
}

private func drawYearHead(
  _ state: AppState, _ columns: YearColumns, into canvas: inout Canvas, _ rect: Rect
) {
  for month in 1...12 {
    let name = state.words("month.\(month).short")
    let cell = columns.cell(month, rect)
    let isPresent = month == state.calendarDay.month
    canvas.write(
      columns.isNarrow ? String(name.prefix(1)) : name, at: Point(x: cell.x + 1, y: cell.y),
      style: isPresent ? Theme.strong.with(\.underline, true) : Theme.faint, clip: cell)
  }
  let x = rect.x + 1 + columns.label + 12 * columns.month
  let tail = Rect(x: x, y: rect.y, width: rect.maxX - x, height: 1)
  canvas.write(
    [
      Span(state.words("calendar.count"), width: .fixed(columns.count), align: .right),
      Span(state.words("calendar.target"), width: .fixed(columns.target), align: .right),
    ], in: tail, over: Theme.faint)
}

private func drawYearRow(
  _ body: Directory.Entry, isPresent: Bool, _ collisions: CollisionBook, _ columns: YearColumns,
  _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let row = state.yearRow(of: body.id, in: state.calendarDay.year)
  let name =
    columns.label >= 20 && body.title != body.code
    ? "\(body.code.padded(to: 6))\(body.title)" : body.label
  canvas.write(
    name, at: Point(x: rect.x + 1, y: rect.y), style: isPresent ? Theme.strong : .plain,
    width: columns.label - 1, clip: rect)
  let shown = state.shownYearRow(of: body.id, in: state.calendarDay.year)
  for month in 1...12 {
    let cell = columns.cell(month, rect)
    let text = shown.text(
      of: month, narrow: columns.isNarrow, focus: state.focus, collides: collisions.contains)
    let isFull = text.displayWidth >= cell.width
    canvas.write(
      text, at: Point(x: cell.x + (isFull ? 0 : 1), y: cell.y),
      style: text == "·" ? Theme.faint : .plain, width: cell.width - (isFull ? 0 : 1), clip: cell)
    guard isPresent, month == state.calendarDay.month else { continue }
    // Without colour the cursor has to be seen, also where it takes the place of a sign.
    canvas.write("▸", at: cell.origin, clip: cell)
    let style = state.pane == .calendar ? Theme.cursor : Theme.restingCursor
    canvas.restyle(cell) { $0 = style.merging(over: $0) }
    canvas.cursor = cell.origin
  }
  let x = rect.x + 1 + columns.label + 12 * columns.month
  let verdict = state.verdict(row, narrow: columns.isNarrow)
  canvas.write(
    [
      Span(state.countText(row), width: .fixed(columns.count), align: .right),
      Span(row.target?.text ?? "–", width: .fixed(columns.target), align: .right),
      Span(" " + verdict, row.missing > 0 ? Theme.warning : .plain),
    ], in: Rect(x: x, y: rect.y, width: rect.maxX - x, height: 1))
}

/// The signs that are explained, the important ones first.
private func yearLegend(
  _ state: AppState, _ collisions: CollisionBook, columns: Int
) -> String {
  var parts = ["held", "agreed", "proposed", "cancelled"].map {
    state.words("calendar.legend.\($0)")
  }
  if let focus = state.directory.entry(Partner.typeName, state.focus) {
    parts.insert(words(of: focus, state), at: 0)
  }
  if !collisions.all.isEmpty { parts.insert(state.words("collision.legend"), at: 0) }
  var legend = ""
  for part in parts {
    let longer = legend.isEmpty ? part : legend + "  " + part
    if longer.displayWidth > columns { break }
    legend = longer
  }
  return legend
}

private func words(of focus: Directory.Entry, _ state: AppState) -> String {
  state.words(Text("calendar.legend.hosted", .verbatim(focus.label)))
}

extension AppState {
  /// The meetings of the year view's cell under the cursor.
  var cellAtHand: [MeetingMark] {
    guard let body = bodyAtHand else { return [] }
    return shownYearRow(of: body.id, in: calendarDay.year).months[calendarDay.month - 1]
  }

  /// How many meetings a year has; `60+` where not all of them are read.
  fileprivate func countText(_ row: YearRow) -> String {
    let isCut = row.months.reduce(0) { $0 + $1.count } >= Self.yearLimit
    return "\(row.count)" + (isCut ? "+" : "")
  }

  /// The cell under the cursor in words.
  fileprivate func yearDetail(_ collisions: CollisionBook) -> String {
    guard let body = bodyAtHand else { return "" }
    let meetings = cellAtHand
    if meetings.count == 1, let meeting = meetings.first {
      return "\(body.label) · \(line(of: meeting))" + note(of: meeting, in: collisions)
    }
    let month = "\(words("month.\(calendarDay.month)")) \(calendarDay.year)"
    guard !meetings.isEmpty else {
      let key = access == .readOnly ? "calendar.cell.none.readonly" : "calendar.cell.none"
      return words(Text(key, .verbatim(body.label), .verbatim(month)))
    }
    let days = meetings.map { meeting in
      "\(meeting.sign) \(words("weekday.\(meeting.day.weekday.rawValue)")) "
        + "\(FieldText.two(meeting.day.day)).\(FieldText.two(meeting.day.month)). "
        + meetingStateWord(meeting.state)
    }
    return "\(body.label) · " + days.joined(separator: " · ")
  }
}
