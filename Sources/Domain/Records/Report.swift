/// A Sachstand: how a project stands on a day, in one sentence (DOMAIN.md §1.2).
package struct Report: Record {
  /// The Ampel: as planned, off the plan, needs help; never by colour alone.
  package enum Light: String, CaseIterable, Sendable {
    case green
    case yellow
    case red
  }

  package var id: ID<Report>
  package var project: ID<Project>?
  package var day: CivilDate?
  package var light = Light.green
  package var text = ""
  package var nextStep = ""

  package init(id: ID<Report>) { self.id = id }

  /// After so many days a Sachstand is due again (DOMAIN.md §4).
  package static let dueAfter = 90

  /// Whether a project wants a Sachstand: none yet, or one from more than `dueAfter` days ago.
  ///
  /// What rests or is done needs none.
  package static func isDue(
    newest: CivilDate?, phase: Project.Phase?, isPaused: Bool, on today: CivilDate
  ) -> Bool {
    guard !isPaused, phase != .done else { return false }
    return newest.map { $0.days(to: today) > dueAfter } ?? true
  }

  package static let typeName = "report"
  package static let schema = Schema<Report>(
    title: "text", order: "day",
    listings: [Listing(fixed: ["project"], order: .date("day"))],
    [
      .section("what"),
      .parent("project", \.project),
      .text("text", \.text, required: true),
      .choice("light", \.light),
      .date("day", \.day, required: true),
      .text("nextStep", \.nextStep),
    ])
}
