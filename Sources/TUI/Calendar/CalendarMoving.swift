import Domain

/// How the cursor goes through years, months and days.
extension AppState {
  /// Nil where the list moves as every list does.
  mutating func moveInCalendar(_ command: Command) -> [Effect]? {
    switch calendar.look {
    case .year: moveInYear(command)
    case .month: moveInMonth(command)
    case .weeks: moveInWeeks(command)
    case .list:
      switch command {
      case .left, .right: []
      default: nil
      }
    }
  }

  private mutating func moveInYear(_ command: Command) -> [Effect]? {
    let screen = max(1, (yearHeight ?? 1) - 1)
    switch command {
    case .left: moveMonth(by: -1)
    case .right: moveMonth(by: 1)
    case .down: moveBody(by: 1)
    case .up: moveBody(by: -1)
    case .pageDown: moveBody(by: screen)
    case .pageUp: moveBody(by: -screen)
    case .halfDown: moveBody(by: max(1, screen / 2))
    case .halfUp: moveBody(by: -max(1, screen / 2))
    case .first: moveBody(by: -shownBodies.count)
    case .last: moveBody(by: shownBodies.count)
    default: return nil
    }
    return []
  }

  private mutating func moveInMonth(_ command: Command) -> [Effect]? {
    let day = calendarDay
    switch command {
    case .left: calendar.day = day.adding(days: -1)
    case .right: calendar.day = day.adding(days: 1)
    case .down: calendar.day = day.adding(days: 7)
    case .up: calendar.day = day.adding(days: -7)
    case .pageDown: calendar.day = day.adding(months: 1)
    case .pageUp: calendar.day = day.adding(months: -1)
    case .halfDown: calendar.day = day.adding(days: 14)
    case .halfUp: calendar.day = day.adding(days: -14)
    case .first: calendar.day = day.startOfMonth
    case .last: calendar.day = day.endOfMonth
    default: return nil
    }
    return []
  }

  /// The year view ends with December: `>` leads into the next year.
  private mutating func moveMonth(by step: Int) {
    let month = calendarDay.month + step
    guard (1...12).contains(month) else {
      toast = Text(step > 0 ? "calendar.edge.next" : "calendar.edge.previous")
      return
    }
    calendar.day = calendarDay.startOfMonth.adding(months: step)
  }

  private mutating func moveBody(by step: Int) {
    let bodies = shownBodies
    guard !bodies.isEmpty else { return }
    let row = bodies.firstIndex { $0.id == bodyAtHand?.id } ?? 0
    calendar.body = bodies[min(max(0, row + step), bodies.count - 1)].id
  }

  /// `<` and `>`: the year before or after, in the month view the month.
  mutating func changePeriod(by step: Int) -> [Effect] {
    switch calendar.look {
    case .year: calendar.day = calendarDay.adding(months: 12 * step)
    case .month: calendar.day = calendarDay.adding(months: step)
    case .weeks: changeWeeks(by: step)
    case .list:
      guard let day = calendar.list.row.flatMap({ MeetingMark($0)?.day }) else { return [] }
      let month = day.startOfMonth.adding(months: step).canonical
      return [load(.meetings, .key(PageKey(sort: .text(month), id: .zero)))]
    }
    return []
  }

  mutating func goToToday() -> [Effect] {
    calendar.day = nil
    goToPresentWeek()
    guard calendar.look == .list else { return [] }
    calendar.list.lose()
    return [load(.meetings, todayAnchor)]
  }
}
