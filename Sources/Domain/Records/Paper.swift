/// A paper for a meeting: a Vorlage, or a Tischvorlage handed out there (DOMAIN.md §2; OParl Paper).
///
/// The book keeps where the paper lies and not the paper itself.
package struct Paper: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case paper
    case tabled
  }

  package var id: ID<Paper>
  package var title = ""
  package var kind = Kind.paper
  package var number = ""
  package var partner: ID<Partner>?
  package var fileName = ""
  package var due: CivilDate?
  /// The day on which it came; while there is none the paper is missing.
  package var received: CivilDate?
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?

  package init(id: ID<Paper>) { self.id = id }

  package static let typeName = "paper"
  package static let schema = Schema<Paper>(
    title: "title", code: "number", concerns: ["partner"], order: "title",
    listings: [
      Listing(fixed: ["meeting"], order: .text("title")),
      Listing(fixed: ["item"], order: .text("title")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .choice("kind", \.kind),
      .text("number", \.number),
      .link("partner", \.partner),
      .text("fileName", \.fileName),
      .date("due", \.due),
      .date("received", \.received),
      .section("where"),
      .link("meeting", \.meeting),
      .link("item", \.item),
    ])
}
