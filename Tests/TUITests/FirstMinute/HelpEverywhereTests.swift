import Domain
import Screen
import TUI
import Testing

/// F1 answers on every screen and in every input; what it lists runs.
@Suite("Help everywhere")
struct HelpEverywhereTests {
  @Test(arguments: Scope.allCases)
  func `every scope has the help`(scope: Scope) {
    #expect(Keymap.standard.answer([.function(1)], in: scope) == .command(.help))
  }

  @Test(arguments: [
    (Scope.picker, "m"), (.search, "/"), (.report, "3 r"), (.form, "e"), (.people, "g p"),
    (.dayLine, "2 > P <Space> <Enter> e"), (.plan, "2 P"), (.review, "3 R"), (.page, "1 <Enter>"),
    (.palette, ":"), (.filter, "f"), (.viewName, "f mob <C-s>"), (.views, "g v"),
    (.everywhere, "g /"), (.chronicle, "g c"), (.chronicleLine, "g c f"), (.writing, "e <C-g>"),
  ])
  func `it opens, lists its scope, and leads back`(scope: Scope, keys: String) throws {
    var bench = Bench(topics: 5)
    bench.book.add(Network.project)
    bench.begin()
    try bench.press(keys)
    #expect(bench.state.scope == scope)
    let before = bench.state.overlays
    try bench.press("<F1>")
    guard case .help(let helped)? = bench.state.picker?.purpose else {
      Issue.record("no help in \(scope)")
      return
    }
    #expect(helped == scope)
    let layers = bench.state.overlays.count
    try bench.press("<F1>")
    #expect(bench.state.overlays.count == layers, "the help has no help of its own")
    try bench.press("<Esc>")
    #expect(bench.state.overlays == before)
  }

  @Test func `what is typed stays, and an entry presses its key`() throws {
    var bench = Bench(topics: 5)
    bench.book.add(Network.project)
    bench.begin()
    try bench.press("3 r Gut <F1> Ampel <Enter>")
    #expect(bench.state.reportLine?.light == .yellow)
    #expect(bench.state.reportLine?.sentence.text == "Gut")
    try bench.press("<Esc> 4 / thema <F1> treffer <Enter>")
    #expect(bench.state.scope == .topics && bench.state.search.needle == "thema")
  }

  @Test func `a draft's box has its help`() throws {
    var bench = Bench(topics: 5)
    bench.begin(drafts: [
      .init(
        id: .init(high: 1, low: 1), form: "topic/new", title: "Rest", body: "{}",
        owner: Bench.gone, wallMilliseconds: 0)
    ])
    try bench.press("?")
    #expect(bench.state.scope == .picker)
    try bench.press("<Esc>")
    #expect(bench.state.scope == .notice)
  }
}
