/// One TOP of a meeting (brochure rows 73, 78; OParl AgendaItem).
package struct AgendaItem: Record {
  package enum State: String, CaseIterable, Sendable {
    case open
    case running
    case discussed
    /// Put off to another meeting, or back to the Themenspeicher.
    case postponed
  }

  package var id: ID<AgendaItem>
  package var meeting: ID<Meeting>?
  package var title = ""
  package var minutes: Int64?
  package var presenter = ""
  package var topic: ID<Topic>?
  package var project: ID<Project>?
  package var note = ""
  /// The wording that is proposed for the result (Beschlussvorschlag).
  package var proposal = ""
  /// The TOP under which this one stands, as 1.1 under 1.
  package var parentItem: ID<AgendaItem>?
  package var state = State.open
  package var postponedReason = ""
  /// How often the matter has been put off, this time included.
  package var timesPostponed: Int64?
  /// The TOP of the earlier meeting from which the matter comes.
  package var carriedFrom: ID<AgendaItem>?
  /// What an earlier meeting has left open and is asked for here again.
  package var openResult: ID<Result>?
  package var openTask: ID<Task>?
  package var followUp: ID<FollowUp>?
  package var minutesTaken: Int64?
  /// Came onto the agenda in the meeting itself ("Ergänzt").
  package var isAdded = false
  package var rank = ""

  package init(id: ID<AgendaItem>) { self.id = id }

  package static let typeName = "agendaItem"
  package static let schema = Schema<AgendaItem>(
    title: "title", order: "rank",
    listings: [
      Listing(fixed: ["topic"], order: .rank("rank")),
      Listing(fixed: ["project"], order: .rank("rank")),
      Listing(fixed: ["carriedFrom"], order: .rank("rank")),
    ],
    [
      .section("what"),
      .parent("meeting", \.meeting),
      .text("title", \.title, required: true, sorted: true),
      .wholeNumber("minutes", \.minutes, 0...600),
      .text("presenter", \.presenter),
      .link("topic", \.topic),
      .link("project", \.project),
      .longText("note", \.note),
      .longText("proposal", \.proposal),
      .link("parentItem", \.parentItem),
      .section("course"),
      .choice("state", \.state),
      .text("postponedReason", \.postponedReason).shown(when: "state", is: .text("postponed")),
      .wholeNumber("timesPostponed", \.timesPostponed, 0...99)
        .shown(when: "state", is: .text("postponed")),
      .link("carriedFrom", \.carriedFrom),
      .link("openResult", \.openResult),
      .link("openTask", \.openTask),
      .link("followUp", \.followUp),
      .wholeNumber("minutesTaken", \.minutesTaken, 0...1440)
        .shown(when: "state", is: .text("running"), .text("discussed"), .text("postponed")),
      .yesNo("isAdded", \.isAdded),
      .rank("rank", \.rank, within: "meeting"),
    ])
}
