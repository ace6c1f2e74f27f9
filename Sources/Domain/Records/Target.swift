/// What the network wants to reach, with its number where the brochure names one (rows 5–7).
package struct Target: Record {
  package var id: ID<Target>
  package var title = ""
  package var code = ""
  package var challenge: ID<Challenge>?
  package var value: Int64?
  package var unit = ""
  package var year: Int64?
  package var text = ""
  package var source = ""
  package var asOf = ""
  package var rank = ""

  package init(id: ID<Target>) { self.id = id }

  package static let typeName = "target"
  package static let schema = Schema<Target>(
    title: "title", code: "code", order: "rank",
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .text("code", \.code),
      .link("challenge", \.challenge),
      .wholeNumber("value", \.value, 0...1_000_000_000_000),
      .text("unit", \.unit),
      .wholeNumber("year", \.year, 1900...2200),
      .longText("text", \.text),
      .section("source"),
      .text("source", \.source),
      .text("asOf", \.asOf),
      .rank("rank", \.rank),
    ])
}
