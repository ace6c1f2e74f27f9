/// Finds the string literals of Swift source, and in which calls they stand.
///
/// It knows comments, escapes, raw and multi-line strings and interpolations, which is all that
/// tells a literal from the text around it; everything else of the language is passed over.
struct SwiftLiterals {
  struct Literal: Equatable {
    var line: Int
    /// The text as written; an interpolation is one `hole`.
    var text: String
    /// The names before the parentheses that are open here, the innermost last.
    var calls: [String]
    /// Nothing stands between the innermost open parenthesis and the literal.
    var isFirstArgument: Bool
    var isMultiLine: Bool
  }

  /// What stands in a literal's text for an interpolation.
  static let hole: Character = "\u{FFFC}"

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var calls: [String] = []
  private var found: [Literal] = []
  /// The last byte of code that is no blank.
  private var previous = UInt8(ascii: "\n")

  static func read(_ bytes: [UInt8]) -> [Literal] {
    var reader = SwiftLiterals(bytes)
    reader.readCode()
    return reader.found
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads code to the end of the file, or of the interpolation in which it stands.
  private mutating func readCode(inside: Bool = false) {
    let depth = calls.count
    var word: [UInt8] = []
    while let byte = peek() {
      if Self.isWord(byte) {
        word.append(byte)
        step()
        continue
      }
      switch byte {
      case UInt8(ascii: "/") where peek(1) == byte: skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipBlock()
      case UInt8(ascii: "\""), UInt8(ascii: "#"): readQuote()
      case UInt8(ascii: "("):
        calls.append(String(decoding: word, as: UTF8.self))
        step()
      case UInt8(ascii: ")"):
        step()
        if inside, calls.count == depth { return }
        _ = calls.popLast()
      default: step()
      }
      word = []
    }
  }

  /// Reads the literal that begins here, or passes the number sign of a directive.
  private mutating func readQuote() {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    guard peek(hashes) == UInt8(ascii: "\"") else {
      step(hashes)
      return
    }
    let isMultiLine = (0..<3).allSatisfy { peek(hashes + $0) == UInt8(ascii: "\"") }
    var literal = Literal(
      line: line,
      text: "",
      calls: calls,
      isFirstArgument: previous == UInt8(ascii: "("),
      isMultiLine: isMultiLine
    )
    let quotes = isMultiLine ? 3 : 1
    step(hashes + quotes)
    literal.text = readText(hashes: hashes, quotes: quotes)
    found.append(literal)
  }

  private mutating func readText(hashes: Int, quotes: Int) -> String {
    var text: [UInt8] = []
    let end =
      Array(repeating: UInt8(ascii: "\""), count: quotes)
      + Array(repeating: UInt8(ascii: "#"), count: hashes)
    let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
    while let byte = peek() {
      if starts(with: end) {
        step(end.count)
        break
      }
      if starts(with: escape) {
        step(escape.count)
        if peek() == UInt8(ascii: "(") {
          step()
          readCode(inside: true)
          text += String(Self.hole).utf8
        } else {
          text.append(UInt8(ascii: "\\"))
          text.append(peek() ?? 0)
          step()
        }
        continue
      }
      text.append(byte)
      step()
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipLine() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
  }

  /// Passes over a comment of several lines; they nest.
  private mutating func skipBlock() {
    var depth = 0
    repeat {
      if starts(with: Array("/*".utf8)) {
        depth += 1
        step(2)
      } else if starts(with: Array("*/".utf8)) {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && index < bytes.count
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  private func starts(with other: [UInt8]) -> Bool {
    bytes[index...].starts(with: other)
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count {
      guard let byte = peek() else { return }
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: " ") { previous = byte }
      index += 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
