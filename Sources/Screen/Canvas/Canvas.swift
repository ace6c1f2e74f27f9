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
  /// What a click means where; nil where nobody wants to know.
  package private(set) var spots: [SpotArea]?
  private var cells: [PackedCell]
  /// The graphemes of more than one scalar, which cells name by their place here.
  private var clusters: [Character] = []

  /// A blank canvas.
  ///
  /// With `hears` it remembers what stands where, so that a click finds it.
  package init(_ size: Size, ascii: Bool = false, hears: Bool = false) {
    spots = hears ? [] : nil
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    self.ascii = ascii
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// All cells.
  package var bounds: Rect { Rect(size) }

  /// The cell in that column and row; a blank one outside.
  package subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Point(x: x, y: y)) else { return Cell() }
    let cell = cells[y * size.width + x]
    return Cell(text: character(of: cell.glyph), style: cell.style)
  }

  /// The first column from `x` on in which a row differs from another canvas of the same size, or
  /// with `differs` false the first that does not; `width` if there is none.
  package func column(
    from x: Int, to width: Int, row y: Int, differs: Bool, from other: Canvas
  ) -> Int {
    let start = y * size.width
    var x = x
    while x < width {
      let (cell, old) = (cells[start + x], other.cells[start + x])
      let isSame =
        cell.glyph < PackedCell.firstCluster || old.glyph < PackedCell.firstCluster
        ? cell == old
        : cell.style == old.style && character(of: cell.glyph) == other.character(of: old.glyph)
      if isSame != differs { return x }
      x += 1
    }
    return width
  }

  /// The scalar and the style of a narrow cell of one scalar; nil for any other.
  package func simple(_ x: Int, _ y: Int) -> (scalar: Unicode.Scalar, style: Style)? {
    let cell = cells[y * size.width + x]
    guard cell.glyph != 0, !isContinuation(x + 1, y), let scalar = Unicode.Scalar(cell.glyph) else {
      return nil
    }
    return (scalar, cell.style)
  }

  package static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size, left.ascii == right.ascii, left.cursor == right.cursor else {
      return false
    }
    return (0..<left.size.height).allSatisfy { y in
      left.column(from: 0, to: left.size.width, row: y, differs: true, from: right)
        == left.size.width
    }
  }

  private func character(of glyph: UInt32) -> Character? {
    if glyph >= PackedCell.firstCluster { return clusters[Int(glyph - PackedCell.firstCluster)] }
    return Unicode.Scalar(glyph).flatMap { glyph == 0 ? nil : Character($0) }
  }

  private mutating func glyph(of character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return first.value
    }
    let place = clusters.firstIndex(of: character) ?? clusters.count
    if place == clusters.count { clusters.append(character) }
    return PackedCell.firstCluster + UInt32(place)
  }

  /// Says what a click into a rectangle means; later areas lie above earlier ones.
  package mutating func spot(_ rect: Rect, _ spot: @autoclosure () -> Spot) {
    guard spots != nil else { return }
    let area = rect.intersection(bounds)
    if !area.isEmpty { spots?.append(SpotArea(rect: area, spot: spot())) }
  }

  /// Fills a rectangle with one character, by default with blanks.
  package mutating func fill(_ rect: Rect, _ style: Style, _ character: Character = " ") {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    var form = CellForm(displaySafe(String(character)).first ?? " ")
    if ascii { form = form.asASCII }
    let cell = PackedCell(glyph: glyph(of: form.character), style: style)
    for y in area.minY..<area.maxY {
      if form.columns == 1 {
        let start = y * size.width
        set(area.minX, y, cell)
        set(area.maxX - 1, y, cell)
        for index in (start + area.minX)..<(start + area.maxX) { cells[index] = cell }
        continue
      }
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
        guard cells[index].glyph != 0 else { continue }
        change(&cells[index].style)
        if isContinuation(x + 1, y) { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// Changes the style of every cell; runs of one style are asked for once.
  mutating func restyleAll(_ change: (Style) -> Style) {
    guard let first = cells.first else { return }
    var (old, new) = (first.style, change(first.style))
    for index in cells.indices {
      if cells[index].style != old {
        old = cells[index].style
        new = change(old)
      }
      cells[index].style = new
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
      let cell = PackedCell(glyph: glyph(of: form.character), style: style)
      set(x, y, cell)
      guard form.columns == 2 else { return }
      // The likeness of a wide letter is narrow and stands twice.
      if ascii { set(x + 1, y, cell) } else { setContinuation(x + 1, y, style) }
      return
    }
    for column in x..<(x + form.columns) where column >= area.minX && column < area.maxX {
      set(column, y, PackedCell(glyph: 0x20, style: style))
    }
  }

  /// Puts scalars of one column each into a row, as far as they lie in `area`.
  mutating func placeNarrow(
    _ scalars: Substring.UnicodeScalarView, at point: Point, _ style: Style, _ area: Rect
  ) {
    guard point.y >= area.minY && point.y < area.maxY else { return }
    var x = point.x
    for scalar in scalars {
      if x >= area.maxX { return }
      if x >= area.minX { set(x, point.y, PackedCell(glyph: scalar.value, style: style)) }
      x += 1
    }
  }

  /// Writes one narrow cell; the other half of a wide cell that it destroys becomes a blank.
  private mutating func set(_ x: Int, _ y: Int, _ cell: PackedCell) {
    let index = y * size.width + x
    if cells[index].glyph == 0 && x > 0 {
      cells[index - 1].glyph = 0x20
    } else if isContinuation(x + 1, y) {
      cells[index + 1].glyph = 0x20
    }
    cells[index] = cell
  }

  private mutating func setContinuation(_ x: Int, _ y: Int, _ style: Style) {
    set(x, y, PackedCell(glyph: 0, style: style))
  }

  private func isContinuation(_ x: Int, _ y: Int) -> Bool {
    x < size.width && cells[y * size.width + x].glyph == 0
  }
}

/// A cell as the canvas keeps it: without a reference, so that copying it costs nothing.
private struct PackedCell: Equatable {
  /// The scalar, 0 for the right half of a wide one, or from `firstCluster` on a place in the list
  /// of the graphemes with several.
  var glyph: UInt32
  var style: Style

  static let firstCluster: UInt32 = 0x8000_0000
  static let blank = PackedCell(glyph: 0x20, style: .plain)
}
