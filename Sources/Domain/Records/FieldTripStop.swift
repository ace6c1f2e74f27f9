/// A station of a Bereisung: whom one meets there, how long it takes, and what is taken home.
///
/// Brochure rows 70 and 71, DOMAIN.md §4 (c). Each answer is a cell of its own and is saved at once.
package struct FieldTripStop: Record {
  /// Whether people get there without steps.
  package enum Access: String, CaseIterable, Sendable {
    case unknown
    case yes
    case partly
    case no
  }

  package var id: ID<FieldTripStop>
  package var trip: ID<FieldTrip>?
  package var title = ""
  package var project: ID<Project>?
  package var partner: ID<Partner>?
  package var place = ""
  package var meetingPoint = ""
  package var contact: ID<Person>?
  /// The contact who is no person of the book.
  package var contactName = ""
  /// The number at the office.
  package var phone = ""
  package var access = Access.unknown
  package var minutes: Int64?
  /// On the way from the station before, typed by hand.
  package var travelMinutes: Int64?
  /// When somebody waits there and cannot be moved: `14:30`.
  package var fixedTime = ""
  package var questions = ""
  package var good = ""
  package var adopt = ""
  package var question = ""
  package var isSkipped = false
  /// How many minutes longer or shorter than planned one stays, as the way has brought it.
  package var shift: Int64?
  package var heads: Int64?
  /// One file name a line; no faces without consent.
  package var photos = ""
  package var rank = ""

  package init(id: ID<FieldTripStop>) { self.id = id }

  package static let typeName = "fieldTripStop"
  package static let schema = Schema<FieldTripStop>(
    title: "title", concerns: ["partner"], order: "rank",
    listings: [Listing(fixed: ["project"], order: .rank("rank"))],
    [
      .section("what"),
      .parent("trip", \.trip),
      .text("title", \.title, required: true, sorted: true),
      .link("project", \.project),
      .link("partner", \.partner),
      .text("place", \.place),
      .text("meetingPoint", \.meetingPoint),
      .link("contact", \.contact),
      .text("contactName", \.contactName),
      .text("phone", \.phone, searched: false),
      .choice("access", \.access),
      .section("times"),
      .wholeNumber("minutes", \.minutes, 0...1440),
      .wholeNumber("travelMinutes", \.travelMinutes, 0...1440),
      .text("fixedTime", \.fixedTime, searched: false),
      .yesNo("isSkipped", \.isSkipped),
      .wholeNumber("shift", \.shift, -1440...1440),
      .longText("questions", \.questions),
      .section("there"),
      .longText("good", \.good),
      .longText("adopt", \.adopt),
      .longText("question", \.question),
      .wholeNumber("heads", \.heads, 0...10_000),
      .longText("photos", \.photos, searched: false),
      .rank("rank", \.rank, within: "trip"),
    ])
}
