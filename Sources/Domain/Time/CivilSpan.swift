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
  package init?(canonical text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let span = CivilSpan.read(first, parts.dropFirst().first),
      span.canonical.utf8.elementsEqual(text.utf8)
    else { return nil }
    self = span
  }

  /// The canonical text.
  package var canonical: String {
    guard let startTime, let endTime else {
      return start == end ? start.canonical : "\(start.canonical)/\(end.canonical)"
    }
    let from = CivilDateTime(date: start, time: startTime)
    guard start != end else { return "\(from.canonical)/\(endTime.canonical)" }
    return "\(from.canonical)/\(CivilDateTime(date: end, time: endTime).canonical)"
  }

  private static func read<S: StringProtocol>(_ from: S, _ to: S?) -> CivilSpan? {
    guard let to else { return CivilDate(canonical: from).map { CivilSpan($0) } }
    if let start = CivilDate(canonical: from) {
      return CivilDate(canonical: to).flatMap { CivilSpan(from: start, to: $0) }
    }
    guard let start = CivilDateTime(canonical: from) else { return nil }
    if let time = CivilTime(canonical: to) {
      return CivilSpan(from: start, to: CivilDateTime(date: start.date, time: time))
    }
    return CivilDateTime(canonical: to).flatMap { CivilSpan(from: start, to: $0) }
  }
}
