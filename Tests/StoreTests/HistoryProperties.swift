import Histories
import Store
import Testing

@Suite struct HistoryProperties {
  /// Seeds that once failed, with the rest of sixty.
  private static let seeds: [UInt64] =
    [9, 10, 12, 69, 10_236, 20_422, 20_563, 41_285] + Array(100..<152)

  @Test(arguments: seeds)
  func `laptops agree after any history`(seed: UInt64) throws {
    let report = try runHistory(seed: seed)
    #expect(report.laptops >= 2)
  }

  @Test func `laptops agree on the minutes that all of them write`() throws {
    var options = HistoryOptions()
    options.meetings = true
    var (releases, erasures, refusals, doubles) = (0, 0, 0, 0)
    for seed in UInt64(300)..<306 {
      let report = try runHistory(seed: seed, options: options)
      releases += report.releases
      erasures += report.erasures
      refusals += report.refusals
      doubles += report.doubles
    }
    // Histories in which nothing of this happens prove nothing.
    #expect(releases > 0 && erasures > 0 && refusals > 0 && doubles > 0)
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
