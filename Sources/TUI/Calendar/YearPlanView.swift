import Domain
import Screen

/// The bodies of a Jahresplan, then its meetings, over the whole body.
func drawYearPlan(
  _ plan: YearPlan, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let layout = YearPlanLayout(rect, plan, state)
  let place = Text(
    "position.exact", .number(min(plan.cursor + 1, plan.rowCount)), .verbatim("\(plan.rowCount)"))
  canvas.box(
    rect, title: " " + words(Text("plan.title", .verbatim("\(plan.year)"))),
    rightTitle: plan.isPreview ? words("plan.step.preview") : words("plan.step.bodies"),
    bottomTitle: plan.rowCount == 0 ? "" : words(place), titleStyle: Theme.strong)
  for (row, line) in layout.notes.enumerated() {
    canvas.write(
      line, at: Point(x: layout.head.x + 1, y: layout.head.y + row), clip: layout.head)
  }
  state.yearPlanList(plan).draw(into: &canvas, layout.list)
  if let detail = state.yearPlanDetail(plan) {
    canvas.write(
      detail, at: Point(x: layout.detail.x + 1, y: layout.detail.y), clip: layout.detail)
  }
  let foot = layout.foot
  guard let input = plan.input, plan.meetings.indices.contains(plan.cursor) else {
    let text =
      plan.isPreview
      ? Text("plan.foot.preview", .number(plan.kept.count))
      : Text("plan.foot.bodies", .number(plan.chosen.map(\.count).reduce(0, +)))
    canvas.write(
      words(text), at: Point(x: foot.x + 1, y: foot.y), style: Theme.strong, clip: foot)
    return
  }
  drawDayLine(input, plan, state, into: &canvas, foot)
}

private func drawDayLine(
  _ input: LineInput, _ plan: YearPlan, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let meeting = plan.meetings[plan.cursor]
  let label = state.words(Text("plan.day", .verbatim(state.code(of: meeting.body)))) + " "
  let (left, rest) = rect.columns(left: label.displayWidth + 1)
  let (line, right) = rest.columns(left: 24)
  canvas.write(label, at: Point(x: left.x + 1, y: left.y), style: Theme.strong, clip: left)
  if input.text.isEmpty {
    canvas.write(
      state.words("plan.day.help"), at: Point(x: right.x + 1, y: right.y), style: Theme.faint,
      clip: right)
  }
  input.draw(into: &canvas, line, focused: true)
}

/// Where the parts of the plan stand.
struct YearPlanLayout {
  let head: Rect
  let list: Rect
  /// The row under the cursor in words; empty where bodies are chosen.
  let detail: Rect
  let foot: Rect
  let notes: [String]

  init(_ rect: Rect, _ plan: YearPlan, _ state: AppState) {
    let inner = rect.inset(by: 1)
    notes = state.yearPlanNotes(plan, columns: max(1, inner.width - 2))
    let (above, rest) = inner.rows(top: notes.count)
    head = above
    let middle: Rect
    (foot, middle) = rest.rows(bottom: 1)
    (detail, list) = middle.rows(bottom: plan.isPreview ? 1 : 0)
  }
}

extension AppState {
  /// What there is to know of the year as a whole.
  fileprivate func yearPlanNotes(_ plan: YearPlan, columns: Int) -> [String] {
    guard isCalendarKnown(around: plan.year) else { return [] }
    let isMissing = calendarBook(around: plan.year)
      .isSchoolHolidayTableMissing(for: plan.year)
    guard isMissing else { return [] }
    return words(Text("plan.noSchoolHolidays", .verbatim("\(plan.year)"))).wrapped(to: columns)
  }

  /// The row under the cursor with all that there is to say of its day.
  fileprivate func yearPlanDetail(_ plan: YearPlan) -> String? {
    guard plan.isPreview, plan.meetings.indices.contains(plan.cursor) else { return nil }
    let meeting = plan.meetings[plan.cursor]
    if let text = plan.input?.text, let typed = typedDay(text, for: meeting, in: plan) {
      return ["→ " + echo(of: typed), noticeText(of: meeting.body, on: typed)].compactMap { $0 }
        .joined(separator: " · ")
    }
    guard let day = meeting.day else { return nil }
    let span = usualSpan(usualHours(of: meeting.body), on: day)
    let remarks = planRemarks(plan.cursor, day, plan, calendarBook(around: plan.year)).others
    let notice = noticeText(of: meeting.body, on: day) ?? ""
    // The hours of the body are known; where there is not room the notice goes before them.
    return [echo(of: span), echo(of: day), dayText(day)].map { echo in
      [code(of: meeting.body), echo, notice, remarks].filter { !$0.isEmpty }
        .joined(separator: " · ")
    }.fitting(size.width - 4)
  }

