import Domain
import Screen
import TUI
import Testing

@Suite("Filtering")
struct FilterLineTests {
  private static func bench(_ size: Size = Size(width: 80, height: 24)) throws -> Bench {
    var bench = Bench.open(topics: 60, size: size, platforms: ["BLP", "MOB"])
    bench.elsewhere { book in
      for number in [10, 20, 30] {
        book.write(Network.topic(number), CellName("title"), .text("Straße \(number)"))
        book.write(Network.topic(number), CellName("state"), .text("done"))
      }
    }
    return bench
  }

  private static func count(_ bench: Bench) -> Int { bench.state.topics.list.census.total }

  @Test func `the others are hidden while one types`() throws {
    var bench = try Self.bench()
    try bench.press("f")
    #expect(bench.state.scope == .filter && Self.count(bench) == 60)
    try bench.press("strasse")
    #expect(Self.count(bench) == 3 && bench.title == "Straße 10")
    #expect(
      bench.canvas.lines[22].contains("Filter: strasse") && bench.canvas.lines[22].hasSuffix("3"))
    #expect(bench.canvas.cursor?.y == 22)
    try bench.press(#"<C-u> "status:erledigt !20""#)
    #expect(Self.count(bench) == 2)
    try bench.press("<C-u>")
    #expect(Self.count(bench) == 60)
  }

