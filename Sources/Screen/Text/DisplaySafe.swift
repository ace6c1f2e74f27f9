/// The text as it may stand on a screen, in a log, a title or a mail subject.
///
/// Control characters appear in caret notation (`^[`), C1 and invisible characters as named marks
/// (`‹RLO›`), a grapheme keeps at most eight combining marks. The answer therefore neither moves
/// the terminal's cursor nor reads differently from what it is. A text that needs nothing (plain
/// German does not) is returned as it is. Texts of several lines are split before.
package func displaySafe(_ text: String) -> String {
  if isPlainlySafe(text) { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for grapheme in text {
    appendSafe(grapheme, to: &result)
  }
  return result
}

/// Whether the UTF-8 bytes alone show that nothing has to be replaced.
///
/// Knows ASCII, U+00A0–02FF without the soft hyphen, and of U+2010–2BFF the blocks of dashes,
/// quotation marks, arrows and frames without their invisible and combining members.
private func isPlainlySafe(_ text: String) -> Bool {
  var lead: UInt8 = 0
  var second: UInt8 = 0
  for byte in text.utf8 {
    switch lead {
    case 0:
      switch byte {
      case 0x20...0x7E: continue
      case 0xC2...0xCB, 0xE2: lead = byte
      default: return false
      }
    case 0xC2:
      guard byte >= 0xA0 && byte != 0xAD else { return false }
      lead = 0
    case 0xE2 where second == 0:
      guard byte == 0x80 || byte == 0x82 || (0x84...0xAF).contains(byte) else { return false }
      second = byte
    case 0xE2:
      if second == 0x80 {
        guard (0x90...0xA7).contains(byte) || byte >= 0xB0 else { return false }
      }
      lead = 0
      second = 0
    default:
      lead = 0
    }
  }
  return true
}

private func appendSafe(_ grapheme: Character, to result: inout String) {
  var marks = 0
  var hasBase = false
  var rest = grapheme.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    if let name = visibleName(of: scalar), !joinsEmoji(scalar, rest.first) {
      result += name
      hasBase = true
    } else if scalar.columns == 0 {
      guard marks < CellForm.maximumMarks else { continue }
      if !hasBase && scalar.properties.isGraphemeExtend {
        result.unicodeScalars.append(CellForm.markCarrier)
      }
      result.unicodeScalars.append(scalar)
      marks += 1
      hasBase = true
    } else {
      result.unicodeScalars.append(scalar)
      hasBase = true
    }
  }
}

/// A joiner between two emoji hides nothing: the cell shows the first of them.
private func joinsEmoji(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
  guard scalar == "\u{200D}", let next else { return false }
  return next.value > 0xFF && next.properties.isEmoji
}

/// The mark for a scalar that must not reach the terminal; nil for all others.
private func visibleName(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0..<0x20: "^\(Unicode.Scalar(UInt8(scalar.value) + 0x40))"
  case 0x20..<0x7F: nil
  case 0x7F: "^?"
  case 0x80..<0xA0: hexName(scalar)
  case 0xA0..<0x300: scalar == "\u{AD}" ? "‹SHY›" : nil
  default: shortName(of: scalar).map { "‹\($0)›" } ?? unnamedMark(scalar)
  }
}

private func shortName(of scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\u{061C}": "ALM"
  case "\u{200B}": "ZWSP"
  case "\u{200C}": "ZWNJ"
  case "\u{200D}": "ZWJ"
  case "\u{200E}": "LRM"
  case "\u{200F}": "RLM"
  case "\u{2028}": "LS"
  case "\u{2029}": "PS"
  case "\u{202A}": "LRE"
  case "\u{202B}": "RLE"
  case "\u{202C}": "PDF"
  case "\u{202D}": "LRO"
  case "\u{202E}": "RLO"
  case "\u{2060}": "WJ"
  case "\u{2066}": "LRI"
  case "\u{2067}": "RLI"
  case "\u{2068}": "FSI"
  case "\u{2069}": "PDI"
  case "\u{FEFF}": "BOM"
  default: nil
  }
}

private func unnamedMark(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  // Invisible operators and deprecated format characters, tags, and the Hangul fillers, which are
  // letters without ink.
  case 0x2061...0x206F, 0xE0000...0xE007F, 0x115F, 0x1160, 0x3164, 0xFFA0: return hexName(scalar)
  default: break
  }
  let isHidden = scalar.properties.generalCategory == .format && scalar.columns <= 0
  return isHidden ? hexName(scalar) : nil
}

private func hexName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "›"
}
