/// A day that a project aims at (DOMAIN.md §3.5).
package struct Milestone: Record {
  package var id: ID<Milestone>
  package var project: ID<Project>?
  package var title = ""
  package var day: CivilDate?
  package var isReached = false

  package init(id: ID<Milestone>) { self.id = id }

  package static let typeName = "milestone"
  package static let schema = Schema<Milestone>(
    title: "title", order: "day",
    listings: [
      Listing(fixed: ["project"], order: .date("day")),
      Listing(order: .date("day")),
    ],
    [
      .section("what"),
      .parent("project", \.project),
      .text("title", \.title, required: true),
      .date("day", \.day),
      .yesNo("isReached", \.isReached),
    ])
}
