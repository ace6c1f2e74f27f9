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
      .rank("rank", \.rank),
    ])
}
