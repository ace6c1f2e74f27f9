import Testing

@testable import Domain

@Suite struct NetworkRuleTests {
  private static func partners(_ count: Int, _ fill: (inout Partner) -> Void) -> [Other] {
    (0..<count).map { number in
      Other(make(Partner.self, UInt64(number)) { if number == 0 { fill(&$0) } })
    }
  }

  @Test(
    arguments: [
      (7, nil, nil, [], nil), (6, nil, nil, ["warning 6 7"], nil),
      (8, nil, nil, ["warning 8 7"], nil),
      // Joined or left with a date: told, but no fault.
      (8, "2026-11-26", nil, ["hint dated 8 7"], nil), (8, "2026-11-27", nil, [], "2026-11-27"),
      (7, nil, "2026-11-26", [], "2026-11-27"), (7, nil, "2026-11-25", ["hint dated 6 7"], nil),
    ] as [(Int, String?, String?, [String], String?)])
  func `R01 seven partners, and others with a date`(
    count: Int, since: String?, until: String?, lines: [String], holds: String?
  ) throws {
    let office = make(Body.self) { $0.kind = .office }
    let partners = Self.partners(count) {
      $0.memberSince = date(since)
      $0.memberUntil = date(until)
    }
    #expect(
      try Trial("R01", of: office, on: "2026-11-26", reads: partners) == Trial(lines, until: holds))
    let platform = make(Body.self) { $0.kind = .platform }
    #expect(try Trial("R01", of: platform, on: "2026-11-26", reads: []) == Trial())
  }

  private static let body = make(Body.self, 9)

  private static func seat(
    _ number: UInt64, _ role: Membership.Role, from: String? = nil, until: String? = nil,
    body: UInt64 = 9, reason: String = ""
  ) -> Other {
    Other(
      make(Membership.self, number) {
        $0.body = id(body)
        $0.role = role
        $0.from = date(from)
        $0.until = date(until)
        $0.reason = reason
      })
  }

  private static func city(_ kind: Partner.Kind = .city) -> Partner {
    make(Partner.self) {
      $0.name = "Neuss"
      $0.kind = kind
    }
  }

  @Test(
    arguments: [
      (Partner.Kind.city, [seat(1, .beigeordnete)], [], nil),
      (.city, [], ["warning Neuss"], nil),
      (.city, [seat(1, .planungsdezernent)], ["warning Neuss"], nil),
      (.district, [seat(1, .planungsdezernent)], [], nil),
      (.district, [seat(1, .beigeordnete)], ["warning district Neuss"], nil),
      // In another body it is no seat of the conference.
      (.city, [seat(1, .beigeordnete, body: 8)], ["warning Neuss"], nil),
      (.city, [seat(1, .beigeordnete, until: "2026-11-26")], [], "2026-11-27"),
      (.city, [seat(1, .beigeordnete, until: "2026-11-25")], ["warning Neuss"], nil),
      (.city, [seat(1, .beigeordnete, from: "2026-11-27")], ["warning Neuss"], "2026-11-27"),
    ] as [(Partner.Kind, [Other], [String], String?)])
  func `R02 who sits in the conference`(
    kind: Partner.Kind, seats: [Other], lines: [String], until: String?
  ) throws {
    let said = try Trial(
      "R02", of: Self.city(kind), on: "2026-11-26", reads: seats + [Other(Self.body)])
    #expect(said == Trial(lines, until: until))
  }

  @Test(
    arguments: [
      ([seat(1, .member)], [], nil), ([seat(1, .member), seat(2, .member)], [], nil),
      ([], ["warning Neuss"], nil), ([seat(1, .deputy), seat(2, .guest)], ["warning Neuss"], nil),
      ([seat(1, .member), seat(2, .member), seat(3, .member)], ["hint many 3 Neuss"], nil),
      ([seat(1, .member), seat(2, .member), seat(3, .member, reason: "Übergabe")], [], nil),
      (
        [seat(1, .member), seat(2, .member), seat(3, .member, from: "2026-12-01")], [], "2026-12-01"
      ),
      ([seat(1, .member, until: "2026-11-26")], [], "2026-11-27"),
      ([seat(1, .member, until: "2026-11-25")], ["warning Neuss"], nil),
    ] as [([Other], [String], String?)])
  func `R04 one or two in the Team`(seats: [Other], lines: [String], until: String?) throws {
    let said = try Trial(
      "R04", of: Self.city(), on: "2026-11-26", reads: seats + [Other(Self.body)])
    #expect(said == Trial(lines, until: until))
  }

  @Test func `a partner that has left is asked for nobody`() throws {
    var former = Self.city()
    former.memberUntil = date("2026-11-25")
    for rule in ["R02", "R04", "R09"] {
      #expect(try Trial(rule, of: former, on: "2026-11-26") == Trial())
      #expect(try Trial(rule, of: former, on: "2026-11-25").until == "2026-11-26")
      #expect(try Trial(rule, of: former, on: "2026-11-25").lines == ["\(severity(rule)) Neuss"])
    }
  }

  private func severity(_ rule: String) -> String { rule == "R09" ? "hint" : "warning" }

  private static func mandate(from: String? = nil, until: String? = nil) -> Other {
    Other(
      make(Mandate.self) {
        $0.from = date(from)
        $0.until = date(until)
      })
  }

  @Test(
    arguments: [
      ([], [], nil), ([mandate()], ["warning Neuss"], nil),
      ([mandate(), seat(1, .member)], [], nil),
      ([mandate(), seat(1, .beigeordnete)], [], nil),
      ([mandate(), seat(1, .guest)], ["warning Neuss"], nil),
      ([mandate(until: "2026-11-26")], ["warning Neuss"], "2026-11-27"),
      ([mandate(until: "2026-11-25")], [], nil),
      ([mandate(from: "2026-11-27")], [], "2026-11-27"),
      ([mandate(), seat(1, .member, until: "2026-11-26")], [], "2026-11-27"),
    ] as [([Other], [String], String?)])
  func `R07 a way leads to the Sprecher`(
    others: [Other], lines: [String], until: String?
  ) throws {
    let said = try Trial(
      "R07", of: Self.city(), on: "2026-11-26", reads: others + [Other(Self.body)])
    #expect(said == Trial(lines, until: until))
  }

  @Test func `R09 a city has a project under way, the Kreis need not`() throws {
    let project = Other(make(Project.self))
    #expect(try Trial("R09", of: Self.city(), on: "2026-11-26", reads: [project]) == Trial())
    #expect(try Trial("R09", of: Self.city(), on: "2026-11-26") == Trial(["hint Neuss"]))
    #expect(try Trial("R09", of: Self.city(.district), on: "2026-11-26") == Trial())
    #expect(Rule.audience(of: "R09") == .office)
  }

  @Test(
    arguments: [
      (2, 1, nil, [], nil), (1, 1, nil, ["warning partners PG"], nil),
      (2, 0, nil, ["warning projects PG"], nil),
      (0, 0, nil, ["warning partners PG", "warning projects PG"], nil),
      (0, 1, "2026-11-26", ["warning partners PG"], "2026-11-27"), (0, 0, "2026-11-25", [], nil),
    ] as [(Int, Int, String?, [String], String?)])
  func `R14 a Projektgruppe has partners and a project`(
    partners: Int, projects: Int, dissolved: String?, lines: [String], until: String?
  ) throws {
    let group = make(Body.self) { body in
      body.code = "PG"
      body.kind = .projectGroup
      body.partners = Set((0..<UInt64(partners)).map { id($0) })
      body.projects = Set((0..<UInt64(projects)).map { id($0) })
      body.dissolved = date(dissolved)
    }
    #expect(try Trial("R14", of: group, on: "2026-11-26") == Trial(lines, until: until))
  }
}
