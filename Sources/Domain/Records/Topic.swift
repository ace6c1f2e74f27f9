/// A subject that waits in the Themenspeicher of a platform (brochure rows 41, 48, 66).
///
/// The participants decide what is discussed: each partner shows its interest in a cell of its
/// own, so that seven laptops can do so at once, and the group settles the order.
package struct Topic: Record {
  package enum State: String, CaseIterable, Sendable {
    case open
    case onAgenda
    case discussed
    case deferred
    case done
  }

  package var id: ID<Topic>
  package var platform: ID<Body>?
  package var title = ""
  package var text = ""
  package var proposer: ID<Partner>?
  package var challenge: ID<Challenge>?
  /// 1 interested, 2 important, 3 urgent, by partner; the list shows the sum.
  package var interest: [ID<Partner>: Int64] = [:]
  /// The project from which the topic comes, or to which it led (brochure rows 41, 78).
  package var project: ID<Project>?
  package var state = State.open
  package var rank = ""

  package init(id: ID<Topic>) { self.id = id }

  package static let interestLevels: ClosedRange<Int64> = 0...3

  package static let typeName = "topic"
  package static let schema = Schema<Topic>(
    title: "title", concerns: ["proposer", "interest"], order: "rank",
    [
      .section("what"),
      .text("title", \.title, required: true, sorted: true),
      .link("platform", \.platform, required: true),
      .longText("text", \.text),
      .section("discussion"),
      .link("proposer", \.proposer),
      .link("challenge", \.challenge),
      .link("project", \.project),
      .choice("state", \.state),
      .section("interest"),
      .keyed("interest", \.interest, interestLevels),
      .rank("rank", \.rank, within: "platform"),
    ])
}
