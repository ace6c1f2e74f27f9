/// Strings and their escapes, RFC 8259 §7.
extension JSONReader {
  /// Reads a string; `next` stands at its opening quotation mark.
  mutating func readString() throws(JSONError) -> String {
    let start = next
    next += 1
    var content: [UInt8] = []
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        next += 1
        guard let text = String(validating: content, as: UTF8.self) else {
          throw error(.invalidUTF8, at: start)
        }
        return text
      case UInt8(ascii: "\\"):
        content.append(contentsOf: try readEscape())
      case ..<0x20:
        throw error(.controlCharacter, at: next)
      default:
        content.append(byte)
        next += 1
      }
      guard content.count <= limits.stringBytes else { throw error(.stringTooLong, at: start) }
    }
  }

  /// Reads one escape; `next` stands at the backslash.
  private mutating func readEscape() throws(JSONError) -> [UInt8] {
    let start = next
    next += 1
    let byte = try peek()
    next += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try readCodePoint(from: start)).utf8)
    default: throw error(.invalidEscape, at: start)
    }
  }

  /// Reads the digits of `\uXXXX` and, after a high surrogate, the low one's whole escape.
  private mutating func readCodePoint(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try readCodeUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[next...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    else { throw error(.loneSurrogate, at: start) }
    next += 2
    let second = try readCodeUnit(from: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  /// Reads four hex digits.
  private mutating func readCodeUnit(from start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = hexValue(of: try peek()) else { throw error(.invalidEscape, at: start) }
      value = value << 4 | UInt32(digit)
      next += 1
    }
    return value
  }
}
