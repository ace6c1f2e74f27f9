/// What a body has agreed on: Beschluss, Festlegung, Empfehlung or Kenntnisnahme.
///
/// DOMAIN.md §2 "Ergebnis", brochure row 43, R21. It is no part of its TOP: the register keeps it
/// when the TOP or the meeting goes into the trash. Beside it Swift's own is `Swift.Result`.
package struct Result: Record {
  /// The kind follows the body; strategic decisions are the BeigeordnetenKonferenz's.
  package enum Kind: String, CaseIterable, Sendable {
    case decision
    case determination
    case recommendation
    case acknowledgement
  }

  /// How it came about; consensus unless somebody asks for a vote.
  package enum Mode: String, CaseIterable, Sendable {
    case consensus
    case vote
    /// Without a meeting, see `CircularResolution`.
    case circular
  }

  package enum State: String, CaseIterable, Sendable {
    case open
    case done
  }

  package var id: ID<Result>
  package var text = ""
  /// The place in the register by body and year, such as `BK-2026-03`.
  package var number = ""
  package var kind = Kind.recommendation
  package var body: ID<Body>?
  package var day: CivilDate?
  package var mode = Mode.consensus
  /// All votes in one canonical text, by count or by partner: what is counted belongs together.
  package var votes = ""
  package var responsible: ID<Person>?
  package var partner: ID<Partner>?
  /// The Geschäftsstelle sees to it, beside or instead of a person or partner.
  package var byOffice = false
  package var due: CivilDate?
  package var followUp: CivilDate?
  package var state = State.open
  package var light = Report.Light.green
  /// How it stands, in three sentences at most.
  package var status = ""
  /// The meeting in which it was closed.
  package var closedIn: ID<Meeting>?
  package var meeting: ID<Meeting>?
  package var item: ID<AgendaItem>?
  /// The line of the minutes in which it was typed.
  package var line: ID<MinuteLine>?
  package var circular: ID<CircularResolution>?
  package var project: ID<Project>?

  package init(id: ID<Result>) { self.id = id }

  /// Whether somebody answers for it and a day brings it back (R21).
  package var isFollowedUp: Bool {
    (responsible != nil || partner != nil || byOffice) && followUp != nil
  }

  package static let typeName = "result"
  package static let schema = Schema<Result>(
    title: "text", code: "number", concerns: ["partner"], order: "day",
    listings: [
      Listing(order: .date("day")),
      Listing(order: .date("due")),
      Listing(fixed: ["state"], order: .date("due")),
      Listing(fixed: ["state"], order: .date("followUp")),
      Listing(fixed: ["body"], order: .date("day")),
      Listing(fixed: ["partner"], order: .date("day")),
      Listing(fixed: ["meeting"], order: .date("day")),
      Listing(fixed: ["item"], order: .date("day")),
      Listing(fixed: ["line"], order: .date("day")),
      Listing(fixed: ["project"], order: .date("day")),
    ],
    [
      .section("what"),
      .text("text", \.text, required: true),
      .choice("kind", \.kind),
      .text("number", \.number),
      .link("body", \.body, required: true),
      .date("day", \.day, required: true),
      .choice("mode", \.mode),
      .text("votes", \.votes, searched: false)
        .shown(when: "mode", is: .text("vote"), .text("circular")).leftOut(),
      .section("who"),
      .link("responsible", \.responsible),
      .link("partner", \.partner),
      .yesNo("byOffice", \.byOffice),
      .date("due", \.due),
      .date("followUp", \.followUp),
      .section("status"),
      .choice("state", \.state),
      .choice("light", \.light),
      .longText("status", \.status),
      .link("closedIn", \.closedIn).shown(when: "state", is: .text("done")),
      .section("from"),
      .link("meeting", \.meeting),
      .link("item", \.item),
      .link("line", \.line),
      .link("circular", \.circular).shown(when: "mode", is: .text("circular")),
      .link("project", \.project),
    ])
}
