/// A JSON value (RFC 8259) as read from a file or the journal, nothing rounded.
///
/// Equality is exact: the order of members counts, and so does the spelling of a number that is
/// no whole one.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A whole number without fraction and exponent that fits 64 bits.
  case integer(Int64)
  /// The text of every other number, as it stood there: `2.50`, `1e3`, thirty digits.
  case number(String)
  case string(String)
  case array([JSON])
  /// Members in the order of the text; the reader lets no key stand twice.
  case object([Member])

  /// A key of an object and what it holds.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key of an object; nil where there is none or where this is no object.
  package subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string, otherwise nil.
  package var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a whole number, otherwise nil.
  package var integerValue: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The value of true or false, otherwise nil.
  package var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array, otherwise nil.
  package var arrayValue: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, otherwise nil.
  package var objectValue: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

/// The one spelling we write.
extension JSON {
  /// The value as compact text: no blanks, members in their order, the shortest escapes.
  ///
  /// Only `"`, `\` and the controls below U+0020 are escaped. A `.number` that is no JSON number
  /// is written as a string, so that the text always reads.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let text) where JSONNumber.isWhole(text): bytes += text.utf8
    case .number(let text), .string(let text): JSON.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case ..<0x20: bytes += (#"\u00"# + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
