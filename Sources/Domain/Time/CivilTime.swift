/// A time of day to the minute, 00:00 to 23:59, as it hangs on the wall.
package struct CivilTime: Hashable, Comparable, Sendable {
  package let hour: Int
  package let minute: Int

  /// Midnight, 00:00.
  package static let midnight = CivilTime(minuteOfDay: 0)

  /// Makes a time, or nil where the clock has none such; 24:00 is none.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minuteOfDay: hour * 60 + minute)
  }

  /// Reads exactly five characters of the form `09:30`; nil for every other text.
  package init?(canonical text: some StringProtocol) {
    self.init(bytes: Array(text.utf8.prefix(6))[...])
  }

  /// Reads the same form from the bytes of a text.
  init?(bytes: ArraySlice<UInt8>) {
    let at = bytes.startIndex
    guard bytes.count == 5, bytes[at + 2] == UInt8(ascii: ":"),
      let hour = wholeNumber(bytes[at..<at + 2]), let minute = wholeNumber(bytes[at + 3..<at + 5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time as `09:30`, the one spelling in the journal and in files.
  package var canonical: String { String(decoding: canonicalBytes, as: UTF8.self) }

  var canonicalBytes: [UInt8] {
    [digit(hour / 10), digit(hour), UInt8(ascii: ":"), digit(minute / 10), digit(minute)]
  }

  /// The number of minutes since midnight, from 0 to 1439.
  package var minuteOfDay: Int { hour * 60 + minute }

  package static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }

  private init(minuteOfDay: Int) {
    hour = minuteOfDay / 60
    minute = minuteOfDay % 60
  }
}

/// A day and a time of day, without a time zone.
package struct CivilDateTime: Hashable, Comparable, Sendable {
  package let date: CivilDate
  package let time: CivilTime

  package init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// Reads exactly the form `2026-11-26T14:00`; nil for every other text.
  package init?(canonical text: some StringProtocol) {
    self.init(bytes: Array(text.utf8.prefix(17))[...])
  }

  /// Reads the same form from the bytes of a text.
  init?(bytes: ArraySlice<UInt8>) {
    let at = bytes.startIndex
    guard bytes.count == 16, bytes[at + 10] == UInt8(ascii: "T"),
      let date = CivilDate(bytes: bytes[at..<at + 10]),
      let time = CivilTime(bytes: bytes[at + 11..<at + 16])
    else { return nil }
    self.init(date: date, time: time)
  }

  /// The value as `2026-11-26T14:00`.
  package var canonical: String { String(decoding: canonicalBytes, as: UTF8.self) }

  var canonicalBytes: [UInt8] {
    date.canonicalBytes + [UInt8(ascii: "T")] + time.canonicalBytes
  }

  package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

/// One moment as the program is told it: the clock of the world and the clock on the wall.
///
/// Domain has no clock; whoever runs it reads one and passes the value in.
package struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds UTC since 1970, as the laptop's clock had them.
  package let milliseconds: Int64
  /// The day at the place where the laptop stands.
  package let today: CivilDate
  /// The time of day at that place.
  package let time: CivilTime

  package init(milliseconds: Int64, today: CivilDate, time: CivilTime) {
    self.milliseconds = milliseconds
    self.today = today
    self.time = time
  }

  /// Earlier in the world; the wall only decides between equal milliseconds.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.milliseconds, left.today, left.time) < (right.milliseconds, right.today, right.time)
  }
}
