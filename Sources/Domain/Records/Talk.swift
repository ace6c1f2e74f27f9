/// A Vortrag on the programme of a RegioSalon (brochure row 53).
package struct Talk: Record {
  package var id: ID<Talk>
  package var meeting: ID<Meeting>?
  package var title = ""
  package var speaker = ""
  package var institution = ""
  /// When it begins, as the programme prints it: `18:30`.
  package var time = ""
  package var minutes: Int64?
  package var rank = ""

  package init(id: ID<Talk>) { self.id = id }

  package static let typeName = "talk"
  package static let schema = Schema<Talk>(
    title: "title", order: "rank",
    [
      .section("what"),
      .parent("meeting", \.meeting),
      .text("title", \.title, required: true),
      .text("speaker", \.speaker),
      .text("institution", \.institution),
      .text("time", \.time, searched: false),
      .wholeNumber("minutes", \.minutes, 0...600),
      .rank("rank", \.rank, within: "meeting"),
    ])
}
