import Domain
import Screen

/// Where a form stands beside the calendar of its day: the calendar covers nothing of it.
struct FormCalendarLayout: Equatable {
  var form: Rect
  /// Nil where the field is no day, or where there is no room and nobody asked.
  var calendar: Rect?

  static let gridColumns = 39
  static let gridRows = 7

  init(_ inner: Rect, isDay: Bool, isAsked: Bool) {
    form = inner
    guard isDay else { return }
    if inner.width >= FormView.wideColumns + Self.gridColumns + 3 {
      let (right, left) = inner.columns(right: Self.gridColumns + 3)
      calendar = right.rows(top: min(right.height, Self.gridRows + 6)).top
      form = left
    } else if inner.height >= Self.gridRows + 11 || isAsked {
      let (below, above) = inner.rows(bottom: min(Self.gridRows + 1, max(0, inner.height - 3)))
      calendar = below
      form = above
    }
  }
}

extension AppState {
  /// The parts of the form's inside.
  func formLayout(_ form: FormState, in inner: Rect) -> FormCalendarLayout {
    let kind = form.slot.field.kind
    return FormCalendarLayout(
      inner, isDay: kind == .date || kind == .span, isAsked: dayPicker != nil)
  }

  /// The days that the calendar marks: those typed, or the one under its cursor.
  private func markedDays(_ form: FormState) -> ClosedRange<CivilDate>? {
    if let day = dayPicker?.day { return day...day }
    return typedSpan(form.slot).map { $0.start...max($0.start, $0.end) }
  }

  /// What the calendar of a form asks the store: the meetings of its month, and what is entered.
  func formCalendarAsks(_ form: FormState) -> [Ask] {
    let kind = form.slot.field.kind
    guard kind == .date || kind == .span else { return [] }
    let day = markedDays(form)?.lowerBound ?? moment.today
    return [formMeetingsAsk(around: day), calendarAsk(around: day.year)]
  }

  private func formMeetingsAsk(around day: CivilDate) -> Ask {
    let days = MonthGrid(of: day).days
    let query = Query(
      Meeting.typeName, columns: CalendarPane.columns,
      conditions: [
        .between(
          "span", from: days.lowerBound.canonical, before: days.upperBound.canonical + "~")
      ], order: .date("span"))
    return .rows(query, limit: Self.nearbyLimit)
  }

