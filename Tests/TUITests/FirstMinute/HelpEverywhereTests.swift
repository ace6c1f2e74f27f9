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

  @Test(arguments: Scope.allCases)
  func `it opens, lists its scope, and leads back`(scope: Scope) throws {
    var bench = try FooterTests.bench(in: scope, Size(width: 80, height: 24))
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

  @Test func `the help is no answer to a question`() throws {
    var bench = Bench.open(topics: 12)
    try bench.press("V d <F1> ja <Enter>")
    #expect(bench.state.question == nil && bench.book.sheet(Network.topic(3))?.isTrashed == true)
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
