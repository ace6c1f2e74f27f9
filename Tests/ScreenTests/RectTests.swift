import Screen
import Testing

@Suite struct RectTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 5)

  @Test func cutsRowsAndColumns() {
    #expect(rect.rows(top: 2).top == Rect(x: 2, y: 3, width: 10, height: 2))
    #expect(rect.rows(top: 2).rest == Rect(x: 2, y: 5, width: 10, height: 3))
    #expect(rect.rows(bottom: 1).bottom == Rect(x: 2, y: 7, width: 10, height: 1))
    #expect(rect.rows(bottom: 1).rest == Rect(x: 2, y: 3, width: 10, height: 4))
    #expect(rect.columns(left: 3).left == Rect(x: 2, y: 3, width: 3, height: 5))
    #expect(rect.columns(left: 3).rest == Rect(x: 5, y: 3, width: 7, height: 5))
    #expect(rect.columns(right: 4).right == Rect(x: 8, y: 3, width: 4, height: 5))
    #expect(rect.columns(right: 4).rest == Rect(x: 2, y: 3, width: 6, height: 5))
  }

  @Test(arguments: [-5, 0, 3, 99, Int.max, Int.min])
  func cutsNeverGoBelowNothing(_ count: Int) {
    #expect(rect.rows(top: count).top.height + rect.rows(top: count).rest.height == 5)
    #expect(rect.rows(bottom: count).bottom.height + rect.rows(bottom: count).rest.height == 5)
    #expect(rect.columns(left: count).left.width + rect.columns(left: count).rest.width == 10)
    #expect(rect.columns(right: count).right.width + rect.columns(right: count).rest.width == 10)
  }

  @Test func sizesAreNeverNegative() {
    var small = Rect(x: 0, y: 0, width: -4, height: 2)
    #expect(small.width == 0 && small.isEmpty)
    small.height = -1
    #expect(small.height == 0)
    #expect(rect.inset(by: 3).isEmpty)
    #expect(rect.inset(dx: 1, dy: 2) == Rect(x: 3, y: 5, width: 8, height: 1))
  }

  @Test func intersectsAndCentres() {
    let other = Rect(x: 8, y: 0, width: 10, height: 5)
    #expect(rect.intersection(other) == Rect(x: 8, y: 3, width: 4, height: 2))
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 2, height: 2)).isEmpty)
    #expect(rect.centered(Size(width: 4, height: 1)) == Rect(x: 5, y: 5, width: 4, height: 1))
    #expect(rect.centered(Size(width: 99, height: 99)) == rect)
    #expect(rect.contains(Point(x: 11, y: 7)) && !rect.contains(Point(x: 12, y: 7)))
  }
}
