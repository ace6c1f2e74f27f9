import Domain
import Screen

/// The line, what it was understood as, and the hits by kind.
func drawEverywhere(
  _ everywhere: EverywhereState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let (top, body) = rect.rows(top: 2)
  let (line, below) = top.rows(top: 1)
  let label = " " + words("everywhere.line") + " "
  let (left, field) = line.columns(left: label.displayWidth)
  canvas.write(label, at: left.origin, style: Theme.strong, clip: left)
  everywhere.input.draw(into: &canvas, field, focused: everywhere.isTyping)
  canvas.write(
    state.summary(of: everywhere), at: Point(x: below.x + 1, y: below.y),
    style: everywhere.search == nil ? Theme.faint : .plain, clip: below)
  let items = state.items(of: everywhere)
  let count = items.count(where: \.isChoice)
  let position = Text("position.exact", .number(everywhere.cursor + 1), .verbatim("\(count)"))
  canvas.box(
    body, title: " " + state.heading(of: everywhere),
    bottomTitle: count == 0 ? "" : words(position),
    titleStyle: Theme.strong)
  let inner = body.inset(by: 1)
  let typing = canvas.cursor
  canvas.cursor = inner.origin
  if items.isEmpty {
    let lines = state.words(state.emptiness(of: everywhere)).wrapped(to: max(8, inner.width - 2))
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.write(line, at: Point(x: inner.x + 1, y: inner.y + row), clip: inner)
    }
  } else {
    let list = state.list(of: everywhere, items)
    let window = list.draw(into: &canvas, inner)
    markFound(everywhere, state, items, list, window, into: &canvas, inner)
  }
  if everywhere.isTyping { canvas.cursor = typing }
}

/// Marks the words in the rows of the hits, those of one or two letters where titles begin.
private func markFound(
  _ everywhere: EverywhereState, _ state: AppState, _ items: [EverywhereItem], _ list: ListView,
  _ window: ListWindow, into canvas: inout Canvas, _ rect: Rect
) {
  let words = everywhere.search?.words ?? []
  let long = words.filter { $0.text.count > 2 }
  var y = rect.y
  for index in window.visible {
    let height = list.rows[index].height
    let row = Rect(x: rect.x + 1, y: y, width: rect.width - 1, height: height)
      .intersection(rect)
    y += height
    guard case .hit(let hit) = items[index] else { continue }
    for word in long { canvas.mark(word, within: row) }
    guard long.isEmpty, let word = words.first else { continue }
    let title = state.title(of: hit)
    guard let first = ranges(of: word, in: title).first, first.lowerBound == 0 else { continue }
    let width = String(title.prefix(first.upperBound)).displayWidth
    canvas.restyle(Rect(x: row.x, y: row.y, width: width, height: 1)) {
      $0 = Theme.hit.merging(over: $0)
    }
  }
}

extension AppState {
  var everywhereRect: Rect { ScreenLayout(of: self).body.rows(top: 2).rest.inset(by: 1) }

  func list(of everywhere: EverywhereState, _ items: [EverywhereItem]) -> ListView {
    let choices = items.indices.filter { items[$0].isChoice }
    let cursor = choices.indices.contains(everywhere.cursor) ? choices[everywhere.cursor] : nil
    return ListView(
      rows: items.map { row(of: $0) }, cursor: cursor, first: everywhere.top, focused: true)
  }

  func row(of item: EverywhereItem) -> ListRow {
    switch item {
    case .heading(let group):
      let count = (group.isCut ? "≥ " : "") + words.number(group.total)
      return ListRow(
        [Span("\(words("everywhere.kind.\(group.type)")) ── \(count)")], isHeading: true)
    case .more(let group):
      let key = group.isCut ? "everywhere.more.cut" : "everywhere.more"
      let text = Text(key, .number(group.total - group.hits.count))
      return ListRow([Span(words(text), Theme.faint, width: .flexible)])
    case .hit(let hit):
      let detail = detail(of: hit)
      var first = [Span(title(of: hit), width: .flexible)]
      if !detail.isEmpty {
        first.append(Span("  " + detail.clipped(to: max(12, size.width / 3)), Theme.faint))
      }
      if hit.isTrashed { first.append(Span(" " + words("page.trashed"))) }
      guard !hit.excerpt.isEmpty else { return ListRow(first) }
      return ListRow(
        lines: [first, [Span("  "), Span(hit.excerpt, Theme.faint, width: .flexible)]])
    }
  }

  fileprivate func heading(of everywhere: EverywhereState) -> String {
    words(everywhere.kind.map { "everywhere.kind.\($0)" } ?? "everywhere.title")
  }

  /// `12 Treffer · ohne Papierkorb`, or how the search works while nothing is typed.
  func summary(of everywhere: EverywhereState) -> String {
    guard let search = everywhere.search else { return words("everywhere.hint") }
    let groups = hits(of: search)
    let isCut = groups.contains(where: \.isCut)
    let count = groups.reduce(0) { $0 + $1.total }
    let key = isCut ? "everywhere.count.cut" : "everywhere.count"
    return words(Text(key, .number(count))) + " · "
      + words(everywhere.withTrash ? "everywhere.trash.with" : "everywhere.trash.without")
  }

  func emptiness(of everywhere: EverywhereState) -> Text {
    guard let search = everywhere.search else { return Text("everywhere.empty") }
    guard answers[.everywhere(search)] != nil else { return Text("everywhere.busy") }
    let key =
      search.text.count < 3
      ? "everywhere.none.short" : everywhere.withTrash ? "everywhere.none" : "everywhere.none.trash"
    let tab = keymap.keys(for: .trashIncluded, in: .everywhere).first ?? []
    return Text(key, .verbatim(search.text), .verbatim(words.label(of: tab)))
  }
}
