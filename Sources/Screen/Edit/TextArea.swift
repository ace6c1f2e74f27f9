/// A field of several lines with soft wrap, its own undo and lists that continue.
///
/// What moves by visual rows needs the size on the screen: the owner sets `size` whenever the
/// layout changes. Only the lines around cursor and window are laid out, never the whole text.
package struct TextArea: Equatable, Sendable {
  /// The text under edit.
  package private(set) var buffer: EditBuffer
  /// Columns and rows on the screen, the last column being kept for cursor and scroll marks.
  package var size: Size {
    didSet { if size != oldValue { first = visibleStart(size) } }
  }
  /// Offset of the first grapheme that shows.
  private var first = 0
  /// The column that moving up and down keeps.
  private var goal: Int?

  /// A text with the cursor at its beginning.
  package init(
    _ text: String = "",
    size: Size = Size(width: 72, height: 12),
    maximum: Int? = nil
  ) {
    buffer = EditBuffer(text, isMultiline: true, maximum: maximum)
    buffer.move(to: 0)
    self.size = size
  }

  /// The text; setting another one forgets the undo steps.
  package var text: String {
    get { buffer.text }
    set { self = TextArea(newValue, size: size, maximum: buffer.maximum) }
  }

  /// Graphemes before the cursor.
  package var cursor: Int {
    get { buffer.cursor }
    set {
      buffer.move(to: newValue)
      goal = nil
      first = visibleStart(size)
    }
  }

  /// Runs an editing key.
  ///
  /// False if the key is not one of a text area, or is Up in the first or Down in the last row:
  /// a form then goes to the next field.
  package mutating func handle(_ key: Key) -> Bool {
    let consumed: Bool
    switch key {
    case .up: consumed = moveRows(-1)
    case .down: consumed = moveRows(1)
    case .pageUp: consumed = moveRows(-max(1, size.height - 1)) || true
    case .pageDown: consumed = moveRows(max(1, size.height - 1)) || true
    default:
      goal = nil
      consumed = handleEdit(key)
    }
    if consumed { first = visibleStart(size) }
    return consumed
  }

  /// Inserts pasted text at the cursor as one undo.
  package mutating func paste(_ text: String) {
    goal = nil
    let text = EditBuffer.multipleLines(text)
    buffer.replace(buffer.cursor..<buffer.cursor, with: text)
    first = visibleStart(size)
  }

  /// Puts a text in the place of all, as one undo; for what comes back from an editor.
  package mutating func replaceAll(with text: String) {
    goal = nil
    buffer.replace(0..<buffer.characters.count, with: Array(text))
    buffer.move(to: 0)
    first = visibleStart(size)
  }

  /// Runs a change of the text that is no key of every text input.
  mutating func edit(_ change: (inout EditBuffer) -> Void) {
    goal = nil
    change(&buffer)
    first = visibleStart(size)
  }

  private mutating func handleEdit(_ key: Key) -> Bool {
    switch key {
    case .enter:
      breakLine()
    case .home:
      buffer.move(to: layout.row(at: buffer.cursor).lowerBound)
    case .end:
      let row = layout.row(at: buffer.cursor)
      // The end of a wrapped row already is the start of the next one.
      let wraps = row.upperBound < buffer.line(at: buffer.cursor).upperBound
      buffer.move(to: wraps ? row.upperBound - 1 : row.upperBound)
    default:
      return buffer.handle(key)
    }
    return true
  }

  /// Starts a new line; in a list with the next item, on an empty item by ending the list.
  private mutating func breakLine() {
    let line = buffer.line(at: buffer.cursor)
    let cursor = buffer.cursor
    guard let item = ListItem(buffer.characters[line]), cursor >= line.lowerBound + item.length
    else {
      buffer.replace(cursor..<cursor, with: ["\n"])
      return
    }
    let content = buffer.characters[(line.lowerBound + item.length)..<line.upperBound]
    if content.allSatisfy({ $0 == " " }) {
      buffer.replace(line, with: [])
    } else {
      buffer.replace(cursor..<cursor, with: ["\n"] + item.next)
    }
  }

  private mutating func moveRows(_ count: Int) -> Bool {
    let row = layout.row(at: buffer.cursor)
    let column = goal ?? layout.column(of: buffer.cursor, in: row)
    let (target, moved) = layout.row(from: row, by: count)
    guard moved != 0 else { return false }
    buffer.move(to: layout.offset(at: column, in: target))
    goal = column
    return true
  }

  private var layout: TextLayout { TextLayout(buffer, size) }

  private func visibleStart(_ size: Size) -> Int {
    TextLayout(buffer, size).visibleStart(near: first, height: size.height)
  }

  /// Draws the text; `▲` and `▼` in the last column say that there is more.
  package func draw(
    into canvas: inout Canvas,
    _ rect: Rect,
    focused: Bool,
    style: Style = .plain
  ) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, style)
    let layout = TextLayout(buffer, rect.size)
    let start = layout.visibleStart(near: first, height: rect.height)
    let rows = layout.rows(from: start, count: rect.height)
    let body = rect.columns(right: rect.width > 1 ? 1 : 0).rest
    let cursorRow = layout.row(at: buffer.cursor)
    for (line, row) in rows.enumerated() {
      var x = body.x
      for character in buffer.characters[row] where x < body.maxX {
        let place = Point(x: x, y: rect.y + line)
        x += canvas.put(displaySafe(String(character)), at: place, style: style, clip: body)
      }
      if focused && row == cursorRow {
        let column = min(layout.column(of: buffer.cursor, in: row), rect.width - 1)
        canvas.cursor = Point(x: rect.x + column, y: rect.y + line)
      }
    }
    let mark = rect.maxX - 1
    if start > 0 { canvas.write("▲", at: Point(x: mark, y: rect.y), style: style) }
    if let last = rows.last, last.upperBound < buffer.characters.count {
      canvas.write("▼", at: Point(x: mark, y: rect.maxY - 1), style: style)
    }
  }
}
