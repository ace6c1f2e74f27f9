import Domain
import Screen

/// How the cursor goes through the coming weeks, from thing to thing.
extension AppState {
  mutating func moveInWeeks(_ command: Command) -> [Effect]? {
    let screen = max(1, (calendarRect?.height ?? 1) - 1)
    switch command {
    case .down: moveInWeeks(by: 1)
    case .up: moveInWeeks(by: -1)
    case .pageDown: moveInWeeks(by: screen)
    case .pageUp: moveInWeeks(by: -screen)
    case .halfDown: moveInWeeks(by: max(1, screen / 2))
    case .halfUp: moveInWeeks(by: -max(1, screen / 2))
    case .left: standInWeek(of: calendarDay.monday.adding(days: -7))
    case .right: standInWeek(of: calendarDay.monday.adding(days: 7))
    case .first: moveInWeeks(by: -.max / 2)
    case .last: moveInWeeks(by: .max / 2)
    default: return nil
    }
    return []
  }

  /// Behind the last thing the list rolls on by four weeks, before the first one back.
  private mutating func moveInWeeks(by step: Int) {
    let items = weekLines(columns: size.width).compactMap(\.item)
    let lines = items.map { WeekLine(row: ListRow([]), item: $0) }
    guard let cursor = weekCursor(lines) else { return rollWeeks(by: step.signum()) }
    let (sum, _) = cursor.addingReportingOverflow(step)
    if abs(step) == 1, !items.indices.contains(sum) { return rollWeeks(by: step) }
    let item = items[min(max(0, sum), items.count - 1)]
    calendar.day = item.day
    calendar.weeks.thing = item.thing
  }

  /// Four weeks later or earlier; the cursor goes to the thing beside the one on which it stood.
  private mutating func rollWeeks(by step: Int) {
    let present = weekItemAtHand
    calendar.weeks.start = weeksStart.adding(days: 7 * Self.weekStep * step)
    guard let present else { return }
    let beside = step > 0 ? present.end.adding(days: 1) : present.day.adding(days: -1)
    calendar.day = beside
    calendar.weeks.thing = nil
  }

  /// The first thing of a week, or the next one behind it.
  private mutating func standInWeek(of monday: CivilDate) {
    calendar.day = monday
    calendar.weeks.thing = nil
    if monday < weeksStart || monday > weeksEnd {
      let weeks = 7 * Self.weekStep * (monday < weeksStart ? -1 : 1)
      calendar.weeks.start = weeksStart.adding(days: weeks)
    }
  }

  /// `<` and `>`: the list begins four weeks earlier or later.
  mutating func changeWeeks(by step: Int) {
    let days = 7 * Self.weekStep * step
    calendar.weeks.start = weeksStart.adding(days: days)
    calendar.day = calendarDay.adding(days: days)
    calendar.weeks.thing = nil
  }

  /// Puts the calendar's cursor on a day; the weeks begin anew with it where they do not hold it.
  mutating func stand(on day: CivilDate) {
    calendar.day = day
    calendar.weeks.thing = nil
    if day < weeksStart || day > weeksEnd { calendar.weeks.start = day.monday }
  }

  mutating func goToPresentWeek() {
    calendar.weeks = WeeksPlace()
  }

  /// Enter on what is neither a meeting nor an entry; nil where it is one of these.
  mutating func openInWeeks() -> [Effect]? {
    switch weekItemAtHand?.thing {
    case .milestone(_, let project), .report(let project): openPage(Project.typeName, project)
    case .invitation(let meeting): openPage(Meeting.typeName, meeting)
    case .reports: go(to: .sheet(SheetState(.today)))
    case .holiday:
      let day = calendarDay
      let name = PublicHoliday.on(day)?.name ?? Observance.on(day)?.name
      toast = name.map { Text("calendar.computed", .text($0)) }
    case .meeting, .entry, .free, nil: return nil
    }
    return []
  }

  /// The day for which `a` makes something new: of free weeks one in the middle of the first.
  var weekDayAtHand: CivilDate {
    guard let item = weekItemAtHand else { return moment.today }
    guard item.thing == .free else { return max(item.day, moment.today) }
    let midweek = item.day.monday.adding(days: 2)
    return midweek < moment.today ? max(item.day, moment.today) : midweek
  }
}
