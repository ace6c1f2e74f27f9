import Domain

/// The weeks of a month, each from Monday to Sunday, with the days of the months beside it.
package struct MonthGrid: Equatable, Sendable {
  /// The Mondays of its four to six weeks.
  package let mondays: [CivilDate]

  package init(of day: CivilDate) {
    let first = day.startOfMonth
    let monday = first.adding(days: 1 - first.weekday.rawValue)
    let weeks = (monday.days(to: day.endOfMonth)) / 7 + 1
    mondays = (0..<weeks).map { monday.adding(days: 7 * $0) }
  }

  package var days: ClosedRange<CivilDate> {
    let first = mondays.first ?? .first
    return first...(mondays.last ?? first).adding(days: 6)
  }
}

/// What the calendar says of a day beside its meetings, in one sign.
package enum DaySign: String, CaseIterable, Sendable {
  case holiday
  case blocked
  case school
  case custom
  case bridge

  package var sign: String {
    switch self {
    case .holiday: "="
    case .blocked: "!"
    case .school: "~"
    case .custom: "+"
    case .bridge: "^"
    }
  }

  /// The strongest of what speaks against a day; nil for a day like any other.
  package static func of(_ day: CivilDate, in book: CalendarBook) -> DaySign? {
    let entries = book.entries.filter { $0.span.contains(day) }
    let observance = Observance.on(day)
    if PublicHoliday.on(day) != nil || observance?.isBarred == true
      || entries.contains(where: { $0.kind == .publicHoliday })
    {
      return .holiday
    }
    if entries.contains(where: { $0.kind == .blocked }) { return .blocked }
    if observance != nil || entries.contains(where: { $0.kind == .custom }) { return .custom }
    if entries.contains(where: { $0.kind == .schoolHoliday }) { return .school }
    return day.isBridgeDay ? .bridge : nil
  }
}
