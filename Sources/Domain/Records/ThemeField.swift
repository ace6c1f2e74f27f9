/// One of the four fields of work (brochure rows 16–19).
package struct ThemeField: Record {
  package var id: ID<ThemeField>
  package var title = ""
  /// The word of a card where the whole title has no room.
  package var code = ""
  package var text = ""
  package var rank = ""

  package init(id: ID<ThemeField>) { self.id = id }

  package static let typeName = "themeField"
  package static let schema = Schema<ThemeField>(
    title: "title", code: "code", order: "rank", isOpen: false,
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .text("code", \.code),
      .longText("text", \.text),
      .rank("rank", \.rank),
    ])
}
