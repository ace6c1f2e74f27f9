import Domain
import Histories
import SQLite
import Store
import Testing

/// What the rules say, kept up step by step, against a run over everything.
@Suite struct RulingProperties {
  @Test(arguments: UInt64(0)..<5)
  func `the rulings of any steps and days are those of a full run`(seed: UInt64) throws {
    let bench = try Bench()
    var world = RuleWorld(seed: seed)
    _ = try bench.store.apply(Step("edit", writes: world.everything()), by: Bench.author)
    for _ in 0..<50 {
      switch world.any(10) {
      case 0..<6:
        _ = try bench.store.apply(Step("edit", writes: world.writes()), by: Bench.author)
      case 6: _ = try bench.store.undo(by: Bench.author)
      case 7: _ = try bench.store.redo(by: Bench.author)
      case 8: bench.clock.day = world.day()
      default: try bench.store.refreshRulings()
      }
      if world.any(8) == 0 { #expect(try bench.store.diagnose().differences == []) }
    }
    // Midway between a new day and the first look at it the rulings are those of the day before.
    #expect(try bench.store.diagnose().differences == [])
    try bench.store.refreshRulings()
    #expect(try bench.store.diagnose().differences == [])
    let incremental = try rulings(bench.store)
    #expect(!incremental.isEmpty)
    try bench.store.rebuild()
    #expect(try bench.store.diagnose().differences == [])
    #expect(try rulings(bench.store) == incremental)
  }

  @Test(arguments: UInt64(0)..<3)
  func `laptops agree in what the rules say`(seed: UInt64) throws {
    var options = HistoryOptions()
    options.rules = true
    _ = try runHistory(seed: seed, options: options)
  }

  private func rulings(_ store: Store) throws -> Set<[SQLiteValue]> {
    Set(
      try store.database.rows(
        "SELECT r.uuid, f.rule, f.number, f.args, f.sort FROM ruling f JOIN record r USING (key)"
      )
    )
  }
}
