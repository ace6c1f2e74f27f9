import Domain
import Testing

@Suite struct CollisionTests {
  private static func id(_ number: UInt64) -> RecordID { RecordID(high: 7, low: number) }

  private static func meeting(_ number: UInt64, _ body: UInt64, _ span: String) throws
    -> Collision.Meeting
  {
    Collision.Meeting(
      id: id(number), body: id(body), span: try #require(CivilSpan(canonical: span)))
  }

  private static func seat(_ person: UInt64, until: String? = nil) -> Collision.Seat {
    Collision.Seat(
      person: id(person), partner: nil,
      term: Term(from: nil, until: until.flatMap { CivilDate(canonical: $0) }))
  }

  /// The second meeting against one from two to four in the afternoon.
  @Test(arguments: [
    ("2026-12-10T15:00/17:00", true), ("2026-12-10T16:59/18:00", true),
    ("2026-12-10T17:00/18:00", false), ("2026-12-10T11:00/13:01", true),
    ("2026-12-10T11:00/13:00", false), ("2026-12-10", true), ("2026-12-09/2026-12-11", true),
    ("2026-12-09", false), ("2026-12-11", false), ("2026-12-11T14:00/16:00", false),
    ("2026-12-09T22:00/2026-12-10T13:30", true), ("2026-12-10T16:30/16:30", true),
  ])
  func `an hour has to lie between`(span: String, isClose: Bool) throws {
    let all = [try Self.meeting(1, 101, "2026-12-10T14:00/16:00"), try Self.meeting(2, 102, span)]
    #expect(Collision.close(all).count == (isClose ? 1 : 0))
    #expect(Collision.close(all.reversed()).count == (isClose ? 1 : 0))
  }

  @Test func `a body does not collide with itself`() throws {
    let all = [
      try Self.meeting(1, 101, "2026-12-10T14:00/16:00"),
      try Self.meeting(2, 101, "2026-12-10T15:00/17:00"),
    ]
    #expect(Collision.close(all).isEmpty)
  }

  @Test func `a long meeting is compared with all that it overlaps`() throws {
    let all = [
      try Self.meeting(1, 101, "2026-12-10T08:00/20:00"),
      try Self.meeting(2, 102, "2026-12-10T09:00/09:30"),
      try Self.meeting(3, 103, "2026-12-10T12:00/13:00"),
    ]
    #expect(
      Collision.close(all).map { [$0.first.id, $0.second.id] } == [
        [Self.id(1), Self.id(2)], [Self.id(1), Self.id(3)],
      ])
  }

  @Test func `those collide who hold both seats on the day`() throws {
    let all = [
      try Self.meeting(1, 101, "2026-12-10T14:00/16:00"),
      try Self.meeting(2, 102, "2026-12-10T15:00/17:00"),
    ]
    let seats = [
      Self.id(101): [
        Self.seat(1), Self.seat(2), Self.seat(3, until: "2026-12-09"), Self.seat(4), Self.seat(4),
      ],
      Self.id(102): [Self.seat(4), Self.seat(3), Self.seat(1, until: "2026-12-10")],
    ]
    let found = Collision.all(all) { seats[$0] ?? [] }
    #expect(found.map { $0.people.map(\.person) } == [[Self.id(1), Self.id(4)]])
    #expect(found.first?.other(than: Self.id(1))?.id == Self.id(2))
    #expect(found.first?.other(than: Self.id(2))?.id == Self.id(1))
    #expect(found.first?.other(than: Self.id(3)) == nil)
    #expect(Collision.all(all) { $0 == Self.id(101) ? seats[$0] ?? [] : [] }.isEmpty)
  }
}
