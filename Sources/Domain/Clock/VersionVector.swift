/// The name of one write: which incarnation of a laptop made it, and as its how manyth.
package struct Dot: Hashable, Comparable, Sendable {
  /// The incarnation of the laptop's database; 0 is the network that comes with the program.
  package let incarnation: Int64
  /// The number of the write in its incarnation, from 1 without gaps.
  package let sequence: Int64

  package init(incarnation: Int64, sequence: Int64) {
    self.incarnation = incarnation
    self.sequence = sequence
  }

  package static func < (left: Dot, right: Dot) -> Bool {
    (left.incarnation, left.sequence) < (right.incarnation, right.sequence)
  }
}

/// A write's place in the order of all writes: by time, then incarnation, then number.
///
/// No two writes share one, for each has its own dot. RELIABILITY.md §2.2, rule 1.
package struct Stamp: Hashable, Comparable, Sendable {
  package let hlc: HLC
  package let dot: Dot

  package init(hlc: HLC, dot: Dot) {
    self.hlc = hlc
    self.dot = dot
  }

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.hlc, left.dot) < (right.hlc, right.dot)
  }
}

/// What a laptop has seen: of each incarnation the writes from 1 up to a number, without a gap.
///
/// Never the greatest number seen: with that, deliveries out of order diverge (RELIABILITY.md
/// §2.2, rule 2). Incarnation 0 is always covered, for every laptop has it.
package struct VersionVector: Hashable, Sendable {
  /// For each incarnation the last number of the unbroken beginning, at least 1.
  package private(set) var prefixes: [Int64: Int64]

  /// Makes a vector; prefixes below 1 say nothing and are left out.
  package init(_ prefixes: [Int64: Int64] = [:]) {
    self.prefixes = prefixes.filter { $0.value > 0 }
  }

  /// The last number seen without a gap of an incarnation, 0 where none.
  package func prefix(of incarnation: Int64) -> Int64 {
    prefixes[incarnation] ?? 0
  }

  /// Whether a write had been seen.
  package func covers(_ dot: Dot) -> Bool {
    dot.incarnation == 0 || dot.sequence <= prefix(of: dot.incarnation)
  }

  /// Whether everything another vector covers is covered here too.
  package func covers(_ other: VersionVector) -> Bool {
    other.prefixes.allSatisfy { prefix(of: $0.key) >= $0.value }
  }

  /// Notes the next write of an incarnation; false, and unchanged, where it would leave a gap.
  ///
  /// A write that is already covered is true and changes nothing.
  package mutating func advance(to dot: Dot) -> Bool {
    let known = prefix(of: dot.incarnation)
    guard dot.sequence > known else { return true }
    // Greater than known, so one less does not overflow.
    guard dot.sequence - 1 == known else { return false }
    prefixes[dot.incarnation] = dot.sequence
    return true
  }

  /// Takes in what another has seen.
  package mutating func merge(_ other: VersionVector) {
    prefixes.merge(other.prefixes) { max($0, $1) }
  }

  /// This vector and another together.
  package func merging(_ other: VersionVector) -> VersionVector {
    var result = self
    result.merge(other)
    return result
  }
}

/// The one spelling in files: `17:204,90:3`, rising by incarnation, empty for nothing seen.
extension VersionVector {
  /// Reads a canonical text; nil for every other, also for one out of order or with a prefix 0.
  package init?(canonical text: some StringProtocol) {
    var prefixes: [Int64: Int64] = [:]
    for part in text.utf8.isEmpty
      ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
    {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false)
      guard pair.count == 2, let incarnation = Int64(pair[0]), let prefix = Int64(pair[1]),
        incarnation >= 0, prefix > 0
      else { return nil }
      prefixes[incarnation] = prefix
    }
    self.init(prefixes)
    // Catches what is read but never written: signs, leading zeros, another order, repetition.
    guard canonical.utf8.elementsEqual(text.utf8) else { return nil }
  }

  /// The canonical text.
  package var canonical: String {
    prefixes.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",")
  }
}
