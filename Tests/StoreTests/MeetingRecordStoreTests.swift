import Domain
import Histories
import SQLite
import Store
import Testing

/// The records of a meeting in books: parts with their wholes, cells that two laptops write.
@Suite struct MeetingRecordStoreTests {
  private let first: Bench
  private let second: Bench
  private let meeting = RecordID(high: 0xC0, low: 1)
  private let item = RecordID(high: 0xC0, low: 2)

  init() throws {
    first = try Bench()
    second = try Bench(laptop: 2)
  }

  private func add<R: Record>(
    _ type: R.Type, _ number: UInt64, to bench: Bench, _ change: (inout R) -> Void
  ) throws {
    var record = R(id: ID(RecordID(high: 0xC0, low: number)))
    change(&record)
    // A record without a rank of its own goes last in its list.
    let writes = record.writes.filter { $0.value != .null || $0.name.field != "rank" }
    _ = try bench.store.apply(
      Step("create", [R.typeName, "Muster"], writes: writes), by: Bench.author)
  }

  private func write(
    _ type: String, _ number: UInt64, _ name: CellName, _ value: Value, _ bench: Bench
  )
    throws
  {
    let write = CellWrite(type, RecordID(high: 0xC0, low: number), name, value)
    _ = try bench.store.apply(Step("edit", [type, "Muster"], writes: [write]), by: Bench.author)
  }

  private func send(_ from: Bench, _ to: Bench) throws {
    for slice in try from.store.slices(since: try to.store.versionVector()) {
      _ = try to.store.merge(slice)
    }
  }

  /// A meeting with a TOP, a line below it, somebody who was there, and a result.
  private func hold(_ bench: Bench) throws {
    try add(Meeting.self, 1, to: bench) { $0.title = "Nadelsitzung" }
    try add(AgendaItem.self, 2, to: bench) {
      $0.meeting = ID(meeting)
      $0.title = "Nadel-TOP"
    }
    try add(MinuteLine.self, 3, to: bench) {
      $0.item = ID(item)
      $0.text = "Nadelzeile"
    }
    try add(Attendance.self, 4, to: bench) {
      $0.meeting = ID(meeting)
      $0.guest = "Nadelgast"
    }
    try add(Result.self, 5, to: bench) {
      $0.meeting = ID(meeting)
      $0.item = ID(item)
      $0.text = "Nadelergebnis"
      $0.day = CivilDate(year: 2026, month: 11, day: 26)
    }
  }

  private func found(_ bench: Bench) throws -> [String] {
    try bench.store.everywhere(RecordSearch("nadel")).groups.map(\.type)
  }

  @Test func `lines go with their TOP, and all with the meeting, but the register stays`() throws {
    try hold(first)
    let all = ["meeting", "agendaItem", "attendance", "minuteLine", "result"]
    #expect(try found(first) == all)
    try write("agendaItem", 2, .deleted, .integer(1), first)
    #expect(try found(first) == ["meeting", "attendance", "result"])
    try write("agendaItem", 2, .deleted, .integer(0), first)
    try write("meeting", 1, .deleted, .integer(1), first)
    #expect(try found(first) == ["result"])
    // Nothing was written to the parts: they come back with their whole.
    #expect(try first.store.record("minuteLine", RecordID(high: 0xC0, low: 3))?.isTrashed == false)
    try write("meeting", 1, .deleted, .integer(0), first)
    #expect(try found(first) == all)
    #expect(try first.store.diagnose().isClean)
  }

  @Test func `votes of two laptops are never mixed`() throws {
    try hold(first)
    try send(first, second)
    let votes = CellName("votes")
    try write("result", 5, votes, .text("5/1/1"), first)
    second.clock.milliseconds += 5
    try write("result", 5, votes, .text("6/0/1"), second)
    try send(first, second)
    try send(second, first)
    for bench in [first, second] {
      let state = try #require(try bench.store.record("result", RecordID(high: 0xC0, low: 5)))
      #expect(state.cells[votes] == .text("6/0/1"))
      #expect(state.conflicts[votes]?.map(\.value) == [.text("5/1/1")])
      #expect(try bench.store.diagnose().isClean)
    }
  }

  @Test func `two partners consent on two laptops`() throws {
    try add(CircularResolution.self, 6, to: first) { $0.title = "Stellungnahme" }
    try send(first, second)
    let cells = SeedEdition.partners.map { CellName("consent", member: $0) }
    try write("circularResolution", 6, cells[0], .integer(1), first)
    try write("circularResolution", 6, cells[1], .integer(3), second)
    try send(first, second)
    try send(second, first)
    for bench in [first, second] {
      let id = RecordID(high: 0xC0, low: 6)
      let state = try #require(try bench.store.record("circularResolution", id))
      #expect(state.cells[cells[0]] == .integer(1) && state.cells[cells[1]] == .integer(3))
      #expect(state.conflicts.isEmpty)
    }
  }

