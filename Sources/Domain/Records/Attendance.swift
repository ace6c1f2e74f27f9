/// Who is invited to a meeting, what they have replied, and how they were there.
///
/// DOMAIN.md §1.2 and brochure row 64. No reasons, and no statistics by person: it is read by
/// meeting and by partner, and by person only to give account of a person or to erase one (§3.6).
package struct Attendance: Record {
  /// The reply to the invitation.
  package enum Reply: String, CaseIterable, Sendable {
    case open
    case accepted
    case declined
  }

  package enum State: String, CaseIterable, Sendable {
    /// Nobody has called the roll yet.
    case open
    case onSite
    case online
    /// Has said before that nobody comes.
    case excused
    /// Somebody else sits there, see `representedBy`.
    case represented
    case absent

    /// Whether the seat is taken: by the person, or by whoever stands in.
    package var isPresent: Bool { [.onSite, .online, .represented].contains(self) }
  }

  package var id: ID<Attendance>
  package var person: ID<Person>?
  /// The name of somebody who is no person of the book.
  package var guest = ""
  package var partner: ID<Partner>?
  /// Where a guest works who belongs to no partner.
  package var organisation = ""
  package var reply = Reply.open
  package var state = State.open
  package var representedBy: ID<Person>?
  /// Who stands in and is no person of the book.
  package var substitute = ""
  /// From when until when somebody was there, in one line.
  package var comingAndGoing = ""
  package var meeting: ID<Meeting>?
  package var rank = ""

  package init(id: ID<Attendance>) { self.id = id }

  /// The fields that the release of the minutes erases (DOMAIN.md §1.2).
  package static let erasedAtRelease = ["comingAndGoing"]

  package static let typeName = "attendance"
  package static let schema = Schema<Attendance>(
    title: "person", code: "guest", concerns: ["partner"], order: "rank",
    listings: [Listing(fixed: ["person"], order: .rank("rank"))],
    [
      .section("what"),
      .link("person", \.person),
      .text("guest", \.guest),
      .link("partner", \.partner),
      .text("organisation", \.organisation),
      .choice("reply", \.reply),
      .choice("state", \.state),
      .link("representedBy", \.representedBy).shown(when: "state", is: .text("represented")),
      .text("substitute", \.substitute).shown(when: "state", is: .text("represented")),
      .text("comingAndGoing", \.comingAndGoing, searched: false),
      .parent("meeting", \.meeting),
      .rank("rank", \.rank, within: "meeting"),
    ])
}
