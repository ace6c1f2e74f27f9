import Glibc
import Screen
import Testing

@_silgen_name("wcwidth")
private func wcwidth(_ scalar: Int32) -> Int32

@Suite struct ColumnWidthTests {
  /// There are no exceptions, as the table is made from this very function.
  ///
  /// On another C library this test says that the table has to be generated again.
  @Test func agreesWithTheCLibraryOnAllPlanes() {
    #expect(setlocale(LC_ALL, "C.utf8") != nil)
    var differences: [String] = []
    for value in UInt32(1)...0x10FFFF {
      // Planes without a single character would only cost time.
      if (0x40000..<0xE0000).contains(value) || value >= 0xF0000 && value & 0xFFF != 0 { continue }
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Int(wcwidth(Int32(bitPattern: value)))
      if scalar.columns != expected {
        differences.append("U+\(String(value, radix: 16)) \(scalar.columns) not \(expected)")
      }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(10))")
  }

  @Test(
    arguments: [
      ("a", 1), ("ä", 1), ("ß", 1), ("a\u{308}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}", 2),
      ("Ａ", 2), ("ｱ", 1), ("–", 1), ("…", 1), ("▸", 1), ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2),
      ("❤️", 1), ("1️⃣", 1), ("🇩🇪", 1), ("\u{301}", 1), ("\u{1161}", 1), ("\u{10FFFD}", 1),
      ("\u{378}", 1),
      ("\u{1B}", 2), ("\u{202E}", 5),
    ] as [(Character, Int)]
  )
  func widthOfAGrapheme(_ character: Character, _ columns: Int) {
    #expect(character.displayWidth == columns)
    #expect(String(character).displayWidth == columns)
  }

  @Test(
    arguments: [
      ("👨‍👩‍👧", "👨"), ("👍🏽", "👍"), ("❤️", "❤"), ("a\u{308}", "a\u{308}"), ("🇩🇪", "\u{1F1E9}"),
      ("\u{378}", "\u{FFFD}"), ("\u{301}", "\u{25CC}\u{301}"),
    ] as [(String, Character)]
  )
  func aCellHoldsWhatNcursesKeeps(_ text: String, _ expected: Character) {
    var canvas = Canvas(Size(width: 4, height: 1))
    canvas.write(text, at: Point(x: 0, y: 0))
    #expect(canvas[0, 0].text == expected)
  }
}
