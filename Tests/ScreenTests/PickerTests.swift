import Screen
import Testing

@Suite struct PickerTests {
  private static let cities = [
    PickerItem(id: "-", label: "(keine)"), PickerItem(id: "D", label: "Düsseldorf", detail: "D"),
    PickerItem(id: "DU", label: "Duisburg", detail: "DU", searchText: "Duisburg Ruhr"),
    PickerItem(id: "KR", label: "Krefeld"), PickerItem(id: "NE", label: "Neuss"),
  ]

  private static func matches(_ item: PickerItem, _ text: String) -> Bool {
    item.searchText.lowercased().contains(text.lowercased())
  }

  private func run(_ picker: inout Picker, _ script: String) throws -> PickerOutcome {
    var outcome = PickerOutcome.stay
    for case .key(let key) in try parseKeys(script) {
      outcome = picker.handle(key, matching: Self.matches)
    }
    return outcome
  }

  @Test(
    arguments: [
      ("<Enter>", .taken("-")), ("<Down><Down><Enter>", .taken("DU")),
      ("<C-n><C-p><C-n><Enter>", .taken("D")),
      ("krefe<Enter>", .taken("KR")), ("ruhr<Enter>", .taken("DU")), ("xyz<Enter>", .create("xyz")),
      ("xyz<C-u><Enter>", .taken("-")), ("<PageDown><Enter>", .taken("NE")),
      ("<PageDown><PageUp><Enter>", .taken("-")), ("<Up><Enter>", .taken("-")), ("<Esc>", .left),
      ("<C-c>", .left), ("d", .stay), (#""  neuss " <Enter>"#, .taken("NE")),
      ("+Viersen<Enter>", .create("Viersen")), (#""+ Bad Muster " <Enter>"#, .create("Bad Muster")),
      ("+<Enter>", .stay), ("+krefeld<Down><Enter>", .taken("KR")),
      ("+krefeld<Enter>", .create("krefeld")),
      ("<Down>+x<Enter>", .create("x")),
    ] as [(String, PickerOutcome)]
  )
  func keys(_ script: String, _ expected: PickerOutcome) throws {
    var picker = Picker(items: Self.cities, allowsCreation: true)
    #expect(try run(&picker, script) == expected)
  }

  @Test func plusIsALetterWithoutCreation() throws {
    var picker = Picker(items: Self.cities)
    #expect(try run(&picker, "+Viersen<Enter>") == .stay)
    #expect(picker.visible.isEmpty && picker.newName == nil)
  }

  @Test func theCursorFollowsItsItem() throws {
    var picker = Picker(items: Self.cities, current: "NE")
    #expect(picker.current?.id == "NE")
    _ = try run(&picker, "s")
    #expect(picker.current?.id == "NE")
    _ = try run(&picker, "<Backspace>k")
    #expect(picker.current?.id == "-")
    _ = try run(&picker, "r")
    #expect(picker.current?.id == "KR")
    picker.replaceItems([Self.cities[3]], matching: Self.matches)
    #expect(picker.current?.id == "KR")
    picker.replaceItems([], matching: Self.matches)
    #expect(picker.current == nil)
    #expect(try run(&picker, "<Down><Up><Enter>") == .stay)
  }

  @Test func draws() throws {
    var picker = Picker(items: Self.cities, allowsCreation: true)
    _ = try run(&picker, "+du")
    picker.paste("i\n", matching: Self.matches)
    var canvas = Canvas(Size(width: 40, height: 10))
    let texts = Picker.Texts(
      title: "Partner",
      hint: "Enter übernehmen",
      count: { "\($0) von \($1)" },
      creation: { "neu: \($0)" }
    )
    picker.draw(into: &canvas, texts: texts)
    #expect(
      canvas.lines == [
        "  ┌ Partner ──────────────── 1 von 5 ┐",
        "  │ / +dui                           │",
        "  │ ▸neu: dui                        │",
        "  │  Duisburg    DU                  │",
        "  │                                  │",
        "  │                                  │",
        "  │                                  │",
        "  │                                  │",
        "  └ Enter übernehmen ────────────────┘",
        "",
      ]
    )
    #expect(canvas.cursor == Point(x: 11, y: 1))
  }
}
