import Screen
import Testing

@Suite struct FormTests {
  private var form: FormView {
    FormView(
      items: [
        .heading("Was"),
        .field(
          FormField(
            label: "Titel",
            content: .line(LineInput("Muster-Radachse")),
            help: "Kurz und klar",
            problem: "Den Titel gibt es schon",
            changed: true
          )
        ),
        .field(FormField(label: "Phase", content: .value("Planung"), help: "← → wechselt")),
        .heading("Mehr"),
        .field(
          FormField(
            label: "Beschreibung",
            content: .area(TextArea("eins\nzwei\ndrei\nvier"), rows: 3),
            help: "Mehrzeilig"
          )
        ),
        .field(
          FormField(
            label: "Interesse der Partner im Netzwerk",
            content: .table([
              FieldRow("Krefeld", "hoch"), FieldRow("Ratingen", "mittel", focused: true),
            ])
          )
        ),
        .field(FormField(label: "Angelegt", content: .readOnly("am 12.03.2026"))),
      ],
      focus: 1
    )
  }

  private func draw(_ form: FormView, _ width: Int, _ height: Int) -> Canvas {
    var canvas = Canvas(Size(width: width, height: height))
    form.draw(into: &canvas, canvas.bounds)
    return canvas
  }

  @Test func wideFormHasALabelColumn() {
    let canvas = draw(form, 60, 16)
    #expect(
      canvas.lines == [
        "Was",
        "▸*Titel                   Muster-Radachse",
        "                          ! Den Titel gibt es schon",
        "  Phase                   Planung",
        "",
        "Mehr",
        "  Beschreibung            eins",
        "                          zwei",
        "                          drei" + String(repeating: " ", count: 28) + "▼",
        "  Interesse der Partner…  Krefeld    hoch",
        "                          Ratingen   mittel",
        "  Angelegt                am 12.03.2026",
        "", "", "",
        "  Kurz und klar",
      ]
    )
    #expect(canvas.cursor == Point(x: 41, y: 1))
  }

  @Test func narrowFormHasLabelsAbove() {
    let canvas = draw(form, 30, 11)
    #expect(
      canvas.lines == [
        "Was",
        "▸*Titel",
        "  Muster-Radachse",
        "  ! Den Titel gibt es schon",
        "  Phase",
        "  Planung",
        "",
        "Mehr",
        "  Beschreibung",
        "  eins                       ▼",
        "  Kurz und klar",
      ]
    )
  }

  @Test func choicesShowBracketsWithTheKeys() {
    var form = form
    form.focus = 2
    let canvas = draw(form, 60, 16)
    #expect(canvas.lines[3] == "▸ Phase                 ‹ Planung ›")
    #expect(canvas.cursor == Point(x: 26, y: 3))
    form.focus = 5
    #expect(draw(form, 60, 16).lines[10] == "                          Ratingen ‹ mittel ›")
  }

  @Test(arguments: [1, 2, 4, 5, 6], [(60, 6), (60, 9), (30, 6), (30, 10)])
  func theFocusedFieldIsInView(_ focus: Int, _ size: (Int, Int)) throws {
    var form = form
    form.focus = focus
    let canvas = draw(form, size.0, size.1)
    let cursor = try #require(canvas.cursor)
    #expect(cursor.y < size.1 - 1 && cursor.y >= 0)
    #expect(canvas.lines.contains { $0.contains("▸") })
    if focus == 1 { #expect(canvas.lines.contains { $0.contains("! Den") }) }
    let hasMore = canvas.lines.contains { $0.contains("▲") || $0.contains("▼") }
    #expect(hasMore)
  }

  @Test func scrollMarksAndHelpOfTheLastField() {
    var form = form
    form.focus = 6
    let canvas = draw(form, 60, 5)
    #expect(canvas.lines[0].hasSuffix("▲") && canvas.lines[3].hasPrefix("▸ Angelegt"))
    #expect(canvas.lines[4].isEmpty)
    form.focus = nil
    #expect(draw(form, 60, 5).lines[3].hasSuffix("▼"))
  }

  @Test func areaSizeIsWhatIsDrawn() {
    let rect = Rect(x: 0, y: 0, width: 60, height: 16)
    #expect(form.areaSize(rows: 3, in: rect) == Size(width: 33, height: 3))
    #expect(form.areaSize(rows: 30, in: rect) == Size(width: 33, height: 13))
  }

  @Test(arguments: UInt64(0)..<100)
  func anySizeIsHarmless(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var form = form
    form.focus = Int.random(in: -1...8, using: &random)
    form.first = Int.random(in: -3...30, using: &random)
    var canvas = Canvas(Size(width: 70, height: 20))
    let rect = Rect(
      x: Int.random(in: -3...5, using: &random),
      y: Int.random(in: -3...5, using: &random),
      width: Int.random(in: 0...80, using: &random),
      height: Int.random(in: 0...22, using: &random)
    )
    form.draw(into: &canvas, rect)
    for y in 0..<20 {
      for x in 0..<70 where !rect.contains(Point(x: x, y: y)) {
        #expect(canvas[x, y] == Cell(), "\(rect) \(x),\(y)")
      }
    }
  }
}
