import Domain
import Testing

@Suite struct TopicRoundTests {
  private static let topics = (1...4).map { RecordID(high: 3, low: $0) }

  private func round(_ hands: Int?...) -> TopicRound {
    var round = TopicRound(topics: Self.topics + Self.topics)
    for (topic, count) in zip(Self.topics, hands) { round.count(count, for: topic) }
    return round
  }

  private func numbers(_ order: [RecordID]) -> [UInt64] { order.map(\.low) }

  @Test func `topics are stepped through until all have hands`() {
    #expect(round().next == Self.topics[0])
    #expect(round(3, 0).next == Self.topics[2])
    #expect(round(3, nil, 1).next == Self.topics[1])
    #expect(round(1, 1, 1, 0).next == nil)
  }

  @Test func `the order by hands is proposed, with ties as before`() {
    #expect(numbers(round(2, 5, 2, 5).order) == [2, 4, 1, 3])
    #expect(numbers(round().order) == [1, 2, 3, 4])
    #expect(numbers(round(0, nil, 1, 0).order) == [3, 1, 2, 4])
    #expect(!round(2, 5).isChanged)
  }

  @Test func `the group may change the order`() {
    var round = round(2, 5, 2, 5)
    round.move(Self.topics[2], by: -2)
    #expect(numbers(round.order) == [2, 3, 4, 1])
    #expect(round.isChanged)
    round.count(9, for: Self.topics[0])
    #expect(numbers(round.order) == [2, 3, 4, 1])
    round.move(Self.topics[1], by: .max)
    #expect(numbers(round.order) == [3, 4, 1, 2])
    round.move(RecordID.zero, by: 1)
    round.propose()
    #expect(numbers(round.order) == [1, 2, 4, 3])
  }

  @Test func `more hands than people are noticed`() {
    let round = round(8, 3)
    #expect(
      round.problem(for: Self.topics[0], present: 7)
        == Text("votes.tooMany", .number(8), .number(7)))
    #expect(round.problem(for: Self.topics[1], present: 7) == nil)
  }

  @Test func `hands of an unknown topic and impossible hands count for nothing`() {
    var round = round(-3, .max)
    round.count(5, for: .zero)
    #expect(round.hands == [Self.topics[0]: 0, Self.topics[1]: 9999])
  }
}

@Suite struct CircularRoundTests {
  private static let partners = (1...7).map { ID<Partner>(RecordID(high: 4, low: $0)) }
  private static let deadline = CivilDate(year: 2026, month: 12, day: 4) ?? .first

  private func outcome(_ answers: [Int64], daysLater: Int = 0) -> CircularRound.Outcome {
    round(answers).outcome(on: Self.deadline.adding(days: daysLater))
  }

  private func round(_ answers: [Int64]) -> CircularRound {
    CircularRound(
      partners: Self.partners,
      cells: Dictionary(zip(Self.partners, answers)) { one, _ in one }, deadline: Self.deadline)
  }

  @Test func `all seven must answer`() {
    #expect(outcome([1, 1, 1, 1, 1, 1, 1]) == .adopted)
    #expect(outcome([1, 1, 1, 2, 1, 1, 1], daysLater: 9) == .adopted)
    #expect(outcome([1, 1, 1, 1, 1, 1]) == .open(missing: [Self.partners[6]]))
    #expect(outcome([1, 1, 1, 1, 1, 1, 0]) == .open(missing: [Self.partners[6]]))
    #expect(outcome([1, 99, 1, 1, 1, 1, 1]) == .open(missing: [Self.partners[1]]))
    #expect(outcome([1, 1, 1, 1, 1, 1], daysLater: 1) == .expired(missing: [Self.partners[6]]))
    #expect(outcome([2, 2, 2, 2, 2, 2, 2]) == .open(missing: []))
  }

  @Test func `one objection moves it to the next meeting`() {
    let outcome = outcome([1, 1, 3, 1])
    #expect(outcome == .objected(by: [Self.partners[2]]))
    #expect(outcome.goesToMeeting)
    #expect(CircularRound.Outcome.expired(missing: []).goesToMeeting)
    #expect(!CircularRound.Outcome.adopted.goesToMeeting)
  }

  @Test func `the outcome changes on the day after the last one`() {
    #expect(round([1]).nextChange(after: Self.deadline) == Self.deadline.adding(days: 1))
    #expect(round([3]).nextChange(after: Self.deadline) == nil)
    #expect(round([1]).nextChange(after: Self.deadline.adding(days: 1)) == nil)
  }

  @Test func `others than the partners have no say`() {
    let stranger = ID<Partner>(RecordID(high: 5, low: 5))
    let round = CircularRound(
      partners: [Self.partners[0]], answers: [Self.partners[0]: .agrees, stranger: .objects],
      deadline: nil)
    #expect(round.outcome(on: .last) == .adopted)
  }
}
