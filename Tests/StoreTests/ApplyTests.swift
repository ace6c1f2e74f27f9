import Domain
import SQLite
import Store
import Testing

@Suite struct ApplyTests {
  @Test func `a new record has every field, and the tables follow`() throws {
    let bench = try Bench()
    let id = try bench.make(
      "Möbelbau",
      ["platform": .text(SeedEdition.platforms[0].hex), "state": .text("open")]
    )
    let state = try #require(try bench.store.record("topic", id))
    #expect(state.cells[CellName("title")] == .text("Möbelbau"))
    #expect(state.cells[CellName("text")] == .null)
    #expect(state.cells[CellName("rank")]?.string.isEmpty == false)
    #expect(state.versions[.deleted] != nil)
    #expect(!state.isTrashed)
    #expect(try bench.titles() == ["Möbelbau"])
    let diagnosis = try bench.store.diagnose()
    #expect(diagnosis.isClean, "\(diagnosis)")
    #expect(diagnosis.records.filter { $0.value > 0 } == ["partner": 2, "body": 2, "topic": 1])
  }

  @Test func `a value that the cell has already is no step`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    let steps = try bench.store.diagnose().steps
    guard case .done(let receipt) = try bench.set(id, "title", .text("A")) else {
      Issue.record("a clash")
      return
    }
    #expect(receipt.records.isEmpty)
    #expect(try bench.store.diagnose().steps == steps)
  }

  @Test func `who began from another version is told, and nothing is written`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    let basis = try #require(try bench.store.record("topic", id)).versions[CellName("title")]
    try bench.set(id, "title", .text("B"))
    let outcome = try bench.store.apply(
      Step(
        "edit",
        writes: [
          CellWrite("topic", id, CellName("text"), .text("neu")),
          CellWrite("topic", id, CellName("title"), .text("C"), basis: .version(basis)),
        ]
      ),
      by: Bench.author
    )
    guard case .clash(let clashes) = outcome else {
      Issue.record("no clash")
      return
    }
    #expect(clashes.map(\.value) == [.text("B")])
    #expect(clashes.map(\.author) == ["Test"])
    #expect(try bench.value(id, "text") == .null)
    // Two who write the same do not clash.
    #expect(
      try bench.set(id, "title", .text("B"), basis: .version(basis)) != .clash(clashes)
    )
  }

  @Test func `what no schema knows is refused`() throws {
    let bench = try Bench()
    let id = RecordID(high: 9, low: 9)
    func apply(_ type: String, _ name: CellName, _ value: Value) throws {
      _ = try bench.store.apply(
        Step("edit", writes: [CellWrite(type, id, name, value)]),
        by: Bench.author
      )
    }
    #expect(throws: StoreError.unknownType("alien")) {
      try apply("alien", CellName("title"), .null)
    }
    #expect(throws: StoreError.unknownField(type: "topic", field: "colour")) {
      try apply("topic", CellName("colour"), .null)
    }
    #expect(throws: StoreError.unknownField(type: "topic", field: "interest")) {
      try apply("topic", CellName("interest"), .integer(1))
    }
    #expect(throws: StoreError.unfitValue(type: "topic", field: "title")) {
      try apply("topic", CellName("title"), .integer(1))
    }
    #expect(throws: StoreError.unfitValue(type: "topic", field: "text")) {
      try apply("topic", CellName("text"), .text(String(repeating: "x", count: 1 << 20 + 1)))
    }
    #expect(try bench.store.record("topic", id) == nil)
  }

  @Test func `the connection refuses every other write`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "interest/" + SeedEdition.partners[0].hex, .integer(2))
    for table in [
      "j", "step", "cell", "sib", "seen", "vv", "record", "topic", "topic_interest", "partner",
      "tally", "finding", "search", "meta", "own", "search_data", "sqlite_schema",
    ] {
      #expect(throws: (any Error).self) { try bench.store.database.run("DELETE FROM \(table)") }
    }
    for sql in [
      "UPDATE topic SET title = 'x'", "INSERT INTO j DEFAULT VALUES", "DROP TABLE topic",
      "CREATE TABLE x (y)", "ATTACH ':memory:' AS m", "PRAGMA user_version = 99",
      "PRAGMA writable_schema = 1", "UPDATE sqlite_master SET sql = ''",
      "VACUUM", "ALTER TABLE topic ADD COLUMN z",
    ] {
      #expect(throws: (any Error).self) { try bench.store.database.run(sql) }
    }
    #expect(try bench.store.diagnose().isClean)
  }
}
