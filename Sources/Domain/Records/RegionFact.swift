/// What is said of the region, with its number as stated and never computed (rows 20–30, R18).
package struct RegionFact: Record {
  /// How the stated number is to be read.
  package enum Precision: String, CaseIterable, Sendable {
    case none
    case exactly
    case about
    case over
  }

  package var id: ID<RegionFact>
  package var title = ""
  package var precision = Precision.none
  package var value: Int64?
  package var unit = ""
  package var text = ""
  package var themeField: ID<ThemeField>?
  package var source = ""
  package var asOf = ""
  package var rank = ""

  package init(id: ID<RegionFact>) { self.id = id }

  package static let typeName = "regionFact"
  package static let schema = Schema<RegionFact>(
    title: "title", order: "rank",
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .choice("precision", \.precision),
      .wholeNumber("value", \.value, 0...1_000_000_000_000),
      .text("unit", \.unit),
      .longText("text", \.text),
      .link("themeField", \.themeField),
      .section("source"),
      .text("source", \.source),
      .text("asOf", \.asOf),
      .rank("rank", \.rank),
    ])
}
