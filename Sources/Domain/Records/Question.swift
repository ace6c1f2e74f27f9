/// A Frage an alle: what one partner wants to know of the others (brochure row 65).
package struct Question: Record {
  package enum State: String, CaseIterable, Sendable {
    case open
    case answered
    case closed
  }

  package var id: ID<Question>
  package var text = ""
  /// Who asks.
  package var partner: ID<Partner>?
  package var department: ID<Department>?
  package var due: CivilDate?
  package var state = State.open
  package var project: ID<Project>?
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?
  /// The line of the minutes in which it was typed.
  package var line: ID<MinuteLine>?
  package var stop: ID<FieldTripStop>?

  package init(id: ID<Question>) { self.id = id }

  package static let typeName = "question"
  package static let schema = Schema<Question>(
    title: "text", concerns: ["partner"], order: "due",
    listings: [
      Listing(order: .date("due")),
      Listing(fixed: ["state"], order: .date("due")),
      Listing(fixed: ["meeting"], order: .date("due")),
      Listing(fixed: ["line"], order: .date("due")),
      Listing(fixed: ["stop"], order: .date("due")),
    ],
    [
      .section("what"),
      .text("text", \.text, required: true),
      .link("partner", \.partner),
      .link("department", \.department),
      .date("due", \.due),
      .choice("state", \.state),
      .link("project", \.project),
      .section("from"),
      .link("meeting", \.meeting),
      .link("item", \.item),
      .link("line", \.line),
      .link("stop", \.stop),
    ])
}
