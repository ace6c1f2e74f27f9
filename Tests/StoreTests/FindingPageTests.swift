import Domain
import Histories
import SQLite
import Store
import Testing

/// Pages of findings, and what they and a save cost among many projects: counted, not timed.
@Suite struct FindingPageTests {
  private let bench: Bench
  private var projects: [RecordID] = []

  init() throws {
    bench = try Bench()
    bench.clock.day = CivilDate(year: 2026, month: 3, day: 2)
    try bench.store.refreshRulings()
    var writes: [CellWrite] = []
    for number in 0..<600 {
      let id = RecordID(high: 0xF1, low: UInt64(number))
      projects.append(id)
      let city = SeedEdition.partners[number % 2]
      writes.append(CellWrite("project", id, CellName("title"), .text("Projekt \(number + 1000)")))
      if number != 7 {
        writes.append(CellWrite("project", id, CellName("lead"), Value(link: city)))
      }
      writes.append(CellWrite("project", id, CellName("phase"), .text("planning")))
      // A city with nothing but projects that are done is the dearest to look at.
      if number % 2 == 1 {
        writes.append(CellWrite("project", id, CellName("phase"), .text("done")))
      }
    }
    _ = try bench.store.apply(Step("import", writes: writes), by: Bench.author)
  }

  @Test func `who sees what`() throws {
    let (first, second) = (SeedEdition.partners[0], SeedEdition.partners[1])
    func rules(_ viewer: FindingRequest.Viewer, isReview: Bool = false) throws -> Set<String> {
      Set(
        try bench.store.findings(FindingRequest(viewer, isReview: isReview, limit: 0)).byRule.keys)
    }
    #expect(try rules(.office) == ["R02", "R04", "R08", "R09", "required"])
    #expect(try rules(.partner(first)) == ["R02", "R04", "R08", "required"])
    #expect(try rules(.partner(second)) == ["R02", "R04", "R08", "R09", "required"])
    #expect(
      try rules(.office, isReview: true) == [
        "R02", "R04", "R08", "R09", "R10", "R11", "R12", "required",
      ])
    let place = FindingRequest.Place(type: "project", id: projects[0])
    let own = try bench.store.findings(
      FindingRequest(.partner(second), record: place, limit: 9))
    #expect(own.rows.map(\.finding.rule) == ["R10", "R11", "R12"])
    #expect(own.rows.map(\.title) == ["Projekt 1000", "Projekt 1000", "Projekt 1000"])
    #expect(own.total == 3)
  }

  @Test func `the weightiest first, then by rule and title, and counted`() throws {
    let request = FindingRequest(.office, isReview: true, limit: 40)
    let (page, counts) = try bench.store.database.countingSteps {
      try bench.store.findings(request)
    }
    #expect(page.rows.count == 40)
    #expect(
      page.rows.prefix(9).map { "\($0.finding.rule) \($0.title)" } == [
        "R02 Stadt 0", "R02 Stadt 1", "R04 Stadt 0", "R04 Stadt 1", "R08 Plattform 0",
        "R08 Plattform 1", "required Projekt 1007", "R09 Stadt 1", "R10 Projekt 1000",
      ])
    #expect(page.rows.last?.title == "Projekt 1062")
    #expect(page.byRule["R10"] == 300 && page.byRule["R09"] == 1)
    #expect(page.bySeverity == [.warning: 7, .hint: 901])
    #expect(page.total == 908)
    #expect(counts.rows <= 300, "\(counts)")
    #expect(counts.undeclaredScans == [] && counts.sorts == 0, "\(counts)")
    var narrow = request
    narrow.partner = SeedEdition.partners[1]
    narrow.rule = "R09"
    #expect(try bench.store.findings(narrow).rows.map(\.title) == ["Stadt 1"])
  }

  @Test func `a project, a Sachstand and a topic are saved at the same price as ever`() throws {
    func cost(_ type: String, _ id: RecordID, _ cells: [(String, Value)]) throws -> StepCounts {
      let writes = cells.map { CellWrite(type, id, CellName($0.0), $0.1) }
      return try bench.store.database.countingSteps {
        try bench.store.apply(Step("edit", writes: writes), by: Bench.author)
      }.1
    }
    let project = projects[300]
    let edits: [(String, StepCounts)] = [
      ("goal", try cost("project", project, [("goal", .text("Ziel"))])),
      ("title", try cost("project", project, [("title", .text("Neu"))])),
      ("mobility", try cost("project", project, [("mobility", .text("Rad"))])),
      ("phase", try cost("project", project, [("phase", .text("done"))])),
      ("lead", try cost("project", project, [("lead", Value(link: SeedEdition.partners[1]))])),
      (
        "report",
        try cost(
          "report", RecordID(high: 0xF2, low: 1),
          [
            ("project", Value(link: project)), ("text", .text("Läuft")),
            ("day", .text("2026-03-02")),
          ])
      ),
    ]
    for (name, counts) in edits {
      #expect(counts.rows <= 60, "\(name) \(counts)")
      #expect(counts.statements <= 60, "\(name) \(counts)")
      #expect(counts.operations <= 4000, "\(name) \(counts)")
      #expect(counts.undeclaredScans == [] && counts.sorts == 0, "\(name) \(counts)")
    }
    #expect(try bench.store.diagnose().differences == [])
  }
}
