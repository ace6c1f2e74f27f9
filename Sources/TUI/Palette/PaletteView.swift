import Domain
import Screen

/// The palette over the screen: the line, what it means, and what can be taken.
func drawPalette(
  _ palette: PaletteState, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let words = state.words
  let items = palette.items
  let popup = Popup(
    title: words("palette.title"),
    rightTitle: palette.text.isEmpty ? "" : words.number(items.count),
    hint: words("palette.keys"), content: state.paletteSize)
  let inner = popup.draw(into: &canvas, in: area)
  let (line, rest) = inner.rows(top: 1)
  let (below, rows) = rest.rows(top: 1)
  let (text, isProblem) = state.paletteLine(palette)
  canvas.write(text, at: below.origin, style: isProblem ? Theme.warning : Theme.faint, clip: below)
  if items.isEmpty {
    let none = words(Text("palette.none", .verbatim(palette.text)))
    canvas.write(none, at: Point(x: rows.x + 1, y: rows.y), clip: rows)
  } else {
    let shown = ListView(
      rows: items.map { row(of: $0, state, columns: rows.width - 1) }, cursor: palette.cursor,
      first: palette.top, focused: true)
    let window = shown.draw(into: &canvas, rows)
    for (offset, index) in window.visible.enumerated() {
      let width = Span.layout(shown.rows[index].lines[0], columns: rows.width - 1)[0]
      let place = Rect(x: rows.x + 1, y: rows.y + offset, width: width, height: 1)
      canvas.mark(items[index].places, of: items[index].label, at: place)
    }
  }
  canvas.write(":", at: line.origin, style: Theme.strong, clip: line)
  let field = line.columns(left: 2).rest
  palette.input.draw(into: &canvas, field, focused: true, style: Look.standard.focusedField)
  if isProblem, let mistake = VerbReading(palette.input.text, state)?.mistake {
    canvas.underline(mistake, of: palette.input, in: field, focused: true)
  }
}

private func row(of item: PaletteItem, _ state: AppState, columns: Int) -> ListRow {
  let isOff = item.reason != nil
  let detail = item.reason.map { "– " + state.words($0) } ?? item.detail
  switch item.action {
  case .record, .verb(_, .some):
    return ListRow([
      Span(item.label, width: .flexible),
      Span("  " + detail.clipped(to: columns * 2 / 5), Theme.faint),
    ])
  case .verb(_, nil) where !isOff:
    // What a verb has understood says more than how it is explained.
    return ListRow([Span(item.label, width: .flexible)])
  default: break
  }
  return ListRow([
    Span(item.label, isOff ? Theme.faint : .plain, width: .fixed(labelColumns(columns))),
    Span(" "), Span(detail, Theme.faint, width: .flexible),
    Span(item.keys.isEmpty ? "" : " " + item.keys, Theme.strong),
  ])
}

/// The columns of what a row is called.
private func labelColumns(_ columns: Int) -> Int { columns * 2 / 5 }

extension AppState {
  /// The inside of the box: as much as there is room for, so that it does not jump as one types.
  var paletteSize: Size {
    let body = ScreenLayout(of: self).body
    return Size(width: min(84, body.width - 8), height: min(20, max(4, body.height - 3)))
  }

  /// The rows that show at once.
  var paletteRows: Int { paletteSize.height - 2 }
}

extension Canvas {
  /// Marks Characters of a text that stands at the beginning of a row.
  fileprivate mutating func mark(_ places: [Int], of text: String, at row: Rect) {
    let characters = Array(text)
    var x = row.x
    var next = places[...]
    for (index, character) in characters.enumerated() {
      guard let place = next.first else { return }
      let width = String(character).displayWidth
      if index == place {
        next.removeFirst()
        let cell = Rect(x: x, y: row.y, width: width, height: 1).intersection(row)
        restyle(cell) { $0 = Theme.hit.merging(over: $0) }
      }
      x += width
    }
  }
}
