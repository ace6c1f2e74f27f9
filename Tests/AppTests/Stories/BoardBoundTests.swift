import App
import Domain
import SQLite
import Screen
import Store
import TUI
import Testing

/// What a key costs on a board with many projects: counted, not timed.
@Suite struct BoardBoundTests {
  /// Nine hundred projects over two partners and the phases, each with a Sachstand.
  private static func desk(_ size: Size) throws -> Desk {
    let desk = try Desk(.brochure, size: size, seat: Desk.member)
    var ids = IDSource(seed: 5)
    var writes: [CellWrite] = []
    for number in 0..<900 {
      var project = Project(id: ID(ids.next(at: DemoTime.milliseconds)))
      project.title = "Muster-Projekt \(number * 7919 % 900)"
      project.lead = ID(number % 2 == 0 ? Desk.duisburg : Desk.krefeld)
      project.phase = Project.Phase.allCases[number % 6]
      var report = Report(id: ID(ids.next(at: DemoTime.milliseconds)))
      report.project = project.id
      report.day = DemoTime.today.adding(days: -(number % 200))
      report.text = "Muster"
      writes += Desk.writes(of: project) + Desk.writes(of: report)
    }
    try desk.commit(writes)
    desk.session.send(.key("3"))
    return desk
  }

  private static func cost(of key: Key, at desk: Desk) -> StepCounts {
    desk.session.store.database.countingSteps { desk.session.send(.key(key)) }.1
  }

  @Test(arguments: [Size(width: 60, height: 16), Size(width: 80, height: 24)])
  func `a key that moves reads a window at most`(size: Size) throws {
    let desk = try Self.desk(size)
    let cards = BoardLayout(of: desk.session.state).cards
    // A window has a screen and a half of margin on either side.
    let window = 3 * (cards + 2) + 1
    for key: Key in ["j", "j", "j", .pageDown, .pageDown, "k", "l", "j", "l", "l", "h", "G", "k"] {
      let cost = Self.cost(of: key, at: desk)
      #expect(cost.rows <= 3 * window, "\(key.name) \(cost)")
      #expect(cost.scanSteps == 0 && cost.undeclaredScans == [], "\(key.name) \(cost)")
    }
    #expect(desk.session.state.board.row != nil)
  }

  @Test func `in lanes a key that moves reads nothing anew`() throws {
    let desk = try Self.desk(Size(width: 80, height: 24))
    try desk.look("w <Enter>")
    #expect(desk.session.state.board.look == .lanes)
    #expect(desk.session.state.board.card != nil || desk.session.state.board.place.lane != nil)
    for key: Key in ["j", "j", .pageDown, "k", "l", "l", "h", "G", "k", "o", "o"] {
      let cost = Self.cost(of: key, at: desk)
      #expect(cost.rows == 0 && cost.scanSteps == 0, "\(key.name) \(cost)")
    }
    // A step reads every cell again: seven partners and none, seven columns, twelve cards.
    try desk.look("gg j j")
    let cost = Self.cost(of: "L", at: desk)
    #expect(cost.rows <= 8 * 7 * 13 + 100, "\(cost)")
    #expect(cost.undeclaredScans == [], "\(cost)")
  }

  @Test func `a step reads the columns that show, and no others`() throws {
    let desk = try Self.desk(Size(width: 80, height: 24))
    let cards = BoardLayout(of: desk.session.state).cards
    let window = 3 * (cards + 2) + 1
    let cost = Self.cost(of: "L", at: desk)
    #expect(desk.screen.contains("→ Vorbereitung"))
    // Three columns, and the one again in which the card stands now.
    #expect(cost.rows <= 3 * 4 * window, "\(cost)")
    #expect(cost.undeclaredScans == [])
    let waiting = desk.session.state.board.columns.filter { !$0.isLoaded }.count
    #expect(waiting == 4)
  }

  @Test func `a line that reports looks for what is due within a bound`() throws {
    let desk = try Self.desk(Size(width: 80, height: 24))
    let cost = Self.cost(of: "r", at: desk)
    #expect((desk.session.state.reportLine?.queue?.count ?? 0) > 50)
    #expect(cost.undeclaredScans == [], "\(cost)")
  }
}
