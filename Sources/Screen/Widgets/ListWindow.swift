/// Which rows of a list show, as pure arithmetic.
package struct ListWindow: Hashable, Sendable {
  /// The first row that shows.
  package let first: Int
  /// The rows that show; the last one may be cut by the lower edge.
  package let visible: Range<Int>
  /// How many rows there are in all.
  package let count: Int

  /// Moves a window as little as possible so that the cursor's row shows with `margin` rows around.
  ///
  /// A window too low for the margin keeps at least the cursor's row, and there is no empty space
  /// below the last row as long as rows above are hidden.
  package init(heights: [Int], cursor: Int, first: Int, height: Int, margin: Int = 1) {
    count = heights.count
    guard !heights.isEmpty, height > 0 else {
      self.first = 0
      visible = 0..<0
      return
    }
    let last = heights.count - 1
    let cursor = min(max(0, cursor), last)
    var start = min(max(0, first), max(0, cursor - margin))
    let target = min(last, cursor + margin)
    var needed = heights[start...target].reduce(0, +)
    while needed > height && start < cursor {
      needed -= heights[start]
      start += 1
    }
    var below = heights[start...].prefix(height + 1).reduce(0, +)
    while start > 0 && below + heights[start - 1] <= height {
      start -= 1
      below += heights[start]
    }
    self.first = start
    visible = start..<Self.end(heights, start, height)
  }

  /// Whether rows are hidden above.
  package var hasMoreAbove: Bool { first > 0 }
  /// Whether rows are hidden below.
  package var hasMoreBelow: Bool { visible.upperBound < count }

  private static func end(_ heights: [Int], _ start: Int, _ height: Int) -> Int {
    var end = start
    var used = 0
    while end < heights.count && used < height {
      used += heights[end]
      end += 1
    }
    return end
  }
}
