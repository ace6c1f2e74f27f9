import Testing

@testable import Domain

struct JSONProperties {
  private static let samples = [
    #"{"inc":17,"seq":[1,2],"text":"Straße \u00e4 \ud83d\udeb2","ok":true,"none":null}"#,
    #"[["2026-11-26T14:00/16:00",-12.50e+3],{"":{"a":[[[[]]]]}}]"#,
    #" [ 0 , -0 , 9223372036854775808 , "\"\\\/\b\f\n\r\t" ] "#,
  ]

  @Test(arguments: UInt64(0)..<40)
  func `no bytes make the reader fail, and what it reads it can write`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let limits = JSONLimits(depth: 8, bytes: 150, stringBytes: 40)
    for _ in 0..<500 {
      let bytes = mutated(Array((Self.samples.randomElement(using: &random) ?? "").utf8), &random)
      do throws(JSONError) {
        let value = try JSON.read(bytes, limits: limits)
        #expect(try JSON.read(value.text) == value)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
        #expect(error.line >= 1 && error.column >= 1)
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `every value comes back from its text, which is its only one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = randomValue(depth: 0, &random)
    let text = value.text
    let back = try JSON.read(text)
    #expect(back == value)
    #expect(back.text == text)
  }

  @Test(arguments: [
    (
      JSON.string("a\"\\\u{8}\u{9}\n\u{C}\r\u{1}\u{1F}/ä\u{7F}"),
      #""a\"\\\b\t\n\f\r\u0001\u001f/ä"# + "\u{7F}\""
    ),
    (.array([.null, .bool(true), .integer(-1), .number("1.50")]), "[null,true,-1,1.50]"),
    (.object([.init("b", .array([])), .init("a", .object([]))]), #"{"b":[],"a":{}}"#),
    (.number("1,5"), #""1,5""#), (.number(""), #""""#),
  ])
  func `the text is compact`(value: JSON, expected: String) {
    #expect(value.text == expected)
  }

  @Test func `a value is asked for its parts`() {
    let value = JSON.object([.init("n", .integer(1)), .init("s", .string("x"))])
    #expect(value["n"]?.integerValue == 1)
    #expect(value["s"]?.stringValue == "x")
    #expect(value["x"] == nil)
    #expect(JSON.bool(true).boolValue == true)
    #expect(JSON.null["a"] == nil)
    #expect(JSON.null.stringValue == nil)
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let alphabet = Array(#"[]{}",:\u0019dDeE+-.tfn "#.utf8) + [0, 10, 0xC3, 0xED, 0xA0, 0xFF]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.insert(byte, at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = byte
      case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 4: bytes.insert(contentsOf: bytes.suffix(place % 9), at: place)
      default: bytes = place % 7 == 0 ? Array(bytes.prefix(place)) : bytes
      }
    }
    return bytes
  }

  private func randomValue(depth: Int, _ random: inout SplitMix64) -> JSON {
    let count = Int.random(in: 0...4, using: &random)
    switch Int.random(in: 0..<(depth < 6 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int64(bitPattern: random.next()))
    case 3: return .number("\(count).5e-\(count)")
    case 4: return .string(troublesomeText(using: &random, upTo: 8))
    case 5, 6: return .array((0..<count).map { _ in randomValue(depth: depth + 1, &random) })
    default:
      return .object(
        (0..<count).map { JSON.Member("\($0)ä\n", randomValue(depth: depth + 1, &random)) }
      )
    }
  }
}
