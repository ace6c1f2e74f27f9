/// From when to when: either whole days, or a time on a day to a time on that or a later day.
///
/// The end never lies before the start. A span of times whose ends are equal says that only the
/// beginning is known. A span of whole days includes its last day.
package struct CivilSpan: Hashable, Comparable, Sendable {
  /// The first day.
  package let start: CivilDate
  /// The time it begins, or nil for whole days.
  package let startTime: CivilTime?
  /// The last day, included.
  package let end: CivilDate
  /// The time it ends; there exactly where `startTime` is.
  package let endTime: CivilTime?

  /// Makes one whole day.
  package init(_ day: CivilDate) {
    start = day
    startTime = nil
    end = day
    endTime = nil
  }

  /// Makes whole days, both included; nil where the end lies before the start.
  package init?(from start: CivilDate, to end: CivilDate) {
    guard start <= end else { return nil }
    self.start = start
    self.startTime = nil
    self.end = end
    self.endTime = nil
  }

  /// Makes a span of times; nil where the end lies before the start.
  package init?(from start: CivilDateTime, to end: CivilDateTime) {
    guard start <= end else { return nil }
    self.start = start.date
    self.startTime = start.time
    self.end = end.date
    self.endTime = end.time
  }

  /// Whether the span has no times of day.
  package var isWholeDays: Bool { startTime == nil }

  /// The number of days it touches, at least 1.
  package var dayCount: Int { start.days(to: end) + 1 }

  /// Whether it touches a day.
  package func contains(_ day: CivilDate) -> Bool {
    start <= day && day <= end
  }

  /// By beginning, whole days before times, then by end.
  package static func < (left: CivilSpan, right: CivilSpan) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [Int] {
    [
      start.dayNumber, startTime?.minuteOfDay ?? -1, end.dayNumber, endTime?.minuteOfDay ?? -1,
    ]
  }
}

/// The one spelling in the journal: four forms, and for each span exactly one of them.
///
/// `2026-11-26` · `2026-11-26/2026-11-28` · `2026-11-26T14:00/16:00` ·
/// `2026-11-26T14:00/2026-11-27T16:00` (DESIGN.md §4).
extension CivilSpan {
  /// Reads a canonical text; nil for every other, also for a longer spelling of the same span.
  ///
  /// A frame of the Gremienkalender reads hundreds: the length says which form it can be.
  package init?(canonical text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(34))
    switch bytes.count {
    case 10:
      guard let day = CivilDate(bytes: bytes[...]) else { return nil }
      self.init(day)
    case 21:
      guard bytes[10] == Self.slash, let first = CivilDate(bytes: bytes[..<10]),
        let last = CivilDate(bytes: bytes[11...]), first != last
      else { return nil }
      self.init(from: first, to: last)
    case 22:
      guard bytes[16] == Self.slash, let from = CivilDateTime(bytes: bytes[..<16]),
        let time = CivilTime(bytes: bytes[17...])
      else { return nil }
      self.init(from: from, to: CivilDateTime(date: from.date, time: time))
    case 33:
      guard bytes[16] == Self.slash, let from = CivilDateTime(bytes: bytes[..<16]),
        let to = CivilDateTime(bytes: bytes[17...]), from.date != to.date
      else { return nil }
      self.init(from: from, to: to)
    default: return nil
    }
  }

  /// The canonical text.
  package var canonical: String {
    var bytes = start.canonicalBytes
    if let startTime, let endTime {
      bytes += [UInt8(ascii: "T")] + startTime.canonicalBytes + [Self.slash]
      if start != end { bytes += end.canonicalBytes + [UInt8(ascii: "T")] }
      bytes += endTime.canonicalBytes
    } else if start != end {
      bytes += [Self.slash] + end.canonicalBytes
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let slash = UInt8(ascii: "/")
}
