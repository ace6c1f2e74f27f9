/// An Erfahrung that others can use: what worked and what did not (brochure rows 14, 32).
package struct Lesson: Record {
  package var id: ID<Lesson>
  package var title = ""
  package var worked = ""
  package var failed = ""
  package var day: CivilDate?
  package var partner: ID<Partner>?
  package var project: ID<Project>?
  /// Whom to ask.
  package var contact: ID<Person>?
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?
  /// The line of the minutes in which it was typed.
  package var line: ID<MinuteLine>?
  package var stop: ID<FieldTripStop>?

  package init(id: ID<Lesson>) { self.id = id }

  package static let typeName = "lesson"
  package static let schema = Schema<Lesson>(
    title: "title", concerns: ["partner"], order: "day",
    listings: [
      Listing(order: .date("day")),
      Listing(fixed: ["project"], order: .date("day")),
      Listing(fixed: ["meeting"], order: .date("day")),
      Listing(fixed: ["line"], order: .date("day")),
      Listing(fixed: ["stop"], order: .date("day")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .longText("worked", \.worked),
      .longText("failed", \.failed),
      .date("day", \.day),
      .link("partner", \.partner),
      .link("project", \.project),
      .link("contact", \.contact),
      .section("from"),
      .link("meeting", \.meeting),
      .link("item", \.item),
      .link("line", \.line),
      .link("stop", \.stop),
    ])
}
