/// The civil time of other moments, as far as it follows from one that is known.
///
/// Where the known moment agrees with Central European time, summer time begins and ends as in the
/// EU: on the last Sundays of March and October at one o'clock UTC (directive 2000/84/EC).
/// Elsewhere the distance to UTC is taken to be the same all year.
package struct CivilClock: Hashable, Sendable {
  private let minutesAhead: Int
  private let isCentralEuropean: Bool

  /// A clock that shows this day and time at so many milliseconds of UTC since 1970.
  package init(milliseconds: Int64, today: CivilDate, time: CivilTime) {
    let shown = Self.epoch.days(to: today) * 1440 + time.minuteOfDay
    let ahead = shown - Self.minutes(milliseconds)
    minutesAhead = ahead
    isCentralEuropean = ahead == Self.centralEuropean(milliseconds)
  }

  /// What the clock shows at a moment.
  package func civil(_ milliseconds: Int64) -> CivilDateTime {
    let known = min(max(milliseconds, 0), HLC.greatestMilliseconds)
    let minutes = Self.minutes(known) + ahead(known)
    let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    let rest = minutes - days * 1440
    return CivilDateTime(
      date: Self.epoch.adding(days: days),
      time: CivilTime(hour: rest / 60, minute: rest % 60) ?? .midnight)
  }

  /// The first moment at which the clock shows this.
  package func milliseconds(of civil: CivilDateTime) -> Int64 {
    let minutes = Self.epoch.days(to: civil.date) * 1440 + civil.time.minuteOfDay
    let guess = Int64(minutes - minutesAhead) * 60_000
    return Int64(minutes - ahead(guess)) * 60_000
  }

  private func ahead(_ milliseconds: Int64) -> Int {
    isCentralEuropean ? Self.centralEuropean(milliseconds) : minutesAhead
  }

  private static func minutes(_ milliseconds: Int64) -> Int {
    Int(milliseconds >= 0 ? milliseconds / 60_000 : -((59_999 - milliseconds) / 60_000))
  }

  private static func centralEuropean(_ milliseconds: Int64) -> Int {
    let minutes = minutes(milliseconds)
    let year = epoch.adding(days: minutes / 1440).year
    guard let march = CivilDate(year: year, month: 3, day: 31),
      let october = CivilDate(year: year, month: 10, day: 31)
    else { return 60 }
    let begin = epoch.days(to: lastSunday(until: march)) * 1440 + 60
    let end = epoch.days(to: lastSunday(until: october)) * 1440 + 60
    return (begin..<end).contains(minutes) ? 120 : 60
  }

  private static func lastSunday(until day: CivilDate) -> CivilDate {
    day.adding(days: -(day.weekday.rawValue % 7))
  }

  private static let epoch = CivilDate(year: 1970, month: 1, day: 1) ?? .first
}
