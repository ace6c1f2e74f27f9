import Domain
import Screen

/// A round of raised hands in a meeting: the choices, their hands, the order that follows.
///
/// Hands have no names. Until the result is saved nothing of it is in the book; what was counted
/// waits in the state for whoever leaves and comes back.
package struct HandRound: Equatable, Sendable {
  package enum Phase: Equatable, Sendable {
    /// What there is to choose from is typed, one line each.
    case options
    /// The hands are counted, one choice after the other.
    case hands
    /// The group looks at the order.
    case order
  }

  package var meeting: RecordID
  /// The TOP that runs.
  package var item: RecordID?
  package var subject: RoundSubject
  /// The topics that are asked about; nil for all that wait in the body's Themenspeicher.
  package var given: [RecordID]?
  package var phase: Phase
  /// What was typed to choose from.
  package var options: [String] = []
  /// The hands and the order; nil while nobody knows what there is to choose from.
  package var round: TopicRound?
  /// The place of the choice whose hands are counted, or in the order that of the cursor.
  package var cursor = 0
  package var top = 0
  /// The option or the number that is being typed.
  package var input = LineInput("", maximum: HandRound.longest)

  package init(
    meeting: RecordID, item: RecordID?, subject: RoundSubject, given: [RecordID]? = nil
  ) {
    self.meeting = meeting
    self.item = item
    self.subject = subject
    self.given = given
    phase = subject == .topics ? .hands : .options
  }

  private static let longest = 120

  /// Options are known by their place.
  static func id(of option: Int) -> RecordID { RecordID(high: 0, low: UInt64(option + 1)) }

  /// The choice whose hands are counted.
  var topic: RecordID? {
    guard let round, round.topics.indices.contains(cursor) else { return nil }
    return round.topics[cursor]
  }

  /// Whether both are about the same, so that one can go on as the other.
  func goesOn(as other: HandRound) -> Bool {
    meeting == other.meeting && subject == other.subject && given == other.given
  }
}

extension AppState {
  package var handRound: HandRound? {
    get {
      for case .round(let round) in overlays.reversed() { return round }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .round = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .round(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  /// Opens a round in a meeting, under the TOP that runs; one that was left goes on.
  mutating func openRound(
    of meeting: RecordID, item: RecordID? = nil, about subject: RoundSubject,
    topics: [RecordID]? = nil
  ) -> [Effect] {
    var round = HandRound(meeting: meeting, item: item, subject: subject, given: topics)
    round.options =
      words["round.options.\(subject.rawValue)"]?
      .split(separator: "|").map { $0.withoutOuterBlanks } ?? []
    if let left = leftRound, left.goesOn(as: round) {
      round = left
      round.item = item
      toast = Text("round.resumed")
    }
    leftRound = nil
    overlays.append(.round(round))
    return []
  }

  // MARK: What it asks

  private static let roundLimit = 100

  /// The topics that wait in a body's Themenspeicher, in their order.
  private func waitingTopicsAsk(of body: RecordID) -> Ask {
    let states: [Topic.State] = [.open, .onAgenda, .deferred]
    let query = Query(
      Topic.typeName, columns: [.field("title"), .sum("interest")],
      conditions: [
        .equals("platform", Value(link: body)),
        .oneOf("state", states.map { .text($0.rawValue) }),
      ], order: .rank("rank"))
    return .rows(query, limit: Self.roundLimit)
  }

  func roundAsks(_ round: HandRound) -> [Ask] {
    var asks = rollAsks(of: round.meeting)
    guard let body = body(of: round.meeting) else { return asks }
    asks += resultNumberAsks(of: body, in: day(of: round.meeting).year)
    if round.subject == .topics { asks.append(waitingTopicsAsk(of: body)) }
    return asks
  }

  private func waitingTopics(_ round: HandRound) -> [Row] {
    body(of: round.meeting).map { rows(waitingTopicsAsk(of: $0)) } ?? []
  }

  /// What a choice is called.
  func choiceName(_ id: RecordID, in round: HandRound) -> String {
    guard round.subject == .topics else {
      let place = Int(clamping: id.low) - 1
      return round.options.indices.contains(place) ? round.options[place] : ""
    }
    let row = waitingTopics(round).first { $0.id == id }
    return row?.values[0].string ?? words("value.missing")
  }

  /// The interest that the partners have shown in a topic before the meeting; nil for none.
  func choiceInterest(_ id: RecordID, in round: HandRound) -> Int64? {
    guard round.subject == .topics else { return nil }
    let sum = waitingTopics(round).first { $0.id == id }?.values[1].number
    return sum.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Begins to count as soon as the topics are known, and keeps the cursor on a choice.
  mutating func settleRound() {
    guard var round = handRound else { return }
    if round.round == nil, round.phase == .hands, let body = body(of: round.meeting),
      answers[waitingTopicsAsk(of: body)] != nil
    {
      let known = waitingTopics(round).map(\.id)
      let topics = round.given.map { given in given.filter { known.contains($0) } } ?? known
      round.round = TopicRound(topics: topics)
    }
    let count = round.round?.topics.count ?? 0
    round.cursor = min(max(0, round.cursor), max(0, count - 1))
    let height = RoundLayout(ScreenLayout(of: self).body, round).list.height
    round.top = roundList(round).window(height: height).first
    handRound = round
  }

  /// Why the hands of a choice cannot be right; nil while nobody has called the roll.
  func handProblem(_ id: RecordID, in round: HandRound) -> Text? {
    let present = roll(of: round.meeting).present
    return present == 0 ? nil : round.round?.problem(for: id, present: present)
  }
}
