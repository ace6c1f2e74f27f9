/// A frame as a value: cells in rows, and where the hardware cursor stands.
///
/// Views write into it, the terminal shows it, tests compare it. Whatever is written: no cell
/// outside changes, each text passes `displaySafe`, and a wide cell always has its continuation.
package struct Canvas: Equatable, Sendable {
  /// Columns and rows; fixed for the life of a canvas.
  package let size: Size
  /// Whether cells hold nothing but ASCII, for terminals without more.
  package let ascii: Bool
  /// Where the hardware cursor stands; nil hides it.
  package var cursor: Point?
  fileprivate var cells: [Cell]

  /// A blank canvas.
  package init(_ size: Size, ascii: Bool = false) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    self.ascii = ascii
    cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
  }

  /// All cells.
  package var bounds: Rect { Rect(size) }

  /// The cell in that column and row; a blank one outside.
  package subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Point(x: x, y: y)) else { return Cell() }
    return cells[y * size.width + x]
  }

  /// Fills a rectangle with one character, by default with blanks.
  package mutating func fill(_ rect: Rect, _ style: Style, _ character: Character = " ") {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    var form = CellForm(displaySafe(String(character)).first ?? " ")
    if ascii { form = form.asASCII }
    for y in area.minY..<area.maxY {
      var x = area.minX
      while x < area.maxX {
        place(form, Point(x: x, y: y), style, area)
        x += form.columns
      }
    }
  }

  /// Changes the style of every cell in a rectangle; a wide cell has one style in both halves.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.minY..<area.maxY {
      for x in area.minX..<area.maxX {
        let index = y * size.width + x
        guard cells[index].text != nil else { continue }
        change(&cells[index].style)
        if isContinuation(x + 1, y) { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// Copies one row of another canvas, as far as it fits.
  mutating func copy(row: Int, of other: Canvas, to point: Point) {
    for x in 0..<other.size.width {
      let cell = other[x, row]
      guard let text = cell.text else { continue }
      let columns = x + 1 < other.size.width && other[x + 1, row].text == nil ? 2 : 1
      let form = CellForm(character: text, columns: columns)
      place(form, Point(x: point.x + x, y: point.y), cell.style, bounds)
    }
  }

  /// Puts one grapheme into its cells as far as they lie in `area`; half a wide one is a blank.
  ///
  /// `area` must lie within the bounds.
  mutating func place(_ form: CellForm, _ point: Point, _ style: Style, _ area: Rect) {
    guard point.y >= area.minY && point.y < area.maxY else { return }
    let (x, y) = (point.x, point.y)
    let isWhole = x >= area.minX && x + form.columns <= area.maxX
    if isWhole {
      let cell = Cell(text: form.character, style: style)
      set(x, y, cell)
      guard form.columns == 2 else { return }
      // The likeness of a wide letter is narrow and stands twice.
      if ascii { set(x + 1, y, cell) } else { setContinuation(x + 1, y, style) }
      return
    }
    for column in x..<(x + form.columns) where column >= area.minX && column < area.maxX {
      set(column, y, Cell(style: style))
    }
  }

  /// Writes one narrow cell; the other half of a wide cell that it destroys becomes a blank.
  private mutating func set(_ x: Int, _ y: Int, _ cell: Cell) {
    let index = y * size.width + x
    if cells[index].text == nil && x > 0 {
      cells[index - 1].text = " "
    } else if isContinuation(x + 1, y) {
      cells[index + 1].text = " "
    }
    cells[index] = cell
  }

  private mutating func setContinuation(_ x: Int, _ y: Int, _ style: Style) {
    set(x, y, Cell(style: style))
    cells[y * size.width + x].text = nil
  }

  private func isContinuation(_ x: Int, _ y: Int) -> Bool {
    x < size.width && cells[y * size.width + x].text == nil
  }
}

extension Canvas {
  /// The first column from `x` on in which that row differs from the other frame's, which must
  /// have the same size; nil if none does.
  package func difference(from other: Canvas, row y: Int, from x: Int) -> Int? {
    precondition(size == other.size && y >= 0 && y < size.height && x >= 0)
    let start = y * size.width
    var column = x
    while column < size.width {
      if cells[start + column] != other.cells[start + column] { return column }
      column += 1
    }
    return nil
  }
}
