import Testing

@testable import Domain

@Suite struct SeatRuleTests {
  private static let department = Other(make(Department.self, 5) { $0.isOfTeam = true })

  @Test(
    arguments: [
      (Body.Kind.team, 5, "", nil, [], nil), (.team, 6, "", nil, ["warning person:3"], nil),
      (.team, nil, "", nil, ["warning none person:3"], nil), (.team, 6, "Übergabe", nil, [], nil),
      (.platform, 6, "", nil, [], nil),
      (.team, 6, "", "2026-11-26", ["warning person:3"], "2026-11-27"),
      (.team, 6, "", "2026-11-25", [], nil), (.team, 5, "", "2026-11-26", [], "2026-11-27"),
    ] as [(Body.Kind, UInt64?, String, String?, [String], String?)])
  func `R05 the Team comes from two departments`(
    kind: Body.Kind, department: UInt64?, reason: String, until: String?, lines: [String],
    holds: String?
  ) throws {
    let seat = make(Membership.self) {
      $0.person = id(3)
      $0.body = id(4)
      $0.reason = reason
      $0.until = date(until)
    }
    let person = make(Person.self, 3) { $0.department = department.map { id($0) } }
    let body = make(Body.self, 4) { $0.kind = kind }
    let said = try Trial(
      "R05", of: seat, on: "2026-11-26", reads: [Other(person), Other(body), Self.department])
    #expect(said == Trial(lines, until: holds))
    var guest = seat
    guest.role = .guest
    #expect(try Trial("R05", of: guest, on: "2026-11-26") == Trial())
  }

  /// The days around which the answer about an end on 30 June 2026 changes.
  private static let days: [(String, String, String?)] = [
    ("2026-03-31", "", "2026-04-01"), ("2026-04-01", "soon", "2026-07-01"),
    ("2026-06-30", "soon", "2026-07-01"), ("2026-07-01", "past", "2027-07-01"),
    ("2027-06-30", "past", "2027-07-01"), ("2027-07-01", "", nil),
  ]

  @Test(arguments: days)
  func `R20 a seat ends`(day: String, state: String, until: String?) throws {
    let seat = make(Membership.self) {
      $0.person = id(3)
      $0.body = id(4)
      $0.until = date("2026-06-30")
    }
    let lines = [
      "soon": ["hint soon person:3 body:4 2026-06-30"],
      "past": ["warning person:3 body:4 2026-06-30"],
    ]
    #expect(try Trial("R20", of: seat, on: day) == Trial(lines[state] ?? [], until: until))
  }

  @Test(arguments: days)
  func `R20 a mandate ends`(day: String, state: String, until: String?) throws {
    let mandate = make(Mandate.self) {
      $0.person = id(3)
      $0.partner = id(4)
      $0.until = date("2026-06-30")
    }
    let lines = [
      "soon": ["hint mandateSoon person:3 partner:4 2026-06-30"],
      "past": ["warning mandate person:3 partner:4 2026-06-30"],
    ]
    #expect(try Trial("R20", of: mandate, on: day) == Trial(lines[state] ?? [], until: until))
  }

  @Test(
    arguments: [
      (nil, true), ("2026-07-01", true), ("2026-06-30", false), ("2025-01-01", false),
    ] as [(String?, Bool)])
  func `R20 is silent when somebody follows`(until: String?, follows: Bool) throws {
    let seat = make(Membership.self) {
      $0.body = id(4)
      $0.until = date("2026-06-30")
    }
    let other = Other(make(Membership.self, 2) { $0.until = date(until) })
    let said = try Trial("R20", of: seat, on: "2026-07-01", reads: [other])
    #expect(said.lines.isEmpty == follows)
  }

  @Test func `R20 asks for nobody in a body that ended with the seat`() throws {
    let seat = make(Membership.self) {
      $0.body = id(4)
      $0.until = date("2026-06-30")
    }
    for (dissolved, isSilent) in [("2026-06-30", true), ("2026-07-01", false)] {
      let body = Other(make(Body.self, 4) { $0.dissolved = date(dissolved) })
      let said = try Trial("R20", of: seat, on: "2026-07-01", reads: [body])
      #expect(said.lines.isEmpty == isSilent)
    }
    #expect(try Trial("R20", of: make(Membership.self), on: "2026-07-01") == Trial())
  }

  @Test(
    arguments: [
      (nil, nil, true), ("2026-07-01", nil, false), ("2026-06-30", nil, true),
      (nil, "2025-12-31", false), (nil, "2026-01-01", true),
    ] as [(String?, String?, Bool)])
  func `two seats of one person at a time are named`(
    from: String?, until: String?, overlaps: Bool
  ) throws {
    // Of the two the later entry is named.
    let seat = make(Membership.self, 9) {
      $0.person = id(3)
      $0.body = id(4)
      $0.from = date("2026-01-01")
      $0.until = date("2026-06-30")
    }
    let other = Other(
      make(Membership.self, 2) {
        $0.from = date(from)
        $0.until = date(until)
      })
    let said = try Trial("overlap", of: seat, on: "2026-07-01", reads: [other])
    #expect(said == Trial(overlaps ? ["warning person:3 body:4"] : []))
    #expect(try Trial("overlap", of: seat, on: "2026-07-01") == Trial())
  }
}
