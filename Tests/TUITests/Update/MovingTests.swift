import Domain
import Screen
import TUI
import Testing

@Suite("Moving in a list of windows")
struct MovingTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 34),
  ]

  /// Every title of the book in the order of the list.
  private static func titles(_ bench: Bench) -> [String] {
    bench.book.rows(bench.state.topics.list.query).map { $0.values[0].string }
  }

  @Test(arguments: zip(sizes, ["j", "<Down>", "j"]))
  func `going down shows every row of 500 once`(size: Size, key: String) throws {
    var bench = Bench.open(topics: 500, size: size)
    var seen = [bench.title]
    for number in 1..<500 {
      try bench.press(key)
      seen.append(bench.title)
      #expect(bench.position == number + 1)
    }
    #expect(seen == Self.titles(bench))
    try bench.press(key)
    #expect(bench.title == seen.last && bench.position == 500)
  }

  @Test(arguments: zip(sizes, ["k", "<Up>", "k"]))
  func `going up shows every row of 500 once`(size: Size, key: String) throws {
    var bench = Bench.open(topics: 500, size: size)
    try bench.press("G")
    var seen = [bench.title]
    for number in 1..<500 {
      try bench.press(key)
      seen.append(bench.title)
      #expect(bench.position == 500 - number)
    }
    #expect(seen == Self.titles(bench).reversed())
    try bench.press(key)
    #expect(bench.position == 1)
  }

  @Test func `a window never holds the whole list`() throws {
    var bench = Bench.open(topics: 500)
    for _ in 0..<300 { try bench.press("j") }
    #expect(bench.state.topics.list.page.rows.count <= 6 * 24)
    #expect(bench.state.topics.list.page.hasBefore && bench.state.topics.list.page.hasAfter)
  }

  @Test(arguments: sizes)
  func `the ends are one key away and counted`(size: Size) throws {
    var bench = Bench.open(topics: 500, size: size)
    try bench.press("G")
    #expect(bench.position == 500)
    try bench.press("gg")
    #expect(bench.position == 1)
    try bench.press("<End>")
    #expect(bench.position == 500)
    try bench.press("<Home>")
    #expect(bench.position == 1)
  }

  @Test(arguments: sizes)
  func `page keys pass every row by`(size: Size) throws {
    var bench = Bench.open(topics: 60, size: size)
    for (key, way) in [("<PageDown>", 1), ("<PageUp>", -1), ("<C-d>", 1), ("<C-u>", -1)] {
      var seen = Self.shown(bench)
      var last = -1
      while last != bench.position {
        last = bench.position ?? -2
        try bench.press(key)
        seen.formUnion(Self.shown(bench))
      }
      #expect(bench.position == (way > 0 ? 60 : 1))
      #expect(seen.count == 60, "\(key) at \(size.width)x\(size.height) hides rows")
    }
  }

  @Test(arguments: ["<PageDown>", "<C-d>"])
  func `page keys move about as far as they say`(key: String) throws {
    var bench = Bench.open(topics: 200, platforms: ["BLP"])
    try bench.press("l")
    let height = TopicLayout(of: bench.state).list.height
    try bench.press(key)
    let rows = (bench.position ?? 0) - 1
    #expect(key == "<C-d>" ? rows == height / 2 : (height - 1...height).contains(rows))
  }

  private static func shown(_ bench: Bench) -> Set<RecordID> {
    let list = bench.state.topics.list
    let height = TopicLayout(of: bench.state).list.height
    let count = list.visibleCount(from: list.top, height: height)
    return Set(list.page.rows[list.top..<list.top + count].map(\.id))
  }

  @Test func `the place is unknown after a jump until somebody has counted`() {
    var bench = Bench.open(topics: 500)
    var state = bench.state
    let effects = update(&state, .key("G"), at: bench.now)
    #expect(state.topics.list.position == nil)
    var canvas = Canvas(state.size)
    view(state, into: &canvas)
    #expect(canvas.lines.contains { $0.contains("≈ von 500") })
    #expect(
      effects.contains {
        if case .load(.topics, _, .last, _, _) = $0 { return true }
        return false
      }
    )
    bench.state = state
    bench.send(
      .loaded(.topics, bench.book.page(state.topics.list.query, .last, before: 48, after: 72))
    )
    #expect(bench.position == 500)
    #expect(bench.canvas.lines.contains { $0.contains("500 von 500") })
  }

  @Test func `a place beyond the counting stays about`() throws {
    var bench = Bench.open(topics: 500)
    try bench.press("G")
    bench.send(.located(.topics, nil))
    #expect(bench.canvas.lines.contains { $0.contains("≈ von 500") })
    try bench.press("k")
    #expect(bench.position == nil)
  }

  @Test func `a half typed sequence is forgotten at the next key`() throws {
    var bench = Bench.open(topics: 40)
    try bench.press("j j g")
    #expect(bench.state.pending == ["g"])
    #expect(bench.canvas.lines[22].contains("g …"))
    try bench.press("j")
    #expect(bench.state.pending.isEmpty && bench.position == 3)
    try bench.press("g <Esc>")
    #expect(bench.state.pending.isEmpty && bench.position == 3)
    #expect(!bench.state.isEnding)
    try bench.press("gg")
    #expect(bench.position == 1)
  }

  @Test func `the reader scrolls its text and goes to the next topic`() throws {
    var bench = Bench.open(topics: 10)
    bench.book.write(
      Network.topic(0),
      CellName("text"),
      .text((1...60).map { "Zeile \($0)" }.joined(separator: "\n"))
    )
    bench.send(.changedElsewhere)
    try bench.press("<Enter> j j")
    #expect(bench.state.topics.reader == 2)
    try bench.press("G")
    #expect(bench.canvas.lines.contains { $0.contains("Zeile 60") })
    let last = bench.state.topics.reader
    try bench.press("j")
    #expect(bench.state.topics.reader == last)
    try bench.press("gg k")
    #expect(bench.state.topics.reader == 0)
    try bench.press("<PageDown> l")
    #expect(bench.position == 2 && bench.state.topics.reader == 0)
    #expect(bench.canvas.lines.contains { $0.contains(bench.title) })
    try bench.press("h h")
    #expect(bench.position == 1)
  }

  @Test func `a list that cannot be read is not asked for without end`() throws {
    var bench = Bench.open(topics: 500)
    bench.readFailure = Text("notice.elsewhere")
    for _ in 0..<80 { try bench.press("j") }
    #expect(bench.toast == Words.german("notice.elsewhere"))
    bench.readFailure = nil
    for _ in 0..<80 { try bench.press("j") }
    #expect((bench.position ?? 0) > 50)
  }

  @Test func `what cannot be read leaves no other topic beside the row`() throws {
    var bench = Bench.open(topics: 10)
    bench.readFailure = Text("notice.elsewhere")
    try bench.press("j")
    #expect(
      bench.state.topics.detail?.id == nil
        || bench.state.topics.detail?.id == bench.state.topics.list.row?.id
    )
  }
}
