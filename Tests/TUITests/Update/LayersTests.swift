import Domain
import Screen
import TUI
import Testing

/// INTERFACE.md §3.2, §3.7, §3.12: Esc peels, q leaves at the top, Ctrl+C never quits.
@Suite("Layers")
struct LayersTests {
  @Test func `Esc peels one layer at a time and never quits`() throws {
    var bench = Bench.open(topics: 30)
    try bench.press("p / thema <Enter> <Enter> e <Tab> <Space>")
    #expect(bench.state.scope == .picker)
    try bench.press("<Esc>")
    #expect(bench.state.scope == .form)
    try bench.press("<Esc>")
    #expect(bench.state.scope == .reader)
    try bench.press("<Esc>")
    #expect(
      bench.state.scope == .topics && bench.state.isMarked && bench.state.search.needle == "thema")
    #expect(bench.state.focus != nil)
    try bench.press("<Esc>")
    #expect(!bench.state.isMarked && bench.state.focus != nil)
    try bench.press("<Esc>")
    #expect(bench.state.focus == nil)
    try bench.press("<Esc> <Esc>")
    #expect(!bench.state.isEnding)
    #expect(bench.toast == Words.german("notice.top"))
  }

  @Test(arguments: ["", "<Enter>", "D", "e", "a", "e <Tab> <Space>", "m", "?", "/", "/ thema", "g"])
  func `Ctrl+C leaves the present input and never the program`(keys: String) throws {
    var bench = Bench.open(topics: 10)
    try bench.press(keys)
    let layers = bench.state.overlays.count
    for _ in 0..<6 {
      try bench.press("<C-c>")
      #expect(!bench.state.isEnding && !bench.effects.contains(.quit))
      #expect(bench.state.overlays.count <= layers)
    }
    #expect(bench.state.scope == .topics)
  }

  @Test(arguments: ["<Enter>", "D"])
  func `q goes back where there is a back`(keys: String) throws {
    var bench = Bench.open(topics: 10)
    try bench.press(keys + " q")
    #expect(bench.state.scope == .topics && !bench.state.isEnding)
    try bench.press("q")
    #expect(bench.state.isEnding && bench.effects.suffix(1) == [.quit])
  }

  @Test(arguments: ["e", "e <Tab> <Space>", "m", "?", "/"])
  func `q is a letter where text is typed`(keys: String) throws {
    var bench = Bench.open(topics: 10)
    try bench.press(keys + " q q")
    #expect(!bench.state.isEnding && bench.state.scope != .topics)
  }

  @Test func `the end saves the view and nothing is asked`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("l z q")
    #expect(bench.notes["topics"] == bench.state.viewState)
  }

  @Test func `a signal ends the program and keeps what is typed`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press("e xyz")
    bench.send(.terminate)
    #expect(bench.effects.last == .quit)
    #expect(bench.drafts.values.contains { $0.body.contains("xyz") })
  }

  @Test func `the focus narrows to the partner of the row and back`() throws {
    var bench = Bench.open(topics: 35)
    try bench.press("j p")
    let partner = Network.partners[5]
    #expect(bench.state.focus == partner.id)
    #expect(bench.title == "Muster-Thema 5")
    #expect(bench.state.topics.list.page.rows.count == 5)
    #expect(bench.canvas.lines[0].contains("Fokus: \(partner.code)"))
    #expect(bench.canvas.lines.contains { $0.contains("von 5") })
    try bench.press("p")
    #expect(bench.state.focus == nil)
    #expect(bench.title == "Muster-Thema 5" && bench.position == 2)
    #expect(!bench.canvas.lines[0].contains("Fokus"))
  }

  @Test func `the focus in the reader leaves the reader open`() throws {
    var bench = Bench.open(topics: 35)
    try bench.press("<Enter> p")
    #expect(bench.state.focus != nil && bench.state.scope == .reader)
  }

  @Test func `h and l go through the platforms and round`() throws {
    var bench = Bench.open(topics: 10)
    var seen: [TopicPane.Platform] = []
    for _ in 0..<6 {
      seen.append(bench.state.topics.platform)
      try bench.press("l")
    }
    #expect(seen == [.all] + Network.directory.platforms.map { .one($0.id) })
    #expect(bench.state.topics.platform == .all)
    try bench.press("h")
    #expect(bench.state.topics.platform == .one(Network.id(of: "FRE")))
    #expect(bench.canvas.lines[1].contains("[FRE 2]"))
    try bench.press("<Right> <Left> <Left>")
    #expect(bench.state.topics.platform == .one(Network.id(of: "KLI")))
  }

  @Test func `topics without a platform have a place of their own`() throws {
    var bench = Bench.open(topics: 10)
    bench.elsewhere { $0.write(Network.topic(3), CellName("platform"), .null) }
    try bench.press("h")
    #expect(bench.state.topics.platform == .none)
    #expect(bench.title == "Muster-Thema 3")
    #expect(bench.canvas.lines[1].contains("[ohne 1]"))
    try bench.press("l G")
    #expect(bench.title == "Muster-Thema 3")
  }

  @Test func `the help runs the entry under its cursor`() throws {
    var bench = Bench.open(topics: 30)
    try bench.press("? Seite <Down> <Up>")
    let item = try #require(bench.state.picker?.picker.current?.id)
    #expect(item == Command.pageDown.rawValue)
    try bench.press("<Enter>")
    #expect(bench.state.scope == .topics && (bench.position ?? 0) > 3)
  }

  @Test(arguments: [Scope.topics, .reader, .trash, .form])
  func `the help lists every command of its screen with its keys`(scope: Scope) throws {
    var bench = Bench.open(topics: 3)
    try bench.press([.reader: "<Enter> ?", .trash: "D ?", .form: "e <F1>"][scope] ?? "?")
    let items = try #require(bench.state.picker?.picker.items)
    let expected = Command.allCases.filter { $0.info.scopes.contains(scope) }.map(\.rawValue)
    #expect(Set(items.map(\.id)) == Set(expected) && items.count == expected.count)
    for item in items where Command(rawValue: item.id)?.info.keys.isEmpty == false {
      #expect(!item.label.isEmpty && !item.detail.isEmpty)
    }
  }

  @Test(arguments: Command.allCases.filter { $0.info.scopes.contains(.form) })
  func `the help of a form never types its key into the field`(command: Command) throws {
    var bench = Bench.open(topics: 3)
    try bench.press("e")
    let before = bench.typed("title")
    try bench.press("<F1>")
    let items = try #require(bench.state.picker?.picker.items)
    let index = try #require(items.firstIndex { $0.id == command.rawValue })
    for _ in 0..<index { try bench.press("<Down>") }
    try bench.press("<Enter>")
    if bench.state.form != nil { #expect(bench.typed("title") == before) }
  }
}
