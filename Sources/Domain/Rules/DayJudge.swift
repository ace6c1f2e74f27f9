/// What stands against a day for a meeting before anybody has entered anything (R19).
///
/// The public holidays of North Rhine-Westphalia are those of § 2 Abs. 1 FeiertG NW; Easter after
/// Gauss in Lichtenberg's form (DOMAIN.md §6.1).
package enum DayJudge {
  /// What a day is; the names are the ends of text keys such as `R19.day.goodFriday`.
  package enum Obstacle: String, CaseIterable, Sendable {
    case newYear, goodFriday, easterMonday, labourDay, ascension, whitMonday, corpusChristi
    case germanUnity, allSaints, christmas, secondChristmas
    case christmasEve, newYearsEve
    /// The Brauchtum days on which the Rhineland does not meet.
    case altweiber, rosenmontag
    case weekend

    /// The name of the day in the catalogues.
    package var key: String { "R19.day.\(rawValue)" }

    /// What weighs less than a warning (DOMAIN.md §1.3, R19).
    package var isCustom: Bool { self == .altweiber || self == .rosenmontag }
  }

  /// What stands against a day; a holiday on a Sunday is the holiday.
  package static func obstacle(on day: CivilDate) -> Obstacle? {
    let fixed: Obstacle? =
      switch (day.month, day.day) {
      case (1, 1): .newYear
      case (5, 1): .labourDay
      case (10, 3): .germanUnity
      case (11, 1): .allSaints
      case (12, 24): .christmasEve
      case (12, 25): .christmas
      case (12, 26): .secondChristmas
      case (12, 31): .newYearsEve
      default: nil
      }
    if let fixed { return fixed }
    let movable: Obstacle? =
      switch easter(of: day.year).days(to: day) {
      case -52: .altweiber
      case -48: .rosenmontag
      case -2: .goodFriday
      case 1: .easterMonday
      case 39: .ascension
      case 50: .whitMonday
      case 60: .corpusChristi
      default: nil
      }
    return movable ?? (day.weekday.isWeekend ? .weekend : nil)
  }

  /// Easter Sunday of a year.
  package static func easter(of year: Int) -> CivilDate {
    let century = year / 100
    let moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25
    let sunShift = 2 - (3 * century + 3) / 4
    let moon = (19 * (year % 19) + moonShift) % 30
    let correction = (moon + year % 19 / 11) / 29
    let limit = 21 + moon - correction
    let firstSunday = 7 - (year + year / 4 + sunShift) % 7
    let distance = 7 - (limit - firstSunday) % 7
    let firstOfMarch = CivilDate(year: year, month: 3, day: 1) ?? .first
    return firstOfMarch.adding(days: limit + distance - 1)
  }
}
