/// A meeting of a body, or a date that is kept for one (brochure rows 43, 59, 68; OParl Meeting).
package struct Meeting: Record {
  package enum State: String, CaseIterable, Sendable {
    /// A day that is kept free and that nobody has agreed to yet.
    case proposed
    case scheduled
    case invited
    case held
    case cancelled

    /// Whether a meeting of this state is one of the year's: held or agreed.
    package var counts: Bool { self != .cancelled && self != .proposed }
  }

  /// Who leads it: the Geschäftsstelle leads every body (brochure row 59, R06).
  package enum Moderation: String, CaseIterable, Sendable {
    case office
    case other
  }

  /// How far the minutes are (DOMAIN.md §1.2); released ones are frozen (R22).
  package enum MinutesState: String, CaseIterable, Sendable {
    case draft
    case inReview
    case released
  }

  package var id: ID<Meeting>
  package var body: ID<Body>?
  package var span: CivilSpan?
  /// What it is about, where it is more than a meeting of its body.
  package var title = ""
  package var state = State.scheduled
  package var place = ""
  package var online = ""
  package var host: ID<Partner>?
  package var moderation = Moderation.office
  package var moderator: ID<Person>?
  package var moderationReason = ""
  package var minuteTaker: ID<Person>?
  package var note = ""
  /// Under what a RegioSalon stands (brochure row 51).
  package var motto = ""
  /// Which of the body's meetings of its year it is, `3/2026`, as the invitation or the
  /// minutes say it; kept from then on, before that it is counted, see `MeetingNumber`.
  package var number = ""
  /// The day on which the invitation went out; the replies are those of its `Attendance`.
  package var invitedOn: CivilDate?
  package var repliesBy: CivilDate?
  /// From when until when it really was; while it runs, until its latest line.
  package var held: CivilSpan?
  package var pauseMinutes: Int64?
  package var minutesState = MinutesState.draft
  /// Until when the participants may comment on the minutes.
  package var reviewUntil: CivilDate?
  package var releasedOn: CivilDate?
  /// The number of the Fassung that was last released; none before the first.
  package var minutesEdition: Int64?
  /// What this Fassung changes of the one before (R22).
  package var minutesNote = ""

  package init(id: ID<Meeting>) { self.id = id }

  /// Whether it counts as one of the year's meetings: held or agreed.
  package var counts: Bool { state.counts }

  package static let typeName = "meeting"
  package static let schema = Schema<Meeting>(
    title: "title", concerns: ["host"], order: "span",
    listings: [
      Listing(order: .date("span")),
      Listing(fixed: ["body"], order: .date("span")),
    ],
    [
      .section("what"),
      .link("body", \.body, required: true),
      .span("span", \.span, required: true),
      .text("title", \.title),
      .choice("state", \.state),
      .section("where"),
      .text("place", \.place),
      .text("online", \.online),
      .link("host", \.host),
      .section("who"),
      .choice("moderation", \.moderation),
      .link("moderator", \.moderator),
      .text("moderationReason", \.moderationReason)
        .shown(when: "moderation", is: .text("other")),
      .link("minuteTaker", \.minuteTaker),
      .longText("note", \.note),
      .section("invitation"),
      .text("motto", \.motto),
      .text("number", \.number, searched: false)
        .shown(when: "state", is: .text("invited"), .text("held")),
      .date("invitedOn", \.invitedOn).shown(when: "state", is: .text("invited"), .text("held")),
      .date("repliesBy", \.repliesBy).shown(when: "state", is: .text("invited"), .text("held")),
      .section("course"),
      .span("held", \.held).shown(when: "state", is: .text("held")),
      .wholeNumber("pauseMinutes", \.pauseMinutes, 0...1440)
        .shown(when: "state", is: .text("held")),
      .section("minutes"),
      .choice("minutesState", \.minutesState).shown(when: "state", is: .text("held")).leftOut(),
      .date("reviewUntil", \.reviewUntil).shown(when: "minutesState", is: .text("inReview"))
        .leftOut(),
      .date("releasedOn", \.releasedOn).shown(when: "minutesState", is: .text("released"))
        .leftOut(),
      .wholeNumber("minutesEdition", \.minutesEdition, 1...999)
        .shown(when: "state", is: .text("held")).leftOut(),
      .text("minutesNote", \.minutesNote).shown(when: "state", is: .text("held")),
    ])
}
