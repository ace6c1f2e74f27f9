/// A form of fields one below the other.
///
/// With 60 columns the labels stand in a column at the left, with fewer above their fields. The
/// last row of the rectangle belongs to the help line of the focused field, the last column to the
/// marks `▲` and `▼`. What shows follows from the focus: nothing has to be scrolled.
package struct FormView: Equatable, Sendable {
  /// Headings and fields.
  package var items: [FormItem]
  /// Index of the focused field among the items; nil if no field has the keys.
  package var focus: Int?
  /// The first row that showed last time; a hint that keeps the form from jumping.
  package var first: Int

  /// A form.
  package init(items: [FormItem], focus: Int? = nil, first: Int = 0) {
    self.items = items
    self.focus = focus
    self.first = first
  }

  /// Columns from which on labels stand beside their fields.
  package static let wideColumns = 60
  /// Columns that a label beside its field may take.
  package static let labelColumns = 22

  /// The size that a text area of so many rows has in a form drawn into `rect`.
  ///
  /// The owner hands it to `TextArea.size`, so that keys move by the rows that show.
  package func areaSize(rows: Int, in rect: Rect) -> Size {
    let layout = FormLayout(self, rect)
    return Size(width: layout.contentWidth, height: layout.areaRows(rows))
  }

  /// The first row that shows in `rect`, so that the focused field with its problem is in view.
  package func firstRow(in rect: Rect) -> Int { FormLayout(self, rect).first }

  /// Draws the form; a focused input sets the hardware cursor.
  package func draw(into canvas: inout Canvas, _ rect: Rect, look: Look = .standard) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, look.text)
    let layout = FormLayout(self, rect)
    for block in layout.visibleBlocks {
      draw(block, layout, into: &canvas, look)
    }
    layout.drawMarks(into: &canvas, look)
    if let focus, items.indices.contains(focus), case .field(let field) = items[focus] {
      let row = rect.rows(bottom: 1).bottom
      canvas.write(field.help, at: Point(x: row.x + 2, y: row.y), style: look.hint, clip: row)
    }
  }

  private func draw(
    _ block: FormLayout.Block,
    _ layout: FormLayout,
    into canvas: inout Canvas,
    _ look: Look
  ) {
    let y = layout.screenRow(block.start)
    switch items[block.index] {
    case .heading(let text):
      let row = Rect(x: layout.body.x, y: y + block.gap, width: layout.body.width, height: 1)
      canvas.write(text, at: row.origin, style: look.heading, clip: row.intersection(layout.body))
    case .field(let field):
      let pen = FieldPen(
        field: field,
        isFocused: block.index == focus,
        block: block,
        top: y,
        layout: layout,
        look: look
      )
      pen.draw(into: &canvas)
      spot(field, block, layout, y, into: &canvas)
    }
  }

  /// A click anywhere on a field goes there, in a table to its row.
  private func spot(
    _ field: FormField, _ block: FormLayout.Block, _ layout: FormLayout, _ y: Int,
    into canvas: inout Canvas
  ) {
    let body = layout.body
    let rect = Rect(x: body.x, y: y, width: body.width, height: block.height).intersection(body)
    canvas.spot(rect, .field(block.index, row: nil))
    guard case .table(let rows) = field.content else { return }
    for row in rows.indices {
      let line = Rect(x: body.x, y: y + block.labelRows + row, width: body.width, height: 1)
      canvas.spot(line.intersection(body), .field(block.index, row: row))
    }
  }
}
