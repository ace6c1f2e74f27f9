/// One of the seven that form the network: six cities and the Kreis Mettmann.
///
/// Brochure row 1. Partners are dated, never deleted (R01), and stand in a fixed order.
package struct Partner: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case city
    case district
  }

  package var id: ID<Partner>
  package var name = ""
  /// The sign that lists show: D, DU, KR, MB, NE, RT, ME.
  package var code = ""
  package var kind = Kind.city
  package var memberSince: CivilDate?
  package var memberUntil: CivilDate?
  package var rank = ""

  package init(id: ID<Partner>) { self.id = id }

  package static let typeName = "partner"
  package static let schema = Schema<Partner>(
    title: "name", code: "code", order: "rank", isOpen: false,
    [
      .section("what"),
      .text("name", \.name, required: true, sorted: true),
      .text("code", \.code, required: true),
      .choice("kind", \.kind),
      .section("membership"),
      .date("memberSince", \.memberSince),
      .date("memberUntil", \.memberUntil),
      .rank("rank", \.rank),
    ])
}
