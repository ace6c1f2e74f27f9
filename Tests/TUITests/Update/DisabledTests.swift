import Domain
import Screen
import TUI
import Testing

@Suite("What cannot be done says why")
struct DisabledTests {
  private static let readOnly = Words.german("disabled.readonly")
  private static let empty = Words.german("disabled.empty")

  @Test(arguments: [
    "a", "<Insert>", "e", "E", "+", "-", "m", "J", "K", "d", "<Delete>", "u", "U", "<C-z>", "<C-y>",
  ])
  func `reading only blocks every write`(key: String) throws {
    for way in ["", "<Enter>"] where way.isEmpty || !["J", "K"].contains(key) {
      var bench = Bench.open(topics: 5, access: .readOnly, seat: nil)
      try bench.press(way)
      let scope = bench.state.scope
      try bench.press(key)
      #expect(bench.toast == Self.readOnly && bench.effects.isEmpty)
      #expect(bench.state.scope == scope)
    }
  }

  @Test func `reading only blocks the trash and the seat too`() throws {
    var bench = Bench.open(topics: 5, access: .readOnly, seat: nil)
    bench.elsewhere { $0.write(Network.topic(1), .deleted, .integer(1)) }
    try bench.press("D <Enter>")
    #expect(bench.toast == Self.readOnly && bench.effects.isEmpty == false)
    #expect(bench.steps.isEmpty)
    try bench.press(#"<Esc> ? "Wer sitzt" <Enter>"#)
    #expect(bench.toast == Self.readOnly && bench.state.form == nil)
  }

  @Test func `reading only still reads`() throws {
    var bench = Bench.open(topics: 30, access: .readOnly, seat: nil)
    #expect(bench.state.overlays.isEmpty)
    try bench.press("j l / thema <Enter> n p <Esc> <Esc> z <Enter> q ? <Esc> D <Esc>")
    #expect(bench.state.scope == .topics && bench.toast == nil)
    #expect(bench.canvas.lines[0].contains("nur lesen"))
  }

  /// A book that only reads would have to write to drop a draft or to save its form.
  @Test func `reading only offers no drafts to write on`() throws {
    var bench = Bench(topics: 5, access: .readOnly)
    bench.begin(
      seat: nil,
      drafts: [
        Draft(
          id: RecordID(high: 1, low: 1),
          form: "topic/\(Network.topic(0).hex)",
          title: "x",
          body: #"{"typed":{"title":"getippt"},"began":{},"made":[]}"#,
          owner: Bench.gone,
          wallMilliseconds: bench.now.milliseconds
        )
      ]
    )
    try bench.press("<Enter> xyz <C-s> d")
    #expect(bench.steps.isEmpty)
    #expect(!bench.effects.contains(.dropDraft(RecordID(high: 1, low: 1))))
    bench.wait(minutes: 1)
  }

  @Test(arguments: ["<Enter>", "e", "E", "+", "-", "m", "J", "K", "d", "p"])
  func `without a row there is nothing to act on`(key: String) throws {
    var bench = Bench.open()
    try bench.press(key)
    #expect(bench.toast == Self.empty && bench.effects.isEmpty)
    #expect(bench.state.scope == .topics)
  }

  @Test(arguments: ["a", "u", "U", "D", "?", "/", "z", "l", "j", "G", "gg", "<PageDown>", "<C-l>"])
  func `what needs no row works in an empty book`(key: String) throws {
    var bench = Bench.open()
    try bench.press(key)
    #expect(bench.toast != Self.empty)
  }

  @Test func `nobody proposed this one`() throws {
    var bench = Bench.open(topics: 2)
    bench.elsewhere { $0.write(Network.topic(0), CellName("proposer"), .null) }
    try bench.press("p")
    #expect(bench.toast == Words.german("disabled.focus") && bench.state.focus == nil)
  }

  @Test(arguments: ["n", "N"])
  func `nothing was looked for`(key: String) throws {
    var bench = Bench.open(topics: 2)
    try bench.press(key)
    #expect(bench.toast == Words.german("disabled.search") && bench.effects.isEmpty)
  }

  @Test func `a toast goes with the next key`() throws {
    var bench = Bench.open(topics: 2)
    try bench.press("n")
    #expect(bench.canvas.lines.contains { $0.contains("Erst mit / etwas suchen") })
    try bench.press("j")
    #expect(bench.toast == nil)
  }

  @Test func `the seat form of a demo can be left again`() throws {
    var bench = Bench.open(topics: 2, access: .demo, seat: nil)
    #expect(bench.state.overlays.isEmpty)
    try bench.press(#"? "Wer sitzt" <Enter> <Esc>"#)
    #expect(bench.state.form == nil)
  }
}
