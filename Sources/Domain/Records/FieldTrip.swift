/// A Bereisung with its stations, or the visit of a Best-Practice project, which has only one.
///
/// Brochure rows 70 and 71. Who takes part stands with its meeting, if it has one.
package struct FieldTrip: Record {
  package enum Kind: String, CaseIterable, Sendable {
    case fieldTrip
    /// May lie outside the region.
    case bestPracticeVisit
  }

  package enum State: String, CaseIterable, Sendable {
    case planned
    case underway
    case done
    case cancelled
  }

  package var id: ID<FieldTrip>
  package var title = ""
  package var kind = Kind.fieldTrip
  /// From the departure to the return.
  package var span: CivilSpan?
  package var state = State.planned
  package var body: ID<Body>?
  package var meeting: ID<Meeting>?
  /// The partner that receives the others.
  package var host: ID<Partner>?
  package var departure = ""
  /// From the last station home, typed by hand.
  package var returnMinutes: Int64?
  /// Minutes later or earlier than planned before the first station.
  package var shift: Int64?
  package var note = ""
  /// What is told of it afterwards.
  package var report = ""

  package init(id: ID<FieldTrip>) { self.id = id }

  package static let typeName = "fieldTrip"
  package static let schema = Schema<FieldTrip>(
    title: "title", concerns: ["host"], order: "span",
    listings: [
      Listing(order: .date("span")),
      Listing(fixed: ["body"], order: .date("span")),
      Listing(fixed: ["meeting"], order: .date("span")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .choice("kind", \.kind),
      .span("span", \.span, required: true),
      .choice("state", \.state),
      .link("body", \.body),
      .link("meeting", \.meeting),
      .link("host", \.host),
      .text("departure", \.departure),
      .wholeNumber("returnMinutes", \.returnMinutes, 0...1440),
      .wholeNumber("shift", \.shift, -1440...1440),
      .longText("note", \.note),
      .longText("report", \.report),
    ])
}
