/// A rule by which the network plans (brochure rows 10–14).
package struct Principle: Record {
  package var id: ID<Principle>
  package var title = ""
  package var code = ""
  package var text = ""
  package var rank = ""

  package init(id: ID<Principle>) { self.id = id }

  package static let typeName = "principle"
  package static let schema = Schema<Principle>(
    title: "title", code: "code", order: "rank",
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .text("code", \.code),
      .longText("text", \.text),
      .rank("rank", \.rank),
    ])
}
