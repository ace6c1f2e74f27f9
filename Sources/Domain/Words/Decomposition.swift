/// The parts of a Latin letter in lower case, packed as in `FoldTable`; 0 where it is its own part.
///
/// Covers what is not ASCII: `Ä` gives a and U+0308, `ß` gives s and s, `²` gives 2.
func packedParts(of scalar: UInt32) -> UInt64 {
  switch scalar {
  case 0xA0..<0x250: FoldTable.latin[Int(scalar - 0xA0)]
  case 0x1E00..<0x1F00: FoldTable.additional[Int(scalar - 0x1E00)]
  case 0x2070..<0x20A0: FoldTable.raised[Int(scalar - 0x2070)]
  case 0xFB00..<0xFB07: FoldTable.ligatures[Int(scalar - 0xFB00)]
  default: 0
  }
}

/// The two dots of an umlaut as a mark of their own, U+0308.
let diaeresis: UInt32 = 0x308

/// Whether a code point is a mark that sits on the letter before it.
func isCombiningMark(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x20D0..<0x2100, 0xFE20..<0xFE30: true
  default: false
  }
}

/// Whether a code point is neither seen nor meant: soft hyphen, joiners, direction marks, BOM.
///
/// They come in with text pasted from the web and from PDF files.
func isInvisible(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
  // The signs that choose between a picture and a letter.
  case 0xFE00...0xFE0F: true
  default: false
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

  /// Whether it is an ASCII letter of either case.
  var isLetter: Bool { UInt8(ascii: "a") <= lowered && lowered <= UInt8(ascii: "z") }

  /// Whether it is an ASCII capital.
  var isCapital: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }

  /// The small letter of an ASCII capital, every other byte unchanged.
  var lowered: UInt8 { isCapital ? self | 0x20 : self }

  /// Whether it is an ASCII blank: space, tab or an end of line or page.
  var isBlank: Bool { self == 0x20 || 0x09 <= self && self <= 0x0D }
}
