/// One TOP of a meeting (brochure rows 73, 78; OParl AgendaItem).
package struct AgendaItem: Record {
  package var id: ID<AgendaItem>
  package var meeting: ID<Meeting>?
  package var title = ""
  package var minutes: Int64?
  package var presenter = ""
  package var topic: ID<Topic>?
  package var project: ID<Project>?
  package var note = ""
  package var rank = ""

  package init(id: ID<AgendaItem>) { self.id = id }

  package static let typeName = "agendaItem"
  package static let schema = Schema<AgendaItem>(
    title: "title", order: "rank",
    listings: [
      Listing(fixed: ["topic"], order: .rank("rank")),
      Listing(fixed: ["project"], order: .rank("rank")),
    ],
    [
      .section("what"),
      .parent("meeting", \.meeting),
      .text("title", \.title, required: true, sorted: true),
      .wholeNumber("minutes", \.minutes, 0...600),
      .text("presenter", \.presenter),
      .link("topic", \.topic),
      .link("project", \.project),
      .longText("note", \.note),
      .rank("rank", \.rank, within: "meeting"),
    ])
}
