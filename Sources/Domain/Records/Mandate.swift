/// The mandate of a regionalpolitische:r Sprecher:in, who speaks for the region in the own council.
///
/// Brochure rows 60–62. It is no membership in a body; the way to such a person leads over the
/// partner's Beigeordnete and Team members (R07).
package struct Mandate: Record {
  package var id: ID<Mandate>
  package var person: ID<Person>?
  package var partner: ID<Partner>?
  /// The council or committee from which the mandate comes.
  package var council = ""
  package var from: CivilDate?
  package var until: CivilDate?
  package var note = ""

  package init(id: ID<Mandate>) { self.id = id }

  package static let typeName = "mandate"
  package static let schema = Schema<Mandate>(
    title: "person", concerns: ["partner"], order: "from",
    listings: [
      Listing(fixed: ["partner"], order: .date("from")),
      Listing(fixed: ["person"], order: .date("from")),
    ],
    [
      .section("what"),
      .link("person", \.person, required: true),
      .link("partner", \.partner, required: true),
      .text("council", \.council),
      .section("when"),
      .date("from", \.from),
      .date("until", \.until),
      .longText("note", \.note),
    ])
}
