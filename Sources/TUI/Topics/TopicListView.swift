import Domain
import Screen

/// The list, and where there is room the topic under the cursor.
func drawTopics(_ state: AppState, into canvas: inout Canvas, _ layout: TopicLayout) {
  if let frame = layout.listFrame {
    canvas.frame(
      .topics, frame, state, title: listTitle(state), right: state.topicNumbers,
      bottom: positionText(state))
  }
  drawTopicRows(state, into: &canvas, layout.list)
  if let frame = layout.detailFrame {
    let title = state.topics.detail.map { $0.cells[CellName("title")]?.string ?? "" } ?? ""
    canvas.box(frame, title: " " + title, titleStyle: Theme.strong)
    drawTopic(state, from: 0, into: &canvas, frame.inset(dx: 2, dy: 1))
  }
}

func listTitle(_ state: AppState) -> String {
  let name = state.words("header.topics")
  guard case .one(let id) = state.topics.platform,
    let platform = state.directory.entry(Body.typeName, id)
  else { return name }
  return "\(name) ▸ \(platform.label) \(platform.title)"
}

private func drawTopicRows(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let list = state.topics.list
  guard !list.page.rows.isEmpty else {
    if list.isLoaded, !drawNothingLeft(.topics, state, into: &canvas, rect) {
      canvas.writeEmptyText(state.emptyText("topics.empty", new: .topics), in: rect)
    }
    return
  }
  var rows: [ListRow] = []
  var cursor: Int?
  let count = list.visibleCount(from: list.top, height: rect.height)
  for index in list.top..<min(list.top + count, list.page.rows.count) {
    if list.query.grouping != nil, index == list.top || list.beginsGroup(index) {
      rows.append(groupHeading(list.page.rows[index], state))
    }
    if index == list.cursor { cursor = rows.count }
    var row = topicRow(list.page.rows[index], state, columns: rect.width)
    row.isMarked = state.isMarked(list.page.rows[index].id, in: .topics)
    rows.append(row)
  }
  // The search line has the hardware cursor while it is typed into.
  let view = ListView(rows: rows, cursor: cursor, focused: state.pane == .topics)
  view.draw(into: &canvas, rect)
}

private func groupHeading(_ row: Row, _ state: AppState) -> ListRow {
  let count = state.words.number(
    state.topics.list.census.groups[row.key.groupValue] ?? 0,
    isAtLeast: state.topics.list.census.isAtLeast)
  let link = row.key.groupValue.link
  let name =
    if let platform = state.directory.entry(Body.typeName, link) {
      "\(platform.code) \(platform.title)"
    } else {
      state.words(link == nil ? "strip.none.long" : "value.missing")
    }
  return ListRow([Span("\(name) ── \(count)")], isHeading: true)
}

private func topicRow(_ row: Row, _ state: AppState, columns: Int) -> ListRow {
  let pane = state.topics
  let stars = pane.value(.interest, of: row).number ?? 0
  let conflicts = pane.value(.conflicts, of: row).number ?? 0
  var spans = [
    Span(stars == 0 ? "" : "★\(stars)", Theme.star, width: .fixed(TopicColumns.stars)),
    Span(pane.value(.title, of: row).string, width: .flexible),
  ]
  if columns < TopicColumns.leastForState {
    if conflicts > 0 { spans.append(Span(" ≠\(conflicts)", Theme.warning)) }
    return ListRow(spans)
  }
  if conflicts > 0 { spans.append(Span(" ≠\(conflicts)", Theme.warning)) }
  spans.append(Span(" " + proposer(of: row, state), width: .fixed(TopicColumns.proposer)))
  spans.append(
    Span(stateWord(pane.value(.state, of: row), state.words), width: .fixed(TopicColumns.state)))
  return ListRow(spans)
}

/// The widths of the list's columns.
private enum TopicColumns {
  static let stars = 4
  static let proposer = 5
  static let state = 17
  /// In fewer columns a title says more than its state.
  static let leastForState = 50
}

private func proposer(of row: Row, _ state: AppState) -> String {
  guard state.topics.value(.proposerLink, of: row) != .null else { return "–" }
  let label = state.topics.value(.proposer, of: row).string
  return label.isEmpty ? state.words("value.missing") : label
}

/// A state's word; a token from a newer version stands in quotation marks.
func stateWord(_ value: Value, _ words: Catalogue) -> String {
  words["topic.state.\(value.string)"]
    ?? (value == .null ? "" : words(Text("value.verbatim", .verbatim(value.string))))
}

extension Canvas {
  /// Marks where a text that stands in a row contains what is looked for, umlauts folded.
  mutating func mark(_ needle: Folded, in text: String, at row: Rect) {
    guard !needle.text.isEmpty else { return }
    for range in ranges(of: needle, in: text) {
      let before = String(text.prefix(range.lowerBound)).displayWidth
      let width = String(text.dropFirst(range.lowerBound).prefix(range.count)).displayWidth
      let place = Rect(x: row.x + before, y: row.y, width: width, height: 1)
      restyle(place.intersection(row)) { $0 = Theme.hit.merging(over: $0) }
    }
  }
}
