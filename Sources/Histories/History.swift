import Domain
import SQLite
import Store

/// Runs one history of several laptops on real files and holds the store to its promises.
///
/// - Throws: `HistoryFailure` with the seed and the promise that was broken, or what the store
///   could not do.
package func runHistory(
  seed: UInt64,
  options: HistoryOptions = HistoryOptions()
) throws -> HistoryReport {
  let history = try History(seed: seed, options: options)
  try history.run()
  return history.report
}

/// One history: laptops, what is under way between them, and what was acknowledged.
final class History {
  let options: HistoryOptions
  let folder: TemporaryFolder
  var chance: SplitMix64
  var laptops: [Laptop] = []
  var report: HistoryReport
  var event = 0
  /// Slices that some replicator still holds, for the laptop of that place.
  var underWay: [(to: Int, slice: JournalSlice)] = []
  /// The writes that a laptop has said stand in the journal.
  var acknowledged: [(laptop: Int, step: StepID)] = []

  /// The line of the minutes that a step has written.
  var minuted: [StepID: RecordID] = [:]
  /// The Fassungen that were released, with what they say.
  var editions: [RecordID: String] = [:]

  init(seed: UInt64, options: HistoryOptions) throws {
    self.options = options
    folder = try TemporaryFolder()
    chance = SplitMix64(seed: seed)
    report = HistoryReport(seed: seed)
    report.laptops = 2 + Int(chance.next() % 3)
    for number in 0..<report.laptops {
      laptops.append(
        try Laptop("laptop\(number)", in: folder, seed: chance.next(), options: options)
      )
    }
  }

  func run() throws {
    if options.meetings { try openMeetings() }
    while event < options.events {
      event += 1
      let place = any(laptops.count)
      laptops[place].pass(Int64(any(5000)))
      try happen(to: place)
    }
    try exchange()
    for laptop in laptops { try check(laptop) }
    // What the rules say depends on the day, and the laptops' clocks differ.
    for laptop in laptops {
      try laptop.stay(on: HistoryWorld.lastDay)
      guard options.rules else { continue }
      try promise(try laptop.store.diagnose().isClean, "another day leaves the book sound")
    }
    try checkConvergence()
    try checkRepetition()
    try checkAcknowledged()
  }

  /// A number below another one.
  func any(_ count: Int) -> Int { Int(chance.next() % UInt64(max(1, count))) }

  func isLikely(_ percent: Int) -> Bool { any(100) < percent }

  func promise(_ kept: Bool, _ promise: @autoclosure () -> String) throws {
    guard !kept else { return }
    throw HistoryFailure(seed: report.seed, event: event, promise: promise())
  }

  private func happen(to place: Int) throws {
    let laptop = laptops[place]
    if options.meetings, isLikely(60) { return try actInMeeting(on: place) }
    if options.rules, isLikely(40) { return try editNetwork(on: place) }
    switch any(100) {
    case 0..<13: try create(on: place)
    case 13..<32: try edit(on: place)
    case 32..<39: try trash(on: place)
    case 39..<48: try move(on: place)
    case 48..<62: try undoOrRedo(on: place)
    case 62..<66: try doAndUndo(on: place)
    case 66..<83: try send(from: place)
    case 83..<87: try deliver()
    case 87..<90: if laptop.programs.count < 2 { try laptop.start() } else { laptop.alternate() }
    case 90..<92: try laptop.restart()
    case 92..<94: if options.restores { try laptop.makeBackup() }
    case 94..<96: if options.restores { try restore(place) }
    case 96..<98: if options.clocks { turnClock(of: laptop) }
    default: if options.newerVersions { try receiveFromNewer(place) }
    }
  }

  /// A clock that was wrong by up to three days, or is wrong by a month from now on.
  private func turnClock(of laptop: Laptop) {
    let hour: Int64 = 3_600_000
    laptop.pass(isLikely(30) ? 30 * 24 * hour : -hour * Int64(any(72)))
  }
}
