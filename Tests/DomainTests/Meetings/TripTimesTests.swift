import Domain
import Testing

/// A trip of three stations on 3 June 2027 from 9:00: on the way 20, 15 and 10 minutes.
@Suite struct TripTimesTests {
  private static let ids = (1...3).map { RecordID(high: 7, low: $0) }

  private func time(_ text: String) -> CivilDateTime {
    CivilDateTime(canonical: text.utf8.count == 5 ? "2027-06-03T\(text)" : text)
      ?? CivilDateTime(date: .first, time: .midnight)
  }

  private func trip(_ fixed: String? = nil, from departure: String = "09:00") -> TripTimes {
    TripTimes(
      departure: time(departure),
      stations: [
        .init(id: Self.ids[0], minutes: 40, travelMinutes: 20),
        .init(id: Self.ids[1], minutes: 30, travelMinutes: 15),
        .init(
          id: Self.ids[2], minutes: 60, travelMinutes: 10,
          fixed: fixed.flatMap { CivilTime(canonical: $0) }),
      ],
      returnMinutes: 25, latestReturn: time("13:00"))
  }

  /// `09:20-10:00 10:15-10:45`, with the waiting in front: `10:55/11:00-12:00`.
  private func shown(_ trip: TripTimes) -> String {
    trip.stays.map { stay in
      let wait = stay.arrival == stay.begin ? "" : stay.arrival.time.canonical + "/"
      return "\(wait)\(stay.begin.time.canonical)-\(stay.end.time.canonical)"
    }.joined(separator: " ")
  }

  @Test func `times follow from the departure`() {
    #expect(shown(trip()) == "09:20-10:00 10:15-10:45 10:55-11:55")
    #expect(trip().arrivalHome == time("12:20"))
    #expect(trip().totalMinutes == 200)
    #expect(trip().reserve == 40)
    #expect(trip().broken == [])
  }

  @Test func `before the first station all of it begins later, and the plan stays`() {
    var trip = trip("11:00")
    #expect(trip.shift(nil, by: 10).map(\.late) == [5])
    #expect(shown(trip) == "09:30-10:10 10:25-10:55 11:05-12:05")
    #expect(trip.delay == 10 && trip.departure == time("09:00") && trip.leaving == time("09:10"))
    #expect(trip.stations.map(\.travelMinutes) == [20, 15, 10])
    #expect(trip.room(of: nil) == -550...1430)
    #expect(trip.shift(nil, by: -9999) == [] && trip.leaving == time("00:00"))
  }

  @Test func `there is an end to what a station can be shifted by`() {
    var trip = trip()
    #expect(trip.room(of: Self.ids[0]) == -40...1440)
    _ = trip.shift(Self.ids[0], by: 15)
    #expect(trip.room(of: Self.ids[0]) == -55...1425)
    #expect(trip.room(of: RecordID(high: 1, low: 1)) == 0...0)
  }

  @Test func `a fixed appointment is waited for`() {
    #expect(shown(trip("11:15")) == "09:20-10:00 10:15-10:45 10:55/11:15-12:15")
    #expect(trip("11:15").reserve == 20)
  }

  @Test func `what follows is shifted, and the appointment that breaks is named`() {
    var trip = trip("11:00")
    #expect(trip.shift(Self.ids[0], by: 5) == [])
    #expect(shown(trip) == "09:20-10:05 10:20-10:50 11:00-12:00")
    let broken = trip.shift(Self.ids[1], by: 10)
    #expect(broken.map(\.id) == [Self.ids[2]])
    #expect(broken.map(\.late) == [10])
    #expect(trip.shift(Self.ids[0], by: 1) == [])
    #expect(trip.broken.map(\.late) == [11])
    #expect(trip.shift(Self.ids[1], by: -15) == [])
    #expect(trip.broken == [])
    #expect(shown(trip) == "09:20-10:06 10:21-10:46 10:56/11:00-12:00")
  }

  @Test func `nobody stays shorter than nothing`() {
    var trip = trip()
    _ = trip.shift(Self.ids[0], by: .min)
    #expect(shown(trip).hasPrefix("09:20-09:20 09:35"))
    _ = trip.shift(Self.ids[0], by: 10)
    #expect(shown(trip).hasPrefix("09:20-09:30 09:45"))
    #expect(trip.shift(.zero, by: 10) == [])
  }

  @Test func `a station is skipped and taken in again`() {
    var trip = trip("10:30")
    #expect(trip.broken.map(\.late) == [25])
    _ = trip.skip(Self.ids[1])
    #expect(shown(trip) == "09:20-10:00 10:15-10:15 10:25/10:30-11:30")
    #expect(trip.skip(Self.ids[1], false).map(\.id) == [Self.ids[2]])
  }

  @Test func `stations are swapped`() {
    var trip = trip("11:00")
    #expect(trip.swapWithNext(Self.ids[2]) == [])
    _ = trip.swapWithNext(Self.ids[0])
    #expect(trip.stations.map(\.id) == [Self.ids[1], Self.ids[0], Self.ids[2]])
    #expect(shown(trip) == "09:15-09:45 10:05-10:45 10:55/11:00-12:00")
  }

  @Test func `a trip may pass midnight`() {
    let late = trip("01:00", from: "22:30")
    #expect(shown(late) == "22:50-23:30 23:45-00:15 00:25/01:00-02:00")
    #expect(late.arrivalHome == time("2027-06-04T02:25"))
    #expect(late.totalMinutes == 235)
    #expect(trip("23:50", from: "22:30").broken.map(\.late) == [35])
  }

  @Test(
    arguments: [
      ("09:10", nil, 1), ("09:30", 1, 2), ("10:00", nil, 2), ("10:50", nil, 3), ("11:54", 3, nil),
      ("12:00", nil, nil),
    ] as [(String, UInt64?, UInt64?)])
  func `one sees where one is`(now: String, here: UInt64?, next: UInt64?) {
    let place = trip().place(at: time(now))
    #expect(place.now?.id.low == here)
    #expect(place.next?.id.low == next)
  }

  @Test func `what is skipped is not next`() {
    var trip = trip()
    _ = trip.skip(Self.ids[1])
    #expect(trip.place(at: time("09:30")).next?.id == Self.ids[2])
  }

  @Test(arguments: UInt64(0)..<60)
  func `no figures make it fail, and time never runs back`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let strange = [-1, 0, 5, 60, 1439, 100_000, .max, .min]
    func figure() -> Int { strange.randomElement(using: &random) ?? 0 }
    var trip = TripTimes(
      departure: time("23:10"),
      stations: (0..<6).map { number in
        .init(
          id: RecordID(high: 8, low: number), minutes: figure(), travelMinutes: figure(),
          fixed: CivilTime(hour: .random(in: 0...29, using: &random), minute: 30),
          isSkipped: .random(using: &random), shift: figure())
      }, returnMinutes: figure())
    for _ in 0..<10 {
      let id = RecordID(high: 8, low: .random(in: 0...6, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0: _ = trip.shift(id, by: figure())
      case 1: _ = trip.skip(id, .random(using: &random))
      default: _ = trip.swapWithNext(id)
      }
      var last = trip.departure
      for stay in trip.stays {
        #expect(last <= stay.arrival && stay.arrival <= stay.begin && stay.begin <= stay.end)
        #expect(stay.late == 0 || stay.arrival == stay.begin)
        last = stay.end
      }
      #expect(last <= trip.arrivalHome && trip.totalMinutes >= 0)
    }
  }
}
