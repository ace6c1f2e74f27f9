import Domain
import Histories
import SQLite
import Store
import Testing

/// What a key in the Chronik costs at a hundred thousand steps: counted, not timed.
@Suite struct ChronicleBoundTests {
  /// Rows of `step` and `j` as a hundred thousand edits of one topic would leave them.
  private func book(steps: Int) throws -> (Bench, RecordID) {
    let bench = try Bench()
    let id = try bench.make("A")
    let database = bench.store.database
    try database.privileged { () throws(SQLiteError) in
      try database.execute("BEGIN")
      try database.run(
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        INSERT INTO step (inc, first, last, hlc, command, args, author, role, wall_ms, session)
        SELECT 7, i, i, (1795000000000 + i) << 16, 'edit', '["topic","Thema ' || i || '"]',
          'Anna', 'team', 1795000000000 + i, 1 FROM n
        """,
        [.integer(Int64(steps))]
      )
      try database.run(
        """
        INSERT INTO j (inc, seq, hlc, type, record, field, value)
        SELECT inc, first, hlc, 'topic', ?, 'text', 'x' || first FROM step WHERE inc = 7
        """,
        [.blob(id.bytes)]
      )
      try database.execute("COMMIT")
    }
    return (bench, id)
  }

  @Test func `a window costs at most three times its rows`() throws {
    let (bench, id) = try book(steps: 100_000)
    let everything = Chronicle.query()
    let record = Chronicle.query(of: ("topic", id))
    for query in [everything, record] {
      let ids = [99_990, 50_000, 10].map {
        ChronicleEntry.rowID(StepID(incarnation: 7, first: Int64($0)))
      }
      for id in ids {
        let row = try #require(
          try bench.store.page(query, .record(id), before: 0, after: 0).rows.first)
        let (page, cost) = try bench.store.database.countingSteps {
          try bench.store.page(query, .key(row.key), before: 20, after: 20)
        }
        #expect(page.rows.count > 20 && page.rows.contains(row))
        // Each step of a record is found by its write, and says whether it was taken back.
        #expect(cost.rows <= 3 * 41 + 80, "\(cost)")
        #expect(cost.operations <= 20_000 && cost.sorts == 0, "\(cost)")
        #expect(cost.undeclaredScans == [], "\(cost)")
      }
    }
    let step = StepID(incarnation: 7, first: 50_000)
    let (detail, cost) = try bench.store.database.countingSteps {
      try bench.store.detail(of: step, record: ("topic", id), limit: 100)
    }
    #expect(detail?.changes.first?.before == .text("x49999"))
    #expect(cost.rows < 12 && cost.operations < 2000, "\(cost)")
  }

  @Test func `a word that many steps have costs a window`() throws {
    let (bench, _) = try book(steps: 20_000)
    let anna = Chronicle.query(words: [Chronicle.Word("anna")])
    let (page, cost) = try bench.store.database.countingSteps {
      try bench.store.page(anna, .first, before: 0, after: 40)
    }
    #expect(page.rows.count == 41 && cost.rows < 150, "\(cost)")
    let rare = Chronicle.query(words: [Chronicle.Word("17171")])
    #expect(try bench.store.page(rare, .first, before: 0, after: 40).rows.count == 1)
  }
}
