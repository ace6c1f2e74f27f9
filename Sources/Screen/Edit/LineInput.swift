/// A field of one line.
package struct LineInput: Equatable, Sendable {
  /// The text under edit.
  package private(set) var buffer: EditBuffer

  /// A field with the cursor at the end of its text.
  package init(_ text: String = "", maximum: Int? = nil) {
    buffer = EditBuffer(text, maximum: maximum)
  }

  /// The text; setting another one forgets the undo steps and puts the cursor at its end.
  package var text: String {
    get { buffer.text }
    set { buffer = EditBuffer(newValue, maximum: buffer.maximum) }
  }

  /// Graphemes before the cursor.
  package var cursor: Int {
    get { buffer.cursor }
    set { buffer.move(to: newValue) }
  }

  /// Runs an editing key; false if the key is not one of a text field.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .home: buffer.move(to: 0)
    case .end: buffer.move(to: buffer.characters.count)
    default: return buffer.handle(key)
    }
    return true
  }

  /// Inserts pasted text at the cursor as one undo; newlines and tabs become a blank.
  package mutating func paste(_ text: String) {
    let text = EditBuffer.singleLine(text)
    buffer.replace(buffer.cursor..<buffer.cursor, with: text)
  }

  /// Puts a text in the place of all, as one undo; for completions and stepped numbers.
  package mutating func replaceAll(with text: String) {
    buffer.replace(0..<buffer.characters.count, with: Array(text))
  }

  /// Draws the field into the first row of a rectangle; `‹` and `›` say that text is cut.
  ///
  /// With the keys it also sets the hardware cursor. The part that shows follows from cursor and
  /// width alone, in steps of half the width.
  package func draw(
    into canvas: inout Canvas,
    _ rect: Rect,
    focused: Bool,
    style: Style = .plain
  ) {
    let row = rect.rows(top: 1).top
    guard !row.isEmpty else { return }
    canvas.fill(row, style)
    let pieces = buffer.characters.map { displaySafe(String($0)) }
    let widths = pieces.map(\.displayWidth)
    let total = widths.reduce(0, +)
    let cursorColumn = widths[..<buffer.cursor].reduce(0, +)
    let start = focused ? Self.scroll(cursorColumn, total: total, width: row.width) : 0

    let marks = row.width >= 4
    let cutsLeft = marks && start > 0
    let cutsRight = marks && total - start > row.width
    let shown = row.columns(left: cutsLeft ? 1 : 0).rest.columns(right: cutsRight ? 1 : 0).rest
    var x = row.x - start
    for (piece, width) in zip(pieces, widths) {
      if x >= row.maxX { break }
      if x + width > row.x {
        canvas.put(piece, at: Point(x: x, y: row.y), style: style, clip: shown)
      }
      x += width
    }
    if cutsLeft { canvas.write("‹", at: row.origin, style: style) }
    if cutsRight { canvas.write("›", at: Point(x: row.maxX - 1, y: row.y), style: style) }
    if focused {
      canvas.cursor = Point(x: min(row.x + cursorColumn - start, row.maxX - 1), y: row.y)
    }
  }

  /// The first column of text that shows, so that the cursor stands off the marks.
  private static func scroll(_ cursor: Int, total: Int, width: Int) -> Int {
    guard total >= width else { return 0 }
    guard width >= 4 else { return max(0, cursor - width + 1) }
    let step = width / 2
    let excess = cursor - (width - 2)
    return excess <= 0 ? 0 : (excess + step - 1) / step * step
  }
}
