/// A day of the week, numbered as in ISO 8601: Monday 1 to Sunday 7.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Whether it is a Saturday or a Sunday.
  package var isWeekend: Bool { self >= .saturday }

  package static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}