  @Test func `a mistake is underlined and explained, and the last good result stays`() throws {
    var bench = try Self.bench()
    try bench.press(#"f "status:erledigt""#)
    #expect(Self.count(bench) == 3)
    try bench.press(#"" thema" <C-u> "status:erledigt plattform:MOB plattform:""#)
    #expect(Self.count(bench) == 0)
    try bench.press(#"<C-u> "status:erledigtx ""#)
    let stays = Self.count(bench)
    try bench.press(#"partner:DU"#)
    #expect(Self.count(bench) == stays)
    let canvas = bench.canvas
    #expect(canvas.lines[21].contains("! „erledigtx“ gibt es hier nicht. Meinten Sie „erledigt“?"))
    let underlined = (0..<80).filter { canvas[$0, 22].style.underline == true }
    #expect(underlined == Array(16..<25))
    // Enter does not take a mistake; it shows where it is.
    try bench.press("<Enter>")
    #expect(bench.state.scope == .filter && bench.state.filterLine?.input.cursor == 7)
    try bench.press("<Esc>")
    #expect(bench.state.scope == .topics && Self.count(bench) == 60)
  }

  @Test func `a mistake where one is typing is none yet while something can follow`() throws {
    var bench = try Self.bench()
    try bench.press(#"f "status:""#)
    #expect(bench.state.filterLine?.problem != nil)
    #expect(!bench.canvas.lines[21].contains("!"))
    #expect(bench.canvas.lines[21].contains("offen"))
  }

  @Test func `Esc in the line leads back to the filter before, on the pane it takes it off`() throws
  {
    var bench = try Self.bench()
    try bench.press("f strasse <Enter>")
    #expect(bench.notes["filter.topics"] == "strasse")
    #expect(bench.canvas.lines.contains { $0.contains("Filter: strasse") })
    try bench.press(#"f " 10""#)
    #expect(Self.count(bench) == 1)
    try bench.press("<Esc>")
    #expect(Self.count(bench) == 3 && bench.state.filterText(.topics) == "strasse")
    try bench.press("<Esc>")
    #expect(Self.count(bench) == 60 && bench.notes["filter.topics"] == "")
    #expect(!bench.canvas.lines.contains { $0.contains("Filter:") })
  }

  @Test func `Esc takes the search, then the filter, then the focus`() throws {
    var bench = try Self.bench()
    try bench.press("p f thema <Enter> / 1 <Enter>")
    #expect(bench.state.focus != nil && bench.state.isMarked)
    try bench.press("<Esc>")
    #expect(!bench.state.isMarked && bench.state.isFiltered)
    #expect(bench.state.search.needle == "1")
    try bench.press("<Esc>")
    #expect(!bench.state.isFiltered && bench.state.focus != nil)
    try bench.press("<Esc>")
    #expect(bench.state.focus == nil)
  }

  @Test func `Tab completes, and again takes the next candidate`() throws {
    var bench = try Self.bench()
    try bench.press("f zus <Tab>")
    #expect(bench.state.filterLine?.input.text == "zustand:")
    try bench.press("<Tab>")
    #expect(bench.state.filterLine?.input.text == "zustand:offen")
    try bench.press("<Tab> <Tab> <Tab> <Tab>")
    #expect(bench.state.filterLine?.input.text == "zustand:erledigt" && Self.count(bench) == 3)
    #expect(bench.canvas.lines[21].contains("[erledigt]"))
    try bench.press("<Tab>")
    #expect(bench.state.filterLine?.input.text == "zustand:offen")
    try bench.press(#""xyz" <Tab>"#)
    #expect(bench.toast == Words.german("filter.complete.none"))
  }

  @Test func `the filter comes back at the next start, another day counts anew`() throws {
    var bench = Bench(topics: 10, platforms: ["BLP"])
    bench.begin(notes: ["topics": "overview=0", "filter.topics": "thema 7"])
    #expect(bench.title == "Muster-Thema 7" && bench.state.filterText(.topics) == "thema 7")
    var broken = Bench(topics: 10, platforms: ["BLP"])
    broken.begin(notes: ["topics": "overview=0", "filter.topics": "thema ("])
    #expect(!broken.state.isFiltered && broken.title == "Muster-Thema 0")
    var board = Bench(topics: 1)
    board.begin(notes: ["topics": "pane=3;overview=0", "filter.board": "fällig:<+14t"])
    let before = board.state.filters[.board]?.conditions
    board.wait(minutes: 24 * 60)
    #expect(before != nil && board.state.filters[.board]?.conditions != before)
  }

  @Test func `nothing left says so and how everything comes back`() throws {
    var bench = try Self.bench()
    try bench.press("f xyzzy <Enter>")
    #expect(bench.canvas.lines.contains { $0.contains("Nichts passt zum Filter „xyzzy“. Esc") })
    #expect(bench.toast == nil)
  }

  @Test func `every pane has its own filter, and keys go on working on what is left`() throws {
    var bench = Bench(topics: 12, platforms: ["BLP"])
    bench.book.add(Network.project)
    var other = Project(id: ID(RecordID(high: 0x7000, low: 0x9999)))
    other.title = "Muster-Hafen"
    other.lead = ID(Network.id(of: "KR"))
    other.phase = .planning
    bench.book.add(other)
    bench.begin()
    try bench.press("f thema <Enter> 3 f hafen <Enter>")
    #expect(bench.state.filterText(.topics) == "thema" && bench.state.filterText(.board) == "hafen")
    // The cursor has gone to the column that still has a card.
    #expect(bench.state.board.card?.title == "Muster-Hafen")
    try bench.press("L")
    #expect(bench.book.sheet(other.id.raw)?.cells[CellName("phase")] == .text("decision"))
    #expect(bench.canvas.lines[0].contains("Filter: hafen"))
  }

  @Test func `the palette may set a filter by its text`() throws {
    var bench = try Self.bench()
    #expect(!bench.state.setFilter("status:erledigt", in: .topics).isEmpty)
    #expect(bench.state.filterText(.topics) == "status:erledigt")
    _ = bench.state.setFilter("status:xyzzy", in: .topics)
    #expect(bench.toast?.hasPrefix("„xyzzy“ gibt es hier nicht") == true)
    #expect(bench.state.filterText(.topics) == "status:erledigt")
  }

  @Test func `pasting narrows in one line`() throws {
    var bench = try Self.bench()
    try bench.press(#"f <Paste "Straße\n20">"#)
    #expect(bench.state.filterLine?.input.text == "Straße 20" && Self.count(bench) == 1)
  }

  @Test(arguments: [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 250, height: 70),
    Size(width: 20, height: 5),
  ])
  func `no size traps, whatever is typed`(size: Size) throws {
    var bench = try Self.bench(size)
    let long = String(repeating: "status:xyzzy oder ", count: 12)
    for keys in ["f \"\(long)\"", "<Home>", "<Tab>", "<End>", "<Enter>", "<Esc>", "g v", "<Esc>"] {
      try bench.press(keys)
      _ = bench.canvas
    }
  }
}