  /// The signs with their words, as many in a line as fit.
  private func legend(columns: Int) -> [String] {
    var lines = [""]
    for sign in DaySign.allCases {
      let part = "\(sign.sign) \(words("calendar.sign.\(sign.rawValue)"))"
      let longer = lines[lines.count - 1].isEmpty ? part : lines[lines.count - 1] + "  " + part
      if longer.displayWidth <= columns || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  func drawFormCalendar(
    _ form: FormState, into canvas: inout Canvas, _ rect: Rect, under inner: Rect
  ) {
    // Beside the calendar the form is narrow, but what it says of the day has the whole line.
    if rect.y == inner.y, let echo = dateEchoLine(form.slot) {
      let line = inner.rows(bottom: 1).bottom
      canvas.write(echo, at: Point(x: line.x + 2, y: line.y), style: Look.standard.hint, clip: line)
    }
    let marked = markedDays(form)
    let day = marked?.lowerBound ?? moment.today
    let meetings = meetings(formMeetingsAsk(around: day))
    let isOpen = dayPicker != nil
    canvas.fill(rect, .plain)
    let isBeside = rect.width < FormCalendarLayout.gridColumns + 10
    let (head, body) = rect.rows(top: 1)
    let title =
      words("month.\(day.month)") + " \(day.year)"
      + (isOpen ? " · " + words("day.hint") : " · " + words("day.hint.closed"))
    canvas.write(
      String(repeating: "─", count: head.width), at: head.origin, style: Theme.faint, clip: head)
    canvas.write(
      " \(title) ", at: Point(x: head.x + 1, y: head.y), style: isOpen ? Theme.strong : .plain,
      clip: head.columns(right: 1).rest)
    let grid: Rect
    let said: Rect
    if isBeside {
      (grid, said) = body.inset(dx: 1, dy: 0).rows(top: FormCalendarLayout.gridRows)
    } else {
      (grid, said) = body.columns(left: FormCalendarLayout.gridColumns + 2)
    }
    let pen = FormMonthPen(
      month: day, marked: marked, meetings: meetings,
      book: calendarBook(around: day.year), today: moment.today, words: words, isOpen: isOpen)
    let cursor = canvas.cursor
    pen.draw(into: &canvas, grid)
    if !isOpen { canvas.cursor = cursor }
    var lines =
      [echo(of: day)]
      + meetings.filter { $0.span.contains(day) }.map { meeting in
        "\(meeting.sign) \(code(of: meeting.body)) \(meetingStateWord(meeting.state))"
      }
    if marked == nil { lines = [] }
    let texts =
      lines.flatMap { $0.wrapped(to: max(8, said.width - 1)) } + legend(columns: said.width - 1)
    for (row, line) in texts.prefix(said.height).enumerated() {
      canvas.write(
        line, at: Point(x: said.x, y: said.y + row),
        style: row == 0 && marked != nil ? Theme.strong : Theme.faint, clip: said)
    }
  }
}

/// One month in seven lines: the weekdays, and the weeks with their numbers.
private struct FormMonthPen {
  let month: CivilDate
  let marked: ClosedRange<CivilDate>?
  let meetings: [MeetingMark]
  let book: CalendarBook
  let today: CivilDate
  let words: Catalogue
  /// The calendar has the keys.
  let isOpen: Bool

  func draw(into canvas: inout Canvas, _ rect: Rect) {
    canvas.write(words("calendar.week"), at: rect.origin, style: Theme.faint, clip: rect)
    for weekday in Weekday.allCases {
      canvas.write(
        words("weekday.\(weekday.rawValue)"), at: Point(x: place(weekday, rect) + 1, y: rect.y),
        style: Theme.faint, clip: rect)
    }
    for (row, monday) in MonthGrid(of: month).mondays.enumerated() {
      let y = rect.y + 1 + row
      let week = "\(monday.isoWeek.week)"
      canvas.write(
        week, at: Point(x: rect.x + 2 - week.displayWidth, y: y), style: Theme.faint, clip: rect)
      for weekday in Weekday.allCases {
        draw(monday.adding(days: weekday.rawValue - 1), place(weekday, rect), y, rect, &canvas)
      }
    }
  }

  private func place(_ weekday: Weekday, _ rect: Rect) -> Int {
    rect.x + 4 + (weekday.rawValue - 1) * 5
  }

  private func draw(
    _ day: CivilDate, _ x: Int, _ y: Int, _ rect: Rect, _ canvas: inout Canvas
  ) {
    let isMarked = marked?.contains(day) == true
    let meeting = meetings.first { $0.span.contains(day) }
    let text =
      (isMarked ? "▸" : " ") + (day.day < 10 ? " " : "") + "\(day.day)"
      + (DaySign.of(day, in: book)?.sign ?? " ") + (meeting?.sign ?? " ")
    let isFaint = day.month != month.month || day.weekday.isWeekend
    var style: Style = isFaint ? Theme.faint : .plain
    if day == today { style = Theme.strong.with(\.underline, true) }
    canvas.write(text, at: Point(x: x, y: y), style: style, clip: rect)
    guard isMarked else { return }
    let cell = Rect(x: x, y: y, width: 5, height: 1).intersection(rect)
    let look = isOpen ? Look.standard.cursor : Look.standard.restingCursor
    canvas.restyle(cell) { $0 = look.merging(over: $0) }
    if isOpen, day == marked?.lowerBound, !cell.isEmpty { canvas.cursor = cell.origin }
  }
}
