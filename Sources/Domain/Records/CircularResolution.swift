/// An Umlaufbeschluss: the partners agree in writing until a day (DOMAIN.md §2).
///
/// Each partner's word is a cell of its own, so that seven laptops can take them down at once. One
/// objection moves the matter to the next meeting as a TOP.
package struct CircularResolution: Record {
  package enum Outcome: String, CaseIterable, Sendable {
    case open
    case accepted
    /// An objection has moved it to a meeting.
    case referred
    case withdrawn
  }

  /// What a partner has said, as `consent` keeps it.
  package enum Consent: Int64, CaseIterable, Sendable {
    case open
    case agrees
    case abstains
    case objects
  }

  package var id: ID<CircularResolution>
  package var title = ""
  /// What is decided, word by word.
  package var text = ""
  package var body: ID<Body>?
  package var begun: CivilDate?
  package var deadline: CivilDate?
  /// A `Consent` by partner; none while a partner has not answered.
  package var consent: [ID<Partner>: Int64] = [:]
  package var objection = ""
  package var outcome = Outcome.open
  /// The TOP to which an objection has moved it.
  package var item: ID<AgendaItem>?

  package init(id: ID<CircularResolution>) { self.id = id }

  package static let consentLevels: ClosedRange<Int64> = 0...3

  /// The partners who have said this.
  package func partners(_ consent: Consent) -> Set<ID<Partner>> {
    Set(self.consent.filter { $0.value == consent.rawValue }.keys)
  }

  package static let typeName = "circularResolution"
  package static let schema = Schema<CircularResolution>(
    title: "title", order: "deadline",
    listings: [
      Listing(order: .date("deadline")),
      Listing(fixed: ["body"], order: .date("deadline")),
      Listing(fixed: ["outcome"], order: .date("deadline")),
    ],
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .longText("text", \.text),
      .link("body", \.body, required: true),
      .date("begun", \.begun),
      .date("deadline", \.deadline, required: true),
      .section("consent"),
      .keyed("consent", \.consent, consentLevels),
      .longText("objection", \.objection),
      .choice("outcome", \.outcome),
      .link("item", \.item).shown(when: "outcome", is: .text("referred")),
    ])
}
