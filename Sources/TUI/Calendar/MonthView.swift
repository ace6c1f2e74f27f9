import Domain
import Screen

/// One month: a week a row, below it the day under the cursor in words.
func drawMonth(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let grid = MonthGrid(of: state.calendarDay)
  let columns = MonthColumns(rect.width)
  let (head, rest) = rect.rows(top: 1)
  canvas.write(
    state.words("calendar.week"), at: Point(x: head.x + 1, y: head.y), style: Theme.faint,
    clip: head)
  for weekday in Weekday.allCases {
    let cell = columns.cell(weekday, head)
    canvas.write(
      state.words("weekday.\(weekday.rawValue)"), at: Point(x: cell.x + 1, y: cell.y),
      style: Theme.faint, clip: cell)
  }
  // Two lines a week where all weeks and three lines below have room.
  let height = rest.height >= grid.mondays.count * 2 + 4 ? 2 : 1
  let (weeks, below) = rest.rows(top: grid.mondays.count * height)
  let book = state.calendarBook(around: state.calendarDay.year)
  let meetings = state.focused(state.meetings(state.nearbyAsk))
  let collisions = state.collisionBook(meetings)
  var lines = weeks
  for monday in grid.mondays {
    let (line, next) = lines.rows(top: height)
    drawWeek(from: monday, columns, book, meetings, collisions, state, into: &canvas, line)
    lines = next
  }
  let (legend, words) = below.rows(bottom: 1)
  drawDay(collisions, state, into: &canvas, words)
  canvas.write(
    monthLegend(state, columns: legend.width - 1), at: Point(x: legend.x + 1, y: legend.y),
    style: Theme.faint, clip: legend)
}

/// The columns of the month view in a pane of so many.
private struct MonthColumns {
  let day: Int

  init(_ width: Int) { day = max(4, (width - Self.week) / 7) }

  static let week = 4

  func cell(_ weekday: Weekday, _ rect: Rect) -> Rect {
    Rect(
      x: rect.x + Self.week + (weekday.rawValue - 1) * day, y: rect.y, width: day,
      height: rect.height
    ).intersection(rect)
  }
}

private func drawWeek(
  from monday: CivilDate, _ columns: MonthColumns, _ book: CalendarBook,
  _ meetings: [MeetingMark], _ collisions: CollisionBook, _ state: AppState,
  into canvas: inout Canvas, _ rect: Rect
) {
  let week = "\(monday.isoWeek.week)"
  canvas.write(
    week, at: Point(x: rect.x + 3 - week.displayWidth, y: rect.y), style: Theme.faint, clip: rect)
  for weekday in Weekday.allCases {
    let day = monday.adding(days: weekday.rawValue - 1)
    let own = meetings.filter { $0.span.contains(day) }
    drawDayCell(
      day, DaySign.of(day, in: book), own, collisions, state, into: &canvas,
      columns.cell(weekday, rect))
  }
}

private func drawDayCell(
  _ day: CivilDate, _ sign: DaySign?, _ meetings: [MeetingMark], _ collisions: CollisionBook,
  _ state: AppState, into canvas: inout Canvas, _ cell: Rect
) {
  let isOutside = day.month != state.calendarDay.month
  let isToday = day == state.moment.today
  let number = (day.day < 10 ? " " : "") + "\(day.day)" + (sign?.sign ?? " ")
  let style: Style =
    isToday
    ? Theme.strong.with(\.underline, true)
    : isOutside || (day.weekday.isWeekend && sign != .holiday)
      ? Theme.faint : sign == .holiday || sign == .blocked ? Theme.holiday : .plain
  canvas.spot(cell, .place(row: state.calendarDay.days(to: day), column: 0))
  let inside = cell.columns(left: 1).rest
  canvas.write(number, at: inside.origin, style: style, clip: inside)
  let place =
    cell.height > 1
    ? Rect(x: inside.x, y: inside.y + 1, width: inside.width - 1, height: 1)
    : inside.columns(left: 3).rest
  canvas.write(
    codes(of: meetings, collisions, state, columns: place.width), at: place.origin,
    style: isOutside ? Theme.faint : Theme.strong, clip: place)
  guard day == state.calendarDay else { return }
  canvas.write("▸", at: cell.origin, clip: cell)
  let line = Rect(x: cell.x, y: cell.y, width: cell.width, height: cell.height)
  let cursor = state.pane == .calendar ? Theme.cursor : Theme.restingCursor
  canvas.restyle(line) { $0 = cursor.merging(over: $0) }
  canvas.cursor = cell.origin
}

