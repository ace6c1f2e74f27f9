/// The rules by which `sortKey` makes keys; a store recomputes its keys when this number changes.
package let sortKeyVersion = 1

/// A text whose plain order of bytes is German order: DIN 5007-1, as in a dictionary.
///
/// First the letters without case and marks (ä as a, ß as ss, é as e), digits before letters,
/// digit by digit; every run of blanks and punctuation counts as one blank and comes before both,
/// so that "Bad Ems" stands before "Badem". Then, between equal ones, plain before umlaut before
/// other marks, small before capital, and last the text itself. For SQLite's BINARY collation.
package func sortKey(_ text: String) -> String {
  var key = SortKeyBuilder()
  for scalar in text.unicodeScalars {
    key.take(scalar)
  }
  return key.text
}

/// Collects the levels of a key; level 1 and 2 and 3 hold one entry for each letter of level 1.
private struct SortKeyBuilder {
  /// What stands at a place of level 2, in rising order.
  private enum Mark {
    static let none = UInt8(ascii: "0")
    static let umlaut = UInt8(ascii: "1")
    static let other = UInt8(ascii: "2")
    static let spelledOut = UInt8(ascii: "3")
  }

  private var letters: [UInt8] = []
  private var marks: [UInt8] = []
  private var capitals: [UInt8] = []
  /// The text as typed but decomposed, so that both spellings of ä have one key.
  private var typed = String.UnicodeScalarView()
  /// Whether levels 1 to 3 do not say everything, so that the text itself is needed.
  private var needsTyped = false
  private var isBlankPending = false

  mutating func take(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    guard value >= 0x80 else {
      typed.append(scalar)
      takeASCII(UInt8(truncatingIfNeeded: value))
      return
    }
    let parts = packedParts(of: value)
    if parts != 0 {
      takeLatin(scalar, parts)
    } else if isCombiningMark(value) {
      typed.append(scalar)
      mark(value)
    } else {
      typed.append(scalar)
      needsTyped = true
      takeForeign(scalar)
    }
  }

  /// The levels, each after a separator lower than all it may stand against.
  var text: String {
    var levels = [letters, trimmed(marks), trimmed(capitals)]
    if needsTyped || isBlankPending {
      levels.append(Array(String(typed).utf8))
    }
    while levels.last?.isEmpty == true {
      levels.removeLast()
    }
    return String(decoding: Array(levels.joined(separator: [0x01])), as: UTF8.self)
  }

  private mutating func takeASCII(_ byte: UInt8) {
    if byte.isLetter || byte.isDigit {
      append(byte.lowered, Mark.none, isCapital: byte.isCapital)
    } else {
      needsTyped = needsTyped || byte != 0x20 || isBlankPending || letters.isEmpty
      isBlankPending = true
    }
  }

  private mutating func takeLatin(_ scalar: Unicode.Scalar, _ parts: UInt64) {
    let isCapital = scalar.properties.isUppercase
    let isComposed = parts >> 16 != 0 && isCombiningMark(UInt32(parts >> 16 & 0xFFFF))
    if !isComposed {
      typed.append(scalar)
      needsTyped = needsTyped || scalar.value != 0xDF
    }
    var rest = parts
    while rest != 0 {
      let part = UInt32(rest & 0xFFFF)
      rest >>= 16
      if isComposed {
        appendTyped(part, isCapital: isCapital)
      }
      if isCombiningMark(part) {
        mark(part)
      } else {
        let kind = isComposed ? Mark.none : Mark.spelledOut
        append(UInt8(truncatingIfNeeded: part), kind, isCapital: isCapital)
      }
    }
  }

  private mutating func appendTyped(_ part: UInt32, isCapital: Bool) {
    let isLetter = !isCombiningMark(part)
    if let scalar = Unicode.Scalar(isCapital && isLetter ? part - 0x20 : part) {
      typed.append(scalar)
    }
  }

  private mutating func takeForeign(_ scalar: Unicode.Scalar) {
    guard !isInvisible(scalar.value) else { return }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      isBlankPending = true
      return
    }
    for byte in scalar.properties.lowercaseMapping.utf8 {
      append(byte, Mark.none, isCapital: scalar.properties.isUppercase)
    }
  }

  private mutating func append(_ letter: UInt8, _ mark: UInt8, isCapital: Bool) {
    if isBlankPending, !letters.isEmpty {
      letters.append(0x20)
      marks.append(Mark.none)
      capitals.append(UInt8(ascii: "0"))
    }
    isBlankPending = false
    letters.append(letter)
    marks.append(mark)
    capitals.append(UInt8(ascii: isCapital ? "1" : "0"))
  }

  private mutating func mark(_ scalar: UInt32) {
    guard !isBlankPending, let letter = letters.last, let mark = marks.indices.last else {
      needsTyped = true
      return
    }
    let vowels = Array("aou".utf8)
    let isUmlaut = scalar == diaeresis && marks[mark] == Mark.none && vowels.contains(letter)
    marks[mark] = isUmlaut ? Mark.umlaut : Mark.other
    needsTyped = needsTyped || !isUmlaut
  }

  /// A level without the lowest entry at its end, which changes no order.
  private func trimmed(_ level: [UInt8]) -> [UInt8] {
    var result = level
    while result.last == UInt8(ascii: "0") {
      result.removeLast()
    }
    return result
  }
}
