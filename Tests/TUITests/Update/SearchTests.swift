import Domain
import Screen
import TUI
import Testing

@Suite("Searching")
struct SearchTests {
  private static func bench() -> Bench {
    var bench = Bench.open(topics: 200, platforms: ["BLP"])
    bench.elsewhere { book in
      for number in [20, 90, 150] {
        book.write(Network.topic(number), CellName("title"), .text("Straße \(number)"))
      }
    }
    return bench
  }

  @Test func `the cursor goes to the hit while one types`() throws {
    var bench = Self.bench()
    try bench.press("/ s")
    #expect(bench.state.scope == .search)
    try bench.press("trass")
    #expect(bench.title == "Straße 20" && bench.position == 21)
    #expect(bench.canvas.lines[22].contains("/strass"))
    #expect(bench.canvas.lines[22].hasSuffix("3"))
    #expect(bench.canvas.cursor?.y == 22)
    try bench.press(#"<C-u> "strasse 9""#)
    #expect(bench.title == "Straße 90")
    try bench.press("<C-u>")
    #expect(bench.title == "Muster-Thema 0" && bench.position == 1)
  }

  @Test func `Enter stays and n and N go on`() throws {
    var bench = Self.bench()
    try bench.press("/ strass <Enter>")
    #expect(bench.state.scope == .topics && bench.title == "Straße 20")
    #expect(bench.toast == "3 Treffer für „strass“ · n nächster, N voriger")
    try bench.press("n")
    #expect(bench.title == "Straße 90" && bench.position == 91)
    try bench.press("n")
    #expect(bench.title == "Straße 150")
    try bench.press("n")
    #expect(bench.title == "Straße 20")
    #expect(bench.toast == "Am Ende angekommen, weiter von vorn")
    try bench.press("N")
    #expect(bench.title == "Straße 150")
    try bench.press("N")
    #expect(bench.title == "Straße 90")
  }

  @Test func `going back over the beginning does not speak of the end`() throws {
    var bench = Self.bench()
    try bench.press("/ strass <Enter> N")
    #expect(bench.title == "Straße 150")
    #expect(bench.toast != nil && bench.toast != "Am Ende angekommen, weiter von vorn")
  }

  @Test func `Esc leads back to where the search began`() throws {
    var bench = Self.bench()
    for _ in 0..<30 { try bench.press("j") }
    let line = bench.canvas.cursor?.y
    try bench.press("/ strass")
    #expect(bench.title == "Straße 90")
    try bench.press("<Esc>")
    #expect(bench.title == "Muster-Thema 30" && bench.position == 31)
    #expect(bench.canvas.cursor?.y == line)
    #expect(!bench.state.isMarked)
  }

  @Test func `nothing found is said and moves nothing`() throws {
    var bench = Self.bench()
    try bench.press("j j / xyz")
    #expect(bench.title == "Muster-Thema 2")
    #expect(bench.canvas.lines[22].hasSuffix("0"))
    try bench.press("<Enter>")
    #expect(bench.toast == "Nichts gefunden: xyz")
    try bench.press("n")
    #expect(bench.toast == "Nichts gefunden: xyz" && bench.position == 3)
  }

  @Test func `one hit is one`() throws {
    var bench = Self.bench()
    try bench.press(#"/ "strasse 9" <Enter>"#)
    #expect(bench.toast == "Ein Treffer für „strasse 9“")
  }

  @Test func `an empty search is none`() throws {
    var bench = Self.bench()
    try bench.press("j / <Enter>")
    #expect(bench.state.scope == .topics && bench.position == 2 && bench.toast == nil)
    try bench.press("n")
    #expect(bench.toast == Words.german("disabled.search"))
  }

  @Test func `hits are marked until Esc`() throws {
    var bench = Self.bench()
    func marked() -> Int {
      let canvas = bench.canvas
      return (0..<24).reduce(0) { sum, y in
        sum + (0..<80).count { canvas[$0, y].style.underline == true }
      }
    }
    #expect(marked() == 0)
    try bench.press("/ thema <Enter>")
    #expect(marked() > 5)
    try bench.press("<Esc>")
    #expect(marked() == 0)
  }

  @Test func `a pasted word is looked for, in one line`() throws {
    var bench = Self.bench()
    try bench.press(#"/ <Paste "Stra\nße">"#)
    #expect(bench.state.searchLine?.input.text == "Stra ße")
    try bench.press(#"<C-u> <Paste "Straße 15">"#)
    #expect(bench.title == "Straße 150" && bench.state.scope == .search)
  }

  @Test func `a search in an empty list harms nothing`() throws {
    var bench = Bench.open()
    try bench.press("/ abc <Enter>")
    #expect(bench.state.scope == .topics)
    try bench.press("/ abc <Esc>")
    #expect(bench.state.scope == .topics && bench.state.searchLine == nil)
  }

  @Test func `the search stays within what is shown`() throws {
    var bench = Bench.open(topics: 50)
    try bench.press("l / thema <Enter>")
    #expect(bench.toast == "10 Treffer für „thema“ · n nächster, N voriger")
  }
}
