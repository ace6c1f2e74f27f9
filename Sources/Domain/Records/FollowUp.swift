/// A Wiedervorlage: the day on which a matter returns, and why (DOMAIN.md §2).
///
/// The matter is whichever of the links is set; a result's own follow-up day stands in the result.
package struct FollowUp: Record {
  package var id: ID<FollowUp>
  package var reason = ""
  package var day: CivilDate?
  package var isDone = false
  package var body: ID<Body>?
  package var item: ID<AgendaItem>?
  package var result: ID<Result>?
  package var task: ID<Task>?
  package var topic: ID<Topic>?
  package var project: ID<Project>?

  package init(id: ID<FollowUp>) { self.id = id }

  package static let typeName = "followUp"
  package static let schema = Schema<FollowUp>(
    title: "reason", order: "day",
    listings: [
      Listing(order: .date("day")),
      Listing(fixed: ["isDone"], order: .date("day")),
      Listing(fixed: ["body"], order: .date("day")),
      Listing(fixed: ["item"], order: .date("day")),
      Listing(fixed: ["result"], order: .date("day")),
      Listing(fixed: ["task"], order: .date("day")),
    ],
    [
      .section("what"),
      .text("reason", \.reason, required: true),
      .date("day", \.day, required: true),
      .yesNo("isDone", \.isDone),
      .section("about"),
      .link("body", \.body),
      .link("item", \.item),
      .link("result", \.result),
      .link("task", \.task),
      .link("topic", \.topic),
      .link("project", \.project),
    ])
}
