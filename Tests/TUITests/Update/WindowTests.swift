import Domain
import Screen
import TUI
import Testing

@Suite("The window")
struct WindowTests {
  private static let small = Size(width: 59, height: 24)
  private static let large = Size(width: 80, height: 24)

  /// Keys that open every layer, from a list of ten topics.
  static let layers = [
    "", "<Enter>", "D", "a", "e", "e <Tab> <Space>", "m", "?", "/", "/ thema", "e <F1>", "p", "z",
    "h", "d D ?", "j g",
  ]

  @Test(arguments: layers, [small, Size(width: 80, height: 15), Size(width: 1, height: 1)])
  func `a small window ignores keys and loses nothing`(keys: String, size: Size) throws {
    var bench = Bench.open(topics: 10)
    try bench.press(keys)
    let before = bench.state
    bench.send(.resized(size))
    try bench.press(#"a e d x <Esc> <Enter> <C-c> j + u <Tab> <C-s> <Paste "text">"#)
    #expect(bench.steps.isEmpty && !bench.state.isEnding)
    bench.send(.resized(Self.large))
    #expect(bench.state.overlays.count == before.overlays.count)
    #expect(bench.state.form?.slots.map(\.text) == before.form?.slots.map(\.text))
    #expect(bench.state.searchLine == before.searchLine)
    #expect(bench.state.picker == before.picker)
    #expect(bench.state.topics.list.row == before.topics.list.row)
    #expect(bench.state.scope == before.scope)
  }

  @Test func `a small window keeps what is half typed, and q ends`() throws {
    var bench = Bench.open(topics: 10)
    try bench.press(#"a "Halb""#)
    bench.send(.resized(Self.small))
    #expect(bench.canvas.lines[0].contains("60 × 16"))
    #expect(bench.canvas.lines.contains { $0.contains("59 × 24") })
    try bench.press("q")
    #expect(bench.state.isEnding && bench.effects.last == .quit)
    #expect(bench.drafts.values.map(\.title) == ["Halb"])
  }

  @Test(arguments: layers)
  func `every layer stands any size`(keys: String) throws {
    var bench = Bench.open(topics: 60)
    try bench.press(keys)
    let (scope, row) = (bench.state.scope, bench.state.topics.list.row)
    for size in [(60, 16), (200, 60), (61, 17), (1, 1), (79, 19), (110, 20), (0, 0), (80, 24)] {
      bench.send(.resized(Size(width: size.0, height: size.1)))
      _ = bench.canvas
      #expect(bench.state.scope == scope && bench.state.topics.list.row == row)
    }
  }

  @Test func `a window that grows shows more of the list`() throws {
    var bench = Bench.open(topics: 500, size: Size(width: 60, height: 16), platforms: ["BLP"])
    try bench.press("G")
    bench.send(.resized(Size(width: 140, height: 200)))
    let list = bench.state.topics.list
    #expect(list.position == 499)
    #expect(list.top > 0 && list.visibleCount(from: list.top, height: 192) > 190)
  }

  @Test func `a paste in a list is no command`() throws {
    for keys in ["", "<Enter>", "D"] {
      var bench = Bench.open(topics: 5)
      try bench.press(keys + #" <Paste "d q a\n">"#)
      #expect(bench.toast == Words.german("notice.paste"))
      #expect(bench.effects.allSatisfy { $0 != .quit } && bench.steps.isEmpty)
    }
  }

  @Test func `a paste in a form is text and saves nothing`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press(#"e <C-u> <Paste "Zwei\nZeilen\t"> <Tab> <Tab> <Paste "Zwei\nZeilen">"#)
    #expect(bench.typed("title") == "Zwei Zeilen ")
    #expect(bench.typed("text") == "Zwei\nZeilen")
    #expect(bench.steps.isEmpty && bench.state.form?.focus == 2)
  }

  @Test func `a paste in a box filters`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press(#"m <Paste "erled">"#)
    #expect(bench.state.picker?.picker.visible.count == 1)
    #expect(bench.steps.isEmpty)
  }

  // MARK: Waking

  @Test func `the program wakes at midnight and for nothing else`() throws {
    var bench = Bench.open(topics: 5)
    let midnight = bench.now.milliseconds + Int64((9 * 60 + 37) * 60_000)
    #expect(bench.state.wake == midnight)
    try bench.press("j <Enter> q D q / a <Esc> ? <Esc> + u e <Esc>")
    #expect(bench.state.wake == midnight)
    #expect(bench.canvas.lines[0].contains("Mo 23.11. KW 48"))
    bench.wait(minutes: 10 * 60)
    #expect(bench.canvas.lines[0].contains("Di 24.11. KW 48"))
    #expect(bench.state.wake == midnight + 86_400_000)
  }

  @Test func `a typed text is due two seconds after the last key`() throws {
    var bench = Bench.open(topics: 5)
    try bench.press("e x")
    #expect(bench.state.wake == bench.now.milliseconds + 2000)
    bench.wait(milliseconds: 1999)
    #expect(bench.drafts.isEmpty)
    try bench.press("y")
    bench.wait(milliseconds: 1999)
    #expect(bench.drafts.isEmpty)
    bench.wait(milliseconds: 1)
    #expect(bench.drafts.count == 1)
    #expect((bench.state.wake ?? 0) > bench.now.milliseconds + 3_600_000)
  }

  @Test func `an update changes nothing but what happened`() throws {
    var bench = Bench.open(topics: 5)
    var later = bench.state
    _ = update(&later, .woke, at: Bench.moment(minutes: 1))
    later.moment = bench.state.moment
    #expect(later == bench.state)
    try bench.press("j")
  }
}
