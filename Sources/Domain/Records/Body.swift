/// A Gremium of the network, or the Geschäftsstelle or RegioSalon, which are kinds of it.
///
/// Brochure rows 42–57, 67–68. The rhythm is how often it meets in a calendar year; the brochure
/// names one for the BeigeordnetenKonferenz and the platforms only.
package struct Body: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case conference
    case team
    case platform
    case projectGroup
    case salon
    case office
  }

  package var id: ID<Body>
  package var name = ""
  /// The sign that lists show, such as BK, Team, BLP or MOB.
  package var code = ""
  package var kind = Kind.platform
  package var purpose = ""
  package var meetingsAtLeast: Int64?
  package var meetingsAtMost: Int64?
  /// The first and the last year's shares of the rhythm follow from these (R08).
  package var founded: CivilDate?
  package var dissolved: CivilDate?
  /// How many days before a meeting the invitation goes out.
  package var noticeDays: Int64?
  package var usualPlace = ""
  /// Hours as a span of one day would have them: `14:00–16:00`.
  package var usualHours = ""
  /// One TOP a line; a number at its end is its minutes.
  package var standingItems = ""
  /// Who works in a Projektgruppe (brochure row 49, R14); all partners elsewhere.
  package var partners: Set<ID<Partner>> = []
  package var projects: Set<ID<Project>> = []
  package var rank = ""

  package init(id: ID<Body>) { self.id = id }

  package static let typeName = "body"
  package static let schema = Schema<Body>(
    title: "name", code: "code", order: "rank",
    [
      .section("what"),
      .text("name", \.name, required: true, sorted: true),
      .text("code", \.code),
      .choice("kind", \.kind),
      .longText("purpose", \.purpose),
      .section("rhythm"),
      .wholeNumber("meetingsAtLeast", \.meetingsAtLeast, 0...52),
      .wholeNumber("meetingsAtMost", \.meetingsAtMost, 0...52),
      .date("founded", \.founded),
      .date("dissolved", \.dissolved),
      .section("meetings"),
      .text("usualHours", \.usualHours, searched: false),
      .text("usualPlace", \.usualPlace, searched: false),
      .wholeNumber("noticeDays", \.noticeDays, 0...365),
      .longText("standingItems", \.standingItems, searched: false),
      .section("group"),
      .set("partners", \.partners).shown(when: "kind", is: .text("projectGroup")),
      .set("projects", \.projects).shown(when: "kind", is: .text("projectGroup")),
      .rank("rank", \.rank),
    ])
}
