import Testing

@testable import Domain

struct JSONReaderTests {
  @Test(arguments: [
    ("null", JSON.null), (" true\r\n\t", .bool(true)), ("false", .bool(false)),
    ("0", .integer(0)), ("-0", .integer(0)), ("-17", .integer(-17)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number("9223372036854775808")), ("2.50", .number("2.50")),
    ("1e3", .number("1e3")), ("-0.0E-10", .number("-0.0E-10")), (#""""#, .string("")),
    (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")),
    (#""\u00e4\u00C4\ud83d\udeb2""#, .string("äÄ🚲")), ("\"Straße 🚲\"", .string("Straße 🚲")),
    (#""\u0000""#, .string("\0")), ("[]", .array([])), ("{}", .object([])), ("[ ]", .array([])),
    ("[1, [2], {}]", .array([.integer(1), .array([.integer(2)]), .object([])])),
    (
      #"{"b" : 1 , "a":[null]}"#,
      .object([.init("b", .integer(1)), .init("a", .array([.null]))])
    ),
    ("\u{FEFF}1", .integer(1)), ("[[[[[[[[]]]]]]]]", nested(8)),
  ])
  func `what RFC 8259 allows is read`(text: String, expected: JSON) throws {
    #expect(try JSON.read(text) == expected)
  }

  @Test(arguments: [
    ("", JSONError.Reason.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[1", .unexpectedEnd, 2),
    ("[1,", .unexpectedEnd, 3), (#"{"a":1"#, .unexpectedEnd, 6), (#""abc"#, .unexpectedEnd, 4),
    (#""\u12"#, .unexpectedEnd, 5), (#""\"#, .unexpectedEnd, 2), ("[1,]", .unexpectedByte, 3),
    ("[,]", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3), (#"{"a" 1}"#, .unexpectedByte, 5),
    ("{1:2}", .unexpectedByte, 1), (#"{"a":1,}"#, .unexpectedByte, 7), ("'a'", .unexpectedByte, 0),
    ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0), ("NaN", .unexpectedByte, 0),
    ("\u{A0}1", .unexpectedByte, 0), ("[1}", .unexpectedByte, 2), ("1 2", .trailingBytes, 2),
    ("[]]", .trailingBytes, 2), ("1\0", .trailingBytes, 1), ("01", .invalidNumber, 0),
    ("-", .invalidNumber, 0), ("-a", .invalidNumber, 0), ("1.", .invalidNumber, 0),
    ("[1.e3]", .invalidNumber, 1), ("1e", .invalidNumber, 0), ("1e+", .invalidNumber, 0),
    ("0x10", .trailingBytes, 1), ("tru", .invalidLiteral, 0), ("[nul]", .invalidLiteral, 1),
    ("TRUE", .unexpectedByte, 0), (#""\x""#, .invalidEscape, 1), (#""\u12g4""#, .invalidEscape, 1),
    (#""\ud83d""#, .loneSurrogate, 1), (#""a\udeb2""#, .loneSurrogate, 2),
    (#""\ud83d\u0041""#, .loneSurrogate, 1), (#""\ud83dxx""#, .loneSurrogate, 1),
    ("\"a\nb\"", .controlCharacter, 2), ("\"\0\"", .controlCharacter, 1),
    (#"{"a":1,"a":2}"#, .duplicateKey, 7), (#"{"a":1,"\u0061":2}"#, .duplicateKey, 7),
    ("[[[[[[[[[]]]]]]]]]", .tooDeep, 8), ("//", .unexpectedByte, 0),
  ])
  func `everything else is an error with its place`(
    text: String,
    reason: JSONError.Reason,
    offset: Int
  ) {
    let error = #expect(throws: JSONError.self) { try JSON.read(text) }
    #expect(error?.reason == reason)
    #expect(error?.offset == offset)
  }

  @Test(
    arguments: [
      [0x22, 0xC3, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x80, 0x22],
    ] as [[UInt8]]
  )
  func `bad UTF-8 is an error`(bytes: [UInt8]) {
    #expect(throws: JSONError(.invalidUTF8, at: 0, in: bytes)) { try JSON.read(bytes) }
  }

  @Test func `a place is counted in lines and code points`() {
    let error = #expect(throws: JSONError.self) { try JSON.read("{\n  \"größe\": x\n}") }
    #expect(error?.line == 2)
    #expect(error?.column == 12)
    #expect(error?.offset == 15)
    let first = #expect(throws: JSONError.self) { try JSON.read("?") }
    #expect(first?.line == 1 && first?.column == 1)
  }

  @Test func `keys that only look alike are two`() throws {
    let value = try JSON.read("{\"\u{E4}\":1,\"a\u{308}\":2}")
    #expect(value.objectValue?.count == 2)
  }

  @Test func `limits hold at their edge`() throws {
    let limits = JSONLimits(depth: 1, bytes: 6, stringBytes: 3)
    #expect(try JSON.read("[1,23]", limits: limits).arrayValue?.count == 2)
    #expect(try JSON.read("\"abc\"", limits: limits).stringValue == "abc")
    for (text, reason, offset) in [
      ("[1,234]", JSONError.Reason.tooLong, 6), ("[[]]", .tooDeep, 1),
      ("\"abcd\"", .stringTooLong, 0), ("12345", .invalidNumber, 0),
    ] {
      let error = #expect(throws: JSONError.self) { try JSON.read(text, limits: limits) }
      #expect(error?.reason == reason)
      #expect(error?.offset == offset)
    }
    let none = JSONLimits(depth: .min, bytes: .min, stringBytes: .min)
    #expect(throws: JSONError.self) { try JSON.read("[]", limits: none) }
  }

  @Test func `no limit goes deeper than the stack should`() {
    let limits = JSONLimits(depth: .max, bytes: .max, stringBytes: .max)
    let bytes = Array(repeating: UInt8(ascii: "["), count: 100_000)
    let error = #expect(throws: JSONError.self) { try JSON.read(bytes, limits: limits) }
    #expect(error?.reason == .tooDeep)
    #expect(error?.offset == 64)
  }
}

/// Arrays in arrays.
private func nested(_ depth: Int) -> JSON {
  (1..<depth).reduce(.array([])) { inner, _ in .array([inner]) }
}
