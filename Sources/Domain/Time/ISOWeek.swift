/// A calendar week after ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.
package struct ISOWeek: Hashable, Comparable, Sendable {
  /// The year the week belongs to; its first days may lie in the calendar year before.
  package let year: Int
  /// The number of the week, from 1 to 52 or 53.
  package let week: Int

  /// Makes a week, or nil where the year (1 to 9999) has none of that number.
  package init?(year: Int, week: Int) {
    guard (1...9999).contains(year), week >= 1, week <= ISOWeek.weeksIn(year: year) else {
      return nil
    }
    self.init(unchecked: year, week)
  }

  /// For the calendar itself, which has counted right.
  init(unchecked year: Int, _ week: Int) {
    self.year = year
    self.week = week
  }

  /// The number of weeks in the week's year: 52 or 53.
  package var weeksInYear: Int { ISOWeek.weeksIn(year: year) }

  /// The week's Monday.
  package var monday: CivilDate {
    // 4 January always lies in week 1.
    let fourth = CivilDate(year: year, month: 1, day: 4) ?? .first
    return fourth.adding(days: 1 - fourth.weekday.rawValue + 7 * (week - 1))
  }

  /// The week's Sunday; in the last week of 9999 the last day there is.
  package var sunday: CivilDate { monday.adding(days: 6) }

  /// The number of weeks in a year from 1 to 9999: 53 where it begins or ends on a Thursday.
  package static func weeksIn(year: Int) -> Int {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return 52 }
    let long =
      newYear.weekday == .thursday || newYear.weekday == .wednesday && newYear.isLeapYear
    return long ? 53 : 52
  }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.week) < (right.year, right.week)
  }
}
