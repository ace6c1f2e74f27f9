import Domain
import Screen

/// One topic over the whole body, with its title in the frame.
func drawReader(_ state: AppState, from line: Int, into canvas: inout Canvas, _ rect: Rect) {
  let title = state.topics.detail.map { $0.cells[CellName("title")]?.string ?? "" } ?? ""
  canvas.box(
    rect, title: " " + title, bottomTitle: positionText(state), titleStyle: Theme.strong)
  let inner = rect.inset(dx: 2, dy: 1)
  drawTopic(state, from: line, into: &canvas, inner)
  canvas.cursor = inner.origin
}

/// The topic under the cursor: its facts, then its text; `▲` and `▼` say that there is more.
func drawTopic(_ state: AppState, from line: Int, into canvas: inout Canvas, _ rect: Rect) {
  let lines = topicLines(state, columns: rect.width)
  let first = min(line, max(0, lines.count - rect.height))
  let needle = fold(state.topics.needle)
  for (row, spans) in lines.dropFirst(first).prefix(rect.height).enumerated() {
    let line = Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1)
    canvas.write(spans, in: line)
    if spans.count == 1 { canvas.mark(needle, in: spans[0].text, at: line) }
  }
  if first > 0 { canvas.write("▲", at: Point(x: rect.maxX, y: rect.y)) }
  if first + rect.height < lines.count {
    canvas.write("▼", at: Point(x: rect.maxX, y: rect.maxY - 1))
  }
}

/// How many lines the reader can be scrolled by at most.
func lastReaderLine(_ state: AppState) -> Int {
  let inner = TopicLayout(of: state).body.inset(dx: 2, dy: 1)
  return max(0, topicLines(state, columns: inner.width).count - inner.height)
}

func topicLines(_ state: AppState, columns: Int) -> [[Span]] {
  guard let detail = state.topics.detail else { return [] }
  let words = state.words
  let cells = detail.cells
  func name(_ type: String, _ field: String) -> String {
    guard let value = cells[CellName(field)], value != .null else { return words("value.none") }
    let entry = state.directory.entry(type, value.link)
    guard let entry else { return words("value.missing") }
    return entry.code.isEmpty ? entry.title : "\(entry.code) \(entry.title)"
  }
  var lines: [[Span]] = []
  func add(_ field: String, _ value: String) {
    let label = words("topic.\(field).label") + ": "
    let rows = value.wrapped(to: max(1, columns - label.displayWidth))
    for (row, text) in rows.enumerated() {
      let blank = String(repeating: " ", count: label.displayWidth)
      lines.append([Span(row == 0 ? label : blank, Theme.faint), Span(text)])
    }
  }
  let stateValue = cells[CellName("state")] ?? .null
  let facts = [
    (words("topic.platform.label"), name(Body.typeName, "platform")),
    (words("topic.state.label"), stateWord(stateValue, words)),
  ]
  let width = facts.reduce(3) { $0 + $1.0.displayWidth + $1.1.displayWidth + 2 }
  if width <= columns {
    lines.append(
      facts.enumerated().flatMap { index, fact in
        [Span((index > 0 ? " · " : "") + fact.0 + ": ", Theme.faint), Span(fact.1)]
      })
  } else {
    lines += facts.map { [Span($0.0 + ": ", Theme.faint), Span($0.1)] }
  }
  add("proposer", name(Partner.typeName, "proposer"))
  add("interest", interestText(detail, state))
  if cells[CellName("challenge")] ?? .null != .null {
    add("challenge", name(Challenge.typeName, "challenge"))
  }
  if cells[CellName("project")] ?? .null != .null {
    add(
      "project",
      cells[CellName("project")]?.link.map {
        state.fullLabel(Project.typeName, $0)
      } ?? words("value.missing"))
  }
  for meeting in state.meetings(on: detail.id) {
    lines.append([
      Span(words("topic.agenda") + ": ", Theme.faint), Span(state.title(of: meeting)),
    ])
  }
  for (cell, clashes) in detail.conflicts.sorted(by: { $0.key.wire < $1.key.wire }) {
    for clash in clashes {
      let member = state.directory.entry(Partner.typeName, cell.member).map { " " + $0.label }
      let text = Text(
        "topic.conflict",
        .verbatim(words("topic.\(cell.field).label") + (member ?? "")), .verbatim(clash.author),
        Registry.type(detail.type).map { .text(state.valueText(clash.value, at: cell, in: $0)) }
          ?? .verbatim(clash.value.string))
      lines.append([Span("≠ " + words(text), Theme.warning)])
    }
  }
  let text = cells[CellName("text")]?.string ?? ""
  if !text.isEmpty {
    lines.append([])
    lines += text.wrapped(to: max(1, columns)).map { [Span($0)] }
  }
  return lines
}

/// The sum and who shows how much, as `★5 = D 3 · DU 2 (2 von 7 Partnern)`.
private func interestText(_ detail: RecordState, _ state: AppState) -> String {
  let levels = state.directory.partners.compactMap { partner -> (String, Int64)? in
    let value = detail.cells[CellName("interest", member: partner.id)]?.number ?? 0
    return value > 0 ? (partner.label, value) : nil
  }
  guard !levels.isEmpty else { return state.words("topic.interest.nobody") }
  let sum = levels.reduce(0) { $0 + $1.1 }
  let parts = levels.map { "\($0.0) \($0.1)" }.joined(separator: " · ")
  let count = state.words(
    Text(
      "topic.interest.partners", .number(levels.count), .number(state.directory.partners.count)))
  return "★\(sum) = \(parts) (\(count))"
}
