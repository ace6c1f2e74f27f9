import Domain
import Histories
import SQLite
import Store
import Testing

/// A step has the rules judge what it touches, by each way in which a rule reads others.
@Suite struct RulingTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    bench.clock.day = CivilDate(year: 2026, month: 3, day: 2)
    try bench.store.refreshRulings()
  }

  private func id(_ number: UInt64) -> RecordID { RecordID(high: 0xF0, low: number) }

  private func write(
    _ type: String, _ number: UInt64, _ cells: [String: Value], _ more: [CellWrite] = []
  ) throws {
    let writes = cells.sorted { $0.key < $1.key }.compactMap { name, value in
      CellName(wire: name).map { CellWrite(type, id(number), $0, value) }
    }
    _ = try bench.store.apply(Step("edit", [type, ""], writes: writes + more), by: Bench.author)
  }

  private func trash(_ type: String, _ id: RecordID, _ isTrashed: Bool = true) throws {
    let write = CellWrite(type, id, .deleted, .integer(isTrashed ? 1 : 0))
    _ = try bench.store.apply(Step("trash", [type, ""], writes: [write]), by: Bench.author)
  }

  /// The rules that have something to say of a record, with the variants; and the book is sound.
  private func said(_ type: String, _ id: RecordID) throws -> [String] {
    #expect(try bench.store.diagnose().differences == [])
    return try bench.store.findings(of: type, id).filter { $0.rule != "required" }.map {
      $0.variant.isEmpty ? $0.rule : "\($0.rule) \($0.variant)"
    }
  }

  private func undo() throws { _ = try bench.store.undo(by: Bench.author) }

  @Test func `records that name the subject: a city and its projects`() throws {
    let city = SeedEdition.partners[0]
    #expect(try said("partner", city) == ["R02", "R04", "R09"])
    try write("project", 1, ["title": .text("Quartier"), "lead": Value(link: city)])
    #expect(try said("partner", city) == ["R02", "R04"])
    try write("project", 1, ["phase": .text("done")])
    #expect(try said("partner", city) == ["R02", "R04", "R09"])
    try undo()
    #expect(try said("partner", city) == ["R02", "R04"])
    try write("project", 1, ["paused": .integer(1)])
    #expect(try said("partner", city) == ["R02", "R04", "R09"])
    try undo()
    // It goes to another city: both are judged.
    try write("project", 1, ["lead": Value(link: SeedEdition.partners[1])])
    #expect(try said("partner", city) == ["R02", "R04", "R09"])
    #expect(try said("partner", SeedEdition.partners[1]) == ["R02", "R04"])
    try undo()
    try trash("project", id(1))
    #expect(try said("partner", city) == ["R02", "R04", "R09"])
    try undo()
    _ = try bench.store.redo(by: Bench.author)
    #expect(try said("partner", city) == ["R02", "R04", "R09"])
    try trash("partner", city)
    #expect(try said("partner", city) == [])
  }

  @Test func `records of the years: a platform and its meetings`() throws {
    let platform = SeedEdition.platforms[0]
    #expect(try said("body", platform) == ["R08"])
    for number in 1...3 as ClosedRange<UInt64> {
      try write(
        "meeting", number,
        ["body": Value(link: platform), "span": .text("2026-0\(number + 3)-07T09:00/12:00")])
    }
    #expect(try said("body", platform) == [])
    try write("meeting", 1, ["span": .text("2025-04-07T09:00/12:00")])
    #expect(try said("body", platform) == ["R08"])
    try undo()
    try write("meeting", 1, ["state": .text("cancelled")])
    #expect(try said("body", platform) == ["R08"])
  }

  @Test func `a record that the subject names: a seat and its person`() throws {
    try write("body", 1, ["kind": .text("team"), "name": .text("Team")])
    try write("department", 1, ["name": .text("Stadtplanung"), "isOfTeam": .integer(1)])
    try write("department", 2, ["name": .text("Grün")])
    try write("person", 1, ["name": .text("Weber"), "department": Value(link: id(1))])
    try write("membership", 1, ["person": Value(link: id(1)), "body": Value(link: id(1))])
    #expect(try said("membership", id(1)) == [])
    try write("person", 1, ["department": Value(link: id(2))])
    #expect(try said("membership", id(1)) == ["R05"])
    // Every record of a small type.
    try write("department", 2, ["isOfTeam": .integer(1)])
    #expect(try said("membership", id(1)) == [])
    try undo()
    try write("body", 1, ["kind": .text("platform")])
    #expect(try said("membership", id(1)) == [])
    try undo()
    try trash("membership", id(1))
    #expect(try said("membership", id(1)) == [])
    try undo()
    #expect(try said("membership", id(1)) == ["R05"])
  }

  @Test func `records that share fields: who follows in a seat`() throws {
    try write(
      "membership", 1,
      [
        "person": Value(link: id(1)), "body": Value(link: SeedEdition.platforms[0]),
        "role": .text("member"), "until": .text("2026-02-28"),
      ])
    try write("person", 1, ["name": .text("Weber")])
    #expect(try said("membership", id(1)) == ["R20"])
    let finding = try #require(try bench.store.findings(of: "membership", id(1)).first)
    #expect(
      finding.arguments == [
        .verbatim("Weber"), .verbatim("P0"),
        .day(try #require(CivilDate(year: 2026, month: 2, day: 28))),
      ])
    try write(
      "membership", 2,
      [
        "person": Value(link: id(2)), "body": Value(link: SeedEdition.platforms[0]),
        "role": .text("member"),
      ])
    #expect(try said("membership", id(1)) == [])
    try write("membership", 2, ["role": .text("deputy")])
    #expect(try said("membership", id(1)) == ["R20"])
    try undo()
    // The same person twice at a time.
    try write("membership", 2, ["person": Value(link: id(1))])
    #expect(try said("membership", id(1)) == [])
    #expect(try said("membership", id(2)) == ["overlap"])
    try trash("membership", id(2))
    #expect(try said("membership", id(1)) == ["R20"])
  }

  @Test func `days that meet: a meeting and the calendar`() throws {
    try write(
      "meeting", 1,
      ["body": Value(link: SeedEdition.platforms[0]), "span": .text("2026-04-22T09:00/12:00")])
    #expect(try said("meeting", id(1)) == [])
    try write(
      "calendarEntry", 1,
      ["title": .text("Rat"), "kind": .text("blocked"), "span": .text("2026-04-20/2026-04-22")])
    #expect(try said("meeting", id(1)) == ["R19 blocked"])
    try write("calendarEntry", 1, ["partner": Value(link: SeedEdition.partners[0])])
    #expect(try said("meeting", id(1)) == ["R19 partner"])
    try write("calendarEntry", 1, ["span": .text("2026-04-20/2026-04-21")])
    #expect(try said("meeting", id(1)) == [])
    try undo()
    try trash("calendarEntry", id(1))
    #expect(try said("meeting", id(1)) == [])
    try undo()
    try write("meeting", 1, ["span": .text("2026-04-23T09:00/12:00")])
    #expect(try said("meeting", id(1)) == [])
  }

  @Test func `the day passes, and comes back`() throws {
    try write(
      "meeting", 1,
      ["body": Value(link: SeedEdition.platforms[0]), "span": .text("2026-04-25T09:00/12:00")])
    #expect(try said("meeting", id(1)) == ["R19"])
    bench.clock.day = CivilDate(year: 2026, month: 4, day: 26)
    // Until somebody looks, the answers are those of the day before.
    #expect(try said("meeting", id(1)) == ["R19"])
    let (_, counts) = try bench.store.database.countingSteps { try bench.store.refreshRulings() }
    #expect(counts.rows < 60 && counts.undeclaredScans == [], "\(counts)")
    #expect(try said("meeting", id(1)) == [])
    let (_, again) = try bench.store.database.countingSteps { try bench.store.refreshRulings() }
    #expect(again.statements == 1)
    // A clock that was put back.
    bench.clock.day = CivilDate(year: 2026, month: 4, day: 25)
    try bench.restart()
    #expect(try said("meeting", id(1)) == ["R19"])
    // The first step of a day judges what is due.
    bench.clock.day = CivilDate(year: 2026, month: 4, day: 27)
    try bench.make("Thema")
    #expect(try said("meeting", id(1)) == [])
  }

  @Test func `other rules than last time judge everything anew`() throws {
    let before = try bench.store.database.rows("SELECT * FROM ruling")
    #expect(!before.isEmpty)
    bench.store.database.setAuthorizer(nil)
    _ = try bench.store.database.run("UPDATE meta SET value = '0 2026-03-02' WHERE name = 'ruled'")
    _ = try bench.store.database.run("DELETE FROM ruling WHERE rule = 'R04'")
    #expect(try bench.store.diagnose().differences.contains("ruling"))
    try bench.store.refreshRulings()
    #expect(try bench.store.database.rows("SELECT * FROM ruling") == before)
    #expect(try bench.store.diagnose().differences == [])
  }
}
