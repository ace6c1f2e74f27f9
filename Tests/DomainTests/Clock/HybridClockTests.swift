import Testing

@testable import Domain

struct HybridClockTests {
  @Test(arguments: UInt64(0)..<30)
  func `ticks rise whatever the wall says`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var clock = HybridClock()
    let walls: [Int64] = [.min, -1, 0, 1000, 1000, 999, 1_800_000_000_000, 4_000_000_000_000]
    for _ in 0..<1000 {
      let before = clock.last
      let now = clock.tick(wall: walls.randomElement(using: &random) ?? 0)
      #expect(before < now)
      #expect(now == clock.last)
    }
  }

  @Test func `a tick carries the wall, then counts`() {
    var clock = HybridClock()
    #expect(clock.tick(wall: 5000) == HLC(milliseconds: 5000, counter: 0))
    #expect(clock.tick(wall: 5000) == HLC(milliseconds: 5000, counter: 1))
    #expect(clock.tick(wall: 4000) == HLC(milliseconds: 5000, counter: 2))
    #expect(clock.tick(wall: 5001) == HLC(milliseconds: 5001, counter: 0))
  }

  @Test func `a full counter borrows a millisecond`() {
    var clock = HybridClock(last: HLC(milliseconds: 7, counter: .max))
    #expect(clock.tick(wall: 7) == HLC(milliseconds: 8, counter: 0))
    #expect(clock.tick(wall: 8) == HLC(milliseconds: 8, counter: 1))
  }

  @Test(arguments: [Int64.min, -1, .max - 1, .max])
  func `no state makes it fail`(raw: Int64) {
    var clock = HybridClock(last: HLC(raw: raw))
    let first = clock.tick(wall: .max)
    let second = clock.tick(wall: .min)
    #expect(first <= second)
    #expect(first.raw >= 0)
  }

  @Test func `what was seen is behind the next tick`() {
    var clock = HybridClock()
    clock.observe(HLC(milliseconds: 90, counter: 4))
    #expect(clock.tick(wall: 10) == HLC(milliseconds: 90, counter: 5))
    clock.observe(HLC(milliseconds: 20, counter: 0))
    #expect(clock.tick(wall: 10) == HLC(milliseconds: 90, counter: 6))
  }

  @Test func `a stored time says its parts`() {
    let time = HLC(milliseconds: 1_764_165_600_123, counter: 65_535)
    #expect(time.milliseconds == 1_764_165_600_123)
    #expect(time.counter == 65_535)
    #expect(HLC(milliseconds: -1, counter: 3) == HLC(raw: 3))
    #expect(HLC(milliseconds: .max, counter: .max).raw == .max)
  }

  @Test(
    arguments: [
      (1_000_000, 1_000_000, false), (1_000_000 + 86_400_000, 1_000_000, false),
      (1_000_001 + 86_400_000, 1_000_000, true), (0, .max, false), (.max, .max, false),
      (86_400_001, .min, true), (.max, 0, true),
    ] as [(Int64, Int64, Bool)]
  )
  func `more than a day ahead is too far`(time: Int64, wall: Int64, expected: Bool) {
    let hlc = HLC(milliseconds: time, counter: 0)
    #expect(HybridClock.isTooFarAhead(hlc, wall: wall) == expected)
  }
}
