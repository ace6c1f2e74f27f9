import Domain
import Screen
import TUI
import Testing

/// Nothing is told by colour alone, and the hardware cursor is where a screen reader looks.
@Suite("Without colour")
struct WithoutColourTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 120, height: 34),
  ]

  /// Where letters are text, the cursor is where the next one goes.
  private static let inputs: Set<Scope> = [
    .form, .search, .report, .dayLine, .people, .everywhere, .palette, .filter, .viewName,
    .chronicleLine, .writing, .meeting, .round, .line, .stops, .ride,
  ]
  /// A text to be read begins at the cursor.
  private static let texts: Set<Scope> = [.reader, .review, .question, .day]

  /// A bench in a scope with something to choose.
  private static func bench(in scope: Scope, _ size: Size) throws -> Bench {
    let ways: [Scope: String] = [
      .page: "3 <Enter>", .trash: "d D", .views: "f thema <C-s> Alle <Enter> g v",
      .everywhereList: "g / thema <S-Tab>",
    ]
    if scope == .chronicle {
      var bench = try FooterTests.bench(in: scope, size)
      let rows = (1...7).map { number in
        ChronicleEntry(
          step: StepID(incarnation: 1, first: number), hlc: HLC(raw: number), command: "edit",
          arguments: [Topic.typeName, "Muster-Thema"], author: "Frau Muster",
          wallMilliseconds: Bench.start.milliseconds
        ).row
      }
      bench.send(
        .loaded(
          .chronicle,
          Page(rows: Array(rows.reversed()), anchor: 0, hasBefore: false, hasAfter: false)))
      return bench
    }
    guard let way = ways[scope] else { return try FooterTests.bench(in: scope, size) }
    var bench = Bench(topics: 7, size: size)
    bench.book.add(Network.project)
    bench.begin()
    try bench.press(way)
    #expect(bench.state.scope == scope)
    return bench
  }

  @Test(arguments: Scope.allCases)
  func `the hardware cursor stands on the selection`(scope: Scope) throws {
    for size in Self.sizes {
      var bench = try Self.bench(in: scope, size)
      for key in ["", "<Down>", "<Down>", "<Up>"] where bench.state.scope == scope {
        try bench.press(key)
        let canvas = bench.canvas
        let point = try #require(canvas.cursor, "\(scope) at \(size)")
        guard !Self.inputs.contains(scope), !Self.texts.contains(scope) else { continue }
        if scope == .picker, key.isEmpty { continue }
        // Nothing is known of another day in a book of paper.
        if scope == .then { continue }
        // Where there is nothing to choose, it stands where the first row would.
        guard canvas.lines.joined().contains("▸1") || scope != .peopleList else { continue }
        if [.sheet, .region].contains(scope), !canvas.lines.joined().contains(" 1 von ") {
          continue
        }
        #expect(canvas[point.x, point.y].text == "▸", "\(scope) at \(size) after \(key)")
        #expect(canvas[point.x, point.y].style.reverse, "\(scope) at \(size) after \(key)")
      }
    }
  }

  @Test(arguments: Scope.allCases)
  func `moving changes the text, not only its colour`(scope: Scope) throws {
    for size in Self.sizes {
      var bench = try Self.bench(in: scope, size)
      let before = bench.canvas.lines
      let key = scope == .form ? "<Tab>" : "<Down>"
      let state = bench.state
      try bench.press(key)
      // A list of one row, and a line in which nothing moves down.
      guard bench.state != state, bench.state.scope == scope else { continue }
      guard ![.search, .report, .dayLine].contains(scope) else { continue }
      var unchanged = bench.state
      unchanged.toast = nil
      guard unchanged != state else { continue }
      #expect(bench.canvas.lines != before, "\(scope) at \(size)")
    }
  }

  @Test func `the pane with the keys is known by its sign`() throws {
    var bench = Bench.open(topics: 7, size: Size(width: 120, height: 34))
    try bench.press("0")
    for (key, number) in [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4")] {
      try bench.press(key)
      let screen = bench.canvas.lines.joined()
      for other in ["1", "2", "3", "4"] {
        #expect(screen.contains("┌▸\(other) ") == (other == number), "\(key): \(other)")
      }
    }
  }

  @Test(arguments: ["green", "yellow", "red"])
  func `an Ampel is a word`(light: String) {
    for words in [Words.german, Words.english] {
      let word = words["report.light.\(light).short"] ?? ""
      #expect(word.contains { $0.isLetter })
    }
    let all = ["green", "yellow", "red"].compactMap { Words.german["report.light.\($0).short"] }
    #expect(Set(all).count == 3)
  }

  @Test func `a conflict, a failed save and a missing value have signs`() throws {
    var conflicts = Bench.open(topics: 3)
    let clash = Clash(
      record: Network.topic(0), name: CellName("state"), value: .text("done"), version: nil,
      author: "Frau Muster", wallMilliseconds: 0)
    conflicts.elsewhere { $0.conflict(Network.topic(0), [CellName("state"): [clash]]) }
    try conflicts.press("<Enter>")
    #expect(conflicts.canvas.lines.contains { $0.contains("≠") })
    let banner = try Frames.bench("banner", words: Words.german)
    #expect(banner.canvas.lines.contains { $0.hasPrefix("! ") })
    let problems = try Frames.bench("form problems", words: Words.german)
    #expect(problems.canvas.lines.contains { $0.contains("!") })
  }
}
