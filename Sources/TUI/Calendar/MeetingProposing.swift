import Domain

/// A new meeting on a day that suits, with the hours, place and TOPs that its body is used to.
extension AppState {
  /// Finds days for meetings of a body; the days of the other bodies count as taken.
  func proposer(of body: RecordID, in year: Int, taken: Set<CivilDate>) -> MeetingProposer {
    MeetingProposer(
      book: calendarBook(around: year), partners: partners(of: body), taken: taken)
  }

  /// The days on which other bodies meet, as far as they are on the screen.
  private func takenDays(besides body: RecordID) -> Set<CivilDate> {
    Set(
      meetings(nearbyAsk)
        .filter { $0.body != body && $0.state != Meeting.State.cancelled.rawValue }
        .map(\.day))
  }

  /// A proposal that keeps the body's notice: in the month under the cursor, or on a day or as near to it as possible.
  mutating func proposeMeeting(of body: RecordID, on day: CivilDate? = nil) -> [Effect] {
    let (wish, range) = wish(for: body, on: day)
    let proposer = proposer(of: body, in: wish.year, taken: takenDays(besides: body))
    let isFree =
      day.map { day in
        !proposer.book.remarks(on: day, for: proposer.partners).contains { $0.weight == .barred }
      } ?? false
    // A day that somebody has chosen is taken unless nobody can come.
    let found = isFree ? nil : proposer.day(near: wish, within: range)
    let chosen = isFree ? wish : found?.date ?? wish
    let effects = openNewForm(Meeting.typeName, meetingCells(of: body, on: chosen)) { draft in
      let typed = (try? JSON.read(Array(draft.body.utf8)))?["typed"]?["body"]
      return typed?.stringValue == body.hex
    }
    guard var form, form.type.name == Meeting.typeName, !form.isKept else { return effects }
    form.focus = form.slots.firstIndex { $0.name == CellName("span") } ?? form.focus
    self.form = form
    let key = found == nil && !isFree ? "calendar.proposal.none" : "calendar.proposal"
    let others = meetings(nearbyAsk)
      .filter { $0.body != body && $0.day == chosen && $0.isAgreed }
      .map { code(of: $0.body) }.joined(separator: ", ")
    let line = others.isEmpty ? "" : " · " + words(Text("plan.sameDay", .verbatim(others)))
    toast = Text(key, .verbatim(echo(of: chosen) + line))
    return effects
  }

  private func wish(
    for body: RecordID, on day: CivilDate?
  ) -> (wish: CivilDate, range: ClosedRange<CivilDate>) {
    let today = moment.today
    if let day { return (day, day.adding(days: -10)...day.adding(days: 10)) }
    let notice = record(Body.typeName, body)?.cells[CellName("noticeDays")]?.number ?? 14
    // Who is invited today has this notice.
    let earliest = today.adding(days: max(1, Int(clamping: notice)))
    let last = calendarDay.endOfMonth
    if calendar.look != .year || (today <= last && last < earliest.adding(days: 3)) {
      return (earliest.adding(days: 3), earliest...earliest.adding(days: 30))
    }
    // What is over can still be entered.
    let first =
      last < today ? calendarDay.startOfMonth : max(calendarDay.startOfMonth, earliest)
    return (max(first, calendarDay.startOfMonth.adding(days: 14)), first...last)
  }

  /// The cells of a new meeting of a body.
  func meetingCells(of body: RecordID, on day: CivilDate) -> Cells {
    let cells = record(Body.typeName, body)?.cells ?? [:]
    var meeting = Meeting(id: ID(.zero))
    meeting.body = ID(body)
    meeting.place = cells[CellName("usualPlace")]?.string ?? ""
    meeting.span = usualSpan(cells[CellName("usualHours")]?.string ?? "", on: day)
    return meeting.cells
  }

  /// The usual hours of a body on a day; the whole day where it has none.
  func usualSpan(_ hours: String, on day: CivilDate) -> CivilSpan {
    guard !hours.isEmpty else { return CivilSpan(day) }
    let context = DateContext(today: moment.today)
    return readSpan(hours, in: context, base: CivilSpan(day)) ?? CivilSpan(day)
  }

  // MARK: Standing TOPs

  /// What a new meeting's form has to know of its body.
  func standingItemAsks(_ form: FormState) -> [Ask] {
    guard form.purpose == .create, form.type.name == Meeting.typeName,
      let body = form.slots.first(where: { $0.name == CellName("body") }),
      case .chosen(let value) = body.input, let id = value.link
    else { return [] }
    return [.record(Body.typeName, id)]
  }

  /// The TOPs that every meeting of a body has, as records of a meeting.
  mutating func standingItems(of body: RecordID?, for meeting: RecordID) -> [CellWrite] {
    guard let body, let cells = record(Body.typeName, body)?.cells else { return [] }
    let lines = cells[CellName("standingItems")]?.string ?? ""
    return lines.split(whereSeparator: \.isNewline).flatMap { line -> [CellWrite] in
      var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
      (item.title, item.minutes) = Self.standingItem(line)
      guard !item.title.isEmpty else { return [] }
      item.meeting = ID(meeting)
      return item.writes.filter { $0.value != .null && $0.value != .text("") }
    }
  }

  /// A line of `Body.standingItems`: a number at its end is its minutes.
  package static func standingItem(_ line: Substring) -> (title: String, minutes: Int64?) {
    let words = line.split(separator: " ")
    guard words.count > 1, let last = words.last, let minutes = Int64(last),
      (0...600).contains(minutes)
    else { return (words.joined(separator: " "), nil) }
    return (words.dropLast().joined(separator: " "), minutes)
  }

  /// The calendar's cursor goes to the day and body of a meeting that is being saved.
  mutating func follow(_ form: FormState, _ cells: Cells) {
    guard form.type.name == Meeting.typeName, pane == .calendar,
      let span = CivilSpan(canonical: cells[CellName("span")]?.string ?? "")
    else { return }
    calendar.day = span.start
    calendar.body = cells[CellName("body")]?.link ?? calendar.body
  }
}
