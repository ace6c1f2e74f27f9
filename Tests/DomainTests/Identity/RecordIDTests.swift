import Testing

@testable import Domain

struct RecordIDTests {
  /// The example of RFC 9562, appendix A.6.
  private let example = "017f22e279b07cc398c4dc0c0c07398f"

  @Test(arguments: [
    "017f22e279b07cc398c4dc0c0c07398f", "017F22E279B07CC398C4DC0C0C07398F",
    "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
  ])
  func `reads hex digits of either case, with dashes or without`(text: String) throws {
    let id = try #require(RecordID(hex: text))
    #expect(id.hex == example)
    #expect(id.high >> 16 == 1_645_557_742_000)
    #expect(id.bytes.first == 0x01)
    #expect(id.bytes.last == 0x8F)
  }

  @Test(arguments: [
    "", "017f22e2", "017f22e279b07cc398c4dc0c0c07398", "017f22e279b07cc398c4dc0c0c07398f0",
    "017f22e279b07cc398c4dc0c0c07398g", " 017f22e279b07cc398c4dc0c0c07398f",
    "017f22e279b0-7cc398c4dc0c0c07398f", "-017f22e279b07cc398c4dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f-",
    "017f22e2--79b0-7cc3-98c4dc0c0c07398f", "017f22e279b07cc398c4dc0c0c0739８f",
  ])
  func `refuses everything else`(text: String) {
    #expect(RecordID(hex: text) == nil)
  }

  @Test(arguments: UInt64(0)..<50)
  func `bytes, hex text and value have one order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let near = UInt64.random(in: 0..<3, using: &random)
    let left = RecordID(high: near, low: random.next())
    let right = RecordID(high: UInt64.random(in: 0..<3, using: &random), low: random.next())
    #expect((left < right) == left.bytes.lexicographicallyPrecedes(right.bytes))
    #expect((left < right) == (left.hex < right.hex))
    #expect(RecordID(bytes: left.bytes) == left)
    #expect(RecordID(hex: left.hex) == left)
  }

  @Test(arguments: [0, 1, 15, 17, 32])
  func `takes sixteen bytes only`(count: Int) {
    #expect(RecordID(bytes: Array(repeating: 7, count: count)) == nil)
  }

  @Test func `an id knows its kind, which need not be Sendable`() {
    final class Kind {}
    let raw = RecordID(high: 1, low: 2)
    #expect(ID<Kind>(raw) < ID<Kind>(RecordID(high: 1, low: 3)))
    #expect(Set([ID<Kind>(raw), ID<Kind>(raw)]).count == 1)
  }
}
