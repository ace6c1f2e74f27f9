/// Days that matter for dates: school holidays, Brauchtum, what stops a meeting (DOMAIN.md §1.2).
///
/// The public holidays of the law are computed and need no entry.
package struct CalendarEntry: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case publicHoliday
    case schoolHoliday
    case custom
    case blocked
  }

  package var id: ID<CalendarEntry>
  package var title = ""
  package var kind = Kind.blocked
  package var span: CivilSpan?
  /// For whom it holds; nil for all.
  package var partner: ID<Partner>?
  package var note = ""

  package init(id: ID<CalendarEntry>) { self.id = id }

  package static let typeName = "calendarEntry"
  package static let schema = Schema<CalendarEntry>(
    title: "title", concerns: ["partner"], order: "span",
    listings: [Listing(order: .date("span"))],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .choice("kind", \.kind),
      .span("span", \.span, required: true),
      .link("partner", \.partner),
      .longText("note", \.note),
    ])
}
