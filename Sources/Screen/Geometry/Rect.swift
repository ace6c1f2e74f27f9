/// A rectangle of cells; its size is never negative.
///
/// Views are laid out by cutting rows and columns off a rectangle. A cut that asks for more than
/// there is gets what there is, so that a small window gives empty rectangles and not a trap.
package struct Rect: Hashable, Sendable {
  /// Leftmost column.
  package var x: Int
  /// Uppermost row.
  package var y: Int
  /// Columns, at least 0.
  package var width: Int { didSet { width = max(0, width) } }
  /// Rows, at least 0.
  package var height: Int { didSet { height = max(0, height) } }

  /// The largest coordinate that counts: sums of two of them cannot overflow.
  static let reach = 1_000_000

  /// A rectangle; negative sizes become 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = min(max(x, -Self.reach), Self.reach)
    self.y = min(max(y, -Self.reach), Self.reach)
    self.width = min(max(0, width), Self.reach)
    self.height = min(max(0, height), Self.reach)
  }

  /// A rectangle of that size in the upper left corner.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The leftmost column.
  package var minX: Int { x }
  /// The column right of the last one.
  package var maxX: Int { x + width }
  /// The uppermost row.
  package var minY: Int { y }
  /// The row below the last one.
  package var maxY: Int { y + height }
  /// The upper left corner.
  package var origin: Point { Point(x: x, y: y) }
  /// Columns and rows.
  package var size: Size { Size(width: width, height: height) }
  /// Whether there is no cell in it.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether that cell lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// The cells that both have; an empty rectangle if there are none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left,
      y: top,
      width: min(maxX, other.maxX) - left,
      height: min(maxY, other.maxY) - top
    )
  }
}

extension Rect {
  /// The rectangle without `margin` cells at every side.
  package func inset(by margin: Int) -> Rect { inset(dx: margin, dy: margin) }

  /// The rectangle without `dx` columns left and right and `dy` rows at top and bottom.
  package func inset(dx: Int, dy: Int) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// Cuts `count` rows off the top.
  package func rows(top count: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// Cuts `count` rows off the bottom.
  package func rows(bottom count: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = rows(top: height - min(max(0, count), height))
    return (bottom, rest)
  }

  /// Cuts `count` columns off the left side.
  package func columns(left count: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  /// Cuts `count` columns off the right side.
  package func columns(right count: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = columns(left: width - min(max(0, count), width))
    return (right, rest)
  }

  /// A rectangle of at most that size in the middle of this one.
  package func centered(_ size: Size) -> Rect {
    let width = min(max(0, size.width), self.width)
    let height = min(max(0, size.height), self.height)
    return Rect(
      x: x + (self.width - width) / 2,
      y: y + (self.height - height) / 2,
      width: width,
      height: height
    )
  }
}
