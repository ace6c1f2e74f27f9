/// A Weitergabe: what a partner carries from the BeigeordnetenKonferenz into its departments.
///
/// Brochure rows 73 and 74: one line for each partner and each project that was presented.
package struct Dissemination: Record {
  package var id: ID<Dissemination>
  package var what = ""
  package var partner: ID<Partner>?
  package var fromPerson: ID<Person>?
  package var toDepartment: ID<Department>?
  package var day: CivilDate?
  package var isDone = false
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?
  package var project: ID<Project>?

  package init(id: ID<Dissemination>) { self.id = id }

  package static let typeName = "dissemination"
  package static let schema = Schema<Dissemination>(
    title: "what", concerns: ["partner"], order: "day",
    listings: [
      Listing(order: .date("day")),
      Listing(fixed: ["meeting"], order: .date("day")),
      Listing(fixed: ["partner"], order: .date("day")),
      Listing(fixed: ["project"], order: .date("day")),
    ],
    [
      .section("what"),
      .text("what", \.what, required: true),
      .link("partner", \.partner),
      .link("fromPerson", \.fromPerson),
      .link("toDepartment", \.toDepartment),
      .date("day", \.day),
      .yesNo("isDone", \.isDone),
      .section("from"),
      .link("meeting", \.meeting),
      .link("item", \.item),
      .link("project", \.project),
    ])
}
