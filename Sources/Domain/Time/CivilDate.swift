/// A day of the calendar without a clock or a time zone: proleptic Gregorian, years 1 to 9999.
///
/// Every value is a day that exists. Arithmetic that would leave the range stays at its end.
/// Day numbers after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
package struct CivilDate: Hashable, Comparable, Sendable {
  /// The first day there is, 0001-01-01, a Monday.
  package static let first = CivilDate(clampedDayNumber: -719_162)
  /// The last day there is, 9999-12-31.
  package static let last = CivilDate(clampedDayNumber: 2_932_896)

  package let year: Int
  package let month: Int
  package let day: Int

  /// Makes a date, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Makes the date that lies so many days after 1970-01-01; nil outside the years 1 to 9999.
  package init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    self.init(clampedDayNumber: dayNumber)
  }

  /// The number of days since 1970-01-01, negative before.
  package var dayNumber: Int {
    // A year that starts in March has its leap day at its end.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date so many days later, or earlier for a negative number.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .first : .last }
    return CivilDate(clampedDayNumber: sum)
  }

  /// The same day so many months later, or that month's last day where it is shorter.
  ///
  /// 31 January and one month is 28 or 29 February.
  package func adding(months: Int) -> CivilDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12, sum < 10_000 * 12 else { return months < 0 ? .first : .last }
    let length = CivilDate.daysIn(month: sum % 12 + 1, year: sum / 12)
    return CivilDate(unchecked: sum / 12, sum % 12 + 1, min(day, length))
  }

  /// The number of days from this date to another, negative when that is earlier.
  package func days(to other: CivilDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The first day of the month.
  package var startOfMonth: CivilDate { CivilDate(unchecked: year, month, 1) }

  /// The last day of the month.
  package var endOfMonth: CivilDate { CivilDate(unchecked: year, month, daysInMonth) }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days in a month from 1 to 12 of any year.
  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days.
  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private init(clampedDayNumber: Int) {
    // Counted from 0000-03-01, so nothing below is negative.
    let shifted = min(max(clampedDayNumber, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    self.day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
  }
}
