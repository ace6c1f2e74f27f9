import Histories
import Store
import Testing

@Suite struct HistoryProperties {
  @Test(arguments: UInt64(0)..<100)
  func `laptops agree after any history`(seed: UInt64) throws {
    let report = try runHistory(seed: seed)
    #expect(report.laptops >= 2)
  }
}

/// The designs that RELIABILITY.md §2.2 rules out: the properties have to notice each of them.
@Suite struct NegativeControls {
  @Test(arguments: [Sabotage.sharedTick, .greatestSequence, .reusedIncarnation])
  func `a wrong design breaks a promise`(sabotage: Sabotage) {
    var options = HistoryOptions()
    options.sabotage = sabotage
    var failures = 0
    for seed in UInt64(1000)..<1040 {
      do {
        _ = try runHistory(seed: seed, options: options)
      } catch {
        failures += 1
      }
      if failures >= 3 { break }
    }
    #expect(failures >= 3)
  }
}
