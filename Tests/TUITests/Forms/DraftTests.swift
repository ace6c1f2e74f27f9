import Domain
import Screen
import TUI
import Testing

/// INTERFACE.md §3.2: nothing that somebody typed is lost, and nothing else is offered.
@Suite("Drafts")
struct DraftTests {
  private static func draft(
    _ number: UInt64,
    _ form: String,
    _ typed: String,
    title: String = "Entwurf"
  ) -> Draft {
    Draft(
      id: RecordID(high: 1, low: number),
      form: form,
      title: "\(title) \(number)",
      body: #"{"typed":{"title":"\#(typed)"},"began":{},"made":[]}"#,
      owner: Bench.gone,
      wallMilliseconds: Bench.start.milliseconds - 3_600_000
    )
  }

  private static func edit(_ number: Int) -> String { "topic/\(Network.topic(number).hex)" }

  // MARK: Keeping

  @Test func `Esc keeps the text, and the form offers it again`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e xyz <Esc>")
    #expect(bench.toast == Words.german("draft.kept"))
    let draft = try #require(bench.drafts.values.first)
    #expect(draft.form == Self.edit(0) && draft.title == "Muster-Thema 0xyz")
    #expect(draft.owner == Bench.owner && draft.wallMilliseconds == bench.now.milliseconds)
    #expect(bench.cell(0, "title") == .text("Muster-Thema 0"))
    try bench.press("j e <Esc> k e")
    #expect(bench.typed("title") == "Muster-Thema 0xyz")
    #expect(bench.toast == "Entwurf von 14:23 ist wieder da · Strg+R verwirft ihn")
    #expect(bench.drafts.count == 1)
  }

  @Test func `a form in which nothing was typed keeps nothing`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e <Esc> a <Esc> e x <Backspace> <Esc>")
    #expect(bench.drafts.isEmpty && bench.toast == nil)
  }

  @Test func `a text typed back is no draft, and none is promised`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e x")
    bench.wait(milliseconds: 2000)
    #expect(bench.drafts.count == 1)
    try bench.press("<Backspace> <Esc>")
    #expect(bench.drafts.isEmpty && bench.toast != Words.german("draft.kept"))
    try bench.press("e")
    #expect(bench.typed("title") == "Muster-Thema 0")
  }

  @Test func `saving drops it`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e xyz <Esc> e <C-s>")
    #expect(bench.drafts.isEmpty && bench.state.drafts.isEmpty)
    try bench.press("e")
    #expect(bench.toast == nil)
  }

  @Test func `Ctrl+R drops it and shows what is stored`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e xyz <Esc> e <C-r>")
    #expect(bench.typed("title") == "Muster-Thema 0" && bench.drafts.isEmpty)
    #expect(bench.toast == Words.german("draft.dropped"))
    #expect(bench.state.form != nil)
    try bench.press("<Esc> e")
    #expect(bench.typed("title") == "Muster-Thema 0" && bench.toast == nil)
  }

  @Test func `a new topic's draft keeps what the form proposed`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press(#"l a "Halb" <Esc> l l"#)
    #expect(bench.state.topics.platform == .one(Network.id(of: "ENU")))
    try bench.press("a")
    #expect(bench.typed("title") == "Halb")
    #expect(bench.typed("platform") == Network.id(of: "BLP").hex)
  }

  @Test func `a draft whose record changed meanwhile names who wrote`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e xyz <Esc>")
    bench.elsewhere { $0.write(Network.topic(0), CellName("title"), .text("theirs")) }
    try bench.press("e <C-s>")
    #expect(bench.cell(0, "title") == .text("theirs"))
    #expect(bench.canvas.lines.contains { $0.contains("„theirs“") })
    try bench.press("<C-s>")
    #expect(bench.cell(0, "title") == .text("Muster-Thema 0xyz"))
  }

  @Test func `a companion of a draft is made with the save`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press(#"e <Tab> "+Wasser" <Enter> <Esc> e"#)
    #expect(bench.canvas.lines.contains { $0.contains("Wasser (neu)") })
    try bench.press("<C-s>")
    let made = try #require(bench.book.directory.entries[Body.typeName]?.last)
    #expect(made.title == "Wasser" && bench.cell(0, "platform").link == made.id)
    #expect(bench.state.directory.platforms.last?.title == "Wasser")
  }

  // MARK: Of a program that is gone

  private static func offered(_ drafts: [Draft]) -> Bench {
    var bench = Bench(topics: 5)
    bench.begin(drafts: drafts)
    return bench
  }

  @Test func `a draft is offered at the start and opened by Enter`() throws {
    var bench = Self.offered([Self.draft(1, Self.edit(3), "getippt")])
    #expect(bench.state.scope == .notice)
    #expect(bench.canvas.lines.contains { $0.contains("Entwurf 1") && $0.contains("13:23") })
    try bench.press("<Enter>")
    #expect(bench.state.scope == .form && bench.typed("title") == "getippt")
    #expect(bench.state.form?.record == Network.topic(3))
    try bench.press("<C-s>")
    // The draft began before anybody had written the title.
    #expect(bench.cell(3, "title") == .text("Muster-Thema 3"))
    try bench.press("<C-s>")
    #expect(bench.cell(3, "title") == .text("getippt") && bench.drafts.isEmpty)
  }

  @Test func `d asks, and d again drops the one under the cursor`() throws {
    var bench = Self.offered((1...3).map { Self.draft($0, Self.edit(Int($0)), "typed \($0)") })
    try bench.press("j d")
    #expect(bench.drafts.count == 3)
    #expect(bench.toast == "Verwerfen ist endgültig; noch einmal d verwirft den Entwurf")
    try bench.press("k j d j k d")
    #expect(bench.drafts.count == 3, "another key is no answer")
    try bench.press("d")
    #expect(Set(bench.drafts.keys.map(\.low)) == [1, 3])
    #expect(bench.state.draftOffer?.drafts.map(\.id.low) == [1, 3])
    try bench.press("j j d d")
    #expect(bench.drafts.keys.map(\.low) == [1])
    try bench.press("<Delete> <Delete>")
    #expect(bench.drafts.isEmpty && bench.state.scope == .topics)
  }

  @Test(arguments: ["<Esc>", "q", "<C-c>"])
  func `later is later`(key: String) throws {
    var bench = Self.offered([Self.draft(1, Self.edit(3), "getippt")])
    try bench.press(key)
    #expect(bench.state.scope == .topics && !bench.state.isEnding && bench.drafts.count == 1)
    #expect(bench.toast == Words.german("draft.later"))
    while bench.title != "Muster-Thema 3" { try bench.press("j") }
    try bench.press("e")
    #expect(bench.typed("title") == "getippt")
  }

  @Test func `of several new topics the chosen one is opened`() throws {
    var bench = Self.offered([
      Self.draft(1, "topic/new", "erstes"), Self.draft(2, "topic/new", "zweites"),
    ])
    try bench.press("j <Enter>")
    #expect(bench.typed("title") == "zweites")
    try bench.press("<Esc>")
    #expect(bench.drafts.count == 2)
  }

  @Test func `the others stay when one is taken`() throws {
    var bench = Self.offered([
      Self.draft(1, Self.edit(1), "erstes"), Self.draft(2, Self.edit(2), "zweites"),
    ])
    try bench.press("<Enter> <C-s> <C-s>")
    #expect(bench.state.form == nil && bench.drafts.keys.map(\.low) == [2])
    #expect(bench.state.drafts.map(\.id.low) == [2])
  }

  @Test func `the draft of a record that is gone becomes a new one`() throws {
    var bench = Self.offered([Self.draft(1, "topic/\(RecordID.zero.hex)", "getippt")])
    try bench.press("<Enter>")
    #expect(bench.toast == Words.german("notice.gone.draft"))
    #expect(bench.state.form?.purpose == .create && bench.typed("title") == "getippt")
    #expect(bench.drafts.count == 1)
  }

  @Test func `who sits here is asked before drafts are offered`() throws {
    var bench = Bench(topics: 5)
    bench.begin(seat: nil, proposedName: "x", drafts: [Self.draft(1, Self.edit(1), "getippt")])
    #expect(bench.state.form?.purpose == .seat)
    try bench.press("<C-s>")
    #expect(bench.state.scope == .notice)
  }

  @Test func `Ctrl+L paints the screen anew there too`() throws {
    var bench = Self.offered([Self.draft(1, Self.edit(1), "getippt")])
    try bench.press("<C-l>")
    #expect(bench.effects == [.redraw] && bench.state.scope == .notice)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", #"{"typed":1}"#, #"{"typed":{"nofield":"x","title":7}}"#,
    #"{"typed":{"interest/zz":"1"},"began":{"title":"x"},"made":[1,["a"],["body","zz","t"]]}"#,
  ])
  func `a draft that cannot be read opens the form as stored`(body: String) throws {
    var draft = Self.draft(1, Self.edit(1), "")
    draft.body = body
    var bench = Self.offered([draft])
    try bench.press("<Enter>")
    #expect(
      bench.typed("title") == "Muster-Thema 1" && bench.state.form?.companions.isEmpty == true
    )
    try bench.press("<Esc>")
    #expect(bench.state.form == nil)
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func `a draft's time may be anything`(wall: Int64) async {
    await #expect(processExitsWith: .success) { [wall] in
      var draft = Self.draft(1, Self.edit(1), "getippt")
      draft.wallMilliseconds = wall
      _ = Self.offered([draft]).canvas
    }
  }
}
