/// Draws one field of a form: label, content and problem.
struct FieldPen {
  let field: FormField
  let isFocused: Bool
  let block: FormLayout.Block
  /// The screen row of the block's first row; above the body when it is scrolled half out.
  let top: Int
  let layout: FormLayout
  let look: Look

  func draw(into canvas: inout Canvas) {
    drawLabel(into: &canvas)
    let y = top + block.labelRows
    drawContent(into: &canvas, y)
    for (row, text) in block.problem.enumerated() {
      write(text, look.problem, y + block.contentRows + row, into: &canvas)
    }
  }

  private func drawLabel(into canvas: inout Canvas) {
    let signs = (isFocused ? "▸" : " ") + (field.changed ? "*" : " ")
    let style = isFocused ? Style(bold: true).merging(over: look.label) : look.label
    let origin = Point(x: layout.body.x, y: top)
    canvas.write(signs, at: origin, style: style, clip: layout.body)
    canvas.write(
      field.label,
      at: Point(x: origin.x + FormLayout.signColumns, y: top),
      style: style,
      width: layout.isWide ? layout.labelWidth : nil,
      clip: layout.body
    )
    if isFocused && layout.body.contains(origin) { canvas.cursor = origin }
  }

  private func drawContent(into canvas: inout Canvas, _ y: Int) {
    let style = isFocused ? look.focusedField : look.field
    switch field.content {
    case .line(let input):
      let row = self.row(y).intersection(layout.body)
      input.draw(into: &canvas, row, focused: isFocused, style: style)
    case .area(let area, _):
      drawArea(area, into: &canvas, y, style)
    case .value(let value):
      drawValue(value, isFocused, into: &canvas, row(y), look.field)
    case .table(let rows):
      drawTable(rows, into: &canvas, y)
    case .readOnly(let text):
      for (offset, line) in text.wrapped(to: layout.contentWidth).enumerated() {
        write(line, look.hint, y + offset, into: &canvas)
      }
    }
  }

  /// A text area that is only half in view is drawn beside the canvas first: its rows follow from
  /// its own height, not from what is left of it.
  private func drawArea(
    _ area: TextArea,
    into canvas: inout Canvas,
    _ y: Int,
    _ style: Style
  ) {
    let place = Rect(
      x: layout.contentX,
      y: y,
      width: layout.contentWidth,
      height: block.contentRows
    )
    if place.intersection(layout.body) == place {
      area.draw(into: &canvas, place, focused: isFocused, style: look.field)
      return
    }
    var aside = Canvas(place.size, ascii: canvas.ascii)
    area.draw(into: &aside, aside.bounds, focused: isFocused, style: look.field)
    for row in 0..<place.height where layout.body.contains(Point(x: place.x, y: y + row)) {
      canvas.copy(row: row, of: aside, to: Point(x: place.x, y: y + row))
    }
    if let cursor = aside.cursor {
      let point = Point(x: place.x + cursor.x, y: y + cursor.y)
      if layout.body.contains(point) { canvas.cursor = point }
    }
  }

  /// The brackets stand outside, so that the value does not jump when the focus comes.
  private func drawValue(
    _ value: String,
    _ hasKeys: Bool,
    into canvas: inout Canvas,
    _ row: Rect,
    _ style: Style
  ) {
    let place = row.intersection(layout.body)
    guard !place.isEmpty else { return }
    let text = hasKeys ? Style(bold: true).merging(over: style) : style
    let room = hasKeys ? max(0, place.width - 2) : place.width
    let used = canvas.write(value, at: row.origin, style: text, width: room, clip: place)
    guard hasKeys else { return }
    canvas.write("‹", at: Point(x: row.x - 2, y: row.y), style: look.hint, clip: layout.body)
    canvas.write("›", at: Point(x: row.x + used + 1, y: row.y), style: look.hint, clip: place)
    canvas.cursor = row.origin
  }

  private func drawTable(_ rows: [FieldRow], into canvas: inout Canvas, _ y: Int) {
    let longest = rows.map(\.label.displayWidth).max() ?? 0
    let labels = min(longest, layout.contentWidth / 2)
    for (offset, entry) in rows.enumerated() {
      let line = row(y + offset)
      let hasKeys = isFocused && entry.focused
      let style = hasKeys ? Style(bold: true).merging(over: look.label) : look.label
      let clip = line.intersection(layout.body)
      canvas.write(entry.label, at: line.origin, style: style, width: labels, clip: clip)
      let value = line.columns(left: labels + 3).rest
      drawValue(entry.value, hasKeys, into: &canvas, value, look.field)
    }
  }

  private func row(_ y: Int) -> Rect {
    Rect(x: layout.contentX, y: y, width: layout.contentWidth, height: 1)
  }

  private func write(_ text: String, _ style: Style, _ y: Int, into canvas: inout Canvas) {
    canvas.write(
      text,
      at: Point(x: layout.contentX, y: y),
      style: style,
      clip: row(y).intersection(layout.body)
    )
  }
}