  private func usualHours(of body: RecordID) -> String {
    record(Body.typeName, body)?.cells[CellName("usualHours")]?.string ?? ""
  }

  /// The rows of the plan as a list.
  func yearPlanList(_ plan: YearPlan) -> ListView {
    let book = calendarBook(around: plan.year)
    let rows =
      plan.isPreview
      ? plan.meetings.indices.map { meetingRow($0, plan, book) }
      : (plan.choices ?? []).map { choiceRow($0, plan) }
    return ListView(
      rows: rows, cursor: rows.isEmpty ? nil : plan.cursor, first: plan.top, focused: true)
  }

  private func choiceRow(_ choice: YearPlan.Choice, _ plan: YearPlan) -> ListRow {
    let body = directory.entry(Body.typeName, choice.body)
    let row = yearRow(of: choice.body, in: plan.year)
    let need = words(
      Text("plan.need", .verbatim(row.target?.text ?? "–"), .verbatim("\(row.count)")))
    let new = choice.isMarked ? words(Text("plan.new", .number(choice.count))) : ""
    let title = body?.title == body?.label ? "" : body?.title ?? ""
    return ListRow([
      Span(choice.isMarked ? "[x] " : "[ ] "), Span(body?.label ?? "", width: .fixed(9)),
      Span(title, Theme.faint, width: .flexible), Span(" " + need, width: .fixed(19)),
      Span(" " + new, Theme.strong, width: .fixed(12)),
    ])
  }

  private var isNarrow: Bool { size.width < 80 }

  private func meetingRow(
    _ index: Int, _ plan: YearPlan, _ book: CalendarBook
  ) -> ListRow {
    let meeting = plan.meetings[index]
    let style = meeting.isLeftOut ? Theme.faint : .plain
    let mark = meeting.isLeftOut || meeting.day == nil ? "[ ] " : "[x] "
    let code = Span(code(of: meeting.body), style, width: .fixed(8))
    guard let day = meeting.day else {
      return ListRow([Span(mark), code, Span(words("plan.noDay"), Theme.warning)])
    }
    let times =
      isNarrow
      ? "" : usualSpan(usualHours(of: meeting.body), on: day).startTime?.canonical ?? ""
    let (text, isBarred, _) = planRemarks(index, day, plan, book)
    return ListRow([
      Span(mark), code, Span(dayText(day), style, width: .fixed(14)),
      Span(words(Text("header.week", .number(day.isoWeek.week))), Theme.faint, width: .fixed(6)),
      Span(times, style, width: .fixed(isNarrow ? 0 : 6)),
      Span(text, isBarred ? Theme.warning : style, width: .flexible),
    ])
  }

  /// What there is to say of a row's day: another meeting, what bars it, hints.
  private func planRemarks(
    _ index: Int, _ day: CivilDate, _ plan: YearPlan, _ book: CalendarBook
  ) -> (text: String, isBarred: Bool, others: String) {
    let meeting = plan.meetings[index]
    let remarks = book.remarks(on: day, for: partners(of: meeting.body))
    let others =
      plan.meetings.indices.filter { other in
        other != index && plan.meetings[other].day == day && !plan.meetings[other].isLeftOut
      }.map { code(of: plan.meetings[$0].body) }
      + (plan.choices ?? []).filter { $0.days.contains(day) }.map { code(of: $0.body) }
    var parts = remarks.map { ($0.weight == .barred ? "! " : "") + words($0.text) }
    let sameDay =
      others.isEmpty
      ? "" : words(Text("plan.sameDay", .verbatim(others.joined(separator: ", "))))
    if !others.isEmpty { parts.insert(sameDay, at: 0) }
    let isBarred = !others.isEmpty || remarks.contains { $0.weight == .barred }
    return (parts.joined(separator: " · "), isBarred, sameDay)
  }
}
