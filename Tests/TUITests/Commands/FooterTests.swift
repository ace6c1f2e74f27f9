import Domain
import Screen
import TUI
import Testing

@Suite("The footer")
struct FooterTests {
  /// Keys that lead from the list of a fresh book into a scope.
  private static let ways: [Scope: String] = [
    .topics: "", .reader: "<Enter>", .trash: "D", .form: "e", .picker: "m", .search: "/",
    .partners: "1", .calendar: "2", .board: "3", .page: "1 <Enter>",
    .plan: "2 P", .dayLine: "2 > P <Space> <Enter> e",
    .review: "3 R", .report: "3 r", .sheet: "g h", .region: "g z", .people: "g p",
    .peopleList: "g p <Tab>", .question: "V d",
    .everywhere: "g /", .everywhereList: "g / <S-Tab>", .palette: ":",
    .filter: "f", .viewName: "f thema <C-s>", .views: "g v",
    .chronicle: "g c", .chronicleLine: "g c f",
    .then: "C f gestern <Enter>", .writing: "e <C-g>",
    .meeting: "g s",
    .attendance: "2 <Enter> A", .replies: "2 <Enter> A <Tab>", .line: "2 <Enter> A +",
    .round: "2 <Enter> ? gehoben <Enter> arbeitsw <Enter>",
    .roundOrder:
      "2 <Enter> ? gehoben <Enter> arbeitsw <Enter> <Enter> 3 <Enter> <Enter> <Enter> <Enter> <Enter>",
    .consent: "g h <Enter>",
    .register: "g a", .headCounts: "g r <Enter> /politik <Enter> <Enter>",
    .stops: "g b <Enter> <Space>", .ride: "g b W",
    .day: "1 <Enter> a <Tab> <Tab> <Tab> <Tab> <C-g>",
    .paper: Network.meetingPage + " m <Enter>",
  ]

  static func bench(in scope: Scope, _ size: Size) throws -> Bench {
    var bench = Bench(topics: scope == .question ? 12 : 7, size: size)
    bench.book.add(Network.project)
    if scope == .meeting { bench.book.addMeeting() }
    let course: [Scope] = [.attendance, .replies, .line, .round, .roundOrder, .consent]
    if course.contains(scope) { Network.addRoll(to: &bench.book) }
    bench.book.add(Network.task)
    bench.book.add(Network.trip)
    bench.book.add(Network.stop)
    bench.book.add(Network.salon)
    if scope == .paper { Network.addAgenda(to: &bench.book) }
    if scope == .notice {
      bench.begin(
        drafts: [
          Draft(
            id: RecordID(high: 1, low: 1),
            form: "topic/new",
            title: "x",
            body: "{}",
            owner: Bench.gone,
            wallMilliseconds: Bench.start.milliseconds
          )
        ])
    } else {
      bench.begin()
      try bench.press(#require(ways[scope]))
    }
    #expect(bench.state.scope == scope)
    return bench
  }

  @Test(arguments: Scope.allCases, [60, 80, 120])
  func `whole hints, and the help stays`(scope: Scope, width: Int) throws {
    let bench = try Self.bench(in: scope, Size(width: width, height: 24))
    let canvas = bench.canvas
    let line = try #require(canvas.lines.last)
    let hints = footerHints(bench.state)
    let bar = Bar(hints).places(in: Rect(x: 1, y: 23, width: width - 1, height: 1))
    let expected = bar.map { place in
      "\(hints[place.index].key) \(hints[place.index].label)"
    }
    #expect(line == " " + expected.joined(separator: "  "))
    #expect(!line.contains("…"))
    #expect(!expected.isEmpty)
    if Command.help.info.scopes.contains(scope) {
      let keys = try #require(bench.state.keymap.keys(for: .help, in: scope).first)
      #expect(line.contains(Words.german.label(of: keys) + " Hilfe"))
    }
    if width >= 80 { #expect(expected.count >= min(3, hints.count)) }
  }

  @Test(arguments: Scope.allCases)
  func `what the footer names is a key of the scope`(scope: Scope) throws {
    let bench = try Self.bench(in: scope, Size(width: 140, height: 24))
    let labels = Set(
      Command.allCases.filter { $0.info.scopes.contains(scope) }
        .map { Words.german.label(of: $0, in: scope) }
    )
    for hint in footerHints(bench.state) {
      #expect(!hint.key.isEmpty && labels.contains(hint.label))
    }
  }

  @Test func `Esc is named at the top only where there is a layer to leave`() throws {
    var bench = Bench.open(topics: 7, size: Size(width: 140, height: 24))
    let esc = Words.german.label(of: .escape)
    #expect(!footerHints(bench.state).contains { $0.key == esc })
    try bench.press("p")
    #expect(footerHints(bench.state).contains { $0.key == esc })
  }
}