/// `MOB`, `MOB BLP`, or where there is not room `MOB+1`; cancelled ones with a dash.
private func codes(
  of meetings: [MeetingMark], _ collisions: CollisionBook, _ state: AppState, columns: Int
) -> String {
  guard let first = meetings.first else { return "" }
  let codes = meetings.map { meeting in
    (meeting.state == Meeting.State.cancelled.rawValue ? "–" : "") + state.code(of: meeting.body)
      + (state.focus != nil && meeting.host == state.focus ? "*" : "")
      + collisions.sign(of: meeting.id)
  }
  let all = codes.joined(separator: " ")
  if all.displayWidth <= columns || meetings.count == 1 { return all.clipped(to: columns) }
  let collides = meetings.contains { collisions.contains($0.id) }
  let more = "+\(meetings.count - 1)" + (collides ? "!" : "")
  return state.code(of: first.body).clipped(to: max(1, columns - more.displayWidth)) + more
}

/// The day under the cursor in words: what it is, who meets, what is entered.
private func drawDay(
  _ collisions: CollisionBook, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let lines = state.dayLines(collisions)
  for (row, line) in lines.prefix(rect.height).enumerated() {
    let isCut = row == rect.height - 1 && lines.count > rect.height
    let text =
      isCut
      ? state.words(Text("calendar.more", .number(lines.count - row))) : line
    canvas.write(
      text, at: Point(x: rect.x + 1, y: rect.y + row),
      style: row == 0 ? Theme.strong : .plain, clip: rect)
  }
}

private func monthLegend(_ state: AppState, columns: Int) -> String {
  var legend = ""
  for sign in DaySign.allCases {
    let part = "\(sign.sign) \(state.words("calendar.sign.\(sign.rawValue)"))"
    let longer = legend.isEmpty ? part : legend + "  " + part
    if longer.displayWidth > columns { break }
    legend = longer
  }
  return legend
}

extension AppState {
  fileprivate func dayLines(_ collisions: CollisionBook) -> [String] {
    let meetings = meetings(on: calendarDay).map { meeting in
      "\(meeting.sign) \(code(of: meeting.body)) · \(line(of: meeting))"
        + note(of: meeting, in: collisions)
    }
    let entries = entryRows(on: calendarDay).map { row in
      let partner = directory.entry(Partner.typeName, row.values[3].link)?.label
      let kind = words["calendarEntry.kind.\(row.values[1].string)"] ?? row.values[1].string
      return "\(kind): \(row.values[0].string)" + (partner.map { " (\($0))" } ?? "") + " · "
        + dayText(row.values[2])
    }
    return [echo(of: calendarDay)] + meetings + entries
  }

  /// The calendar entries that touch a day; with a focus those of the partner or of all.
  func entryRows(on day: CivilDate) -> [Row] {
    rows(calendarAsk(around: day.year)).filter { row in
      CivilSpan(canonical: row.values[2].string)?.contains(day) == true && concernsFocus(row)
    }
  }

  /// Whether an entry of the calendar is one of the focus, or of all.
  func concernsFocus(_ row: Row) -> Bool {
    guard let focus, let partner = row.values[3].link else { return true }
    return partner == focus
  }
}
