/// Where a council or committee of a partner has dealt with a project (brochure row 39).
package struct CouncilReference: Record {
  package enum Outcome: String, CaseIterable, Sendable {
    case open
    case discussed
    case decided
    case rejected
  }

  package var id: ID<CouncilReference>
  package var project: ID<Project>?
  package var partner: ID<Partner>?
  package var council = ""
  package var day: CivilDate?
  package var paper = ""
  package var outcome = Outcome.open
  package var web = ""

  package init(id: ID<CouncilReference>) { self.id = id }

  package static let typeName = "councilReference"
  package static let schema = Schema<CouncilReference>(
    title: "council", order: "day",
    listings: [Listing(fixed: ["project"], order: .date("day"))],
    [
      .section("what"),
      .parent("project", \.project),
      .text("council", \.council, required: true),
      .link("partner", \.partner),
      .date("day", \.day),
      .text("paper", \.paper),
      .choice("outcome", \.outcome),
      .text("web", \.web),
    ])
}
