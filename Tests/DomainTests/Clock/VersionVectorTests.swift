import Testing

@testable import Domain

struct VersionVectorTests {
  @Test(arguments: ["", "17:204", "17:204,90:3", "0:12,17:1", "9223372036854775807:1"])
  func `canonical texts come back unchanged`(text: String) throws {
    #expect(try #require(VersionVector(canonical: text)).canonical == text)
  }

  @Test(arguments: [
    " ", "17", "17:", ":1", "17:0", "17:-1", "-17:1", "+17:1", "017:1", "17:01", "17:1,", ",17:1",
    "17:1,,90:1", "90:1,17:1", "17:1,17:2", "17:1:2", "17:1, 90:1", "9223372036854775808:1", "a:b",
    "17:１",
  ])
  func `every other text is refused`(text: String) {
    #expect(VersionVector(canonical: text) == nil)
  }

  @Test func `it grows without gaps only`() {
    var vector = VersionVector()
    for (sequence, expected) in [(2, false), (1, true), (2, true), (1, true)] as [(Int64, Bool)] {
      let isTaken = vector.advance(to: Dot(incarnation: 5, sequence: sequence))
      #expect(isTaken == expected)
    }
    #expect(vector.prefix(of: 5) == 2)
    #expect(vector.covers(Dot(incarnation: 5, sequence: 2)))
    #expect(!vector.covers(Dot(incarnation: 5, sequence: 3)))
    #expect(!vector.covers(Dot(incarnation: 6, sequence: 1)))
    #expect(vector.covers(Dot(incarnation: 0, sequence: 99)))
    var full = VersionVector([5: .max])
    let isTaken = full.advance(to: Dot(incarnation: 5, sequence: .max))
    #expect(isTaken)
  }

  @Test(arguments: UInt64(0)..<100)
  func `merging is commutative, associative, idempotent and covers both`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func vector() -> VersionVector {
      var prefixes: [Int64: Int64] = [:]
      for _ in 0..<4 {
        let incarnation = Int64.random(in: 0...6, using: &random)
        prefixes[incarnation] = Int64.random(in: -1...9, using: &random)
      }
      return VersionVector(prefixes)
    }
    let (first, second, third) = (vector(), vector(), vector())
    let both = first.merging(second)
    #expect(both == second.merging(first))
    #expect(both.merging(third) == first.merging(second.merging(third)))
    #expect(both.merging(second) == both)
    #expect(both.covers(first) && both.covers(second))
    #expect(both.covers(third) == (both.merging(third) == both))
    #expect(VersionVector(canonical: both.canonical) == both)
  }

  @Test func `stamps are ordered by time, incarnation, number`() {
    let stamps = [(1, 9, 9), (2, 1, 5), (2, 3, 1), (2, 3, 2)].map { time, incarnation, sequence in
      Stamp(
        hlc: HLC(raw: Int64(time)),
        dot: Dot(incarnation: Int64(incarnation), sequence: Int64(sequence))
      )
    }
    #expect(stamps.reversed().sorted() == stamps)
  }
}
