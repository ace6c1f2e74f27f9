import Domain
import Histories
import SQLite
import Store
import Testing

/// Taking back a chosen step.
@Suite struct StepUndoTests {
  private func newest(_ bench: Bench) throws -> StepID {
    let page = try bench.store.page(Chronicle.query(), .first, before: 0, after: 0)
    return ChronicleEntry.step(ofRow: try #require(page.rows.first).id)
  }

  @Test func `a step in the middle is taken back where nothing stands on it`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "text", .text("x"))
    let middle = try newest(bench)
    try bench.set(id, "title", .text("B"))
    guard case .done(let receipt) = try bench.store.undo(middle, by: Bench.author) else {
      Issue.record("not done")
      return
    }
    #expect(receipt.command == "edit" && receipt.records == [id])
    #expect(try bench.value(id, "text") == .null)
    #expect(try bench.value(id, "title") == .text("B"))
    #expect(try bench.store.undo(middle, by: Bench.author) == .undone)
    // The plain undo goes on with the last step that stands, and redo brings the chosen one back.
    _ = try bench.store.redo(by: Bench.author)
    #expect(try bench.value(id, "text") == .text("x"))
    #expect(try bench.store.diagnose().isClean)
  }

  @Test func `a later step on the same cell stands against it, until it is taken back`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "text", .text("x"))
    let first = try newest(bench)
    try bench.set(id, "text", .text("y"))
    let second = try newest(bench)
    guard case .blocked(let entry) = try bench.store.undo(first, by: Bench.author) else {
      Issue.record("not blocked")
      return
    }
    #expect(entry.step == second)
    #expect(try bench.value(id, "text") == .text("y"))
    _ = try bench.store.undo(second, by: Bench.author)
    guard case .done = try bench.store.undo(first, by: Bench.author) else {
      Issue.record("not done")
      return
    }
    #expect(try bench.value(id, "text") == .null)
  }

  @Test func `what is no step to take back says so`() throws {
    let bench = try Bench()
    let id = try bench.make("A")
    try bench.set(id, "text", .text("x"))
    _ = try bench.store.undo(by: Bench.author)
    #expect(try bench.store.undo(try newest(bench), by: Bench.author) == .reversal)
    let seed = try bench.store.page(Chronicle.query(), .last, before: 0, after: 0)
    let first = ChronicleEntry.step(ofRow: try #require(seed.rows.first).id)
    #expect(try bench.store.undo(first, by: Bench.author) == .seed)
    #expect(try bench.store.undo(StepID(incarnation: 5, first: 5), by: Bench.author) == .missing)
  }

  /// What every cell shows, as the journal has it.
  private func cells(_ store: Store) throws -> [[SQLiteValue]: SQLiteValue] {
    let rows = try store.database.rows(
      """
      SELECT cell.t, cell.r, cell.c, j.value FROM cell
      JOIN j ON j.inc = cell.inc AND j.seq = cell.seq
      """)
    return Dictionary(rows.map { (Array($0.prefix(3)), $0[3]) }, uniquingKeysWith: { $1 })
  }

  @Test(arguments: UInt64(1)...12)
  func `the cells of the step show what they showed before it, all others what they show`(
    seed: UInt64
  ) throws {
    let bench = try Bench(laptop: Int64(seed))
    var chance = SplitMix64(seed: seed)
    func any(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    let ids = try (0..<3).map { try bench.make("T\($0)") }
    var before: [StepID: [[SQLiteValue]: SQLiteValue]] = [:]
    var done = 0
    for number in 0..<40 {
      let present = try cells(bench.store)
      if any(4) > 0 {
        var writes: [CellWrite] = []
        for _ in 0...any(3) {
          let name = ["title", "text", "state"][any(3)]
          let value = Value.text(name == "state" ? ["open", "done"][any(2)] : "\(number)")
          writes.append(CellWrite("topic", ids[any(3)], CellName(name), value))
        }
        let step = Step("edit", ["topic", "T"], writes: writes)
        guard case .done(let receipt) = try bench.store.apply(step, by: Bench.author),
          !receipt.records.isEmpty
        else { continue }
        before[receipt.step] = present
        continue
      }
      let page = try bench.store.page(Chronicle.query(), .first, before: 0, after: 60)
      let all = page.rows.compactMap { ChronicleEntry($0) }.filter { before[$0.step] != nil }
      guard !all.isEmpty else { continue }
      let chosen = all[any(all.count)]
      let touched = try #require(try bench.store.detail(of: chosen.step, limit: 50)).changes
      let outcome = try bench.store.undo(chosen.step, by: Bench.author)
      guard case .done = outcome else {
        #expect(
          try cells(bench.store) == present, "seed \(seed): refused, and yet something changed")
        if case .blocked(let entry) = outcome {
          #expect(entry.hlc > chosen.hlc && !entry.isUndone, "seed \(seed)")
        } else {
          #expect(outcome == .undone && chosen.isUndone, "seed \(seed)")
        }
        continue
      }
      done += 1
      let now = try cells(bench.store)
      var expected = present
      for change in touched {
        let place: [SQLiteValue] = [
          .text(change.type), .blob(change.record.bytes), .text(change.name.wire),
        ]
        // Earlier steps that were taken back since no longer show either.
        let undone = all.filter { $0.isUndone && $0.hlc < chosen.hlc }
        let rests = try undone.contains { entry in
          try bench.store.detail(of: entry.step, limit: 50)?.changes
            .contains { $0.record == change.record && $0.name == change.name } == true
        }
        expected[place] = rests ? now[place] : before[chosen.step]?[place]
      }
      #expect(now == expected, "seed \(seed), step \(number)")
      #expect(try bench.store.diagnose().isClean, "seed \(seed)")
    }
    #expect(done > 0, "seed \(seed): nothing was ever taken back")
  }
}
