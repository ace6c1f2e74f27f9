import Domain
import Screen

/// The keys of a round: digits and Enter count, `J` and `K` order, Enter saves.
extension AppState {
  mutating func pressInRound(_ key: Key) -> [Effect] {
    guard var round = handRound else { return [] }
    switch keymap.answer([key], in: .round) {
    case .command(.accept), .command(.fieldNext):
      return round.phase == .options ? takeOption(round) : takeHands(round, by: 1)
    case .command(.fieldPrevious): return takeHands(round, by: -1)
    case .command(.back):
      leaveRound()
      return []
    case .command(.redraw): return [.redraw]
    default: break
    }
    if key == .up || key == .down {
      return round.phase == .hands ? takeHands(round, by: key == .up ? -1 : 1, stays: true) : []
    }
    if round.phase == .options, key == .backspace, round.input.text.isEmpty {
      // The last option comes back to be mended.
      round.input.text = round.options.popLast() ?? ""
      handRound = round
      return []
    }
    if round.phase == .hands, case .character(let character) = key,
      !("0"..."9").contains(character)
    {
      toast = Text("round.digits")
      return []
    }
    guard round.input.handle(key) else { return [] }
    handRound = round
    return []
  }

  mutating func pasteIntoRound(_ text: String) {
    guard handRound?.phase == .options else {
      handRound?.input.paste(String(text.filter { ("0"..."9").contains($0) }.prefix(4)))
      return
    }
    handRound?.input.paste(text)
  }

  /// Enter behind an option takes it; on an empty line the counting begins.
  private mutating func takeOption(_ old: HandRound) -> [Effect] {
    var round = old
    let text = option(round)
    round.input.text = ""
    if !text.isEmpty {
      let isKnown = round.options.contains { fold($0).text == fold(text).text }
      if isKnown {
        toast = Text("round.option.known", .verbatim(text))
      } else {
        round.options.append(text)
      }
    } else if round.options.count < 2 {
      toast = Text("round.option.few")
    } else {
      round.round = TopicRound(topics: round.options.indices.map { HandRound.id(of: $0) })
      round.phase = .hands
      round.cursor = 0
    }
    handRound = round
    return []
  }

  /// The option that is typed; a day as it is read.
  private func option(_ round: HandRound) -> String {
    let text = round.input.text.withoutOuterBlanks
    return typedDay(of: round).map { dayText(.text($0.canonical)) } ?? text
  }

  /// The day that is typed as an option for the next date.
  func typedDay(of round: HandRound) -> CivilSpan? {
    let text = round.input.text
    guard round.subject == .date, round.phase == .options, !text.withoutOuterBlanks.isEmpty
    else { return nil }
    return readSpan(text, in: dateContext) ?? readDate(text, in: dateContext).map { CivilSpan($0) }
  }

  /// Takes down the hands that are typed and goes on; behind the last one stands the order.
  ///
  /// More hands than people are said and taken: who counts may know better than the list.
  private mutating func takeHands(_ old: HandRound, by step: Int, stays: Bool = false) -> [Effect] {
    var round = old
    guard round.phase == .hands, var hands = round.round, let topic = round.topic else { return [] }
    let text = round.input.text.withoutOuterBlanks
    hands.count(text.isEmpty ? nil : Int(text) ?? Votes.most, for: topic)
    round.round = hands
    toast = handProblem(topic, in: round).map {
      Text("round.problem", .verbatim(choiceName(topic, in: round)), .text($0))
    }
    let next = round.cursor + step
    if next >= hands.topics.count, !stays {
      round.phase = .order
      round.cursor = 0
      round.input.text = ""
    } else {
      round.cursor = min(max(0, next), hands.topics.count - 1)
      round.input.text = round.topic.flatMap { hands.hands[$0] }.map(String.init) ?? ""
    }
    handRound = round
    return []
  }

  /// Leaves the round; what was counted waits for whoever comes back.
  private mutating func leaveRound() {
    leftRound = handRound
    handRound = nil
  }

  /// Esc on the order leads back to the hands; false where no order is open.
  mutating func backInRound() -> Bool {
    guard case .round(var round) = overlays.last, round.phase == .order else { return false }
    round.phase = .hands
    round.cursor = max(0, (round.round?.topics.count ?? 1) - 1)
    round.input.text = round.topic.flatMap { round.round?.hands[$0] }.map(String.init) ?? ""
    handRound = round
    return true
  }

  // MARK: The order

  /// Runs a command on the order; nil for one that it has no answer of its own to.
  mutating func runInOrder(_ command: Command) -> [Effect]? {
    guard var round = handRound, let hands = round.round else { return nil }
    let screen = max(1, RoundLayout(ScreenLayout(of: self).body, round).list.height - 1)
    switch command {
    case .down: round.cursor += 1
    case .up: round.cursor -= 1
    case .halfDown: round.cursor += screen / 2
    case .halfUp: round.cursor -= screen / 2
    case .pageDown: round.cursor += screen
    case .pageUp: round.cursor -= screen
    case .first: round.cursor = 0
    case .last: round.cursor = hands.topics.count - 1
    case .rankDown, .rankUp:
      let step = command == .rankDown ? 1 : -1
      guard hands.order.indices.contains(round.cursor + step) else {
        toast = Text(step > 0 ? "notice.rank.last" : "notice.rank.first")
        return []
      }
      round.round?.move(hands.order[round.cursor], by: step)
      round.cursor += step
    case .accept: return settle(round)
    default: return nil
    }
    round.cursor = min(max(0, round.cursor), max(0, hands.topics.count - 1))
    handRound = round
    return []
  }
}
