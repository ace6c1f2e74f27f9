/// A Schwerpunkt of a year, as the Team has set it (brochure row 46).
package struct FocusTopic: Record {
  package var id: ID<FocusTopic>
  package var title = ""
  package var year: Int64?
  package var text = ""
  package var themeField: ID<ThemeField>?
  /// The Team's meeting that set it.
  package var decidedIn: ID<Meeting>?
  package var rank = ""

  package init(id: ID<FocusTopic>) { self.id = id }

  package static let typeName = "focusTopic"
  package static let schema = Schema<FocusTopic>(
    title: "title", order: "rank",
    listings: [Listing(fixed: ["decidedIn"], order: .rank("rank"))],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .wholeNumber("year", \.year, 1900...2200, required: true),
      .longText("text", \.text),
      .link("themeField", \.themeField),
      .link("decidedIn", \.decidedIn),
      .rank("rank", \.rank, within: "year"),
    ])
}
