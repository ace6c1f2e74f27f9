/// Something that somebody has taken on: who, what, until when, from which TOP (DOMAIN.md §2).
package struct Task: Record {
  package enum State: String, CaseIterable, Sendable {
    case open
    case done
    /// Nobody does it any more.
    case dropped
  }

  package var id: ID<Task>
  package var title = ""
  package var responsible: ID<Person>?
  package var partner: ID<Partner>?
  /// The Geschäftsstelle sees to it, beside or instead of a person or partner.
  package var byOffice = false
  package var due: CivilDate?
  package var state = State.open
  package var note = ""
  /// The meeting in which it was closed.
  package var closedIn: ID<Meeting>?
  package var body: ID<Body>?
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?
  /// The line of the minutes in which it was typed.
  package var line: ID<MinuteLine>?
  package var result: ID<Result>?
  package var project: ID<Project>?

  package init(id: ID<Task>) { self.id = id }

  package static let typeName = "task"
  package static let schema = Schema<Task>(
    title: "title", concerns: ["partner"], order: "due",
    listings: [
      Listing(order: .date("due")),
      Listing(fixed: ["state"], order: .date("due")),
      Listing(fixed: ["body"], order: .date("due")),
      Listing(fixed: ["partner"], order: .date("due")),
      Listing(fixed: ["meeting"], order: .date("due")),
      Listing(fixed: ["item"], order: .date("due")),
      Listing(fixed: ["line"], order: .date("due")),
      Listing(fixed: ["result"], order: .date("due")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .link("partner", \.partner),
      .link("responsible", \.responsible),
      .yesNo("byOffice", \.byOffice),
      .date("due", \.due),
      .choice("state", \.state),
      .link("closedIn", \.closedIn).shown(when: "state", is: .text("done"), .text("dropped")),
      .longText("note", \.note),
      .section("from"),
      .link("body", \.body),
      .link("meeting", \.meeting),
      .link("item", \.item),
      .link("line", \.line),
      .link("result", \.result),
      .link("project", \.project),
    ])
}
