/// A filter of a pane under a name, for everybody who works with the book (INTERFACE.md §5).
package struct SavedView: Record {
  /// The list that the filter narrows.
  package enum Place: String, CaseIterable, Sendable {
    case partners
    case calendar
    case board
    case topics
    case people
    case results
    case tasks
    case salons
    case trips
  }

  package var id: ID<SavedView>
  package var name = ""
  package var pane = Place.topics
  /// As it was typed.
  package var filter = ""
  package var rank = ""

  package init(id: ID<SavedView>) { self.id = id }

  package static let typeName = "savedView"
  package static let schema = Schema<SavedView>(
    title: "name", order: "name",
    [
      .section("what"),
      .text("name", \.name, required: true, sorted: true),
      .choice("pane", \.pane),
      .text("filter", \.filter, required: true, searched: false),
      .rank("rank", \.rank),
    ])
}
