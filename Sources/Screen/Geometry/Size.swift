/// A number of columns and rows.
package struct Size: Hashable, Sendable {
  /// Columns.
  package var width: Int
  /// Rows.
  package var height: Int

  /// A size of so many columns and rows.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A cell's place: column and row, counted from the upper left corner.
package struct Point: Hashable, Sendable {
  /// Column, 0 is the leftmost.
  package var x: Int
  /// Row, 0 is the uppermost.
  package var y: Int

  /// The place in that column and row.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
