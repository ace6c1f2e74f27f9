import Accidents
import Histories
import System

/// How long the campaigns are.
struct CampaignSize {
  var histories: Int
  var keys: Int
  var stride: Int
  var randomKills: Int

  /// What CI runs.
  static let middle = CampaignSize(histories: 2000, keys: 20_000, stride: 4, randomKills: 40)
  /// What runs before a release.
  static let full = CampaignSize(histories: 20_000, keys: 200_000, stride: 1, randomKills: 200)
}

/// All campaigns, one line each.
struct Campaign {
  var size: CampaignSize
  var seed: UInt64
  private(set) var faults = 0

  init(size: CampaignSize, seed: UInt64) {
    self.size = size
    self.seed = seed
  }

  /// Runs all parts, or those that are named: `histories`, `keys`, `kills`.
  mutating func run(only parts: [String]) throws {
    func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
    if isWanted("histories") { runHistories() }
    if isWanted("keys") { try runKeys() }
    if isWanted("kills") { try runKills() }
  }

  /// Laptops that write, meet, are restored and lose their clocks, on real files.
  private mutating func runHistories() {
    var steps = 0
    var merges = 0
    var found: [String] = []
    for number in 0..<UInt64(size.histories) {
      do {
        var options = HistoryOptions()
        options.rules = number % 4 == 3
        options.meetings = number % 4 == 1
        let report = try runHistory(seed: seed + number, options: options)
        steps += report.steps
        merges += report.merges
      } catch {
        found.append("seed \(seed + number): \(error)")
      }
    }
    tell("merge histories", "\(size.histories) histories, \(steps) steps, \(merges) merges", found)
  }

  /// Random keys; a campaign that misses a scope or a command has tried too little.
  private mutating func runKeys() throws {
    let round = 2000
    var sum = StormReport(seed: seed)
    for number in 0..<UInt64(size.keys / round) {
      var storm = try KeyStorm(seed: seed + number)
      let report = try storm.run(keys: round)
      sum.keys += report.keys
      sum.steps += report.steps
      sum.resizes += report.resizes
      sum.pastes += report.pastes
      sum.clicks += report.clicks
      sum.starts += report.starts
      sum.reach.formUnion(report.reach)
      sum.faults += report.faults.map { "seed \(report.seed): \($0)" }
    }
    let reach = sum.reach
    sum.faults += reach.missing.map { "never met: \($0)" }
    tell(
      "random keys",
      "\(sum.keys) keys, \(sum.steps) steps, \(sum.resizes) resizes from "
        + "\(reach.smallest.width)x\(reach.smallest.height) to "
        + "\(reach.largest.width)x\(reach.largest.height), \(sum.pastes) pastes, "
        + "\(sum.clicks) clicks, "
        + "\(sum.starts) starts, \(reach.scopes.count) scopes, \(reach.commands.count) commands",
      sum.faults)
    print("     layers met: \(reach.layers.sorted().joined(separator: ", "))")
  }

  private mutating func runKills() throws {
    let folder = try Files.createTemporaryFile([], suffix: "", in: .current())
    try Files.remove(folder)
    defer { _ = try? Child.run(["rm", "-rf", folder]) }
    let kills = Kills(program: [CommandLine.arguments[0], "program"], folder: folder)
    let calls = try kills.atEveryCall(stride: size.stride)
    tell("kill -9 at a system call", "\(calls.points) points", calls.faults)
    for error in ["ENOSPC", "EIO"] {
      let failing = try kills.failingCalls(error, stride: size.stride)
      tell("\(error) at a system call", "\(failing.points) points", failing.faults)
    }
    let random = try kills.atRandom(size.randomKills, seed: seed)
    tell("kill -9 at some moment", "\(random.points) kills", random.faults)
    let meeting = try kills.inMeeting(size.randomKills, seed: seed)
    tell("kill -9 in a running meeting", "\(meeting.points) kills", meeting.faults)
  }

  mutating func tell(_ name: String, _ extent: String, _ found: [String]) {
    faults += found.count
    print("\(found.isEmpty ? "good" : "BAD ") \(name): \(extent), \(found.count) faults")
    for fault in found.prefix(10) { print("     \(fault)") }
  }
}
