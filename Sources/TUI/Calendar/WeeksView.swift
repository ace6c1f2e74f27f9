import Domain
import Screen

/// A line of the weeks: a heading, or something on which the cursor can stand.
struct WeekLine {
  var row: ListRow
  var item: WeekItem?
}

/// The coming weeks, those in which nothing stands folded into one line.
func drawWeeks(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let lines = state.weekLines(columns: rect.width)
  state.weekList(lines, height: rect.height).draw(into: &canvas, rect)
}

extension AppState {
  /// Headings and things from top to bottom.
  func weekLines(columns: Int) -> [WeekLine] {
    let items = weekItems(columns: columns)
    var lines: [WeekLine] = []
    var free: (from: CivilDate, count: Int)?
    func foldFree() {
      guard let (from, count) = free else { return }
      let until = from.adding(days: 7 * count - 1)
      let text = Text(
        "weeks.free", .number(count), .text(weekRange(from, until)),
        .verbatim(
          "\(FieldText.two(from.day)).\(FieldText.two(from.month)).–\(FieldText.date(until))"))
      lines.append(
        WeekLine(
          row: ListRow([Span(words(text), Theme.faint)]),
          item: WeekItem(.free, on: from, until: until, [])))
      free = nil
    }
    for number in 0..<Self.weekCount {
      let monday = weeksStart.adding(days: 7 * number)
      let own = items.filter { $0.day.monday == monday }
      guard !own.isEmpty || monday == moment.today.monday else {
        free = (free?.from ?? monday, (free?.count ?? 0) + 1)
        continue
      }
      foldFree()
      lines.append(WeekLine(row: heading(of: monday), item: nil))
      lines += own.map { WeekLine(row: ListRow($0.spans), item: $0) }
      if own.isEmpty {
        let spans = [Span(words("weeks.nothing"), Theme.faint)]
        lines.append(
          WeekLine(
            row: ListRow(spans),
            item: WeekItem(.free, on: max(monday, moment.today), until: monday.adding(days: 6), []))
        )
      }
    }
    foldFree()
    return lines
  }

  /// `KW 50–52`.
  private func weekRange(_ from: CivilDate, _ until: CivilDate) -> Text {
    let (first, last) = (from.isoWeek.week, until.isoWeek.week)
    return Text("header.week", .verbatim(first == last ? "\(first)" : "\(first)–\(last)"))
  }

  /// `KW 48 · 23.11.–29.11.2026 · diese Woche`.
  private func heading(of monday: CivilDate) -> ListRow {
    let week = words(Text("header.week", .number(monday.isoWeek.week)))
    let days =
      "\(FieldText.two(monday.day)).\(FieldText.two(monday.month)).–"
      + FieldText.date(monday.adding(days: 6))
    let isPresent = monday == moment.today.monday
    return ListRow(
      [
        Span(
          [week, days, isPresent ? words("weeks.present") : ""].filter { !$0.isEmpty }
            .joined(separator: " · "))
      ], isHeading: true)
  }

  /// The line under the cursor: the thing on which it stood, else the first one from its day on.
  func weekCursor(_ lines: [WeekLine]) -> Int? {
    let day = calendarDay
    let places = lines.indices.filter { lines[$0].item != nil }
    func item(_ index: Int) -> WeekItem? { lines[index].item }
    return places.first { index in
      guard let item = item(index) else { return false }
      return item.thing == calendar.weeks.thing && item.day <= day && day <= item.end
    } ?? places.first { item($0).map { $0.end >= day } ?? false } ?? places.last
  }

  func weekList(_ lines: [WeekLine], height: Int) -> ListView {
    ListView(
      rows: lines.map(\.row), cursor: weekCursor(lines), first: calendar.weeks.top,
      focused: pane == .calendar)
  }

  /// The thing under the cursor.
  var weekItemAtHand: WeekItem? {
    let lines = weekLines(columns: calendarRect?.width ?? size.width)
    return weekCursor(lines).flatMap { lines[$0].item }
  }

  /// The meeting under the cursor.
  var weekMeetingAtHand: MeetingMark? {
    guard case .meeting(let id) = weekItemAtHand?.thing else { return nil }
    return weeksMeetings.first { $0.id == id }
  }

  /// `3 von 17`.
  var weekPosition: String {
    let lines = weekLines(columns: calendarRect?.width ?? size.width)
    guard let cursor = weekCursor(lines) else { return "" }
    let place = lines[...cursor].count { $0.item != nil }
    let all = lines.count { $0.item != nil }
    return words(Text("position.exact", .number(place), .verbatim("\(all)")))
  }

  /// Keeps the cursor's line on the screen, and the cursor's day in the weeks that are read.
  mutating func settleWeeks() {
    guard calendar.look == .weeks, let rect = calendarRect else { return }
    if !(weeksStart...weeksEnd).contains(calendarDay) { calendar.weeks.start = calendarDay.monday }
    let lines = weekLines(columns: rect.width)
    calendar.weeks.top = weekList(lines, height: rect.height).window(height: rect.height).first
    if weekCursor(lines).map({ lines[..<$0].allSatisfy { $0.item == nil } }) ?? true {
      calendar.weeks.top = 0
    }
  }
}
