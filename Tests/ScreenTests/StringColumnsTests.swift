import Screen
import Testing

@Suite struct StringColumnsTests {
  @Test(arguments: [
    ("Düsseldorf", 10, "Düsseldorf"), ("Düsseldorf", 9, "Düsseldo…"), ("Düsseldorf", 2, "D…"),
    ("Düsseldorf", 1, "…"), ("Düsseldorf", 0, ""), ("Düsseldorf", -3, ""), ("", 4, ""),
    ("Du\u{308}sseldorf", 10, "Du\u{308}sseldorf"), ("Du\u{308}sseldorf", 3, "Du\u{308}…"),
    ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("漢字", 2, "…"),
    ("ab😀", 4, "ab😀"), ("ab😀", 3, "ab…"), ("a👨‍👩‍👧b", 3, "a…"), ("a👨‍👩‍👧b", 4, "a👨‍👩‍👧b"),
    ("x\u{1B}y", 4, "x^[y"), ("x\u{1B}y", 3, "x^…"),
  ])
  func clips(_ text: String, _ columns: Int, _ expected: String) {
    #expect(text.clipped(to: columns) == expected)
    #expect(text.clipped(to: columns).displayWidth <= max(0, columns))
  }

  @Test func padsByColumns() {
    #expect("漢".padded(to: 4) == "漢  ")
    #expect("漢字".padded(to: 2) == "… ")
    #expect("Krefeld".padded(to: 4) == "Kre…")
    #expect("ü".padded(to: 3) == "ü  ")
  }

  @Test(arguments: [
    ("eins zwei drei", 9, ["eins zwei", "drei"]),
    ("eins zwei drei", 8, ["eins", "zwei", "drei"]),
    ("eins   zwei", 5, ["eins", "zwei"]),
    ("Mobilitätsstationen", 8, ["Mobilitä", "tsstatio", "nen"]),
    ("ja Mobilitätsstation", 8, ["ja", "Mobilitä", "tsstatio", "n"]),
    ("a\n\nb\n", 5, ["a", "", "b", ""]), ("a\r\nb", 5, ["a", "b"]), ("", 5, [""]),
    ("  ein", 5, ["  ein"]), ("漢字漢", 3, ["漢", "字", "漢"]), ("a漢b", 2, ["a", "漢", "b"]),
    ("漢", 1, ["漢"]), ("ab", 0, ["a", "b"]),
  ])
  func wraps(_ text: String, _ columns: Int, _ expected: [String]) {
    #expect(text.wrapped(to: columns) == expected)
  }

  @Test(arguments: UInt64(0)..<100)
  func noRowIsWiderThanAsked(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(upTo: 60)
    let columns = Int.random(in: 2...20, using: &random)
    for row in text.wrapped(to: columns) { #expect(row.displayWidth <= columns) }
    #expect(text.clipped(to: columns).displayWidth <= columns)
    #expect(text.padded(to: columns).displayWidth == columns)
    // A clipped text says so, unless it was whole.
    let clipped = text.clipped(to: columns)
    #expect(clipped == displaySafe(text) || clipped.hasSuffix("…"))
  }
}
