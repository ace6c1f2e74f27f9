/// What stands in a part of the frame, for a click.
///
/// Whoever draws says it while drawing, so that no layout is computed twice.
package enum Spot: Hashable, Sendable {
  /// A pane, by its number.
  case pane(Int)
  /// A row of a list by its place among all rows of the view, and how many rows without headings it
  /// stands below the cursor's; without a cursor below the first.
  case row(Int, below: Int)
  /// A field of a form by its place among the items; in a table with its row.
  case field(Int, row: Int?)
  /// A hint of the footer.
  case hint(Int)
  /// One of several that stand side by side: a platform, a column of the board.
  case tab(Int)
  /// A cell of a table.
  case place(row: Int, column: Int)
  /// A hint in the edge of a box, as it stands there: `Esc zurück`.
  case caption(String)
  /// A box: what lies below it is covered, and outside of it nothing is meant.
  case box
}

/// A part of the frame and what a click there means.
package struct SpotArea: Hashable, Sendable {
  package let rect: Rect
  package let spot: Spot
}

extension Canvas {
  /// What stands at a point, the topmost first; a box hides what was drawn before it, except hints.
  package func spots(at point: Point) -> [Spot] {
    var found: [Spot] = []
    var isCovered = false
    for area in (spots ?? []).reversed() {
      let isHere = area.rect.contains(point)
      if case .hint = area.spot {
        if isHere { found.append(area.spot) }
      } else if isHere, !isCovered {
        found.append(area.spot)
      }
      if area.spot == .box { isCovered = true }
    }
    return found
  }
}
