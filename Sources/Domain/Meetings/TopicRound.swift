/// The interest round of a meeting: hands for each topic, and the order that follows.
///
/// The moderator types the raised hands, no names. The order by hands is proposed; the group may
/// change it, and what it changes to stands (brochure row 48). The same round settles work mode,
/// date and place (row 69), whose choices are then the topics.
package struct TopicRound: Equatable, Sendable {
  /// The choices in the order in which they were before the round.
  package let topics: [RecordID]
  /// The hands counted so far; a topic without an entry has not had its turn.
  package private(set) var hands: [RecordID: Int] = [:]
  /// The order that the group has made of the proposal, or nil.
  private var changed: [RecordID]?

  /// Begins a round; an id that stands twice counts once.
  package init(topics: [RecordID]) {
    var seen: Set<RecordID> = []
    self.topics = topics.filter { seen.insert($0).inserted }
  }

  /// The topic whose hands are to be counted now; nil when all have had their turn.
  package var next: RecordID? { topics.first { hands[$0] == nil } }

  /// Takes down the hands for a topic, from 0 to 9999; nil takes them back.
  ///
  /// An order that the group has made stays.
  package mutating func count(_ count: Int?, for topic: RecordID) {
    guard topics.contains(topic) else { return }
    hands[topic] = count.map { min(max($0, 0), Votes.most) }
  }

  /// Most hands first, otherwise as before; a topic without a turn stands behind those with hands.
  package var proposal: [RecordID] {
    topics.enumerated().sorted { left, right in
      let (one, other) = (hands[left.element] ?? 0, hands[right.element] ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// The order that is to be recorded: the group's own, otherwise the proposal.
  package var order: [RecordID] { changed ?? proposal }

  /// Whether the group wants another order than the hands give.
  package var isChanged: Bool { changed.map { $0 != proposal } ?? false }

  /// Moves a topic by so many places, as the group wishes.
  package mutating func move(_ topic: RecordID, by step: Int) {
    var order = order
    guard let place = order.firstIndex(of: topic) else { return }
    let (sum, overflow) = place.addingReportingOverflow(step)
    let target = overflow ? (step < 0 ? 0 : order.count - 1) : min(max(sum, 0), order.count - 1)
    order.insert(order.remove(at: place), at: target)
    changed = order
  }

  /// Goes back to the order by hands.
  package mutating func propose() { changed = nil }

  /// What does not go together with the number of people present.
  package func problem(for topic: RecordID, present: Int) -> Text? {
    guard let count = hands[topic], count > present else { return nil }
    return Text("votes.tooMany", .number(count), .number(present))
  }
}
