/// Reads the forms of a day one after the other from the front of a typed text.
///
/// Each reading function takes what it knows, or nothing where it returns nil.
struct DateReader {
  /// Whether a number without a point after the month is a day, too: `13.10`, `1310`.
  enum Numbers {
    case loose
    case strict
  }

  /// Which four digits after `26.11.` and a blank are a year; others may be a time.
  enum ApartYears {
    case all
    /// Those of the next years, and those that are no time of day.
    case near
    case none
  }

  let context: DateContext
  let words: DateWords
  let apartYears: ApartYears
  var tokens: DateTokens

  /// Starts at the beginning of a text; nil where no date can be so long.
  init?(_ text: String, in context: DateContext, apartYears: ApartYears) {
    guard let tokens = DateTokens(text) else { return nil }
    self.context = context
    self.words = .of(context.language)
    self.apartYears = apartYears
    self.tokens = tokens
  }

  /// Whether everything has been taken.
  var isAtEnd: Bool { tokens.isAtEnd }

  /// Takes a day in any form.
  mutating func day(_ numbers: Numbers) -> TypedDay? {
    attempt { $0.relativeDay() } ?? attempt { $0.shiftedDay() } ?? attempt { $0.periodEnd() }
      ?? attempt { $0.dayAround() } ?? attempt { $0.countedWeekday() }
      ?? attempt { $0.weekdayOfWeek(.monday) } ?? attempt { $0.nextWeek() }
      ?? attempt { $0.weekday() } ?? attempt { $0.calendarDay(numbers) }
  }

  /// Does what the closure does, or nothing where that returns nil.
  mutating func attempt<Result>(_ body: (inout DateReader) -> Result?) -> Result? {
    let before = tokens
    let result = body(&self)
    if result == nil { tokens = before }
    return result
  }

  /// Takes `heute`, `morgen`, `heute in 14 Tagen`.
  private mutating func relativeDay() -> TypedDay? {
    let words = words
    guard let days = tokens.word({ words.relative[$0] }) else { return nil }
    let day = context.today.adding(days: days)
    return .date(attempt { $0.distance(from: day) } ?? day)
  }

  /// Takes `in 3 Wochen`, `+2w`, `-1w`.
  private mutating func shiftedDay() -> TypedDay? {
    let today = context.today
    if let day = attempt({ $0.distance(from: today) }) { return .date(day) }
    let sign: Int
    if tokens.take("+") {
      sign = 1
    } else if tokens.take("-") {
      sign = -1
    } else {
      return nil
    }
    let words = words
    guard let count = tokens.number(digits: 1...4), let unit = tokens.word({ words.units[$0] })
    else { return nil }
    return .date(today.adding(sign * count, unit))
  }

  /// Takes `in 3 Wochen`, `in einem Monat`, counted from a day.
  mutating func distance(from day: CivilDate) -> CivilDate? {
    let words = words
    guard tokens.take(word: "in"),
      let count = tokens.number(digits: 1...4) ?? tokens.word({ words.counts[$0] }),
      let unit = tokens.word({ words.units[$0] })
    else { return nil }
    return day.adding(count, unit)
  }

  /// Takes `Monatsende`, `end of the quarter`.
  private mutating func periodEnd() -> TypedDay? {
    if context.language == .english, tokens.take(word: "end") {
      guard tokens.take(word: "of") else { return nil }
      _ = tokens.take(word: "the")
    }
    let words = words
    guard let period = tokens.word({ words.periods[$0] }) else { return nil }
    let today = context.today
    let month =
      switch period {
      case .month: today.month
      case .quarter: today.quarter * 3
      case .year: 12
      }
    return CivilDate(year: today.year, month: month, day: 1).map { .date($0.endOfMonth) }
  }
}

extension CivilDate {
  fileprivate func adding(_ count: Int, _ unit: DateWords.Unit) -> CivilDate {
    switch unit {
    case .day: adding(days: count)
    case .week: adding(days: 7 * count)
    case .month: adding(months: count)
    case .year: adding(months: 12 * count)
    }
  }
}
