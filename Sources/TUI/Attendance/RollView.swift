import Domain
import Screen

/// The attendance over the whole body: a row a person, below them what it comes to by partner.
func drawRoll(_ roll: RollState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let rows = state.rollRows(of: roll.meeting)
  let layout = RollLayout(rect, rows, state)
  let place = Text(
    "position.exact", .number(min(roll.cursor + 1, rows.count)), .verbatim("\(rows.count)"))
  canvas.box(
    rect, title: " " + state.rollTitle(roll),
    bottomTitle: rows.isEmpty ? "" : state.words(place), titleStyle: Theme.strong)
  if rows.isEmpty {
    canvas.writeEmptyText(state.emptyRollText(roll), in: layout.list)
  } else {
    state.rollList(roll, rows).draw(into: &canvas, layout.list)
  }
  for (row, line) in layout.remarks.enumerated() {
    canvas.write(
      line, at: Point(x: layout.foot.x + 1, y: layout.foot.y + row), style: Theme.warning,
      clip: layout.foot)
  }
  canvas.write(
    state.rollSum(roll, Roll(rows.map(\.entry))),
    at: Point(x: layout.foot.x + 1, y: layout.foot.maxY - 1), style: Theme.strong,
    clip: layout.foot)
}

/// Where the parts of the attendance stand.
struct RollLayout {
  let list: Rect
  let foot: Rect
  /// What cannot all be true, in lines above the sum.
  let remarks: [String]

  init(_ rect: Rect, _ rows: [RollRow], _ state: AppState) {
    let inner = rect.inset(by: 1)
    let overlaps = Roll(rows.map(\.entry)).overlaps
    let shown = overlaps.prefix(Self.most).map { "! " + state.words($0) }
    let rest = overlaps.count - shown.count
    remarks =
      shown
      + (rest > 0 ? ["! " + state.words(Text("roll.more", .number(rest)))] : [])
    (foot, list) = inner.rows(bottom: remarks.count + 1)
  }

  /// More overlaps than these are counted.
  private static let most = 2
}

extension AppState {
  /// `Anwesenheit · MOB Do 26.11.2026`, before the meeting `Rückmeldungen · …`.
  func rollTitle(_ roll: RollState) -> String {
    let word = words(roll.takesReplies ? "roll.title.replies" : "roll.title")
    guard record(Meeting.typeName, roll.meeting) != nil else { return word }
    return word + " · " + shortName(of: roll.meeting)
  }

  /// What the answers come to: the replies before the meeting, the partners in it.
  func rollSum(_ roll: RollState, _ sum: Roll) -> String {
    let texts = roll.takesReplies ? sum.replies : sum.summary(of: partners(at: roll.meeting))
    return texts.map { words($0) }.joined(separator: " · ")
  }

  /// What a body without members asks for.
  func emptyRollText(_ roll: RollState) -> String {
    guard rollAsks(of: roll.meeting).allSatisfy({ answers[$0] != nil }) else { return "" }
    return words(access == .readOnly ? "roll.empty.readonly" : "roll.empty")
  }

  func rollList(_ roll: RollState, _ rows: [RollRow]) -> ListView {
    ListView(
      rows: rows.map { rollListRow($0.entry, roll) }, cursor: rows.isEmpty ? nil : roll.cursor,
      first: roll.top, focused: true)
  }

  private func rollListRow(_ entry: Roll.Entry, _ roll: RollState) -> ListRow {
    let partner = label(Partner.typeName, entry.partner?.raw) ?? ""
    let isNarrow = size.width < 76
    let (state, isCertain) = presence(of: entry)
    var spans = [
      Span(partner, Theme.faint, width: .fixed(4)),
      Span(rollName(of: entry), width: .flexible),
    ]
    let reply = entry.reply == .open && !roll.takesReplies ? "" : replyWord(of: entry)
    let replyStyle = roll.takesReplies && entry.reply != .open ? Style.plain : Theme.faint
    if roll.takesReplies {
      spans.append(Span(" " + reply, replyStyle, width: .fixed(isNarrow ? 12 : 20)))
    } else {
      if !isNarrow { spans.append(Span(" " + reply, replyStyle, width: .fixed(11))) }
      let times = entry.comingAndGoing.isEmpty ? "" : " · " + entry.comingAndGoing
      spans.append(
        Span(
          " " + state + times, isCertain ? .plain : Theme.faint,
          width: .fixed(isNarrow ? 26 : size.width < 100 ? 32 : 50)))
    }
    return ListRow(spans)
  }

  /// The name, for a guest with the Stelle.
  private func rollName(of entry: Roll.Entry) -> String {
    guard entry.person == nil else { return entry.name }
    let guest = Text("roll.guest", .verbatim(entry.name))
    return [words(guest), entry.organisation].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func replyWord(of entry: Roll.Entry) -> String {
    words("attendance.reply.\(entry.reply.rawValue)")
  }

  /// How somebody is there in words; in brackets what only the reply lets expect.
  private func presence(of entry: Roll.Entry) -> (text: String, isCertain: Bool) {
    if entry.state == .represented, !entry.substitute.isEmpty {
      return (words(Text("roll.represented", .verbatim(entry.substitute))), true)
    }
    let word = words("attendance.state.\(entry.likely.rawValue)")
    return entry.state == .open && entry.likely != .open
      ? ("(\(word))", false)
      : (word, entry.state != .open)
  }

  func linearRoll(_ roll: RollState) -> LinearScreen {
    var screen = LinearScreen(title: rollTitle(roll))
    screen.key = "roll \(roll.meeting.hex)"
    let rows = rollRows(of: roll.meeting)
    for (index, row) in rows.enumerated() {
      let entry = row.entry
      let partner = label(Partner.typeName, entry.partner?.raw) ?? ""
      let state = roll.takesReplies ? replyWord(of: entry) : presence(of: entry).text
      let texts = [rollName(of: entry), partner, state, entry.comingAndGoing]
      screen.add(texts.filter { !$0.isEmpty }.joined(separator: ", "), .place(index))
    }
    screen.place = rows.isEmpty ? nil : roll.cursor
    screen.total = rows.count
    if rows.isEmpty { screen.add(emptyRollText(roll)) }
    let sum = Roll(rows.map(\.entry))
    for line in sum.overlaps.map({ words($0) }) + [rollSum(roll, sum)]
    where !line.isEmpty { screen.add(line) }
    return screen
  }
}
