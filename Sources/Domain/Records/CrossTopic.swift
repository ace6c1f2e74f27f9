/// One of the three subjects that run across all fields (brochure row 33, R13).
package struct CrossTopic: Record {
  package var id: ID<CrossTopic>
  package var title = ""
  package var text = ""
  package var rank = ""

  package init(id: ID<CrossTopic>) { self.id = id }

  package static let typeName = "crossTopic"
  package static let schema = Schema<CrossTopic>(
    title: "title", order: "rank", isOpen: false,
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .longText("text", \.text),
      .rank("rank", \.rank),
    ])
}
