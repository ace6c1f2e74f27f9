/// A Fassung of a meeting's minutes, as it was released (DOMAIN.md §1.2, R22).
///
/// It keeps the text that people have got, so that a later one can be laid beside it; records that
/// merges or later meetings change do not change it. It is made at a release and never edited.
package struct MinutesEdition: Record {
  package var id: ID<MinutesEdition>
  /// The meeting and the number, as lists name it.
  package var title = ""
  package var meeting: ID<Meeting>?
  /// From 1 on; two laptops that release apart from each other may give a number twice.
  package var number: Int64?
  package var releasedOn: CivilDate?
  /// What it changes of the one before; empty for the first.
  package var note = ""
  /// The whole minutes as plain text, without any line that is internal.
  package var text = ""

  package init(id: ID<MinutesEdition>) { self.id = id }

  package static let typeName = "minutesEdition"
  package static let schema = Schema<MinutesEdition>(
    title: "title", order: "releasedOn", isOpen: false,
    listings: [
      Listing(order: .date("releasedOn")),
      Listing(fixed: ["meeting"], order: .date("releasedOn")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, searched: false),
      .link("meeting", \.meeting, required: true),
      .wholeNumber("number", \.number, 1...999),
      .date("releasedOn", \.releasedOn),
      .text("note", \.note),
      .longText("text", \.text, searched: false),
    ])
}
