/// The place of a day in its week, month and year.
extension CivilDate {
  /// The day of the week.
  package var weekday: Weekday {
    // Counted from 0001-01-01, a Monday, so the remainder is never negative.
    Weekday(rawValue: (dayNumber + 719_162) % 7 + 1) ?? .monday
  }

  /// The calendar week after ISO 8601; its year differs from `year` around New Year.
  package var isoWeek: ISOWeek {
    // The week belongs to the year of its Thursday. Near 9999-12-31 that still lies inside.
    let thursday = dayOfYear + 4 - weekday.rawValue
    if thursday < 1 {
      let before = CivilDate.isLeap(year: year - 1) ? 366 : 365
      return ISOWeek(unchecked: year - 1, (thursday + before - 1) / 7 + 1)
    }
    if thursday > (isLeapYear ? 366 : 365) {
      return ISOWeek(unchecked: year + 1, 1)
    }
    return ISOWeek(unchecked: year, (thursday - 1) / 7 + 1)
  }

  /// The day's number in its year, from 1 to 365 or 366.
  package var dayOfYear: Int {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    return before[month - 1] + day + (month > 2 && isLeapYear ? 1 : 0)
  }

  /// The quarter of the year, from 1 to 4.
  package var quarter: Int { (month - 1) / 3 + 1 }

  /// The number of days in the date's month.
  package var daysInMonth: Int { CivilDate.daysIn(month: month, year: year) }

  /// Whether the date's year has 366 days.
  package var isLeapYear: Bool { CivilDate.isLeap(year: year) }
}

/// The one spelling in the journal, in files and on the wire: `2026-11-26`.
extension CivilDate {
  /// Reads exactly ten characters of the form `2026-11-26`; nil for every other text.
  package init?(canonical text: some StringProtocol) {
    self.init(bytes: Array(text.utf8.prefix(11))[...])
  }

  /// Reads the same form from the bytes of a text.
  init?(bytes: ArraySlice<UInt8>) {
    let at = bytes.startIndex
    guard bytes.count == 10, bytes[at + 4] == UInt8(ascii: "-"), bytes[at + 7] == UInt8(ascii: "-"),
      let year = wholeNumber(bytes[at..<at + 4]), let month = wholeNumber(bytes[at + 5..<at + 7]),
      let day = wholeNumber(bytes[at + 8..<at + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `2026-11-26`; its order as text is its order as a date.
  package var canonical: String { String(decoding: canonicalBytes, as: UTF8.self) }

  var canonicalBytes: [UInt8] {
    let dash = UInt8(ascii: "-")
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash,
      digit(month / 10), digit(month), dash, digit(day / 10), digit(day),
    ]
  }
}

/// The value of one to nine ASCII digits and nothing else, or nil.
func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  guard (1...9).contains(digits.count) else { return nil }
  var value = 0
  for byte in digits {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// The last digit of a number that is not negative, as ASCII.
func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }

/// A number that is not negative, with zeros before it up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
