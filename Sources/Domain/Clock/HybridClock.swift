/// A time that orders writes on all laptops: 48 bits of milliseconds and a counter in one Int64.
///
/// Order is the order of `raw`, as SQLite compares it. Our own values are never negative, so the
/// milliseconds end at 2⁴⁷ − 1, in the year 6429. RELIABILITY.md §2.3.
package struct HLC: Hashable, Comparable, Sendable {
  /// The greatest number of milliseconds a clock gives.
  package static let greatestMilliseconds: Int64 = 1 << 47 - 1

  /// The stored number.
  package let raw: Int64

  /// Takes a stored number as it is, also one that no clock of ours gave.
  package init(raw: Int64) {
    self.raw = raw
  }

  /// Makes a time; milliseconds outside the range become the nearest end.
  package init(milliseconds: Int64, counter: UInt16) {
    let clamped = min(max(milliseconds, 0), HLC.greatestMilliseconds)
    raw = clamped << 16 | Int64(counter)
  }

  /// Milliseconds UTC since 1970, by the clock that was ahead at the time.
  package var milliseconds: Int64 { raw >> 16 }

  /// The number of the write within its millisecond.
  package var counter: UInt16 { UInt16(truncatingIfNeeded: raw) }

  package static func < (left: HLC, right: HLC) -> Bool {
    left.raw < right.raw
  }
}

/// A clock that only goes forward and never fails, whatever the laptop's clock says.
///
/// One tick for each cell written. Its state is the latest time given or seen; the store keeps it.
package struct HybridClock: Equatable, Sendable {
  /// How far ahead a time from elsewhere may lie before its segment is parked: 24 hours in ms.
  package static let farFuture: Int64 = 24 * 60 * 60 * 1000

  /// The latest time given or seen.
  package private(set) var last: HLC

  package init(last: HLC = HLC(raw: 0)) {
    self.last = last
  }

  /// Gives the next time, greater than every one before it.
  ///
  /// `wall` is the laptop's clock in milliseconds UTC since 1970. If it stands or goes back, the
  /// counter rises; when that is full, it borrows a millisecond. Only at the last value of 63
  /// bits does the clock stand still, which `isTooFarAhead` keeps out of the journal.
  package mutating func tick(wall: Int64) -> HLC {
    let (following, overflow) = last.raw.addingReportingOverflow(1)
    let next = max(HLC(milliseconds: wall, counter: 0).raw, overflow ? last.raw : following)
    last = HLC(raw: next)
    return last
  }

  /// Takes note of a time from elsewhere: the next tick is greater than it.
  package mutating func observe(_ other: HLC) {
    last = max(last, other)
  }

  /// Whether a time from elsewhere lies more than 24 hours after the laptop's clock.
  package static func isTooFarAhead(_ hlc: HLC, wall: Int64) -> Bool {
    let now = HLC(milliseconds: wall, counter: 0).milliseconds
    return hlc.milliseconds > now + farFuture
  }
}