  @Test func `lines stand as they were typed, also after one has moved to another TOP`() throws {
    try hold(first)
    try add(AgendaItem.self, 7, to: first) {
      $0.meeting = ID(meeting)
      $0.title = "Zweiter"
    }
    for number in UInt64(8)...10 {
      try add(MinuteLine.self, number, to: first) {
        $0.item = ID(item)
        $0.text = "\(number)"
      }
    }
    try write("minuteLine", 9, CellName("item"), Value(link: RecordID(high: 0xC0, low: 7)), first)
    func lines(_ item: UInt64) throws -> [String] {
      let query = Query(
        "minuteLine", columns: [.field("text")],
        conditions: [.equals("item", Value(link: RecordID(high: 0xC0, low: item)))],
        order: .rank("rank"))
      return try first.store.page(query, .first, before: 0, after: 9).rows.map {
        $0.values[0].string
      }
    }
    #expect(try lines(2) == ["Nadelzeile", "8", "10"])
    #expect(try lines(7) == ["9"])
  }

  @Test func `focus topics stand by year, and a guest has a name`() throws {
    for (number, year) in [(UInt64(20), Int64(2026)), (21, 2027), (22, 2026)] {
      try add(FocusTopic.self, number, to: first) {
        $0.title = "Schwerpunkt \(number)"
        $0.year = year
      }
    }
    let query = Query(
      "focusTopic", columns: [.field("title")], conditions: [.equals("year", .integer(2026))],
      order: .rank("rank"))
    let rows = try first.store.page(query, .first, before: 0, after: 9).rows
    #expect(rows.map(\.values) == [[.text("Schwerpunkt 20")], [.text("Schwerpunkt 22")]])
    try add(Person.self, 30, to: first) { $0.name = "Muster, Eva" }
    try add(Attendance.self, 31, to: first) { $0.person = ID(RecordID(high: 0xC0, low: 30)) }
    try add(Attendance.self, 32, to: first) { $0.guest = "Muster, Ida" }
    let names = try [UInt64(31), 32].map {
      try first.store.label(of: "attendance", RecordID(high: 0xC0, low: $0))
    }
    #expect(names == ["Muster, Eva", "Muster, Ida"])
  }

  @Test func `numbers that two laptops have given both are named, and harm nothing`() throws {
    for (number, text) in [(20, "BK-2026-01"), (21, "BK-2026-01"), (22, "BK-2026-02")] {
      try add(Domain.Result.self, UInt64(number), to: first) { $0.number = text }
    }
    let diagnosis = try first.store.diagnose()
    #expect(diagnosis.doubledNumbers == ["BK-2026-01"] && diagnosis.isClean)
    try write("result", 21, .deleted, .integer(1), first)
    #expect(try first.store.diagnose().doubledNumbers.isEmpty)
  }

  @Test func `a release erases what it erases also where it arrives after it`() throws {
    let times = CellName("comingAndGoing")
    try add(Meeting.self, 1, to: first) { $0.title = "Nadelsitzung" }
    try add(Attendance.self, 30, to: first) {
      $0.meeting = ID(meeting)
      $0.comingAndGoing = "ab 14 Uhr"
    }
    try send(first, second)
    try write("attendance", 30, times, .text("bis 15 Uhr"), second)
    for note in ["a", "b", "c"] {
      try write("meeting", 1, CellName("note"), .text(note), first)
    }
    let release = [
      CellWrite("meeting", meeting, CellName("minutesState"), .text("released")),
      CellWrite("attendance", RecordID(high: 0xC0, low: 30), times, .null),
    ]
    _ = try first.store.apply(
      Step(StepText.Command.minutesRelease.rawValue, ["Nadel", "1"], writes: release),
      by: Bench.author)
    // One hears of the value after the release, the other of the release after the value.
    try send(second, first)
    try send(first, second)
    for bench in [first, second] {
      let values = try bench.store.database.rows(
        "SELECT value FROM j WHERE field = 'comingAndGoing' AND value IS NOT NULL")
      #expect(values.isEmpty)
      let diagnosis = try bench.store.diagnose()
      #expect(diagnosis.isClean && diagnosis.conflicts == 0)
    }
  }
}
