import Testing

@testable import Domain

/// A laptop that writes one cell and hears of others, as the store does it.
private struct Laptop {
  let incarnation: Int64
  var clock = HybridClock()
  var seen = VersionVector()
  var known: [CellVersion<Int>] = []
  var sequence: Int64 = 0

  mutating func write(_ value: Int, wall: Int64) {
    sequence += 1
    let dot = Dot(incarnation: incarnation, sequence: sequence)
    _ = seen.advance(to: dot)
    let stamp = Stamp(hlc: clock.tick(wall: wall), dot: dot)
    known.append(CellVersion(stamp: stamp, value: value, seen: seen))
  }

  mutating func hear(of other: Laptop) {
    for version in other.known where !seen.covers(version.stamp.dot) {
      known.append(version)
      clock.observe(version.stamp.hlc)
    }
    seen.merge(other.seen)
  }
}

/// The definition of the losers, word for word and slow.
private func slowLosers(_ versions: [CellVersion<Int>]) -> Set<CellVersion<Int>> {
  guard let winner = versions.max(by: { $0.stamp < $1.stamp }) else { return [] }
  return Set(versions).filter { version in
    let dot = version.stamp.dot
    guard version != winner, version.value != winner.value, dot.incarnation != 0 else {
      return false
    }
    return !versions.contains { other in
      let its = other.stamp.dot
      return its.incarnation == dot.incarnation
        ? its.sequence > dot.sequence : other.seen.covers(dot)
    }
  }
}

struct MergeLogicProperties {
  private func version(
    _ time: Int64,
    _ incarnation: Int64,
    _ sequence: Int64,
    _ value: String,
    seen: String = ""
  ) throws -> CellVersion<String> {
    let dot = Dot(incarnation: incarnation, sequence: sequence)
    return CellVersion(
      stamp: Stamp(hlc: HLC(raw: time), dot: dot),
      value: value,
      seen: try #require(VersionVector(canonical: seen))
    )
  }

  @Test func `nothing has no winner, one write no loser`() throws {
    #expect(resolve([CellVersion<Int>]()) == nil)
    let only = try version(1, 1, 1, "a")
    #expect(resolve([only]) == Resolution(winner: only, losers: []))
  }

  @Test func `writes that did not know of each other conflict`() throws {
    let mine = try version(1, 1, 1, "a")
    let theirs = try version(2, 2, 1, "b")
    #expect(resolve([mine, theirs]) == Resolution(winner: theirs, losers: [mine]))
  }

  @Test func `a write that covers both ends the conflict`() throws {
    let versions = try [
      version(1, 1, 1, "a"), version(2, 2, 1, "b"), version(3, 1, 2, "c", seen: "1:1,2:1"),
    ]
    #expect(resolve(versions) == Resolution(winner: versions[2], losers: []))
  }

  @Test func `the same value is no conflict`() throws {
    let versions = try [version(1, 1, 1, "a"), version(2, 2, 1, "a")]
    #expect(resolve(versions)?.losers.isEmpty == true)
  }

  @Test func `the brochure's data never conflict`() throws {
    let versions = try [version(9, 0, 9, "seed"), version(20, 2, 1, "b")]
    #expect(resolve(versions) == Resolution(winner: versions[1], losers: []))
  }

  @Test func `a later write of one laptop covers its earlier ones`() throws {
    let versions = try [
      version(1, 1, 1, "a"), version(2, 1, 2, "b", seen: "1:2"), version(3, 2, 1, "c"),
    ]
    #expect(resolve(versions)?.losers == [versions[1]])
  }

  @Test func `a vector sealed for many writes does not hide the last of them`() throws {
    // Both writes of laptop 1 were sealed together; the earlier one's vector names the later.
    let versions = try [
      version(1, 1, 1, "a", seen: "1:2"), version(2, 1, 2, "b", seen: "1:2"), version(3, 2, 1, "c"),
    ]
    #expect(resolve(versions)?.losers == [versions[1]])
  }

  @Test(arguments: UInt64(0)..<200)
  func `the definition holds, in any order, with any repetition`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var laptops = (1...4).map { Laptop(incarnation: $0) }
    let seeded = CellVersion(
      stamp: Stamp(hlc: HLC(raw: 1), dot: Dot(incarnation: 0, sequence: 1)),
      value: -1,
      seen: VersionVector()
    )
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let one = Int.random(in: 0..<4, using: &random)
      let other = Int.random(in: 0..<4, using: &random)
      if Bool.random(using: &random) {
        let wall = Int64.random(in: 0...50, using: &random)
        laptops[one].write(Int.random(in: 0...3, using: &random), wall: wall)
      } else {
        laptops[one].hear(of: laptops[other])
      }
    }
    var versions = Array(Set(laptops.flatMap(\.known))) + [seeded]
    versions.sort { $0.stamp < $1.stamp }
    let expected = resolve(versions)
    #expect(expected?.winner == versions.last)
    #expect(expected.map { Set($0.losers) } == slowLosers(versions))
    for _ in 0..<5 {
      let repeated = versions + versions.filter { _ in Bool.random(using: &random) }
      #expect(resolve(repeated.shuffled(using: &random)) == expected)
    }
    // Somebody who has heard of everything decides: then all is quiet.
    for index in 1..<4 {
      laptops[0].hear(of: laptops[index])
    }
    laptops[0].write(7, wall: 0)
    let decided = resolve(laptops[0].known)
    #expect(decided?.winner.value == 7)
    #expect(decided?.losers.isEmpty == true)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the definition holds for histories no laptop would write`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var versions: [Dot: CellVersion<Int>] = [:]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let dot = Dot(
        incarnation: Int64.random(in: 0...3, using: &random),
        sequence: Int64.random(in: 1...4, using: &random)
      )
      var seen: [Int64: Int64] = [:]
      for incarnation in Int64(0)...3 where Bool.random(using: &random) {
        seen[incarnation] = Int64.random(in: 0...4, using: &random)
      }
      let stamp = Stamp(hlc: HLC(raw: Int64.random(in: 0...9, using: &random)), dot: dot)
      versions[dot] = CellVersion(
        stamp: stamp,
        value: Int.random(in: 0...2, using: &random),
        seen: VersionVector(seen)
      )
    }
    let all = versions.values.sorted { $0.stamp < $1.stamp }
    let result = resolve(all)
    #expect(result.map { Set($0.losers) } == slowLosers(all))
    #expect(result?.losers == result?.losers.sorted { $0.stamp > $1.stamp })
    #expect(resolve(all.shuffled(using: &random)) == result)
  }
}
