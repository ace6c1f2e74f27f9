import Domain
import Screen

/// The Jahresplan before it is saved: which bodies, then one row a meeting (DOMAIN.md §4a).
package struct YearPlan: Equatable, Sendable {
  /// How many meetings of a body are to be planned.
  package struct Choice: Equatable, Sendable {
    package var body: RecordID
    /// How many the rhythm still asks for.
    package var missing: Int
    package var count: Int
    package var isMarked: Bool
    /// The days on which the body meets already.
    var days: [CivilDate]
  }

  /// A meeting that is proposed; without a day where every day is barred.
  package struct Meeting: Equatable, Sendable {
    package var body: RecordID
    package var day: CivilDate?
    package var isLeftOut = false
  }

  package var year: Int
  /// A year with nothing missing gives way to the next one.
  var mayMoveOn = true
  /// The bodies; nil while the store has not said what they have.
  package var choices: [Choice]?
  package var meetings: [Meeting] = []
  /// The choices from which `meetings` was made.
  var planned: [Choice] = []
  package var isPreview = false
  package var cursor = 0
  package var top = 0
  /// The line for another day of the row.
  package var input: LineInput?
  /// The draft under which the rows are kept.
  var draft: RecordID?
  /// When they are to be kept, in milliseconds of the wall clock.
  var draftDue: Int64?
  /// A draft of this plan lies in the store.
  var isKept = false

  package init(year: Int) { self.year = year }

  /// The bodies for which something is to be planned.
  var chosen: [Choice] { (choices ?? []).filter { $0.isMarked && $0.count > 0 } }

  /// The meetings that a save would make.
  package var kept: [Meeting] { meetings.filter { !$0.isLeftOut && $0.day != nil } }

  var rowCount: Int { isPreview ? meetings.count : choices?.count ?? 0 }

  /// The days of the other rows and of the bodies' meetings.
  func taken(besides row: Int? = nil) -> Set<CivilDate> {
    let planned = meetings.indices.filter { $0 != row && !meetings[$0].isLeftOut }
      .compactMap { meetings[$0].day }
    return Set(planned + (choices ?? []).flatMap(\.days))
  }

  /// Whether the bodies still have the meetings that they had when this plan began.
  func isOf(_ present: [Choice]) -> Bool {
    choices?.map(\.body) == present.map(\.body) && choices?.map(\.days) == present.map(\.days)
      && choices?.map(\.missing) == present.map(\.missing)
  }

  /// Shows the rows for what is chosen; those that somebody has shifted stay.
  mutating func preview(_ meetings: (YearPlan) -> [Meeting]) {
    if planned != chosen || self.meetings.isEmpty {
      planned = chosen
      self.meetings = []
      self.meetings = meetings(self)
    }
    isPreview = true
    cursor = 0
    top = 0
  }
}

extension AppState {
  /// `P`: the bodies whose rhythm asks for more meetings in the year on the screen.
  mutating func openYearPlan() -> [Effect] {
    let year = max(calendarDay.year, moment.today.year)
    overlays.append(.yearPlan(YearPlan(year: year)))
    if year > calendarDay.year {
      toast = Text("plan.past", .verbatim("\(calendarDay.year)"), .verbatim("\(year)"))
    }
    return []
  }

  /// What the plan asks the store: the bodies, their meetings of the year, the calendar.
  func yearPlanAsks(_ plan: YearPlan) -> [Ask] {
    let bodies = plannedBodies
    return bodies.map { .record(Body.typeName, $0.id) }
      + bodies.map { meetingsAsk(of: $0.id, in: plan.year) } + [calendarAsk(around: plan.year)]
  }

  private var plannedBodies: ArraySlice<Directory.Entry> { calendarBodies.prefix(Self.bodyLimit) }

  /// Fills the box of the bodies as soon as all of them are known, and keeps the cursor on a row.
  mutating func settleYearPlan() {
    guard var plan = yearPlan else { return }
    if plan.choices == nil, yearPlanAsks(plan).allSatisfy({ answers[$0] != nil }) {
      let choices = plannedBodies.map { choice(of: $0.id, in: plan.year) }
      let isLate = plan.year == moment.today.year && moment.today.month > 6
      if plan.mayMoveOn, isLate, !choices.contains(where: { $0.missing > 0 }) {
        toast = Text(
          "plan.next", .verbatim("\(plan.year)"), .verbatim("\(plan.year + 1)"))
        plan.year += 1
        plan.mayMoveOn = false
      } else {
        plan.choices = choices
        plan.cursor = choices.firstIndex { $0.isMarked } ?? 0
        if let left = calendar.leftPlan, left.year == plan.year, left.isOf(choices) {
          plan = left
          keepLater(&plan)
          toast = Text("plan.resumed")
        }
        calendar.leftPlan = nil
      }
    }
    plan.cursor = min(max(0, plan.cursor), max(0, plan.rowCount - 1))
    let height = YearPlanLayout(ScreenLayout(of: self).body, plan, self).list.height
    plan.top = yearPlanList(plan).window(height: height).first
    yearPlan = plan
  }

