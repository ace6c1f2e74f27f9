import Domain
import Histories
import SQLite
import Store
import Testing

/// The orders in which the panes read: along their own index, counted by their own tally.
@Suite struct ListingTests {
  private let bench: Bench
  private var projects: [RecordID] = []

  /// Four hundred projects over two partners, six phases and the strip of the paused.
  init() throws {
    bench = try Bench()
    var writes: [CellWrite] = []
    for number in 0..<400 {
      let id = bench.ids.next(at: bench.clock.milliseconds)
      projects.append(id)
      let cells: [String: Value] = [
        "title": .text("Projekt \(number * 7919 % 400)"),
        "lead": Value(link: SeedEdition.partners[number % 2]),
        "phase": .text(Project.Phase.allCases[number % 6].rawValue),
        "paused": .integer(number % 10 == 0 ? 1 : 0),
      ]
      writes += cells.map { CellWrite("project", id, CellName($0.key), $0.value) }
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
  }

  private static func column(_ phase: Project.Phase, paused: Bool = false) -> Query {
    Query(
      "project", columns: [.field("title"), .field("lead")],
      conditions: [
        .equals("paused", .integer(paused ? 1 : 0)), .equals("phase", .text(phase.rawValue)),
      ],
      grouping: "lead", order: .text("title"))
  }

  @Test func `a column of the board stands by partner and title`() throws {
    let rows = try bench.store.page(Self.column(.planning), .first, before: 0, after: 999).rows
    let pairs = rows.map { ($0.values[1].string, sortKey($0.values[0].string)) }
    #expect(rows.count > 50)
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `a window of a column costs at most three times its rows`() throws {
    let query = Self.column(.planning)
    _ = try bench.store.page(query, .first, before: 0, after: 20)
    let (page, cost) = try bench.store.database.countingSteps {
      try bench.store.page(query, .first, before: 0, after: 20)
    }
    #expect(page.rows.count == 21)
    #expect(cost.rows <= 3 * 21, "\(cost)")
    #expect(cost.scanSteps == 0 && cost.sorts == 0 && cost.undeclaredScans == [])
  }

  @Test func `a column is counted by its tally, whatever has happened`() throws {
    var random = SplitMix64(seed: 20)
    for _ in 0..<60 {
      let id = projects[Int(random.next() % 400)]
      let phase = Project.Phase.allCases[Int(random.next() % 6)]
      let write: CellWrite
      switch random.next() % 4 {
      case 0: write = CellWrite("project", id, .deleted, .integer(1))
      case 1: write = CellWrite("project", id, CellName("paused"), .integer(1))
      case 2: write = CellWrite("project", id, CellName("phase"), .text("newer"))
      default: write = CellWrite("project", id, CellName("phase"), .text(phase.rawValue))
      }
      _ = try bench.store.apply(Step("edit", writes: [write]), by: Bench.author)
      if random.next() % 5 == 0 { _ = try bench.store.undo(by: Bench.author) }
    }
    for phase in Project.Phase.allCases {
      for paused in [false, true] {
        let query = Self.column(phase, paused: paused)
        let (census, cost) = try bench.store.database.countingSteps {
          try bench.store.census(query)
        }
        let rows = try bench.store.page(query, .first, before: 0, after: 2000).rows
        #expect(census.total == rows.count)
        #expect(cost.operations < 200, "\(cost)")
      }
    }
    #expect(try bench.store.diagnose().isClean)
  }

  @Test func `days and spans stand in the order of time, and a range is a piece of it`() throws {
    let body = SeedEdition.platforms[0]
    let spans = [
      "2026-11-26T14:00/16:00", "2026-01-08", "2027-03-11T09:30/12:30", "2026-11-26T09:00/10:00",
    ]
    var writes: [CellWrite] = []
    for span in spans + [""] {
      let id = bench.ids.next(at: bench.clock.milliseconds)
      writes.append(CellWrite("meeting", id, CellName("body"), Value(link: body)))
      writes.append(CellWrite("meeting", id, CellName("span"), Value(string: span)))
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
    var query = Query("meeting", columns: [.field("span")], order: .date("span"))
    func read() throws -> [String] {
      try bench.store.page(query, .first, before: 0, after: 9).rows.map { $0.values[0].string }
    }
    #expect(try read() == [spans[1], spans[3], spans[0], spans[2], ""])
    query.conditions = [
      .equals("body", Value(link: body)), .between("span", from: "2026", before: "2027"),
    ]
    #expect(try read() == [spans[1], spans[3], spans[0]])
    let (_, cost) = try bench.store.database.countingSteps { try read() }
    #expect(cost.scanSteps == 0 && cost.sorts == 0, "\(cost)")
  }

  @Test func `one of several values`() throws {
    let query = Query(
      "project", columns: [], conditions: [.oneOf("phase", [.text("idea"), .text("done")])],
      order: .text("title"))
    let rows = try bench.store.page(query, .first, before: 0, after: 2000).rows
    #expect(rows.count == (0..<400).count { [0, 5].contains($0 % 6) })
  }

  @Test func `the newest part speaks for its record`() throws {
    let project = projects[1]
    func report(_ day: String, _ light: String) throws -> RecordID {
      let id = bench.ids.next(at: bench.clock.milliseconds)
      let cells: [String: Value] = [
        "project": Value(link: project), "day": .text(day), "light": .text(light),
        "text": .text("…"),
      ]
      let writes = cells.map { CellWrite("report", id, CellName($0.key), $0.value) }
      _ = try bench.store.apply(Step("report", writes: writes), by: Bench.author)
      return id
    }
    func light() throws -> [Value] {
      let query = Query(
        "project",
        columns: [
          .newest(part: "report", link: "project", day: "day", field: "light"),
          .count(of: "report", link: "project"),
        ], order: .text("title"))
      return try bench.store.page(query, .record(project), before: 0, after: 0).rows[0].values
    }
    #expect(try light() == [.null, .integer(0)])
    _ = try report("2026-10-01", "green")
    let newest = try report("2026-11-01", "red")
    _ = try report("2026-09-01", "yellow")
    #expect(try light() == [.text("red"), .integer(3)])
    let step = Step("trash", writes: [CellWrite("report", newest, .deleted, .integer(1))])
    _ = try bench.store.apply(step, by: Bench.author)
    #expect(try light() == [.text("green"), .integer(2)])
  }

  @Test func `a record is called by its sign, its title, or what it is named after`() throws {
    let person = bench.ids.next(at: bench.clock.milliseconds)
    let seat = bench.ids.next(at: bench.clock.milliseconds)
    let writes = [
      CellWrite("person", person, CellName("name"), .text("Muster, Anna")),
      CellWrite("membership", seat, CellName("person"), Value(link: person)),
    ]
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
    #expect(try bench.store.label(of: "membership", seat) == "Muster, Anna")
    #expect(try bench.store.label(of: "person", person) == "Muster, Anna")
    #expect(try bench.store.label(of: "body", SeedEdition.platforms[0]) == "P0")
    #expect(try bench.store.label(of: "person", seat) == nil)
  }
}
