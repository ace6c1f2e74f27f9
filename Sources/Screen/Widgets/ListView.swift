/// A row of a list: one or more lines of spans.
package struct ListRow: Hashable, Sendable {
  /// Its lines; a card on the board has several.
  package var lines: [[Span]]
  /// Whether it names the group that follows.
  package var isHeading: Bool
  /// Whether it is marked for an action on several rows.
  package var isMarked: Bool

  /// A row of one line.
  package init(_ spans: [Span], isHeading: Bool = false, marked: Bool = false) {
    self.init(lines: [spans], isHeading: isHeading, marked: marked)
  }

  /// A row of several lines.
  package init(lines: [[Span]], isHeading: Bool = false, marked: Bool = false) {
    self.lines = lines
    self.isHeading = isHeading
    isMarked = marked
  }

  /// Rows on the screen.
  package var height: Int { max(1, lines.count) }
}

/// A list with a cursor: `▸` and reverse video show it where the keys go, bold text elsewhere.
///
/// The first column belongs to the sign: `▸` cursor, `+` marked, `»` both.
package struct ListView: Hashable, Sendable {
  /// All rows, or those of the window that the caller has loaded.
  package var rows: [ListRow]
  /// The cursor's row; nil for a list without one.
  package var cursor: Int?
  /// The first row that showed last time.
  package var first: Int
  /// Whether the keys go to this list.
  package var focused: Bool

  /// A list; the first row is corrected when drawing so that the cursor shows.
  package init(rows: [ListRow], cursor: Int? = nil, first: Int = 0, focused: Bool = false) {
    self.rows = rows
    self.cursor = cursor
    self.first = first
    self.focused = focused
  }

  /// The rows that show at that height.
  package func window(height: Int) -> ListWindow {
    ListWindow(
      heights: rows.map(\.height),
      cursor: cursor ?? first,
      first: first,
      height: height
    )
  }

  /// Draws the rows that fit and answers which these are.
  @discardableResult
  package func draw(
    into canvas: inout Canvas,
    _ rect: Rect,
    look: Look = .standard
  ) -> ListWindow {
    canvas.fill(rect, look.text)
    let window = window(height: rect.height)
    var rest = rect
    for index in window.visible {
      let (place, below) = rest.rows(top: rows[index].height)
      draw(rows[index], isCursor: index == cursor, into: &canvas, place, look)
      if !rows[index].isHeading {
        canvas.spot(place.intersection(rect), .row(index, below: distance(to: index)))
      }
      rest = below
    }
    return window
  }

  /// How many rows without headings a row stands below the cursor's.
  private func distance(to index: Int) -> Int {
    let start = cursor ?? rows.firstIndex { !$0.isHeading } ?? 0
    let between = rows[min(start, index)..<max(start, index)]
    return between.count { !$0.isHeading } * (index < start ? -1 : 1)
  }

  private func draw(
    _ row: ListRow,
    isCursor: Bool,
    into canvas: inout Canvas,
    _ rect: Rect,
    _ look: Look
  ) {
    var base = row.isHeading ? look.heading.merging(over: look.text) : look.text
    if row.isMarked { base.surface = .chosen }
    for (offset, spans) in row.lines.enumerated() {
      let line = rect.rows(top: offset).rest.columns(left: 1).rest
      canvas.write(spans, in: line, over: base)
    }
    if let sign = sign(isCursor, row.isMarked, canvas.ascii) {
      canvas.write(sign, at: rect.origin, style: base, clip: rect)
    }
    guard isCursor else { return }
    let style = focused ? look.cursor : look.restingCursor
    canvas.restyle(rect) { $0 = style.merging(over: $0) }
    if focused && !rect.isEmpty { canvas.cursor = rect.origin }
  }

  private func sign(_ isCursor: Bool, _ isMarked: Bool, _ ascii: Bool) -> String? {
    switch (isCursor, isMarked) {
    case (true, true): ascii ? "#" : "»"
    case (true, false): "▸"
    case (false, true): "+"
    case (false, false): nil
    }
  }
}
