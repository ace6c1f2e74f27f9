import Domain
import Store

/// What may happen in a history.
package struct HistoryOptions: Sendable {
  /// How many things happen.
  package var events = 60
  package var sabotage: Sabotage = []
  /// Files are copied back, and laptops set up from another one's file.
  package var restores = true
  /// Clocks go back, and a month ahead.
  package var clocks = true
  /// Unknown types, fields and values arrive from a newer version.
  package var newerVersions = true
  /// People, meetings and projects are edited too: what the rules look at.
  package var rules = false
  /// Meetings are minuted, released and opened again.
  package var meetings = false

  package init() {}
}

/// What a history has done, for the figures of the release.
package struct HistoryReport: Sendable {
  package var seed: UInt64
  package var laptops = 0
  package var steps = 0
  package var cells = 0
  package var merges = 0
  package var undos = 0
  package var moves = 0
  package var restores = 0
  package var conflicts = 0
  package var releases = 0
  /// How often a release erased who came and went.
  package var erasures = 0
  /// How often released minutes refused a step (R22).
  package var refusals = 0
  /// How many numbers two laptops have given both, at most.
  package var doubles = 0

  init(seed: UInt64) {
    self.seed = seed
  }
}

/// A promise that a history has broken.
package struct HistoryFailure: Error, CustomStringConvertible {
  package var seed: UInt64
  package var event: Int
  package var promise: String

  package var description: String { "seed \(seed), event \(event): \(promise)" }
}
