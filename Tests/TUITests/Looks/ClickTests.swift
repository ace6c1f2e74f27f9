import Domain
import Screen
import TUI
import Testing

/// The mouse over every kind of screen; what a click finds is looked up on the frame itself.
@Suite("Clicks") struct ClickTests {
  /// Where a text stands on the screen.
  private static func place(of text: String, in bench: Bench) throws -> Point {
    let canvas = bench.canvas
    for (y, line) in canvas.lines.enumerated() {
      for x in 0..<canvas.size.width {
        let rest = (x..<canvas.size.width).compactMap { canvas[$0, y].text }
        if rest.starts(with: Array(text)) { return Point(x: x, y: y) }
      }
      _ = line
    }
    Issue.record("\(text) is not on the screen:\n\(canvas.lines.joined(separator: "\n"))")
    return Point(x: 0, y: 0)
  }

  private static func click(
    _ text: String, _ bench: inout Bench, _ act: MouseEvent.Act = .press
  ) throws {
    bench.send(.mouse(MouseEvent(act, at: try place(of: text, in: bench))))
  }

  private static let wide = Size(width: 120, height: 34)

  @Test func `a click selects the row, the second opens it`() throws {
    var bench = Bench.open(topics: 12)
    try Self.click("Muster-Thema 6", &bench)
    #expect(bench.title == "Muster-Thema 6" && bench.state.scope == .topics)
    try Self.click("Muster-Thema 6", &bench)
    #expect(bench.state.scope == .reader)
  }

  @Test func `two clicks far apart in time are two`() throws {
    var bench = Bench.open(topics: 12)
    try Self.click("Muster-Thema 6", &bench)
    bench.now = Bench.moment(minutes: 1)
    try Self.click("Muster-Thema 6", &bench)
    #expect(bench.state.scope == .topics)
  }

  @Test func `a click in another pane goes there, and to the row`() throws {
    var bench = Bench.open(topics: 12, size: Self.wide)
    try bench.press("0")
    try Self.click("Krefeld", &bench)
    #expect(bench.state.pane == .partners && bench.state.partners.cursor == 2)
    try Self.click("Muster-Thema 5", &bench)
    #expect(bench.state.pane == .topics && bench.title == "Muster-Thema 5")
  }

  @Test func `cells of the year and of the month`() throws {
    var bench = Bench.open(topics: 2)
    try bench.press("2")
    let row = try Self.place(of: "KLI", in: bench).y
    let column = try Self.place(of: "Apr", in: bench).x
    bench.send(.mouse(MouseEvent(.press, at: Point(x: column, y: row))))
    #expect(bench.state.calendarDay.month == 4)
    #expect(bench.state.bodyAtHand?.code == "KLI")
    try bench.press("w <Enter> t")
    #expect(bench.state.calendarDay.day == 23)
    // Two days to the right of the cursor, each ten columns wide.
    let today = try Self.place(of: "▸23", in: bench)
    bench.send(.mouse(MouseEvent(.press, at: Point(x: today.x + 21, y: today.y))))
    #expect(bench.state.calendarDay.day == 25 && bench.state.calendarDay.month == 11)
  }

  @Test func `columns and cards of the board`() throws {
    var bench = Bench(topics: 2, size: Self.wide)
    bench.book.add(Network.project)
    bench.begin()
    try bench.press("3 l l")
    #expect(bench.state.board.column == 2)
    try Self.click("Muster-Radachse", &bench)
    #expect(bench.state.board.column == 0)
    #expect(bench.state.board.row != nil)
    try Self.click("Beschluss", &bench)
    #expect(bench.state.board.column == 3)
  }

  @Test func `the platforms above the list`() throws {
    var bench = Bench.open(topics: 12)
    try Self.click("MOB", &bench)
    guard case .one(let id) = bench.state.topics.platform else {
      Issue.record("no platform")
      return
    }
    #expect(bench.state.directory.entry(Body.typeName, id)?.code == "MOB")
  }

  @Test(arguments: ["? Hilfe", "Hilfe"]) func `a hint of the footer runs`(text: String) throws {
    var bench = Bench.open(topics: 3)
    try Self.click(text, &bench)
    #expect(bench.state.scope == .picker)
    try Self.click("Esc zurück", &bench)
    #expect(bench.state.scope == .topics)
  }

