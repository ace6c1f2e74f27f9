/// A typed text in words, numbers and signs, taken from the front one after the other.
///
/// The text is folded: case, umlauts and the length of dashes do not matter. What takes nothing
/// moves nothing.
struct DateTokens {
  private enum Kind: Equatable {
    case word(String)
    case number(value: Int, digits: Int)
    case sign(UInt8)
  }

  private struct Token {
    var kind: Kind
    /// Where it begins among the bytes.
    var start: Int
    /// Whether a blank stands before it.
    var isApart: Bool
  }

  /// No date is longer, and no form needs to look at more.
  private static let longestText = 200

  private let bytes: [UInt8]
  private let tokens: [Token]
  private var index = 0

  /// Splits a text; nil where it is too long or has a number of more than nine digits.
  init?(_ text: String) {
    bytes = Array(fold(text).text.utf8)
    guard bytes.count <= Self.longestText else { return nil }
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      let isApart = place > 0 && bytes[place - 1] == 0x20
      let digits = rest.prefix { $0.isDigit }
      let letters = rest.prefix { $0.isLetter }
      let length: Int
      let kind: Kind
      if !digits.isEmpty {
        guard let value = wholeNumber(digits) else { return nil }
        kind = .number(value: value, digits: digits.count)
        length = digits.count
      } else if !letters.isEmpty {
        kind = .word(String(decoding: letters, as: UTF8.self))
        length = letters.count
      } else {
        kind = .sign(bytes[place])
        length = 1
      }
      if kind != .sign(0x20) { tokens.append(Token(kind: kind, start: place, isApart: isApart)) }
      place += length
    }
    self.tokens = tokens
  }

  /// Whether everything has been taken.
  var isAtEnd: Bool { index == tokens.count }

  /// Whether something follows after a blank.
  var isApart: Bool { !isAtEnd && tokens[index].isApart }

  /// Whether a number follows without a blank.
  var isBeforeAdjacentNumber: Bool {
    guard !isAtEnd, !tokens[index].isApart, case .number = tokens[index].kind else { return false }
    return true
  }

  mutating func take(_ sign: Character) -> Bool {
    guard !isAtEnd, let byte = sign.asciiValue, tokens[index].kind == .sign(byte) else {
      return false
    }
    index += 1
    return true
  }

  /// Takes a word that means something to the closure.
  mutating func word<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard !isAtEnd, case .word(let word) = tokens[index].kind, let result = meaning(word) else {
      return nil
    }
    index += 1
    return result
  }

  mutating func take(word words: String...) -> Bool {
    word { words.contains($0) ? true : nil } ?? false
  }

  /// Takes a number of so many digits.
  mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    sized(digits: allowed)?.value
  }

  /// Takes a number of so many digits and tells how many there are.
  mutating func sized(digits allowed: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    guard !isAtEnd, case .number(let value, let digits) = tokens[index].kind,
      allowed.contains(digits)
    else { return nil }
    index += 1
    return (value, digits)
  }

  /// Takes a name of one or more words, given folded, that ends where a word ends.
  mutating func take(name: String) -> Bool {
    guard !isAtEnd, !name.isEmpty else { return false }
    let start = tokens[index].start
    let end = start + name.utf8.count
    guard bytes[start...].starts(with: name.utf8) else { return false }
    guard let next = tokens[index...].firstIndex(where: { $0.start >= end }) else {
      // The last word may go on behind the name.
      guard end == bytes.count || bytes[end] == 0x20 else { return false }
      index = tokens.count
      return true
    }
    guard tokens[next].start == end || tokens[next].isApart && bytes[end] == 0x20 else {
      return false
    }
    index = next
    return true
  }
}