  private func choice(of body: RecordID, in year: Int) -> YearPlan.Choice {
    let row = yearRow(of: body, in: year)
    let days = row.months.joined()
      .filter { $0.state != Meeting.State.cancelled.rawValue }.map(\.day)
    // A day that is kept already needs an answer and no second proposal.
    let kept = row.months.joined().count {
      $0.state == Meeting.State.proposed.rawValue && $0.day >= moment.today
    }
    let missing = max(0, row.missing - kept)
    return YearPlan.Choice(
      body: body, missing: missing, count: max(1, missing), isMarked: missing > 0,
      days: Array(days))
  }

  /// Days for all that is chosen: body by body, no day twice where that can be avoided.
  func plannedMeetings(_ plan: YearPlan) -> [YearPlan.Meeting] {
    var taken = plan.taken()
    var meetings: [YearPlan.Meeting] = []
    for choice in plan.chosen {
      let notice = record(Body.typeName, choice.body)?.cells[CellName("noticeDays")]?.number ?? 1
      let proposer = proposer(of: choice.body, in: plan.year, taken: taken)
      let days = proposer.plan(
        year: plan.year, count: choice.count, existing: choice.days,
        from: moment.today.adding(days: max(1, Int(clamping: notice)))
      ).map(\.date)
      taken.formUnion(days)
      meetings += days.map { YearPlan.Meeting(body: choice.body, day: $0) }
      // What finds no day is shown and not passed over.
      meetings += (days.count..<max(days.count, choice.count)).map { _ in
        YearPlan.Meeting(body: choice.body, day: nil)
      }
    }
    return meetings
  }

  /// The next day at least so many days on that is neither barred nor taken; nil where the year
  /// ends before.
  func freeDay(for row: Int, by days: Int, in plan: YearPlan) -> CivilDate? {
    let meeting = plan.meetings[row]
    let taken = plan.taken(besides: row)
    let book = calendarBook(around: plan.year)
    let partners = partners(of: meeting.body)
    let begin = CivilDate(year: plan.year, month: 1, day: 1) ?? .first
    var day = (meeting.day ?? begin).adding(days: days)
    while day.year == plan.year {
      let isBarred = book.remarks(on: day, for: partners).contains { $0.weight == .barred }
      if !isBarred, !taken.contains(day) { return day }
      day = day.adding(days: days.signum())
    }
    return nil
  }

  /// A day as it is typed on a row: `+1w` and `Do` count from the row's own day.
  func typedDay(_ text: String, for meeting: YearPlan.Meeting, in plan: YearPlan) -> CivilDate? {
    let newYear = CivilDate(year: plan.year, month: 1, day: 1) ?? .first
    var context = dateContext
    context.book = calendarBook(around: plan.year)
    let starts = [meeting.day, max(newYear, moment.today)].compactMap { $0 }
    let days = starts.compactMap { start in
      context.today = start
      return readDate(text, in: context)
    }
    return days.first { $0.year == plan.year } ?? days.first
  }

  /// All meetings of the plan with their standing TOPs: one step, one undo.
  mutating func savePlan(_ plan: YearPlan) -> [Effect] {
    guard plan.isOf(plannedBodies.map { choice(of: $0.id, in: plan.year) }) else {
      // Somebody else has planned meanwhile: the bodies are counted again.
      yearPlan = YearPlan(year: plan.year)
      yearPlan?.mayMoveOn = false
      calendar.leftPlan = nil
      toast = Text("plan.changed", .verbatim("\(plan.year)"))
      return []
    }
    let meetings = plan.kept
    guard !meetings.isEmpty else {
      toast = Text("plan.nothing")
      return []
    }
    var writes: [CellWrite] = []
    for meeting in meetings {
      guard let day = meeting.day else { continue }
      let id = ids.next(at: moment.milliseconds)
      let cells = meetingCells(of: meeting.body, on: day).filter { $0.value != .null }
      writes += cells.writes(of: Domain.Meeting.typeName, id)
      writes += standingItems(of: meeting.body, for: id)
    }
    let arguments = ["\(meetings.count)", "\(plan.year)"]
    return [.commit(Step(StepText.Command.plan.rawValue, arguments, writes: writes), .act)]
  }
}
