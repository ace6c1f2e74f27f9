import Screen
import Testing

@Suite struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int = 1) -> Canvas {
    Canvas(Size(width: width, height: height))
  }

  @Test func writesAndCuts() {
    var canvas = canvas(8)
    #expect(canvas.write("Muster", at: Point(x: 1, y: 0)) == 6)
    #expect(canvas.lines == [" Muster"])
    #expect(canvas.write("Muster-Projekt", at: Point(x: 1, y: 0)) == 7)
    #expect(canvas.lines == [" Muster…"])
    #expect(canvas.write("Muster", at: Point(x: 0, y: 0), width: 3) == 3)
    #expect(canvas.lines == ["Mu…ster…"])
  }

  @Test func writesOnlyInsideClip() {
    var canvas = canvas(8, 3)
    let clip = Rect(x: 2, y: 1, width: 3, height: 1)
    #expect(canvas.write("abcdef", at: Point(x: 0, y: 1), clip: clip) == 5)
    #expect(canvas.write("abcdef", at: Point(x: 2, y: 0), clip: clip) == 3)
    #expect(canvas.write("x", at: Point(x: 5, y: 1), clip: clip) == 0)
    #expect(canvas.lines == ["", "  cd…", ""])
  }

  @Test func halfAWideCellBecomesABlank() {
    var canvas = canvas(6)
    canvas.write("漢字", at: Point(x: 0, y: 0))
    #expect(canvas[0, 0].text == "漢" && canvas[1, 0].text == nil)
    canvas.write("a", at: Point(x: 1, y: 0))
    #expect(canvas.lines == [" a字"])
    canvas.write("b", at: Point(x: 2, y: 0))
    #expect(canvas.lines == [" ab"])
    canvas.write("漢字", at: Point(x: 0, y: 0))
    canvas.write("語", at: Point(x: 1, y: 0))
    #expect(canvas.lines == [" 語"])
  }

  @Test func wideTextAtTheEdges() {
    var canvas = canvas(5)
    canvas.write("漢字漢", at: Point(x: 0, y: 0))
    #expect(canvas.lines == ["漢字…"])
    canvas.fill(canvas.bounds, .plain)
    canvas.write("漢字", at: Point(x: -1, y: 0))
    #expect(canvas.lines == [" 字"])
  }

  @Test func controlsNeverReachACell() {
    var canvas = canvas(12)
    canvas.write("\u{1B}[2J\u{9B}m", at: Point(x: 0, y: 0))
    #expect(canvas.lines == ["^[[2J‹U+009…"])
    canvas.fill(canvas.bounds, .plain, "\u{1B}")
    #expect(canvas.lines == ["^^^^^^^^^^^^"])
  }

  @Test func drawsFramesWithTitles() {
    var canvas = canvas(31, 3)
    canvas.box(
      canvas.bounds,
      title: "4 Themenspeicher ▸ MOB",
      rightTitle: "12",
      bottomTitle: "1 von 12"
    )
    #expect(
      canvas.lines == [
        "┌4 Themenspeicher ▸ MOB ── 12 ┐",
        "│                             │",
        "└ 1 von 12 ───────────────────┘",
      ]
    )
  }

  @Test func framesKeepTheirShapeWhenNarrow() {
    var canvas = canvas(12, 3)
    canvas.box(canvas.bounds, title: "Gremienkalender", rightTitle: "120", bottomRight: "Jahr")
    #expect(canvas.lines == ["┌Gre…─ 120 ┐", "│          │", "└──── Jahr ┘"])
    canvas.box(Rect(x: 0, y: 0, width: 7, height: 3), title: "Karte", rightTitle: "120")
    #expect(canvas.lines[0] == "┌Karte┐120 ┐")
  }

  @Test func asciiFramesAndLetters() {
    var canvas = Canvas(Size(width: 12, height: 3), ascii: true)
    canvas.box(canvas.bounds, title: "▸ Größe", bottomTitle: "1–2")
    canvas.write("漢a…", at: Point(x: 1, y: 1))
    #expect(canvas.lines == ["+> Grose --+", "|??a~      |", "+ 1-2 -----+"])
  }

  @Test func styleLayerIsReadable() {
    var canvas = canvas(6, 2)
    canvas.write("ab", at: Point(x: 1, y: 0), style: Style(foreground: .red))
    canvas.write("漢", at: Point(x: 0, y: 1), style: Style(background: .indexed(17), bold: true))
    canvas.restyle(Rect(x: 0, y: 1, width: 1, height: 1)) { $0.reverse = true }
    #expect(
      canvas.styleLayer() == [" aa", "bb", "a = red", "b = on 17 bold reverse"]
    )
  }
}
