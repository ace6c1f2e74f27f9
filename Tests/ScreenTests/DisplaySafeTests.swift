import Screen
import Testing

@Suite struct DisplaySafeTests {
  @Test(arguments: [
    ("Muster-Straße 5 – „Büro“ … ▸ ✓", "Muster-Straße 5 – „Büro“ … ▸ ✓"),
    ("\u{1B}]52;c;eHg=\u{7}", "^[]52;c;eHg=^G"), ("\u{1B}[2J", "^[[2J"), ("a\rb", "a^Mb"),
    ("a\nb", "a^Jb"), ("a\r\nb", "a^M^Jb"), ("a\tb", "a^Ib"), ("\u{0}", "^@"), ("\u{1F}", "^_"),
    ("\u{7F}", "^?"), ("\u{9B}31m", "‹U+009B›31m"), ("\u{85}", "‹U+0085›"),
    ("Be\u{AD}trag", "Be‹SHY›trag"), ("1\u{202E}99", "1‹RLO›99"),
    ("\u{2066}x\u{2069}", "‹LRI›x‹PDI›"),
    ("\u{61C}", "‹ALM›"), ("\u{200B}\u{200E}\u{200F}", "‹ZWSP›‹LRM›‹RLM›"),
    ("a\u{200C}b", "a‹ZWNJ›b"),
    ("a\u{200D}b", "a‹ZWJ›b"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("\u{FEFF}a", "‹BOM›a"), ("\u{2060}", "‹WJ›"),
    ("\u{2064}", "‹U+2064›"), ("a\u{E0041}b", "a‹U+E0041›b"), ("\u{2028}\u{2029}", "‹LS›‹PS›"),
    ("\u{3164}", "‹U+3164›"), ("\u{FFF9}", "‹U+FFF9›"), ("\u{301}", "\u{25CC}\u{301}"),
    ("\u{1B}\u{301}[", "^[\u{25CC}\u{301}["), ("e\u{301}", "e\u{301}"), ("한국", "한국"),
  ])
  func shows(_ text: String, _ expected: String) {
    #expect(Array(displaySafe(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func aGraphemeKeepsEightMarks() {
    let text = "Z" + String(repeating: "\u{301}", count: 10_000) + "a"
    #expect(displaySafe(text).unicodeScalars.count == 10)
    #expect(text.displayWidth == 2)
  }

  /// Ten thousand strings: nothing that moves the cursor or hides is left, and computed widths hold.
  @Test(arguments: UInt64(0)..<10)
  func fuzz(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<1_000 {
      let text = random.text(upTo: 24)
      let safe = displaySafe(text)
      let bad = safe.unicodeScalars.filter(Self.mustNotShow)
      #expect(bad.isEmpty, "round \(round): \(Array(text.unicodeScalars))")
      #expect(displaySafe(safe) == safe, "round \(round): \(Array(text.unicodeScalars))")
      #expect(safe.displayWidth == text.displayWidth, "round \(round)")
      let columns = Int.random(in: 0...12, using: &random)
      #expect(text.clipped(to: columns).displayWidth <= columns, "round \(round)")
    }
  }

  /// The list of the security chapter, said once more in the test's own words.
  private static func mustNotShow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0xAD, 0x200B, 0x200C, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}
