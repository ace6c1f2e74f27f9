/// An idea or a trend that is no topic yet (brochure rows 37, 54, 56, 79).
package struct Impulse: Record {
  package enum Origin: String, CaseIterable, Sendable {
    case office
    case meeting
    case salon
    case fieldTrip
    case other
  }

  /// What has become of it.
  package enum State: String, CaseIterable, Sendable {
    case open
    /// It has become the topic that it names.
    case topic
    /// It has set the project going that it names.
    case project
    case dropped
  }

  package var id: ID<Impulse>
  package var title = ""
  package var text = ""
  package var origin = Origin.office
  package var day: CivilDate?
  package var partner: ID<Partner>?
  package var state = State.open
  package var topic: ID<Topic>?
  package var project: ID<Project>?
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?
  /// The line of the minutes in which it was typed.
  package var line: ID<MinuteLine>?
  package var stop: ID<FieldTripStop>?

  package init(id: ID<Impulse>) { self.id = id }

  package static let typeName = "impulse"
  package static let schema = Schema<Impulse>(
    title: "title", concerns: ["partner"], order: "day",
    listings: [
      Listing(order: .date("day")),
      Listing(fixed: ["state"], order: .date("day")),
      Listing(fixed: ["meeting"], order: .date("day")),
      Listing(fixed: ["line"], order: .date("day")),
      Listing(fixed: ["stop"], order: .date("day")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .longText("text", \.text),
      .choice("origin", \.origin),
      .date("day", \.day),
      .link("partner", \.partner),
      .choice("state", \.state),
      .link("topic", \.topic).shown(when: "state", is: .text("topic")),
      .link("project", \.project).shown(when: "state", is: .text("project")),
      .section("from"),
      .link("meeting", \.meeting),
      .link("item", \.item),
      .link("line", \.line),
      .link("stop", \.stop),
    ])
}
