import Screen
import TUI
import Testing

/// Three hints for who has just said who sits here; they take two keys and no more.
@Suite("The first hints")
struct HintTests {
  private static func newcomer(_ size: Size = Size(width: 80, height: 24)) throws -> Bench {
    var bench = Bench(topics: 5, size: size)
    bench.begin(seat: nil, proposedName: "Frau Muster")
    #expect(bench.state.hint == nil)
    try bench.press("<Enter> <Enter> <Enter>")
    return bench
  }

  private static func shows(_ text: String, _ bench: Bench) -> Bool {
    bench.canvas.lines.contains { $0.contains(text) }
  }

  @Test func `Enter leads through all three, and then they are gone`() throws {
    var bench = try Self.newcomer()
    for number in 1...3 {
      #expect(bench.state.hint == number)
      #expect(Self.shows("Hinweis \(number) von 3", bench))
      #expect(Self.shows("Enter weiter · d nie wieder zeigen", bench))
      try bench.press("<Enter>")
    }
    #expect(bench.state.hint == nil && !Self.shows("Hinweis", bench))
    try bench.press("<Enter>")
    #expect(bench.state.scope == .reader, "Enter opens again")
  }

  @Test(arguments: ["d", "<Delete>"])
  func `they are dismissed for good`(key: String) throws {
    var bench = try Self.newcomer()
    try bench.press("<Enter> " + key)
    #expect(bench.state.hint == nil)
    #expect(bench.toast == "Keine Hinweise mehr; ? zeigt jederzeit alle Tasten")
    #expect(bench.book.sheet(Network.topic(0))?.isTrashed == false)
    var again = Bench(topics: 5)
    again.begin(seat: "DU", notes: bench.notes)
    #expect(again.state.hint == nil)
  }

  @Test func `what was not read comes at the next start`() throws {
    var bench = try Self.newcomer()
    try bench.press("<Enter>")
    var again = Bench(topics: 5)
    again.begin(seat: "DU", notes: bench.notes)
    #expect(again.state.hint == 2)
  }

  @Test func `who knows the program sees none`() {
    #expect(Bench.open(topics: 5).state.hint == nil)
  }

  @Test(arguments: ["j", "2", "<Tab>", "a", "+", "/", "?", "g h", "e", "m", "p", "D"])
  func `every other key works as always`(keys: String) throws {
    var bench = try Self.newcomer()
    var plain = Bench.open(topics: 5, seat: "")
    try bench.press(keys)
    try plain.press(keys)
    #expect(bench.state.scope == plain.state.scope && bench.state.pane == plain.state.pane)
    #expect(bench.position == plain.position)
    if bench.state.overlays.isEmpty {
      #expect(bench.state.hint == 1)
    } else {
      #expect(bench.state.hint == nil, "it stands only on the panes")
    }
  }

  @Test(arguments: [(60, 16), (80, 24), (120, 34)])
  func `it fits, and covers nothing of the pane`(width: Int, height: Int) throws {
    for words in [Words.german, Words.english] {
      var bench = try Self.newcomer(Size(width: width, height: height))
      bench.state.words = words
      for _ in 1...3 {
        let canvas = bench.canvas
        #expect(!canvas.lines.contains { $0.contains("⟨") })
        let hint = ScreenLayout(of: bench.state).hint
        #expect(hint.height <= 4)
        let inside = canvas.lines[(hint.minY + 1)..<(hint.maxY - 1)].joined()
        #expect(!inside.contains("…"))
        #expect(hint.minY == ScreenLayout(of: bench.state).body.maxY)
        try bench.press("<Enter>")
      }
    }
  }
}
