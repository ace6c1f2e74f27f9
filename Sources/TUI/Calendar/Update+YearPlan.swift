import Domain
import Screen

/// The keys of the Jahresplan.
extension AppState {
  mutating func runInYearPlan(_ command: Command) -> [Effect]? {
    guard var plan = yearPlan else { return nil }
    switch command {
    case .down: plan.cursor += 1
    case .up: plan.cursor -= 1
    case .halfDown: plan.cursor += 5
    case .halfUp: plan.cursor -= 5
    case .first: plan.cursor = 0
    case .last: plan.cursor = plan.rowCount
    case .accept where plan.isPreview: return savePlan(plan)
    case .accept where plan.chosen.isEmpty: toast = Text("plan.none")
    case .accept: plan.preview { plannedMeetings($0) }
    case .mark, .trash, .edit, .more, .less, .dayLater, .dayEarlier:
      guard plan.cursor < plan.rowCount else { return [] }
      if plan.isPreview {
        change(&plan, command)
        keepLater(&plan)
      } else {
        choose(&plan, command)
      }
    default: return nil
    }
    yearPlan = plan
    return []
  }

  private mutating func choose(_ plan: inout YearPlan, _ command: Command) {
    guard var choice = plan.choices?[plan.cursor] else { return }
    switch command {
    case .mark:
      choice.isMarked.toggle()
    case .trash: choice.isMarked = false
    case .more:
      choice.count = choice.isMarked ? min(choice.count + 1, 12) : choice.count
      choice.isMarked = true
    case .less where choice.isMarked:
      if choice.count > 1 { choice.count -= 1 } else { choice.isMarked = false }
    case .less: break
    default: break
    }
    plan.choices?[plan.cursor] = choice
    if command == .mark { plan.cursor += 1 }
  }

  private mutating func change(_ plan: inout YearPlan, _ command: Command) {
    let row = plan.cursor
    switch command {
    case .mark:
      plan.meetings[row].isLeftOut.toggle()
      plan.cursor += 1
    case .trash: plan.meetings.remove(at: row)
    case .edit: plan.input = LineInput("")
    case .more: shift(&plan, by: 7)
    case .less: shift(&plan, by: -7)
    case .dayLater: shift(&plan, by: 1)
    case .dayEarlier: shift(&plan, by: -1)
    default: break
    }
  }

  private mutating func shift(_ plan: inout YearPlan, by days: Int) {
    guard let day = freeDay(for: plan.cursor, by: days, in: plan) else {
      toast = Text("plan.edge", .verbatim("\(plan.year)"))
      return
    }
    plan.meetings[plan.cursor].day = day
  }

  /// The line for another day: Enter takes it, Esc leaves the row as it was.
  mutating func pressInDayLine(_ key: Key) -> [Effect] {
    guard var plan = yearPlan, var input = plan.input else { return [] }
    switch keymap.answer([key], in: .dayLine) {
    case .command(.accept): return takeDay()
    case .command(.back): return back()
    case .command(.redraw): return [.redraw]
    default: break
    }
    _ = input.handle(key)
    plan.input = input
    keepLater(&plan)
    yearPlan = plan
    return []
  }

  private mutating func takeDay() -> [Effect] {
    guard var plan = yearPlan, let text = plan.input?.text,
      plan.meetings.indices.contains(plan.cursor)
    else { return [] }
    guard !text.allSatisfy(\.isWhitespace) else { return back() }
    guard let day = typedDay(text, for: plan.meetings[plan.cursor], in: plan) else {
      toast = dateExamples(dateContext.language)
      return []
    }
    guard day.year == plan.year else {
      toast = Text("plan.otherYear", .verbatim(dayText(day)), .verbatim("\(plan.year)"))
      return []
    }
    plan.meetings[plan.cursor].day = day
    plan.meetings[plan.cursor].isLeftOut = false
    plan.input = nil
    keepLater(&plan)
    yearPlan = plan
    return []
  }

  /// Esc leads from the line to the rows, and from these to the bodies; false where it leaves.
  mutating func backInYearPlan() -> Bool {
    guard case .yearPlan(var plan) = overlays.last else { return false }
    guard plan.input != nil || plan.isPreview else {
      // What was shifted and marked waits for the next `P`.
      if !plan.meetings.isEmpty { calendar.leftPlan = plan }
      return false
    }
    if plan.input != nil {
      plan.input = nil
    } else {
      plan.isPreview = false
      plan.cursor = 0
    }
    yearPlan = plan
    return true
  }

  /// The plan stands in the book: its screen has done its work.
  mutating func closeYearPlan(after receipt: Receipt) {
    guard receipt.command == StepText.Command.plan.rawValue, let plan = yearPlan else { return }
    yearPlan = nil
    if calendarDay.year != plan.year {
      calendar.day = CivilDate(year: plan.year, month: calendarDay.month, day: 1)
    }
  }
}
