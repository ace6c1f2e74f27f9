/// A small generator whose runs can be repeated from a printed seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// Scalars that hurt: controls, marks, joiners, direction marks, wide and unassigned ones.
  static let nasty: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{8}", "\n", "\r", "\t", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}",
    "\u{300}", "\u{301}", "\u{308}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}",
    "\u{2028}", "\u{2066}", "\u{2069}", "\u{20E3}", "\u{2764}", "\u{FE0F}", "\u{FEFF}", "\u{1100}",
    "\u{1161}", "\u{11A8}", "\u{1F1E9}", "\u{1F1EA}", "\u{1F468}", "\u{1F3FD}", "\u{E0041}",
    "\u{4E00}", "\u{FF21}", "\u{E000}", "\u{378}", "\u{10FFFD}", "\u{915}", "\u{94D}", "\u{937}",
  ]

  /// A text of up to `length` scalars: German, nasty and anything at all.
  mutating func text(upTo length: Int) -> String {
    let letters = Array("abc XYZ äöüß–…▸".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      switch Int.random(in: 0..<4, using: &self) {
      case 0, 1:
        text.unicodeScalars.append(letters.randomElement(using: &self) ?? "a")
      case 2:
        text.unicodeScalars.append(Self.nasty.randomElement(using: &self) ?? "a")
      default:
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return text
  }
}
