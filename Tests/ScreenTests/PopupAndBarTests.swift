import Screen
import Testing

@Suite struct PopupAndBarTests {
  @Test func popupStandsInTheMiddleAndCovers() {
    var canvas = Canvas(Size(width: 20, height: 6))
    canvas.fill(canvas.bounds, .plain, "x")
    canvas.cursor = Point(x: 0, y: 0)
    let popup = Popup(title: "Hilfe", hint: "Esc", content: Size(width: 10, height: 2))
    let inner = popup.draw(into: &canvas)
    #expect(inner == Rect(x: 5, y: 2, width: 10, height: 2))
    #expect(canvas.cursor == nil)
    #expect(
      canvas.lines == [
        "xxxxxxxxxxxxxxxxxxxx",
        "xxx┌ Hilfe ─────┐xxx",
        "xxx│            │xxx",
        "xxx│            │xxx",
        "xxx└ Esc ───────┘xxx",
        "xxxxxxxxxxxxxxxxxxxx",
      ]
    )
  }

  @Test(arguments: [0, 1, 3, 8, 100, Int.max])
  func popupIsNeverLargerThanTheCanvas(_ size: Int) {
    var canvas = Canvas(Size(width: 8, height: 3))
    let popup = Popup(title: "Titel", content: Size(width: size, height: size))
    let inner = popup.draw(into: &canvas)
    #expect(inner.intersection(canvas.bounds) == inner || inner.isEmpty)
    #expect(popup.frame(in: canvas.bounds).width <= 8)
  }

  private let bar = Bar([
    Hint("Tab", "Bereich"), Hint("?", "Hilfe", always: true), Hint("Enter", "öffnen"),
    Hint("a", "anlegen"), Hint("q", ""),
  ])

  @Test(arguments: [
    (50, "Tab Bereich  ? Hilfe  Enter öffnen  a anlegen  q"),
    (47, "Tab Bereich  ? Hilfe  Enter öffnen  a anlegen"),
    (34, "Tab Bereich  ? Hilfe  Enter öffnen"), (33, "Tab Bereich  ? Hilfe"), (19, "? Hilfe"),
    (7, "? Hilfe"), (6, ""),
  ])
  func barShowsWholeHints(_ width: Int, _ expected: String) {
    var canvas = Canvas(Size(width: width, height: 1))
    let places = bar.draw(into: &canvas, canvas.bounds)
    #expect(canvas.lines == [expected])
    for place in places {
      let hint = bar.hints[place.index]
      #expect(canvas[place.rect.x, 0].text == hint.key.first)
      #expect(place.rect.maxX <= width)
    }
  }
}
