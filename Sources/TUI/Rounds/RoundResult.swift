import Domain

/// What a round comes to: the Festlegung with its number, and the ranks of the topics.
extension AppState {
  /// Saves the order as one step; the round closes when it stands in the journal.
  mutating func settle(_ round: HandRound) -> [Effect] {
    guard access != .readOnly else {
      toast = Text("disabled.readonly")
      return []
    }
    guard let hands = round.round, hands.isChanged || hands.hands.values.contains(where: { $0 > 0 })
    else {
      toast = Text("round.nothing")
      return []
    }
    let day = day(of: round.meeting)
    guard let body = body(of: round.meeting), let number = nextResultNumber(of: body, in: day.year)
    else {
      toast = Text("round.noBody")
      return []
    }
    var result = Result(id: ID(ids.next(at: moment.milliseconds)))
    result.text = roundText(round, hands)
    result.number = number.text
    result.kind = resultKind(of: body, about: .ownWork)
    result.body = ID(body)
    result.day = day
    // What the participants settle of their own work is the Geschäftsstelle's to carry out.
    result.byOffice = true
    result.meeting = ID(round.meeting)
    var writes: [CellWrite] = []
    if let item = round.item ?? runningItem(of: round.meeting) {
      // As every result of the meeting it has its line under the TOP.
      var line = MinuteLine(id: ID(ids.next(at: moment.milliseconds)))
      line.item = ID(item)
      line.kind = .result
      line.text = result.text + " >" + words("meeting.office.code")
      line.author = author.name
      writes = line.writes
      result.item = ID(item)
      result.line = line.id
    }
    let moves = round.subject == .topics ? Self.moves(of: hands) : []
    let step = Step(
      StepText.Command.settle.rawValue, [number.text, "round.\(round.subject.rawValue)"],
      writes: writes + result.writes, moves: moves)
    return [.commit(step, .act)]
  }

  /// The TOP whose time runs in a meeting.
  private func runningItem(of meeting: RecordID) -> RecordID? {
    guard case .item(let item) = clock(of: meeting).running else { return nil }
    return item
  }

  /// The moves that bring the topics into the order, each behind the one before it.
  static func moves(of hands: TopicRound) -> [RankMove] {
    let order = hands.order
    guard order != hands.topics, let first = hands.topics.first else { return [] }
    func move(_ topic: RecordID, _ place: RankMove.Place) -> RankMove {
      RankMove(Topic.typeName, topic, field: "rank", to: place)
    }
    let head = order[0] == first ? [] : [move(order[0], .before(first))]
    return head + zip(order.dropFirst(), order).map { move($0, .after($1)) }
  }

  /// The wording: the order as far as hands were raised, or what was chosen and what else there was.
  func roundText(_ round: HandRound, _ hands: TopicRound) -> String {
    let order = hands.order
    func named(_ id: RecordID) -> String {
      let name = choiceName(id, in: round)
      guard let count = hands.hands[id] else { return name }
      return words(Text("round.named", .verbatim(name), .text(Text("round.hands", .number(count)))))
    }
    guard round.subject == .topics else {
      let rest = order.dropFirst().map(named).joined(separator: ", ")
      return words(
        Text("round.result.\(round.subject.rawValue)", .verbatim(named(order[0])), .verbatim(rest)))
    }
    let last = order.lastIndex { (hands.hands[$0] ?? 0) > 0 } ?? 0
    let list = order[...last].enumerated().map { "\($0.offset + 1). \(named($0.element))" }
    return words(Text("round.result.topics", .verbatim(list.joined(separator: ", "))))
  }

  /// The round closes with the step that keeps its result.
  mutating func closeRound(after receipt: Receipt) {
    guard receipt.command == StepText.Command.settle.rawValue else { return }
    handRound = nil
    leftRound = nil
  }
}
