/// Makes record ids: UUIDv7 after RFC 9562 §5.7, always rising within one source.
///
/// The 12 bits of `rand_a` are a counter (RFC 9562 §6.2, method 1): it starts at random in the
/// lower half at each new millisecond and counts up within one; past its end it borrows the next
/// millisecond. A clock that goes back changes nothing: the source stays at its latest time.
package struct IDSource: Equatable, Sendable {
  private static let greatestTime: Int64 = 1 << 48 - 1
  private static let greatestCounter: UInt64 = 0xFFF

  private var random: SplitMix64
  /// The millisecond of the latest id; -1 before the first.
  private var time: Int64 = -1
  private var counter: UInt64 = 0

  /// Starts a source; two laptops must not share a seed.
  package init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// Makes the next id at a time in milliseconds UTC since 1970.
  ///
  /// Times outside 48 bits count as the nearest possible one. Only in the last millisecond that
  /// fits (year 10889) do the ids stop rising; they still differ.
  package mutating func next(at milliseconds: Int64) -> RecordID {
    let wall = min(max(milliseconds, 0), Self.greatestTime)
    if wall > time {
      time = wall
      counter = random.next() & 0x7FF
    } else if counter < Self.greatestCounter {
      counter += 1
    } else if time < Self.greatestTime {
      time += 1
      counter = random.next() & 0x7FF
    }
    let high = UInt64(time) << 16 | 0x7 << 12 | counter
    let low = 0b10 << 62 | random.next() >> 2
    return RecordID(high: high, low: low)
  }
}
