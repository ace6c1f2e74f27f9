import Domain

/// The Gremienkalender in lines: a year body by body, a month day by day, or one list.
extension AppState {
  func linearCalendar() -> LinearScreen {
    switch calendar.look {
    case .year: linearYear()
    case .month: linearMonth()
    case .list: linearMeetings()
    case .weeks: linearWeeks()
    }
  }

  /// The coming weeks: what stands in them, free weeks as one line.
  private func linearWeeks() -> LinearScreen {
    var screen = LinearScreen(
      title: words(Pane.calendar.title) + ", " + words("calendar.look.weeks"))
    let lines = weekLines(columns: 1000)
    let cursor = weekCursor(lines)
    for (index, line) in lines.enumerated() {
      if index == cursor { screen.place = screen.choices.count }
      let choice = line.item.map { LinearChoice.thing($0.thing, $0.day) }
      screen.add(line.row.spokenText.replacingSigns, choice)
    }
    return screen
  }

  private func linearYear() -> LinearScreen {
    let year = calendarDay.year
    var screen = LinearScreen(title: "\(words(Pane.calendar.title)) \(year)")
    for body in shownBodies {
      let row = yearRow(of: body.id, in: year)
      let target = row.target.map {
        words(Text("linear.target", .number(row.count), .verbatim($0.text)))
      }
      let verdict = row.target == nil ? "" : linearVerdict(row)
      let name = body.title == body.label ? body.title : "\(body.label) \(body.title)"
      let text = [name, target ?? words(Text("linear.held", .number(row.count))), verdict]
      let isHere = body.id == bodyAtHand?.id
      let hasMeetingAtHand = isHere && !cellAtHand.isEmpty
      if isHere, !hasMeetingAtHand { screen.place = screen.choices.count }
      screen.add(text.filter { !$0.isEmpty }.joined(separator: ", "), .body(body.id, nil))
      for meeting in row.months.joined() {
        if isHere, meeting.id == cellAtHand.first?.id { screen.place = screen.choices.count }
        screen.add(
          "\(body.label) \(line(of: meeting).replacingSigns)", .body(body.id, meeting.day))
      }
    }
    return screen
  }

  private func linearVerdict(_ row: YearRow) -> String {
    if row.missing > 0 { return words(Text("calendar.missing", .number(row.missing))) }
    if row.beyond > 0 { return words(Text("calendar.beyond", .number(row.beyond))) }
    return words("linear.inOrder")
  }

  private func linearMonth() -> LinearScreen {
    let day = calendarDay
    let title = "\(words(Pane.calendar.title)), \(words("month.\(day.month)")) \(day.year)"
    var screen = LinearScreen(title: title)
    let book = calendarBook(around: day.year)
    var next = day.startOfMonth
    while next.month == day.month {
      let remarks = book.remarks(on: next, for: nil).map { words($0.text) }
      let all = meetings(on: next).map { meeting in
        "\(code(of: meeting.body)) \(line(of: meeting).replacingSigns)"
      }
      if next == day || !all.isEmpty || DaySign.of(next, in: book) != nil {
        if next == day { screen.place = screen.choices.count }
        let text = [dayText(next)] + remarks + all
        screen.add(text.joined(separator: ", "), .day(next))
      }
      next = next.adding(days: 1)
    }
    return screen
  }

  private func linearMeetings() -> LinearScreen {
    let title = words(Pane.calendar.title) + ", " + words("calendar.look.list")
    var screen = linearList(
      .meetings, calendar.list, title: title,
      heading: { row in
        MeetingMark(row).map { words("month.\($0.day.month)") + " \($0.day.year)" } ?? ""
      },
      text: { linearMeeting($0) })
    screen.total = calendar.list.census.total
    if calendar.list.isLoaded, screen.lines.isEmpty { screen.add(words("position.none")) }
    return screen
  }

  private func linearMeeting(_ row: Row) -> String {
    guard let meeting = MeetingMark(row) else { return row.values[5].string }
    let items = row.values.count > 6 ? Int(clamping: row.values[6].number ?? 0) : 0
    let agenda = items == 0 ? "" : ", " + words(Text("calendar.items", .number(items)))
    return "\(code(of: meeting.body)) \(line(of: meeting).replacingSigns)\(agenda)"
  }
}
