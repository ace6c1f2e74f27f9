import Domain
import Screen

/// A round over the whole body: its choices with their hands, then the order.
func drawRound(_ round: HandRound, _ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let layout = RoundLayout(rect, round)
  let words = state.words
  canvas.box(
    rect, title: " " + state.roundTitle(round),
    rightTitle: words("round.phase.\(round.phase)"), titleStyle: Theme.strong)
  let list = state.roundList(round)
  if list.rows.isEmpty, let text = state.emptyRoundText(round) {
    canvas.writeEmptyText(text, in: layout.list)
  } else {
    list.draw(into: &canvas, layout.list)
  }
  let foot = layout.foot
  canvas.write(
    state.roundFoot(round), at: Point(x: foot.x + 1, y: foot.y), style: Theme.strong, clip: foot)
  guard let line = layout.line, round.phase == .options || round.topic != nil else { return }
  let label = words(round.phase == .options ? "round.option" : "round.count") + " "
  let (left, rest) = line.columns(left: label.displayWidth + 1)
  canvas.write(label, at: Point(x: left.x + 1, y: left.y), style: Theme.strong, clip: left)
  round.input.draw(into: &canvas, rest.columns(right: 1).rest, focused: true)
}

/// Where the parts of a round stand.
struct RoundLayout {
  let list: Rect
  /// The line that is typed; nil on the order.
  let line: Rect?
  let foot: Rect

  init(_ rect: Rect, _ round: HandRound) {
    let (bottom, rest) = rect.inset(by: 1).rows(bottom: 1)
    foot = bottom
    guard round.phase != .order else {
      (list, line) = (rest, nil)
      return
    }
    let (below, above) = rest.rows(bottom: 1)
    (list, line) = (above, below)
  }
}

extension AppState {
  /// `Reihenfolge der Themen · MOB Do 26.11.2026`.
  func roundTitle(_ round: HandRound) -> String {
    let word = words("round.\(round.subject.rawValue)")
    guard record(Meeting.typeName, round.meeting) != nil else { return word }
    return word + " · " + shortName(of: round.meeting)
  }

  /// What a body without topics needs; nil while nobody knows.
  func emptyRoundText(_ round: HandRound) -> String? {
    guard round.phase != .options else { return words("round.options.none") }
    if round.round != nil { return words("round.noTopics") }
    let isKnown = answers[.record(Meeting.typeName, round.meeting)] != nil
    return isKnown && body(of: round.meeting) == nil ? words("round.noBody") : nil
  }

  func roundFoot(_ round: HandRound) -> String {
    let present = roll(of: round.meeting).present
    let there =
      present == 0 ? words("round.present.none") : words(Text("round.present", .number(present)))
    switch round.phase {
    case .options:
      return typedDay(of: round).map { "→ " + echo(of: $0) } ?? words("round.foot.options")
    case .hands:
      let problem = round.topic.flatMap { handProblem($0, in: round) }.map { words($0) }
      return problem.map { "! " + $0 } ?? there
    case .order:
      return words(round.round?.isChanged == true ? "round.foot.changed" : "round.foot.proposed")
    }
  }

  func roundList(_ round: HandRound) -> ListView {
    switch round.phase {
    case .options:
      return ListView(rows: round.options.map { ListRow([Span($0, width: .flexible)]) })
    case .hands:
      let topics = round.round?.topics ?? []
      return ListView(
        rows: topics.map { handsRow($0, round) }, cursor: topics.isEmpty ? nil : round.cursor,
        first: round.top, focused: true)
    case .order:
      let order = round.round?.order ?? []
      return ListView(
        rows: order.enumerated().map { orderRow($0 + 1, $1, round) },
        cursor: order.isEmpty ? nil : round.cursor, first: round.top, focused: true)
    }
  }

  private func handsText(_ id: RecordID, _ round: HandRound) -> String {
    round.round?.hands[id].map { words(Text("round.hands", .number($0))) } ?? "–"
  }

  private func handsRow(_ id: RecordID, _ round: HandRound) -> ListRow {
    let isWrong = handProblem(id, in: round) != nil
    return ListRow([
      Span(choiceName(id, in: round), width: .flexible),
      Span(
        " " + (choiceInterest(id, in: round).map { "★\($0)" } ?? ""), Theme.faint,
        width: .fixed(5)),
      Span(
        (isWrong ? " ! " : "   ") + handsText(id, round), isWrong ? Theme.warning : .plain,
        width: .fixed(13)),
    ])
  }

  private func orderRow(_ number: Int, _ id: RecordID, _ round: HandRound) -> ListRow {
    ListRow([
      Span("\(number)", width: .fixed(3), align: .right),
      Span(" " + choiceName(id, in: round), width: .flexible),
      Span(" " + handsText(id, round), Theme.faint, width: .fixed(11)),
    ])
  }

  /// What is to be entered where the round is.
  func roundPrompt(_ round: HandRound) -> String {
    guard round.phase == .hands, let topic = round.topic else { return roundFoot(round) }
    return words(Text("round.ask", .verbatim(choiceName(topic, in: round))))
  }

  func linearRound(_ round: HandRound) -> LinearScreen {
    var screen = LinearScreen(title: roundTitle(round))
    screen.key = "round \(round.subject.rawValue) \(round.phase)"
    screen.introduction = [words("round.phase.\(round.phase)")]
    if round.phase == .hands { screen.introduction.append(roundFoot(round)) }
    if round.phase == .order { screen.introduction.append(words("round.order.linear")) }
    let choices = (round.phase == .order ? round.round?.order : round.round?.topics) ?? []
    if round.phase == .options {
      for option in round.options { screen.add(option) }
    } else {
      for (index, id) in choices.enumerated() {
        let hands = round.round?.hands[id].map { words(Text("round.hands", .number($0))) }
        let interest = choiceInterest(id, in: round).map {
          words(Text("linear.interest", .number(Int(clamping: $0))))
        }
        let texts = [choiceName(id, in: round), interest, hands].compactMap { $0 }
        screen.add(texts.joined(separator: ", "), .place(index))
      }
    }
    if screen.lines.isEmpty, let text = emptyRoundText(round) { screen.add(text) }
    screen.place = screen.choices.isEmpty ? nil : round.cursor
    screen.total = screen.choices.count
    return screen
  }
}
