/// Takes days, times and dashes one after the other from the front of a typed text.
///
/// Each step takes what it knows or takes nothing; blanks between are skipped.
struct DateScanner {
  private var rest: ArraySlice<UInt8>

  /// Starts at the beginning of a text; case and the length of dashes do not matter.
  init(_ text: String) {
    rest = ArraySlice(fold(text).text.utf8)
    skipBlanks()
  }

  /// Whether everything has been taken.
  var isAtEnd: Bool { rest.isEmpty }

  /// Takes `26.`, `26.11.`, `26.11.26`, `26.11.2026`, `2026-11-26`, `heute` or `morgen`.
  mutating func date() -> TypedDate? {
    for (word, days) in [("heute", 0), ("today", 0), ("morgen", 1), ("tomorrow", 1)] {
      if take(word: word) { return TypedDate(day: 0, fromToday: days) }
    }
    let before = rest
    guard let first = number() else { return nil }
    if first.digits == 4, take("-"), let month = number(), month.digits == 2, take("-"),
      let day = number(), day.digits == 2
    {
      skipBlanks()
      return TypedDate(day: day.value, month: month.value, year: first.value)
    }
    guard first.digits <= 2, take(".") else {
      rest = before
      return nil
    }
    var typed = TypedDate(day: first.value)
    let afterDay = rest
    skipBlanks()
    if let month = number(), month.digits <= 2, take(".") {
      typed.month = month.value
      typed.year = year()
    } else {
      rest = afterDay
    }
    // `14.30` is a time: after the day's point comes a month with a point of its own, or none.
    guard typed.month != nil || rest.first.map({ !$0.isDigit }) ?? true else {
      rest = before
      return nil
    }
    skipBlanks()
    return typed
  }

  /// Takes `14`, `14:30`, `14.30`, each with or without `Uhr`.
  mutating func time() -> CivilTime? {
    let before = rest
    guard let hour = number(), hour.digits <= 2 else {
      rest = before
      return nil
    }
    var minute = 0
    if take(":") || take(".") {
      guard let number = number(), number.digits == 2 else {
        rest = before
        return nil
      }
      minute = number.value
    }
    guard let time = CivilTime(hour: hour.value, minute: minute) else {
      rest = before
      return nil
    }
    skipBlanks()
    _ = take(word: "uhr")
    return time
  }

  /// Takes a dash or `bis`.
  mutating func dash() -> Bool {
    guard take("-") || take(word: "bis") else { return false }
    skipBlanks()
    return true
  }

  /// Takes the year after `26.11.`, of two or four digits, unless it is the hour of a time.
  private mutating func year() -> Int? {
    let before = rest
    let isApart = rest.first == 0x20
    skipBlanks()
    if let year = number() {
      if year.digits == 4 { return year.value }
      if year.digits == 2, !isApart { return 2000 + year.value }
    }
    rest = before
    return nil
  }

  /// Takes digits, at most nine.
  private mutating func number() -> (value: Int, digits: Int)? {
    let digits = rest.prefix { $0.isDigit }
    guard let value = wholeNumber(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (value, digits.count)
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard let byte = sign.asciiValue, rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Takes a word that ends where its letters end.
  private mutating func take(word: String) -> Bool {
    let length = word.utf8.count
    guard rest.starts(with: word.utf8), rest.dropFirst(length).first.map({ !$0.isLetter }) ?? true
    else { return false }
    rest = rest.dropFirst(length)
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 }
  }
}
