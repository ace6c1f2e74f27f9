/// One write of a cell as the merge sees it.
package struct CellVersion<Value: Hashable>: Hashable {
  /// Its place in the order of all writes; its dot names the write.
  package let stamp: Stamp
  /// What was written.
  package let value: Value
  /// What its author had seen when the write was sealed.
  package let seen: VersionVector

  package init(stamp: Stamp, value: Value, seen: VersionVector) {
    self.stamp = stamp
    self.value = value
    self.seen = seen
  }
}

extension CellVersion: Sendable where Value: Sendable {}

/// What a cell shows, and what else people have to be told.
package struct Resolution<Value: Hashable>: Hashable {
  /// The write with the greatest stamp: its value is shown.
  package let winner: CellVersion<Value>
  /// The writes nobody had seen when deciding otherwise, latest first: a conflict to be shown.
  package let losers: [CellVersion<Value>]
}

extension Resolution: Sendable where Value: Sendable {}

/// Decides between all known writes of one cell; nil only where there is none.
///
/// The winner is the greatest stamp. A loser is a write that no other write covers, except where
/// it says the same as the winner. One write covers another if it is a later one of the same
/// incarnation, or one of another incarnation whose author had seen it; incarnation 0 is covered
/// by all. The result does not depend on the order of the writes, repeated ones count once. The
/// time is linear in the writes and their vectors, apart from sorting the losers.
package func resolve<Value>(_ versions: [CellVersion<Value>]) -> Resolution<Value>? {
  guard let winner = versions.max(by: { $0.stamp < $1.stamp }) else { return nil }
  let coverage = Coverage(of: versions)
  var known: Set<Dot> = []
  var losers: [CellVersion<Value>] = []
  for version in versions {
    let dot = version.stamp.dot
    guard dot != winner.stamp.dot, version.value != winner.value, !coverage.covers(dot),
      known.insert(dot).inserted
    else { continue }
    losers.append(version)
  }
  losers.sort { $0.stamp > $1.stamp }
  return Resolution(winner: winner, losers: losers)
}

/// What the writes of a cell cover among each other, added up in one pass.
private struct Coverage {
  /// The last write of each incarnation; it covers the earlier ones of its own.
  private var lastOwn: [Int64: Int64] = [:]
  /// What had been seen of each incarnation by the writes of the others.
  private var seenByOthers = VersionVector()

  init<Value>(of versions: [CellVersion<Value>]) {
    var seen: [Int64: Int64] = [:]
    for version in versions {
      let dot = version.stamp.dot
      lastOwn[dot.incarnation] = max(lastOwn[dot.incarnation] ?? 0, dot.sequence)
      // A vector is sealed for many writes at once and covers its own incarnation's later ones
      // too; taking that would let two writes of one laptop cover each other.
      for (incarnation, prefix) in version.seen.prefixes where incarnation != dot.incarnation {
        seen[incarnation] = max(seen[incarnation] ?? 0, prefix)
      }
    }
    seenByOthers = VersionVector(seen)
  }

  func covers(_ dot: Dot) -> Bool {
    dot.sequence < lastOwn[dot.incarnation] ?? 0 || seenByOthers.covers(dot)
  }
}
