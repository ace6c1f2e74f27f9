/// A public holiday in North Rhine-Westphalia, for any year by rule.
///
/// The law is FeiertG NW, § 2 (1). Easter and Whit Sunday are not in it: they are Sundays anyway.
package enum PublicHoliday: String, CaseIterable, Sendable {
  case newYear
  case goodFriday
  case easterMonday
  case labourDay
  case ascension
  case whitMonday
  case corpusChristi
  case germanUnity
  case allSaints
  case christmasDay
  case secondChristmasDay

  /// The holiday's name.
  package var name: Text { Text("holiday." + rawValue) }

  /// The holiday that falls on a day; where two do, the one of a fixed date.
  package static func on(_ date: CivilDate) -> PublicHoliday? {
    if let fixed = allCases.first(where: { $0.fixed == DayOfYear(date) }) { return fixed }
    let sinceEaster = CivilDate.easter(in: date.year).days(to: date)
    return allCases.first { $0.daysAfterEaster == sinceEaster }
  }

  /// The eleven holidays of a year from 1 to 9999 by date; none of any other year.
  package static func all(in year: Int) -> [(date: CivilDate, holiday: PublicHoliday)] {
    guard (1...9999).contains(year) else { return [] }
    let dated = allCases.compactMap { holiday in
      holiday.date(in: year).map { (date: $0, holiday: holiday) }
    }
    return dated.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private func date(in year: Int) -> CivilDate? {
    if let fixed { return CivilDate(year: year, month: fixed.month, day: fixed.day) }
    return daysAfterEaster.map { CivilDate.easter(in: year).adding(days: $0) }
  }

  private var fixed: DayOfYear? {
    switch self {
    case .newYear: DayOfYear(1, 1)
    case .labourDay: DayOfYear(1, 5)
    case .germanUnity: DayOfYear(3, 10)
    case .allSaints: DayOfYear(1, 11)
    case .christmasDay: DayOfYear(25, 12)
    case .secondChristmasDay: DayOfYear(26, 12)
    default: nil
    }
  }

  private var daysAfterEaster: Int? {
    switch self {
    case .goodFriday: -2
    case .easterMonday: 1
    case .ascension: 39
    case .whitMonday: 50
    case .corpusChristi: 60
    default: nil
    }
  }
}

/// A day that is no public holiday, yet one on which few would come.
package enum Observance: String, CaseIterable, Sendable {
  /// Weiberfastnacht, the Thursday before Carnival.
  case altweiber
  /// The Monday of Carnival.
  case rosenmontag
  /// 24 December.
  case heiligabend
  /// 31 December.
  case silvester

  /// The day's name.
  package var name: Text { Text("observance." + rawValue) }

  /// Whether nobody meets on it; on the days of Carnival some do.
  package var isBarred: Bool { self == .heiligabend || self == .silvester }

  /// The observance that falls on a day.
  package static func on(_ date: CivilDate) -> Observance? {
    switch DayOfYear(date) {
    case DayOfYear(24, 12): return .heiligabend
    case DayOfYear(31, 12): return .silvester
    default: break
    }
    switch CivilDate.easter(in: date.year).days(to: date) {
    case -52: return .altweiber
    case -48: return .rosenmontag
    default: return nil
    }
  }
}

/// A day and a month without a year.
private struct DayOfYear: Equatable {
  var day: Int
  var month: Int

  init(_ day: Int, _ month: Int) {
    self.day = day
    self.month = month
  }

  init(_ date: CivilDate) {
    self.init(date.day, date.month)
  }
}
