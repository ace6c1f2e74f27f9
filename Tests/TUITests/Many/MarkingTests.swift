import Domain
import Screen
import TUI
import Testing

/// Marks as state, without a store; and the box of a prefix.
@Suite struct MarkingTests {
  @Test func `the row shows a sign, and the cursor's row one for both`() throws {
    var bench = Bench.open(topics: 6)
    try bench.press("<Space> k")
    #expect(bench.lineUnderCursor.contains("»"))
    try bench.press("j")
    #expect(bench.canvas.lines.contains { $0.hasPrefix("│+") })
    #expect(bench.canvas.lines.contains { $0.contains("1 markiert") })
  }

  @Test func `Esc takes marks after the search and before the focus`() throws {
    var bench = Bench.open(topics: 6)
    try bench.press("p <Space> / thema <Enter> <Esc>")
    #expect(!bench.state.isMarked && bench.state.search.needle == "thema")
    #expect(bench.state.markedAtHand.count == 1)
    try bench.press("<Esc>")
    #expect(bench.state.markedAtHand.isEmpty && bench.state.focus != nil)
    try bench.press("<Esc>")
    #expect(bench.state.focus == nil)
  }

  @Test func `marks of the trash go with it, those of the list stay`() throws {
    var bench = Bench.open(topics: 6)
    try bench.press("d d <Space> D <Space>")
    #expect(bench.state.markedAtHand.count == 1)
    try bench.press("<Esc> <Esc>")
    #expect(bench.state.markedAtHand.count == 1)
    try bench.press("D")
    #expect(bench.state.markedAtHand.isEmpty)
  }

  @Test func `a failing save keeps the marks and leaves nothing to repeat`() throws {
    var bench = Bench.open(topics: 6)
    bench.writeFailure = Text("file.noHome")
    try bench.press("V d")
    #expect(bench.banner != nil && bench.state.markedAtHand.count == 6)
    bench.writeFailure = nil
    try bench.press(".")
    #expect(bench.toast == "Es gibt noch nichts zu wiederholen")
  }

  @Test func `what somebody else has thrown away is left out`() throws {
    var bench = Bench.open(topics: 3)
    try bench.press("V")
    bench.book.write(Network.topic(1), .deleted, .integer(1))
    try bench.press("m erledigt <Enter>")
    #expect(bench.edits.map(\.record).sorted() == [Network.topic(0), Network.topic(2)].sorted())
    #expect(bench.steps.first?.command == "choose-many")
  }

  @Test func `the jump list keeps a hundred places`() throws {
    var bench = Bench.open(topics: 3)
    for _ in 0..<80 { try bench.press("3 4") }
    #expect(bench.state.many.jumps.count == 100)
    for _ in 0..<120 { try bench.press(",") }
    #expect(bench.toast == "Weiter zurück geht es nicht")
  }

  @Test func `the choices of a prefix all show, in columns where they must`() {
    for count in 1...40 {
      for height in [4, 13, 21, 31] {
        let layout = ChoiceLayout(count: count, in: Size(width: 60, height: height))
        #expect(layout.rows * layout.columns >= count && layout.rows + 2 <= max(3, height))
        #expect(layout.room * layout.columns <= 56)
      }
    }
    #expect(ChoiceLayout(count: 17, in: Size(width: 60, height: 13)).columns == 2)
  }

  @Test(arguments: [Size(width: 60, height: 16), Size(width: 110, height: 30)])
  func `every choice of every prefix is named in its box`(size: Size) throws {
    for (prefix, scope) in [("g", "4"), ("g", "3"), ("Z", "4"), ("g", "2"), ("g", "1")] {
      var bench = Bench.open(topics: 3, size: size)
      try bench.press(scope + " " + prefix)
      bench.wait(milliseconds: 400)
      let text = bench.canvas.lines.joined()
      let begun = try parseKeys(prefix).compactMap { event -> Key? in
        if case .key(let key) = event { return key }
        return nil
      }
      for command in Command.allCases {
        for keys in bench.state.keymap.keys(for: command, in: bench.state.scope)
        where keys.count > 1 && keys.starts(with: begun) {
          #expect(text.contains(Words.german.label(of: command, in: bench.state.scope)))
        }
      }
    }
  }
}
