import Domain
import Screen
import TUI
import Testing

/// The search through everything and the palette, as values.
@Suite("Everything and the palette")
struct EverywhereTests {
  @Test func `each letter asks once, and an empty line nothing`() throws {
    var bench = Bench.open(topics: 30)
    try bench.press("g /")
    #expect(!bench.effects.contains { if case .ask(.everywhere) = $0 { true } else { false } })
    try bench.press("t h e")
    let asked = bench.effects.compactMap { effect -> String? in
      if case .ask(.everywhere(let search)) = effect { return search.text }
      return nil
    }
    #expect(asked == ["t", "th", "the"])
    try bench.press("<C-u>")
    #expect(bench.effects.isEmpty)
  }

  @Test func `all hits of a kind are read in steps as the cursor nears their end`() throws {
    var bench = Bench.open(topics: 250)
    try bench.press("g / thema <Right>")
    #expect(bench.state.hits(of: bench.state.everywhere?.search).first?.hits.count == 100)
    try bench.press("<S-Tab> G")
    #expect(bench.state.everywhere?.cursor == 99)
    #expect(bench.state.hits(of: bench.state.everywhere?.search).first?.hits.count == 200)
    try bench.press("G G")
    #expect(bench.state.hits(of: bench.state.everywhere?.search).first?.hits.count == 250)
    #expect(bench.state.everywhere?.cursor == 249)
  }

  @Test func `what is pasted is looked for, in one line`() throws {
    var bench = Bench.open(topics: 9)
    try bench.press(#"g / <Paste "Muster-Thema\n3">"#)
    #expect(bench.state.everywhere?.input.text == "Muster-Thema 3")
    #expect(bench.state.hits(of: bench.state.everywhere?.search).map(\.total) == [1])
    try bench.press(#"<Esc> : <Paste "hil\nfe">"#)
    #expect(bench.state.palette?.input.text == "hil fe")
  }

  @Test(arguments: Scope.allCases.map(\.rawValue))
  func `every scope has a word by which the palette names it`(scope: String) {
    for words in [Words.german, Words.english] { #expect(words["scope.\(scope)"] != nil) }
  }

  @Test func `both languages name every kind that is found`() {
    for words in [Words.german, Words.english] {
      for type in Registry.all { #expect(words["everywhere.kind.\(type.name)"] != nil) }
    }
  }

  @Test func `every row says why Enter would do nothing, or something happens`() throws {
    var bench = Bench.open(topics: 3)
    bench.book.add(Network.project)
    try bench.press(":")
    for row in 0..<40 {
      var next = bench
      for _ in 0..<row { try next.press("<Down>") }
      try next.press("<Enter>")
      let isStill = next.state.scope == .palette
      #expect(!isStill || next.state.palette?.said != nil || next.state.palette?.input.text != "")
    }
  }
}
