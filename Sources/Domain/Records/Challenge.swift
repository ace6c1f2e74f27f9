/// One of the shared challenges that the network has set itself (brochure rows 5–9).
package struct Challenge: Record {
  package var id: ID<Challenge>
  package var title = ""
  package var text = ""
  package var rank = ""

  package init(id: ID<Challenge>) { self.id = id }

  package static let typeName = "challenge"
  package static let schema = Schema<Challenge>(
    title: "title", order: "rank",
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .longText("text", \.text),
      .rank("rank", \.rank),
    ])
}
