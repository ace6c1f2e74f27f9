import Domain
import Testing

/// A meeting by the clock; times are minutes after its first moment.
@Suite struct MeetingClockTests {
  private static let first = RecordID(high: 1, low: 1)
  private static let second = RecordID(high: 1, low: 2)
  private static let third = RecordID(high: 1, low: 3)
  private static let plan = [
    PlannedItem(id: first, minutes: 10), PlannedItem(id: second, minutes: 20),
    PlannedItem(id: third, minutes: nil),
  ]
  private static let start: Int64 = 1_795_701_600_000

  private func at(_ minutes: Double) -> Int64 { Self.start + Int64(minutes * 60_000) }

  /// The minutes of a time.
  private func shown(_ time: Int64?) -> Double? { time.map { Double($0 - Self.start) / 60_000 } }

  @Test func `nothing runs before the first start`() {
    var clock = MeetingClock()
    clock.pause(minutes: 15, at: at(0))
    clock.end(at: at(1))
    #expect(!clock.isBegun && clock.running == .nothing)
    #expect(clock.forecast(Self.plan, at: at(5)) == nil)
    #expect(clock.nextWake(.second, nil, at: at(5)) == nil)
    #expect(clock.gap(at: at(100), wasAway: true) == nil)
  }

  @Test func `time adds up over the turns of a TOP`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    clock.start(Self.second, at: at(4))
    clock.start(Self.first, at: at(10))
    #expect(clock.time(of: Self.first, at: at(13)) == 7 * 60_000)
    #expect(clock.time(of: Self.second, at: at(13)) == 6 * 60_000)
    #expect(clock.done == [Self.second])
    #expect(clock.begun == at(0))
    clock.start(Self.first, at: at(14))
    #expect(clock.time(of: Self.first, at: at(15)) == 9 * 60_000)
    #expect(!clock.done.contains(Self.first))
  }

  @Test func `the end follows from what is left`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    #expect(shown(clock.forecast(Self.plan, at: at(4))) == 30)
    #expect(shown(clock.forecast(Self.plan, at: at(13))) == 33)
    #expect(clock.overrun(of: Self.plan[0], at: at(13)) == 3 * 60_000)
    #expect(clock.delay(Self.plan, against: at(35), at: at(13)) == -2)
    #expect(clock.delay(Self.plan, against: at(30), at: at(13)) == 3)
    clock.start(Self.second, at: at(5))
    #expect(shown(clock.forecast(Self.plan, at: at(5))) == 25)
    #expect(clock.overrun(of: Self.plan[2], at: at(13)) == 0)
  }

  @Test func `a TOP that is left open stays in the forecast`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    clock.start(Self.second, at: at(4), leavingOpen: true)
    #expect(shown(clock.forecast(Self.plan, at: at(4))) == 30)
  }

  @Test func `a Pause counts toward the end and to no TOP`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    clock.pause(minutes: 15, at: at(4))
    #expect(shown(clock.forecast(Self.plan, at: at(4))) == 45)
    #expect(shown(clock.forecast(Self.plan, at: at(10))) == 45)
    #expect(shown(clock.forecast(Self.plan, at: at(24))) == 50)
    clock.start(Self.first, at: at(14))
    #expect(clock.timePaused(at: at(20)) == 10 * 60_000)
    #expect(clock.time(of: Self.first, at: at(16)) == 6 * 60_000)
  }

  @Test func `a closed lid is offered as Pause`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    clock.see(at: at(3))
    #expect(clock.gap(at: at(8), wasAway: true) == nil)
    #expect(clock.gap(at: at(20), wasAway: false) == nil)
    let gap = clock.gap(at: at(20), wasAway: true)
    #expect(gap == MeetingClock.Gap(start: at(3), end: at(20)))
    #expect(gap?.minutes == 17)
    if let gap { clock.take(asPause: gap) }
    #expect(clock.time(of: Self.first, at: at(21)) == 4 * 60_000)
    #expect(clock.timePaused(at: at(21)) == 17 * 60_000)
    #expect(clock.gap(at: at(21), wasAway: true) == nil)
  }

  @Test func `a Pause is no gap`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    clock.pause(minutes: 5, at: at(1))
    #expect(clock.gap(at: at(60), wasAway: true) == nil)
  }

  @Test func `an ended meeting can go on`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    clock.end(at: at(6))
    #expect(clock.forecast(Self.plan, at: at(90)) == at(6))
    #expect(clock.nextWake(.second, nil, at: at(90)) == nil)
    clock.pause(minutes: 5, at: at(7))
    #expect(clock.running == .nothing)
    clock.start(Self.first, at: at(10))
    #expect(clock.time(of: Self.first, at: at(11)) == 7 * 60_000)
    #expect(clock.ended == nil)
  }

  @Test func `a clock that is set back takes nothing away`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(10))
    clock.start(Self.second, at: at(3))
    #expect(clock.time(of: Self.first, at: at(4)) == 0)
    #expect(clock.time(of: Self.second, at: at(2)) == 0)
  }

  @Test(
    arguments: [
      (ClockFace.second, 1.5, 91.0), (.minute, 1.5, 120), (.minute, 7.5, 480), (.minute, 8, 481),
      (.minute, 9.5, 571), (.minute, 10, 660), (.off, 1, nil),
    ] as [(ClockFace, Double, Double?)])
  func `the screen wakes as seldom as it can`(face: ClockFace, now: Double, seconds: Double?) {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0))
    let wake = clock.nextWake(face, Self.plan[0], at: at(now))
    #expect(shown(wake).map { ($0 * 60).rounded() } == seconds)
  }

  @Test func `the last two minutes begin between two minutes of the wall`() {
    var clock = MeetingClock()
    clock.start(Self.first, at: at(0.5))
    #expect(shown(clock.nextWake(.minute, Self.plan[0], at: at(8.1))) == 8.5)
    #expect(clock.showsSeconds(.minute, Self.plan[0], at: at(8.5)))
    #expect(!clock.showsSeconds(.minute, Self.plan[0], at: at(8.4)))
    #expect(!clock.showsSeconds(.minute, Self.plan[0], at: at(10.5)))
  }

  @Test(arguments: [
    "", "null", "[]", "[1,2,3]", "[null,null,0,null,0,0,7]", "[null,null,0,null,0,-1]",
    "[null,null,5,15,0,0]", "[null, null,0,null,0,0]", "[1,1,1,\"x\",1,1]", "[null,null,0,{},0,0]",
    "[null,null,0,null,0,0,[\"00000000000000010000000000000001\",5,true]]",
    "[9223372036854775807,null,0,null,0,0]",
  ])
  func `another text is no clock`(text: String) {
    #expect(MeetingClock(canonical: text) == nil)
  }

  @Test(arguments: UInt64(0)..<100)
  func `whatever happens, the clock comes back from its cell and its times add up`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var clock = MeetingClock()
    var now = Self.start
    for _ in 0..<40 {
      now += Int64.random(in: 0...900_000, using: &random)
      let item = [Self.first, Self.second, Self.third].randomElement(using: &random) ?? Self.first
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: clock.start(item, at: now, leavingOpen: .random(using: &random))
      case 2: clock.pause(minutes: .random(in: -5...700, using: &random), at: now)
      case 3: clock.see(at: now)
      case 4: clock.gap(at: now, wasAway: true).map { clock.take(asPause: $0) }
      default: if Int.random(in: 0..<5, using: &random) == 0 { clock.end(at: now) }
      }
      #expect(MeetingClock(canonical: clock.canonical) == clock, "\(clock.canonical)")
      for face in ClockFace.allCases {
        #expect(clock.nextWake(face, Self.plan[0], at: now).map { $0 > now } ?? true)
      }
      #expect(clock.forecast(Self.plan, at: now).map { $0 >= clock.begun ?? 0 } ?? true)
    }
    let spent = Self.plan.reduce(0) { $0 + clock.time(of: $1.id, at: now) }
    // Only after an end does time belong to nothing.
    #expect(spent + clock.timePaused(at: now) <= now - Self.start)
  }
}