  @Test func `a row of a box is taken, beside it the box closes`() throws {
    var bench = Bench.open(topics: 3)
    try bench.press("m")
    let before = bench.state.overlays.count
    bench.send(.mouse(MouseEvent(.press, at: Point(x: 0, y: 3))))
    #expect(bench.state.overlays.count == before - 1)
    try bench.press("m")
    try Self.click("→ zurückgestellt", &bench)
    #expect(bench.state.scope == .topics)
    #expect(bench.effects.contains { if case .commit = $0 { true } else { false } })
  }

  @Test func `a field of a form, its table, and the choice of a link`() throws {
    var bench = Bench.open(topics: 3, size: Size(width: 100, height: 40))
    try bench.press("e")
    try Self.click("Vorschlag von", &bench)
    #expect(bench.state.form?.slot.field.name == "proposer")
    try Self.click("Meerbusch", &bench)
    #expect(bench.state.form?.slot.name == CellName("interest", member: Network.id(of: "MB")))
    try Self.click("Titel", &bench)
    #expect(bench.state.form?.slot.field.name == "title")
    try Self.click("Plattform", &bench)
    try Self.click("Plattform", &bench)
    #expect(bench.state.scope == .picker)
  }

  @Test func `what is typed survives the click into another field`() throws {
    var bench = Bench.open(topics: 3)
    try bench.press("e xyz")
    try Self.click("Zustand", &bench)
    #expect(bench.typed("title")?.hasSuffix("xyz") == true)
  }

  @Test func `the wheel moves three rows of what is under it`() throws {
    var bench = Bench.open(topics: 30, size: Self.wide)
    try bench.press("0 1")
    let topic = try Self.place(of: "Muster-Thema 0", in: bench)
    bench.send(.mouse(MouseEvent(.wheelDown, at: topic)))
    #expect(bench.state.topics.list.cursor == 3 && bench.state.pane == .partners)
    bench.send(.mouse(MouseEvent(.wheelUp, at: topic)))
    #expect(bench.state.topics.list.cursor == 0)
    try Self.click("Duisburg", &bench, .wheelDown)
    #expect(bench.state.partners.cursor == 3)
  }

  @Test func `the wheel in a box, a form and a reader`() throws {
    var bench = Bench.open(topics: 30)
    try bench.press("? ")
    let middle = Point(x: 40, y: 12)
    bench.send(.mouse(MouseEvent(.wheelDown, at: middle)))
    #expect(bench.state.picker?.picker.cursor == 3)
    try bench.press("<Esc> e")
    bench.send(.mouse(MouseEvent(.wheelUp, at: middle)))
    #expect(bench.state.form?.focus == 0)
    bench.send(.mouse(MouseEvent(.wheelDown, at: middle)))
    #expect(bench.state.form?.focus == 1)
  }

  @Test(arguments: Frames.names)
  func `no click anywhere does harm`(name: String) throws {
    let fresh = try Frames.bench(name, words: Words.german)
    for act in MouseEvent.Act.allCases {
      for point in [Point(x: 0, y: 0), Point(x: 79, y: 23), Point(x: 400, y: 300)] {
        var bench = fresh
        bench.send(.mouse(MouseEvent(act, at: point)))
        #expect(bench.canvas.size == bench.state.size)
      }
    }
    var bench = fresh
    for step in 0..<24 {
      let point = Point(x: step * 37 % 80, y: step * 11 % 24)
      bench.send(.mouse(MouseEvent(step % 5 == 4 ? .wheelDown : .press, at: point)))
      guard !bench.state.isEnding else { return }
    }
    #expect(bench.canvas.cursor != nil)
  }

  @Test func `in a window that is too small nothing is clicked`() throws {
    var bench = Bench.open(topics: 3)
    let before = bench.state.topics
    bench.send(.resized(Size(width: 40, height: 10)))
    bench.send(.mouse(MouseEvent(.press, at: Point(x: 3, y: 3))))
    #expect(bench.state.topics.list.cursor == before.list.cursor && bench.effects.isEmpty)
  }
}
