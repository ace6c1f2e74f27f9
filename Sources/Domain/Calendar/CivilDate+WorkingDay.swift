/// What a day is in the calendar of North Rhine-Westphalia.
extension CivilDate {
  /// Easter Sunday of the Gregorian calendar in a year from 1 to 9999.
  ///
  /// Source: "A New York correspondent", Nature 13 (1876), as in Meeus, "Astronomical Algorithms".
  package static func easter(in year: Int) -> CivilDate {
    let golden = year % 19
    let (century, ofCentury) = year.quotientAndRemainder(dividingBy: 100)
    let leapShift = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - leapShift + 15) % 30
    let dominical =
      (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * dominical) / 451
    let fromMarch = epact + dominical - 7 * correction + 114
    let (month, day) = fromMarch.quotientAndRemainder(dividingBy: 31)
    return CivilDate(year: year, month: month, day: day + 1) ?? .first
  }

  /// Whether offices work: no weekend, no public holiday, neither 24 nor 31 December.
  package var isWorkingDay: Bool {
    !weekday.isWeekend && PublicHoliday.on(self) == nil
      && Observance.on(self)?.isBarred != true
  }

  /// Whether it is a working day between a public holiday and a weekend.
  ///
  /// These are the Friday after a Thursday, as after Christi Himmelfahrt and Fronleichnam, and
  /// the Monday before a Tuesday.
  package var isBridgeDay: Bool {
    guard isWorkingDay else { return false }
    return switch weekday {
    case .monday: PublicHoliday.on(adding(days: 1)) != nil
    case .friday: PublicHoliday.on(adding(days: -1)) != nil
    default: false
    }
  }

  /// The first working day after this one.
  package var nextWorkingDay: CivilDate { workingDay(inSteps: 1) }

  /// The last working day before this one.
  package var previousWorkingDay: CivilDate { workingDay(inSteps: -1) }

  private func workingDay(inSteps step: Int) -> CivilDate {
    var day = adding(days: step)
    // At the ends of the calendar, where no further day is, the last one stands.
    while !day.isWorkingDay, day != .first, day != .last { day = day.adding(days: step) }
    return day
  }
}
