import Testing

@testable import Domain

struct IDSourceTests {
  @Test func `the generator gives the numbers of its reference`() {
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test(arguments: UInt64(0)..<20)
  func `ids are version 7, variant 10 and carry their time`(seed: UInt64) {
    var source = IDSource(seed: seed)
    let id = source.next(at: 1_645_557_742_000)
    #expect(id.high >> 16 == 1_645_557_742_000)
    #expect(id.high >> 12 & 0xF == 7)
    #expect(id.low >> 62 == 0b10)
  }

  @Test(arguments: UInt64(0)..<20)
  func `ids rise while the clock stands, jumps and goes back`(seed: UInt64) {
    var source = IDSource(seed: seed)
    var random = SplitMix64(seed: seed ^ 0xFF)
    var last = source.next(at: 1000)
    for _ in 0..<2000 {
      let id = source.next(at: Int64.random(in: -5...2000, using: &random))
      #expect(last < id)
      last = id
    }
  }

  @Test func `more ids than the counter holds borrow a millisecond`() {
    var source = IDSource(seed: 3)
    let ids = (0..<20_000).map { _ in source.next(at: 50) }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ids.last.map { $0.high >> 16 } ?? 0 > 50)
  }

  @Test(arguments: [Int64.min, -1, 1 << 48, Int64.max])
  func `impossible times give ids all the same`(time: Int64) {
    var source = IDSource(seed: 4)
    let ids = (0..<10_000).map { _ in source.next(at: time) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.high >> 12 & 0xF == 7 })
  }

  @Test func `the same seed gives the same ids, another seed others`() {
    var first = IDSource(seed: 1)
    var second = IDSource(seed: 1)
    var third = IDSource(seed: 2)
    let id = first.next(at: 9)
    #expect(id == second.next(at: 9))
    #expect(id != third.next(at: 9))
  }
}
