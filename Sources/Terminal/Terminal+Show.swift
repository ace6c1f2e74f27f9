import CNcurses
import Screen

extension Terminal {
  /// Shows a frame: only cells that differ from the last one are touched, and sent at once.
  ///
  /// A frame of another size than the window's is cut off or leaves a margin.
  package mutating func show(_ canvas: Canvas) {
    let size = size()
    let width = min(size.width, canvas.size.width)
    let height = min(size.height, canvas.size.height)
    let before = known(canvas.size)
    for y in 0..<height {
      var x = canvas.column(from: 0, to: width, row: y, differs: true, from: before)
      while x < width {
        x = show(canvas, instead: before, row: y, from: x, to: width)
        x = canvas.column(from: x, to: width, row: y, differs: true, from: before)
      }
    }
    shown = canvas
    place(canvas.cursor)
    wrefresh(window)
  }

  /// Writes a row's changed cells from one on, and returns where the change ends.
  ///
  /// `wadd_wchnstr` neither moves the cursor nor scrolls, so that the last corner is a cell like
  /// any other.
  private mutating func show(
    _ canvas: Canvas,
    instead before: Canvas,
    row y: Int,
    from x: Int,
    to width: Int
  ) -> Int {
    var start = x
    while start > 0, canvas[start, y].text == nil { start -= 1 }
    painter.begin()
    let end = canvas.column(from: x, to: width, row: y, differs: false, from: before)
    for column in start..<end {
      if let (scalar, style) = canvas.simple(column, y), painter.add(scalar, style) { continue }
      let cell = canvas[column, y]
      if let text = cell.text {
        painter.add(text, isWide: canvas.continues(column + 1, y), cell.style)
      }
    }
    painter.withCells { cells, count in
      _ = mvwadd_wchnstr(window, Int32(y), Int32(start), cells, count)
    }
    return end
  }

  /// What is on the screen, or a blank frame on a cleared window.
  private mutating func known(_ size: Size) -> Canvas {
    if let shown, shown.size == size { return shown }
    werase(window)
    return Canvas(size)
  }

  private func place(_ cursor: Point?) {
    guard let cursor else {
      curs_set(0)
      return
    }
    curs_set(1)
    wmove(window, Int32(clamping: cursor.y), Int32(clamping: cursor.x))
  }
}

extension Canvas {
  fileprivate func continues(_ x: Int, _ y: Int) -> Bool {
    x < size.width && self[x, y].text == nil
  }
}
