/// A seat of a person in a body, dated and never deleted (brochure rows 42, 45, R02, R04, R20).
package struct Membership: Record {
  package enum Role: String, CaseIterable, Sendable {
    case member
    case deputy
    case beigeordnete
    case planungsdezernent
    case office
    case guest
  }

  package var id: ID<Membership>
  package var person: ID<Person>?
  package var body: ID<Body>?
  package var role = Role.member
  /// For whom the person sits there.
  package var partner: ID<Partner>?
  package var from: CivilDate?
  package var until: CivilDate?
  /// Why it is so, where it is not as usual: a third seat, another department.
  package var reason = ""

  package init(id: ID<Membership>) { self.id = id }

  package static let typeName = "membership"
  package static let schema = Schema<Membership>(
    title: "person", concerns: ["partner"], order: "from",
    listings: [
      Listing(fixed: ["partner"], order: .date("from")),
      Listing(fixed: ["body"], order: .date("from")),
      Listing(fixed: ["person"], order: .date("from")),
    ],
    [
      .section("what"),
      .link("person", \.person, required: true),
      .link("body", \.body, required: true),
      .choice("role", \.role),
      .link("partner", \.partner),
      .section("when"),
      .date("from", \.from),
      .date("until", \.until),
      .text("reason", \.reason),
    ])
}
