import Screen
import Testing

@Suite struct CanvasProperties {
  /// Random drawing never traps, and wide cells always have both halves in one style.
  @Test(arguments: UInt64(0)..<60)
  func wideCellsStayWhole(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var canvas = Canvas(
      Size(
        width: Int.random(in: 0...20, using: &random),
        height: Int.random(in: 0...5, using: &random)
      ),
      ascii: seed % 7 == 0
    )
    for _ in 0..<150 {
      Self.draw(&canvas, &random)
    }
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width {
        Self.check(canvas, x, y)
      }
    }
    for line in canvas.lines { #expect(line.displayWidth <= canvas.size.width) }
  }

  private static func check(_ canvas: Canvas, _ x: Int, _ y: Int) {
    let cell = canvas[x, y]
    guard let text = cell.text else {
      #expect(x > 0 && canvas[x - 1, y].text?.displayWidth == 2)
      #expect(canvas[x - 1, y].style == cell.style)
      return
    }
    let next = x + 1 < canvas.size.width ? canvas[x + 1, y] : Cell()
    #expect((text.displayWidth == 2) == (next.text == nil))
    #expect(!canvas.ascii || text.isASCII)
    #expect(text.unicodeScalars.count <= 9)
  }

  private static func draw(_ canvas: inout Canvas, _ random: inout SplitMix64) {
    let style = Style(foreground: .indexed(UInt8.random(in: 0...3, using: &random)))
    let rect = Rect(
      x: Int.random(in: -5...25, using: &random),
      y: Int.random(in: -2...6, using: &random),
      width: Int.random(in: -2...25, using: &random),
      height: Int.random(in: -1...6, using: &random)
    )
    switch Int.random(in: 0..<6, using: &random) {
    case 0: canvas.fill(rect, style, random.text(upTo: 2).first ?? " ")
    case 1: canvas.restyle(rect) { $0.bold.toggle() }
    case 2: canvas.box(rect, style: style, title: random.text(upTo: 9), bottomRight: "漢")
    default:
      let before = canvas
      canvas.write(random.text(upTo: 12), at: rect.origin, style: style, clip: rect)
      expectUnchanged(outside: rect, before, canvas)
    }
  }

  /// Outside of a clip only the lost half of a wide cell may change, to a blank.
  private static func expectUnchanged(outside rect: Rect, _ before: Canvas, _ after: Canvas) {
    for y in 0..<before.size.height {
      for x in 0..<before.size.width where !rect.contains(Point(x: x, y: y)) {
        let isSame = before[x, y] == after[x, y]
        #expect(isSame || after[x, y].text == " ", "\(x),\(y)")
      }
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -1, Int.max])
  func farAwayPointsAreHarmless(_ far: Int) {
    var canvas = Canvas(Size(width: 3, height: 2))
    canvas.write("abc", at: Point(x: far, y: 0))
    canvas.write("abc", at: Point(x: 0, y: far))
    canvas.fill(Rect(x: far, y: far, width: 2, height: 2), .plain, "x")
    #expect(canvas[far, far] == Cell())
    #expect(canvas.lines[1] == "")
  }
}
