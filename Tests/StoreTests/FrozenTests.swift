import Domain
import Histories
import SQLite
import Store
import Testing

/// R22: released minutes are frozen; only another Fassung changes them.
@Suite struct FrozenTests {
  private let bench: Bench
  private let meeting = RecordID(high: 0xC1, low: 1)
  private let item = RecordID(high: 0xC1, low: 2)
  private let line = RecordID(high: 0xC1, low: 3)
  private let result = RecordID(high: 0xC1, low: 4)
  private let guest = RecordID(high: 0xC1, low: 5)
  private let comment = RecordID(high: 0xC1, low: 6)
  private let edition = RecordID(high: 0xC1, low: 7)

  /// A meeting with a TOP, a line, a `#` line, a result and a guest; its minutes are released.
  init() throws {
    bench = try Bench()
    try make(Meeting.self, meeting) { $0.title = "Muster" }
    try make(AgendaItem.self, item) {
      $0.meeting = ID(meeting)
      $0.title = "TOP"
    }
    try make(MinuteLine.self, line) {
      $0.item = ID(item)
      $0.text = "Zeile"
    }
    try make(MinuteLine.self, comment) {
      $0.item = ID(item)
      $0.kind = .internal
      $0.text = "Anmerkung"
    }
    try make(Domain.Result.self, result) {
      $0.meeting = ID(meeting)
      $0.text = "Wortlaut"
    }
    try make(Attendance.self, guest) {
      $0.meeting = ID(meeting)
      $0.guest = "Gast"
      $0.comingAndGoing = "bis 15 Uhr"
    }
    var released = MinutesEdition(id: ID(edition))
    released.meeting = ID(meeting)
    released.number = 1
    released.text = "Fassung"
    try apply(
      [
        write("meeting", meeting, "minutesState", .text("released")),
        write("meeting", meeting, "minutesEdition", .integer(1)),
        write("attendance", guest, "comingAndGoing", .null),
      ] + released.writes, as: .minutesRelease)
  }

  private func make<R: Record>(
    _ type: R.Type, _ id: RecordID, _ change: (inout R) -> Void
  ) throws {
    var record = R(id: ID(id))
    change(&record)
    try apply(record.writes.filter { $0.value != .null && $0.value != .text("") })
  }

  private func write(
    _ type: String, _ id: RecordID, _ field: String, _ value: Value
  ) -> CellWrite {
    CellWrite(type, id, CellName(field), value)
  }

  private func apply(
    _ writes: [CellWrite], moves: [RankMove] = [], as command: StepText.Command = .edit
  ) throws {
    _ = try bench.store.apply(
      Step(command.rawValue, ["meeting", "Muster"], writes: writes, moves: moves), by: Bench.author)
  }

  /// Whether a step is refused by the rule.
  private func isFrozen(_ writes: [CellWrite], moves: [RankMove] = []) throws -> Bool {
    let before = try bench.store.highWater()
    do {
      try apply(writes, moves: moves)
      return false
    } catch StoreError.blocked(let finding) {
      #expect(finding.rule == "R22" && finding.severity == .block && finding.record == meeting)
      #expect(try bench.store.highWater() == before, "Something was written")
      return true
    }
  }

  @Test func `what stands in the minutes is refused`() throws {
    #expect(try isFrozen([write("meeting", meeting, "place", .text("anderswo"))]))
    #expect(try isFrozen([write("meeting", meeting, "minutesNote", .text("x"))]))
    #expect(try isFrozen([write("agendaItem", item, "title", .text("x"))]))
    #expect(try isFrozen([write("minuteLine", line, "text", .text("x"))]))
    #expect(try isFrozen([write("result", result, "text", .text("x"))]))
    #expect(try isFrozen([write("attendance", guest, "state", .text("onSite"))]))
    #expect(try isFrozen([write("minutesEdition", edition, "text", .text("x"))]))
  }

  @Test func `trashing, adding, moving there and moving about are refused`() throws {
    for (type, id) in [
      ("meeting", meeting), ("agendaItem", item), ("minuteLine", line), ("result", result),
    ] {
      #expect(try isFrozen([CellWrite(type, id, .deleted, .integer(1))]), "\(type)")
    }
    let new = RecordID(high: 0xC1, low: 20)
    #expect(
      try isFrozen([
        write("minuteLine", new, "item", Value(link: item)),
        write("minuteLine", new, "text", .text("Nachtrag")),
      ]))
    #expect(
      try isFrozen([], moves: [RankMove("agendaItem", item, field: "rank", to: .last)]))
    let other = RecordID(high: 0xC1, low: 21)
    try make(AgendaItem.self, other) { $0.title = "Frei" }
    #expect(try isFrozen([write("agendaItem", other, "meeting", Value(link: meeting))]))
  }

  @Test func `what goes on after a meeting stays free`() throws {
    #expect(try !isFrozen([write("result", result, "state", .text("done"))]))
    #expect(try !isFrozen([write("result", result, "status", .text("läuft"))]))
    #expect(try !isFrozen([write("meeting", meeting, "note", .text("x"))]))
    #expect(try !isFrozen([write("agendaItem", item, "note", .text("x"))]))
    #expect(try !isFrozen([write("minuteLine", comment, "text", .text("x"))]))
    // What says the same changes nothing.
    #expect(try !isFrozen([write("agendaItem", item, "title", .text("TOP"))]))
  }

  @Test func `a hidden line does not become one of the minutes`() throws {
    #expect(try isFrozen([write("minuteLine", comment, "kind", .text("note"))]))
    #expect(try isFrozen([write("minuteLine", line, "kind", .text("internal"))]))
  }

  @Test func `another Fassung opens the minutes`() throws {
    #expect(
      try !isFrozen([
        write("meeting", meeting, "minutesState", .text("draft")),
        write("meeting", meeting, "minutesNote", .text("Name berichtigt")),
      ]))
    #expect(try !isFrozen([write("minuteLine", line, "text", .text("richtig"))]))
    // The old Fassung stays what it was.
    #expect(try isFrozen([write("minutesEdition", edition, "text", .text("x"))]))
  }

  @Test func `who came and went stands nowhere after the release`() throws {
    let left = try bench.store.database.rows(
      "SELECT value FROM j WHERE field = 'comingAndGoing' AND value IS NOT NULL")
    #expect(left.isEmpty)
    #expect(try bench.store.diagnose().isClean)
    // What somebody writes afterwards is theirs, until the next Fassung is released.
    try apply([write("meeting", meeting, "minutesState", .text("draft"))])
    try apply([write("attendance", guest, "comingAndGoing", .text("ab 14 Uhr"))])
    let state = try #require(try bench.store.record("attendance", guest))
    #expect(state.cells[CellName("comingAndGoing")] == .text("ab 14 Uhr"))
  }

  @Test func `taking the release back opens the minutes too`() throws {
    _ = try bench.store.undo(by: Bench.author)
    #expect(try !isFrozen([write("minuteLine", line, "text", .text("richtig"))]))
    let state = try #require(try bench.store.record("attendance", guest))
    #expect(state.cells[CellName("comingAndGoing")] == .null, "what is erased does not come back")
  }
}
