/// How many of a group have registered for a RegioSalon and have come, by partner.
///
/// Brochure row 52. Numbers only: names are kept when an erasure can remove them for good, not
/// before (DOMAIN.md §1.2).
package struct HeadCount: Record {
  package enum Group: String, CaseIterable, Sendable {
    case politics
    case staff
    case cooperation
  }

  package var id: ID<HeadCount>
  package var meeting: ID<Meeting>?
  /// Nil for people of no partner.
  package var partner: ID<Partner>?
  package var group = Group.politics
  package var registered: Int64?
  package var present: Int64?
  package var rank = ""

  package init(id: ID<HeadCount>) { self.id = id }

  package static let typeName = "headCount"
  package static let schema = Schema<HeadCount>(
    title: "partner", concerns: ["partner"], order: "rank",
    [
      .section("what"),
      .link("partner", \.partner),
      .choice("group", \.group),
      .wholeNumber("registered", \.registered, 0...10_000),
      .wholeNumber("present", \.present, 0...10_000),
      .parent("meeting", \.meeting),
      .rank("rank", \.rank, within: "meeting"),
    ])
}
