/// One line of the minutes, as it was typed while the others talked (DOMAIN.md §2 "Niederschrift").
///
/// What it leads to, a `Result`, `Task`, `Question`, `Impulse` or `Lesson`, names it in its `line`
/// and has the wording without the responsible and the days, which stand at the end of the text.
package struct MinuteLine: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case note
    case result
    case task
    case question
    case idea
    case lesson
    /// Never in minutes, on the beamer, with a follower or in an export (DOMAIN.md §1.2).
    case `internal`

    /// Whether others than those who write the minutes may ever see such a line.
    package var mayLeave: Bool { self != .internal }
  }

  package var id: ID<MinuteLine>
  package var item: ID<AgendaItem>?
  package var text = ""
  package var kind = Kind.note
  /// Who typed it: a name or a function, as the seat has it.
  package var author = ""
  /// May be seen by all before the minutes are released, such as on the beamer.
  package var isReleased = false
  package var rank = ""

  package init(id: ID<MinuteLine>) { self.id = id }

  package static let typeName = "minuteLine"
  package static let schema = Schema<MinuteLine>(
    title: "text", order: "rank",
    [
      .section("what"),
      .parent("item", \.item),
      .text("text", \.text, required: true),
      .choice("kind", \.kind),
      .text("author", \.author, searched: false),
      .yesNo("isReleased", \.isReleased),
      .rank("rank", \.rank, within: "item"),
    ])
}
