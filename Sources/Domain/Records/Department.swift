/// A field of work in an administration: Stadtplanung, Mobilitätsplanung and others.
///
/// Brochure rows 2, 34, 74. The list is open; five come with the network. R05 asks for two of them.
package struct Department: Record {
  package var id: ID<Department>
  package var name = ""
  /// Colleagues from here may sit in the Team (brochure row 45, R05).
  package var isOfTeam = false
  package var rank = ""

  package init(id: ID<Department>) { self.id = id }

  package static let typeName = "department"
  package static let schema = Schema<Department>(
    title: "name", order: "rank",
    [
      .section("what"),
      .text("name", \.name, required: true, sorted: true),
      .yesNo("isOfTeam", \.isOfTeam),
      .rank("rank", \.rank),
    ])
}
