import Screen
import Testing

@Suite struct ListTests {
  @Test(
    arguments: [
      (0, 0, 5, 0..<5), (4, 0, 5, 1..<6), (3, 0, 5, 0..<5), (9, 0, 5, 5..<10), (5, 8, 5, 4..<9),
      (2, 7, 3, 1..<4), (9, 9, 5, 5..<10), (0, 99, 20, 0..<10), (4, 4, 1, 4..<5),
      (50, 0, 3, 7..<10),
    ] as [(Int, Int, Int, Range<Int>)]
  )
  func windowKeepsAMargin(_ cursor: Int, _ first: Int, _ height: Int, _ visible: Range<Int>) {
    let window = ListWindow(
      heights: Array(repeating: 1, count: 10),
      cursor: cursor,
      first: first,
      height: height
    )
    #expect(window.visible == visible)
    #expect(window.first == visible.lowerBound)
    #expect(window.hasMoreAbove == (visible.lowerBound > 0))
    #expect(window.hasMoreBelow == (visible.upperBound < 10))
  }

  @Test func windowOfNothing() {
    #expect(ListWindow(heights: [], cursor: 0, first: 3, height: 5).visible.isEmpty)
    #expect(ListWindow(heights: [1], cursor: 0, first: 0, height: 0).visible.isEmpty)
  }

  @Test(arguments: UInt64(0)..<100)
  func windowAlwaysShowsTheCursor(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let heights = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Int.random(in: 1...4, using: &random)
    }
    let cursor = Int.random(in: 0..<heights.count, using: &random)
    let height = Int.random(in: 4...12, using: &random)
    let first = Int.random(in: 0..<40, using: &random)
    let window = ListWindow(heights: heights, cursor: cursor, first: first, height: height)
    #expect(window.visible.contains(cursor))
    let above = heights[window.first...cursor].reduce(0, +)
    #expect(above <= height, "the whole row shows")
    let again = ListWindow(heights: heights, cursor: cursor, first: window.first, height: height)
    #expect(again == window, "a window at rest stays")
  }

  @Test func spansShareTheRow() {
    let spans = [
      Span("DU", width: .fixed(3)), Span("Muster-Quartier am Hafen", width: .flexible),
      Span("7", width: .fixed(3), align: .right), Span(" rot"),
    ]
    #expect(Span.layout(spans, columns: 22) == [3, 12, 3, 4])
    var canvas = Canvas(Size(width: 22, height: 1))
    canvas.write(spans, in: canvas.bounds)
    #expect(canvas.lines == ["DU Muster-Quar…  7 rot"])
    #expect(
      Span.layout([Span("", width: .flexible), Span("", width: .flexible)], columns: 5) == [3, 2]
    )
    #expect(Span.layout(spans, columns: 4) == [3, 0, 3, 4])
  }

  private let rows = [
    ListRow([Span("Planung")], isHeading: true),
    ListRow([Span("Muster-Radachse", width: .flexible)]),
    ListRow([Span("Muster-Weg")], marked: true),
    ListRow(lines: [[Span("Karte")], [Span("  Stand")]]),
  ]

  @Test func drawsCursorAndMarks() {
    var canvas = Canvas(Size(width: 12, height: 4))
    let list = ListView(rows: rows, cursor: 1, focused: true)
    let window = list.draw(into: &canvas, canvas.bounds)
    #expect(window.visible == 0..<4)
    #expect(canvas.cursor == Point(x: 0, y: 1))
    canvas.paint(.standard)
    #expect(
      canvas.lines + canvas.styleLayer() == [
        " Planung", "▸Muster-Rad…", "+Muster-Weg", " Karte",
        " aaaaaaa", "bbbbbbbbbbbb", "aaaaaaaaaaa", "", "a = bold", "b = reverse",
      ]
    )
  }

  @Test func anUnfocusedListIsBoldAndHasNoHardwareCursor() {
    var canvas = Canvas(Size(width: 12, height: 5))
    ListView(rows: rows, cursor: 2).draw(into: &canvas, canvas.bounds)
    #expect(canvas.lines[2] == "»Muster-Weg")
    canvas.paint(.standard)
    #expect(canvas[0, 2].style == Style(bold: true))
    #expect(canvas.lines[4] == "   Stand")
    #expect(canvas.cursor == nil)
  }
}
