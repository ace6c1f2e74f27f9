/// A text reduced to what a search compares, with the way back to what stands on the screen.
///
/// Lower case; ä, ö, ü as ae, oe, ue and ß as ss; other marks dropped, ligatures and raised digits
/// spelled out; dashes and typographic apostrophes as the keys write them; invisible characters
/// gone; each run of white space one blank. Composed and decomposed letters give the same.
package struct Folded: Equatable, Sendable {
  /// The reduced text.
  package let text: String
  /// For each byte of `text` the Character of the original; nil: byte n is Character n.
  private let origins: [Int32]?

  fileprivate init(bytes: [UInt8], origins: [Int32]?) {
    text = String(decoding: bytes, as: UTF8.self)
    self.origins = origins
  }

  /// The place in the original, counted in Characters, that a byte of the UTF-8 of `text` is from.
  ///
  /// Past the end it is the last Character; of an empty text it is 0.
  package func origin(ofByte offset: Int) -> Int {
    let offset = max(0, offset)
    guard let origins else { return min(offset, max(0, text.utf8.count - 1)) }
    return Int(offset < origins.count ? origins[offset] : origins.last ?? 0)
  }
}

/// Folds a text with ä as ae: the form of a query, and the first form of the index.
package func fold(_ text: String) -> Folded {
  fold(text, .spelledOut)
}

/// How an umlaut is folded: people type both.
enum UmlautForm {
  /// ä as ae.
  case spelledOut
  /// ä as a.
  case bare
}

/// What goes into the full text index: the text folded with ä as ae, and where that differs, a
/// line feed and the text folded with ä as a.
///
/// A query folded by `fold` then finds `Mobilität` as `mobilität`, `mobilitaet` and `mobilitat`.
package func searchForms(_ text: String) -> String {
  var spelled = FoldingBuffer(form: .spelledOut)
  spelled.take(text.unicodeScalars)
  guard spelled.hasUmlaut else { return String(decoding: spelled.bytes, as: UTF8.self) }
  var bare = FoldingBuffer(form: .bare)
  bare.take(text.unicodeScalars)
  return String(decoding: spelled.bytes + [0x0A] + bare.bytes, as: UTF8.self)
}

/// Folds with a choice of umlauts and keeps the way back.
func fold(_ text: String, _ form: UmlautForm) -> Folded {
  var buffer = FoldingBuffer(form: form)
  if let plain = buffer.plainASCII(text) {
    return Folded(bytes: plain, origins: nil)
  }
  var origins: [Int32] = []
  var index: Int32 = 0
  for character in text {
    buffer.take(character.unicodeScalars)
    while origins.count < buffer.bytes.count {
      origins.append(index)
    }
    index += 1
  }
  return Folded(bytes: buffer.bytes, origins: origins)
}

/// The bytes of a folded text as they grow.
private struct FoldingBuffer {
  let form: UmlautForm
  private(set) var bytes: [UInt8] = []
  /// Whether an umlaut came by, so that the two forms differ.
  private(set) var hasUmlaut = false
  /// The vowel just written, on which two dots would make an umlaut; otherwise 0.
  private var vowel: UInt8 = 0

  init(form: UmlautForm) {
    self.form = form
  }

  /// The folded bytes of a text of printable ASCII and single blanks, otherwise nil.
  func plainASCII(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x7F, byte >= 0x20, byte != 0x20 || result.last != 0x20 else { return nil }
      result.append(byte.lowered)
    }
    return result
  }

  mutating func take(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if scalar.value < 0x80 {
        append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        take(scalar)
      }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    var parts = packedParts(of: scalar.value)
    if parts != 0 {
      while parts != 0 {
        takePart(UInt32(parts & 0xFFFF))
        parts >>= 16
      }
    } else if isCombiningMark(scalar.value) {
      takePart(scalar.value)
    } else if let sign = typewriterSign(for: scalar.value) {
      append(sign)
    } else if scalar.properties.isWhitespace {
      append(0x20)
    } else if !isInvisible(scalar.value) {
      vowel = 0
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private mutating func takePart(_ part: UInt32) {
    guard isCombiningMark(part) else {
      append(UInt8(truncatingIfNeeded: part))
      return
    }
    guard part == diaeresis, vowel != 0 else { return }
    vowel = 0
    hasUmlaut = true
    if form == .spelledOut {
      bytes.append(UInt8(ascii: "e"))
    }
  }

  private mutating func append(_ byte: UInt8) {
    vowel = 0
    if byte.isBlank {
      if bytes.last != 0x20 {
        bytes.append(0x20)
      }
      return
    }
    let small = byte.lowered
    bytes.append(small)
    if small == UInt8(ascii: "a") || small == UInt8(ascii: "o") || small == UInt8(ascii: "u") {
      vowel = small
    }
  }

  /// The key of the keyboard that people type for a dash or an apostrophe of print.
  private func typewriterSign(for scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x201B, 0x02BC: UInt8(ascii: "'")
    default: nil
    }
  }
}
