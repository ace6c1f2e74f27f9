extension JSON {
  /// Reads one JSON value and nothing after it from UTF-8; a byte order mark before it is skipped.
  ///
  /// Stricter than many readers where RFC 8259 leaves a choice: no key twice in an object, no half
  /// surrogate pairs, no bad UTF-8. Ends on every input, in time linear in its length.
  package static func read(
    _ bytes: [UInt8],
    limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes: bytes, limits: limits)
    return try reader.readAll()
  }

  /// Reads one JSON value and nothing after it from a text.
  package static func read(
    _ text: String,
    limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    try read(Array(text.utf8), limits: limits)
  }
}

/// Walks once over the bytes; `next` is the first one not yet taken.
struct JSONReader {
  /// No limit given by a caller goes deeper than this, for each level costs stack.
  private static let deepest = 64

  let bytes: [UInt8]
  let limits: JSONLimits
  var next = 0

  init(bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func readAll() throws(JSONError) -> JSON {
    guard bytes.count <= limits.bytes else { throw error(.tooLong, at: max(0, limits.bytes)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      next = 3
    }
    let value = try readValue(depth: 0)
    skipBlanks()
    guard next == bytes.count else { throw error(.trailingBytes, at: next) }
    return value
  }

  private mutating func readValue(depth: Int) throws(JSONError) -> JSON {
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "n"): return try readLiteral("null", .null)
    case UInt8(ascii: "t"): return try readLiteral("true", .bool(true))
    case UInt8(ascii: "f"): return try readLiteral("false", .bool(false))
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: throw error(.unexpectedByte, at: next)
    }
  }

  private mutating func readArray(depth: Int) throws(JSONError) -> JSON {
    try enter(depth)
    var elements: [JSON] = []
    if try takeIf(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try readValue(depth: depth + 1))
    } while try isContinued(until: UInt8(ascii: "]"))
    return .array(elements)
  }

  private mutating func readObject(depth: Int) throws(JSONError) -> JSON {
    try enter(depth)
    var members: [JSON.Member] = []
    // By bytes: for Swift two spellings of ä are one string, for JSON they are two keys.
    var keys: Set<[UInt8]> = []
    if try takeIf(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipBlanks()
      let start = next
      guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpectedByte, at: next) }
      let key = try readString()
      guard keys.insert(Array(key.utf8)).inserted else { throw error(.duplicateKey, at: start) }
      guard try takeIf(UInt8(ascii: ":")) else { throw error(.unexpectedByte, at: next) }
      members.append(JSON.Member(key, try readValue(depth: depth + 1)))
    } while try isContinued(until: UInt8(ascii: "}"))
    return .object(members)
  }

  /// Takes the opening bracket, unless it would lie too deep.
  private mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth < min(limits.depth, Self.deepest) else { throw error(.tooDeep, at: next) }
    next += 1
  }

  /// Takes a comma or the closing bracket and says which it was.
  private mutating func isContinued(until end: UInt8) throws(JSONError) -> Bool {
    if try takeIf(end) { return false }
    guard try takeIf(UInt8(ascii: ",")) else { throw error(.unexpectedByte, at: next) }
    return true
  }

  private mutating func readLiteral(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[next...].starts(with: word.utf8) else { throw error(.invalidLiteral, at: next) }
    next += word.utf8.count
    return value
  }

  private mutating func readNumber() throws(JSONError) -> JSON {
    let start = next
    guard let end = JSONNumber.end(in: bytes, from: start), end - start <= limits.stringBytes else {
      throw error(.invalidNumber, at: start)
    }
    next = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Int64(text).map { .integer($0) } ?? .number(text)
  }

  /// The next byte, which must be there.
  func peek() throws(JSONError) -> UInt8 {
    guard next < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
    return bytes[next]
  }

  /// An error at a place of this text.
  func error(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(reason, at: offset, in: bytes)
  }

  private mutating func takeIf(_ byte: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard try peek() == byte else { return false }
    next += 1
    return true
  }

  private mutating func skipBlanks() {
    while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) {
      next += 1
    }
  }
}

/// The grammar of numbers, RFC 8259 §6.
enum JSONNumber {
  /// Whether a text is one JSON number and nothing else.
  static func isWhole(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return end(in: bytes, from: 0) == bytes.count
  }

  /// The place after the longest number that begins at a place, or nil where none does.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    func digits(from index: Int) -> Int {
      var index = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      return index
    }
    func has(_ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }

    let first = has(UInt8(ascii: "-"), at: start) ? start + 1 : start
    var end = digits(from: first)
    // A leading zero stands alone.
    guard end > first, end == first + 1 || bytes[first] != UInt8(ascii: "0") else { return nil }
    if has(UInt8(ascii: "."), at: end) {
      let fraction = digits(from: end + 1)
      guard fraction > end + 1 else { return nil }
      end = fraction
    }
    if has(UInt8(ascii: "e"), at: end) || has(UInt8(ascii: "E"), at: end) {
      let isSigned = has(UInt8(ascii: "+"), at: end + 1) || has(UInt8(ascii: "-"), at: end + 1)
      let exponent = digits(from: end + (isSigned ? 2 : 1))
      guard exponent > end + (isSigned ? 2 : 1) else { return nil }
      end = exponent
    }
    return end
  }
}
