import Screen
import Testing

/// What a click finds.
@Suite("Spots") struct SpotTests {
  private static func canvas() -> Canvas {
    Canvas(Size(width: 40, height: 10), hears: true)
  }

  @Test func `rows know their way from the cursor, headings not counted`() {
    var canvas = Self.canvas()
    let rows = [
      ListRow([Span("Gruppe")], isHeading: true), ListRow([Span("eins")]),
      ListRow([Span("Gruppe")], isHeading: true), ListRow([Span("zwei")]), ListRow([Span("drei")]),
    ]
    ListView(rows: rows, cursor: 3, focused: true).draw(into: &canvas, canvas.bounds)
    #expect(canvas.spots(at: Point(x: 5, y: 1)) == [.row(1, below: -1)])
    #expect(canvas.spots(at: Point(x: 5, y: 3)) == [.row(3, below: 0)])
    #expect(canvas.spots(at: Point(x: 39, y: 4)) == [.row(4, below: 1)])
    #expect(canvas.spots(at: Point(x: 5, y: 0)).isEmpty)
    #expect(canvas.spots(at: Point(x: 5, y: 7)).isEmpty)
  }

  @Test func `a box covers what lies below it, but not the hints`() {
    var canvas = Self.canvas()
    canvas.spot(canvas.bounds, .pane(1))
    Bar([Hint("?", "Hilfe")]).draw(into: &canvas, Rect(x: 0, y: 9, width: 40, height: 1))
    Popup(content: Size(width: 10, height: 2)).draw(into: &canvas)
    #expect(canvas.spots(at: Point(x: 20, y: 5)) == [.box])
    #expect(canvas.spots(at: Point(x: 0, y: 0)).isEmpty)
    #expect(canvas.spots(at: Point(x: 2, y: 9)) == [.hint(0)])
    #expect(canvas.spots(at: Point(x: 20, y: 9)).isEmpty)
  }

  @Test func `the hints in the edge of a box`() {
    var canvas = Self.canvas()
    Popup(hint: "Enter wählen · Esc zurück", content: Size(width: 30, height: 2))
      .draw(into: &canvas)
    let y = 6
    #expect(canvas.lines[y].hasPrefix("   └ Enter wählen · Esc zurück"))
    #expect(canvas.spots(at: Point(x: 5, y: y)) == [.caption("Enter wählen"), .box])
    #expect(canvas.spots(at: Point(x: 16, y: y)) == [.caption("Enter wählen"), .box])
    #expect(canvas.spots(at: Point(x: 18, y: y)) == [.box])
    #expect(canvas.spots(at: Point(x: 20, y: y)) == [.caption("Esc zurück"), .box])
  }

  @Test(arguments: [40, 70]) func `fields and the rows of their tables`(width: Int) {
    var canvas = Canvas(Size(width: width, height: 12), hears: true)
    let form = FormView(
      items: [
        .heading("Was"), .field(FormField(label: "Titel", content: .line(LineInput("Muster")))),
        .field(
          FormField(
            label: "Interesse", content: .table([FieldRow("D", "0"), FieldRow("DU", "1")]))),
      ], focus: 1)
    form.draw(into: &canvas, canvas.bounds)
    let found = (0..<12).map { canvas.spots(at: Point(x: 8, y: $0)).first }
    #expect(found.contains(.field(1, row: nil)))
    #expect(found.contains(.field(2, row: 0)) && found.contains(.field(2, row: 1)))
    #expect(found[0] == nil)
  }

  @Test func `a canvas that nobody asks remembers nothing`() {
    var canvas = Canvas(Size(width: 40, height: 10))
    canvas.spot(canvas.bounds, .pane(1))
    #expect(canvas.spots == nil && canvas.spots(at: Point(x: 1, y: 1)).isEmpty)
  }
}
