/// Days of the week, of a calendar week and of a month: `Di`, `Mo KW42`, `letzter Do im Q4`.
extension DateReader {
  /// Takes `Di`, `nächsten Di`, `Di in 2 Wochen`, `Di nächste Woche`, `Mo KW42`, `Di 20.10.`.
  mutating func weekday() -> TypedDay? {
    if tokens.word({ DateWords.isNext($0) ? true : nil }) != nil {
      return weekdayName().map { .weekday($0) }
    }
    guard let weekday = weekdayName() else { return nil }
    // With a distance today counts: on a Tuesday `Di in 2 Wochen` is in fourteen days.
    let first = context.today.next(weekday)
    if let day = attempt({ $0.distance(from: first) }) { return .date(day) }
    if let day = attempt({ $0.weekdayOfWeek(weekday) }) { return day }
    if attempt({ $0.nextWeekWords() }) != nil { return .date(nextMonday.next(weekday)) }
    if let day = attempt({ $0.confirmed(weekday) }) { return day }
    return .weekday(weekday)
  }

  /// Takes `nächste Woche Di`; without a day it is the Monday.
  mutating func nextWeek() -> TypedDay? {
    guard nextWeekWords() != nil else { return nil }
    let weekday = attempt { $0.weekdayName() } ?? .monday
    return .date(nextMonday.next(weekday))
  }

  /// Takes `KW42`, `42. KW`, `KW 42/2027`, `KW42 Do`; without a day it is the one given.
  mutating func weekdayOfWeek(_ weekday: Weekday) -> TypedDay? {
    let week: Int
    if let number = tokens.number(digits: 1...2) {
      guard tokens.take("."), tokens.take(word: "kw") else { return nil }
      week = number
    } else {
      let isEnglish = context.language == .english
      guard tokens.take(word: "kw") || isEnglish && tokens.take(word: "week", "w"),
        let number = tokens.number(digits: 1...2)
      else { return nil }
      week = number
    }
    let hasSlash = tokens.take("/")
    guard let year = hasSlash ? year() : attempt({ $0.tokens.isApart ? $0.year() : nil }) else {
      guard !hasSlash else { return nil }
      return .week(attempt { $0.weekdayName() } ?? weekday, week: week, year: nil)
    }
    return .week(attempt { $0.weekdayName() } ?? weekday, week: week, year: year)
  }

  /// Takes `1. Di im Nov`, `letzter Do im Q4`, `2. Mi im März 2027`.
  mutating func countedWeekday() -> TypedDay? {
    guard let count = ordinal(), let weekday = weekdayName(), tokens.take(word: "im", "in", "of"),
      let months = attempt({ $0.quarter() }) ?? month().map({ $0...$0 })
    else { return nil }
    let hasSlash = tokens.take("/")
    let year = attempt { $0.year() }
    guard !hasSlash || year != nil else { return nil }
    return .counted(count, weekday, months: months, year: year)
  }

  /// Takes the name of a weekday, with its point where it is shortened.
  private mutating func weekdayName() -> Weekday? {
    let words = words
    guard let weekday = tokens.word({ words.weekdays[$0] }) else { return nil }
    _ = tokens.take(".")
    return weekday
  }

  private mutating func nextWeekWords() -> Void? {
    tokens.word { DateWords.isNext($0) ? () : nil }
      .flatMap { tokens.take(word: "woche", "week") ? () : nil }
  }

  /// Takes the `20.10.` of `Di 20.10.`, where that is such a day.
  private mutating func confirmed(_ weekday: Weekday) -> TypedDay? {
    _ = tokens.take(",")
    guard let date = calendarDay(.strict)?.date(notBefore: context.today, in: context),
      date.weekday == weekday
    else { return nil }
    return .date(date)
  }

  /// Takes `2.`, `letzter`, `2nd`.
  private mutating func ordinal() -> Int? {
    let words = words
    if let ordinal = tokens.word({ words.ordinals[$0] }) { return ordinal }
    guard let count = tokens.number(digits: 1...2), count > 0 else { return nil }
    if !tokens.take(".") { takeOrdinalEnding() }
    return count
  }

  /// Takes `Q4` and `4. Quartal`.
  private mutating func quarter() -> ClosedRange<Int>? {
    let quarter: Int?
    if tokens.take(word: "q") {
      quarter = tokens.number(digits: 1...1)
    } else {
      quarter = tokens.number(digits: 1...1)
      guard tokens.take("."), tokens.take(word: "quartal") else { return nil }
    }
    guard let quarter, (1...4).contains(quarter) else { return nil }
    return quarter * 3 - 2...quarter * 3
  }

  private var nextMonday: CivilDate { context.today.adding(days: 1).next(.monday) }
}
