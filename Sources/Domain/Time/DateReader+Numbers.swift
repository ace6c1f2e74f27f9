/// Days in figures: `13.10.26`, `1310`, `2026-10-13`, `13. Oktober`.
extension DateReader {
  /// Takes a day and what there is of its month and year; `26.` alone needs the end of a span.
  mutating func calendarDay(_ numbers: Numbers) -> TypedDay? {
    if let day = attempt({ $0.standardDay() }) { return day }
    if numbers == .loose, let day = attempt({ $0.undividedDay() }) { return day }
    if let day = attempt({ $0.monthFirst() }) { return day }
    guard let day = tokens.number(digits: 1...2) else { return nil }
    let hasPoint = tokens.take(".")
    if let typed = attempt({ $0.namedMonth(day) }) { return typed }
    guard hasPoint else { return nil }
    if let typed = attempt({ $0.month(day, numbers) }) { return typed }
    // `14.30` is a time: behind the day's point there is no figure.
    return tokens.isBeforeAdjacentNumber ? nil : .calendar(day: day, month: nil, year: nil)
  }

  /// Takes the year after a month, of four digits, or of two of this century.
  mutating func year() -> Int? {
    if !tokens.isApart {
      guard let year = tokens.sized(digits: 2...4), year.digits != 3 else { return nil }
      return year.digits == 4 ? year.value : century + year.value
    }
    let (apartYears, thisYear) = (apartYears, context.today.year)
    return attempt { reader in
      guard let year = reader.tokens.number(digits: 4...4) else { return nil }
      let isNear = (thisYear - 1...thisYear + 9).contains(year)
      let isTime = CivilTime(hour: year / 100, minute: year % 100) != nil
      switch apartYears {
      case .all: return year
      case .near: return isNear || !isTime ? year : nil
      case .none: return nil
      }
    }
  }

  /// Takes `2026-10-13`.
  private mutating func standardDay() -> TypedDay? {
    guard let year = tokens.number(digits: 4...4), tokens.take("-"),
      let month = tokens.number(digits: 2...2), tokens.take("-"),
      let day = tokens.number(digits: 2...2)
    else { return nil }
    return .calendar(day: day, month: month, year: year)
  }

  /// Takes `1310` and `13102026`.
  private mutating func undividedDay() -> TypedDay? {
    guard let number = tokens.sized(digits: 4...8) else { return nil }
    let value = number.value
    switch number.digits {
    case 4: return .calendar(day: value / 100, month: value % 100, year: nil)
    case 8:
      return .calendar(
        day: value / 1_000_000, month: value / 10_000 % 100, year: value % 10_000)
    default: return nil
    }
  }

  /// Takes `Oktober 2027` after the day.
  private mutating func namedMonth(_ day: Int) -> TypedDay? {
    guard let month = month() else { return nil }
    return .calendar(day: day, month: month, year: attempt { $0.year() })
  }

  /// Takes `October 13` and `Oct 13, 2027`, which only English has.
  private mutating func monthFirst() -> TypedDay? {
    guard context.language == .english, let month = month(),
      let day = tokens.number(digits: 1...2)
    else { return nil }
    takeOrdinalEnding()
    let year: Int? = attempt { reader in
      _ = reader.tokens.take(",")
      return reader.tokens.isApart ? reader.year() : nil
    }
    return .calendar(day: day, month: month, year: year)
  }

  /// Takes `10.2026`, `10.26`, `10.` or `10` after the day.
  private mutating func month(_ day: Int, _ numbers: Numbers) -> TypedDay? {
    let isApart = tokens.isApart
    guard let month = tokens.number(digits: 1...2) else { return nil }
    guard tokens.take(".") else {
      return numbers == .loose && !isApart ? .calendar(day: day, month: month, year: nil) : nil
    }
    return .calendar(day: day, month: month, year: attempt { $0.year() })
  }

  /// Takes the name of a month, with its point where it is shortened.
  mutating func month() -> Int? {
    let words = words
    guard let month = tokens.word({ words.months[$0] }) else { return nil }
    _ = tokens.take(".")
    return month
  }

  /// Takes the `st` of `1st`.
  mutating func takeOrdinalEnding() {
    guard context.language == .english, !tokens.isApart else { return }
    _ = tokens.take(word: "st", "nd", "rd", "th")
  }

  private var century: Int { context.today.year / 100 * 100 }
}
