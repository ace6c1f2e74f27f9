import Domain

/// The Gremienkalender: bodies by months, one month, or one meeting after the other.
package struct CalendarPane: Equatable, Sendable {
  package init() {}
}

extension AppState {
  /// What the pane asks the store.
  func calendarAsks() -> [Ask] { [] }

  /// Runs a command of the pane; nil for one that it has no answer of its own to.
  mutating func runInCalendar(_ command: Command) -> [Effect]? { nil }
}
