import Testing

@testable import Domain

/// Whether a text comes before another as SQLite's BINARY collation has it.
private func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// A random text of letters, marks and signs that make trouble.
func troublesomeText(using random: inout SplitMix64, upTo length: Int) -> String {
  let pieces = [
    "a", "e", "s", "u", "U", "A", "ä", "ü", "Ü", "ß", "ẞ", "ss", "é", "ø", "đ", "ð", "a\u{308}",
    "u\u{308}",
    "ﬁ", "²", "1", "12", " ", "  ", "\u{A0}", "\t", "-", "–", "’", "\u{AD}", "\u{200D}", ".", "Ω",
    "ж", "日", "🚲", "👩‍🚒", "\r\n", "ậ", "\u{FEFF}", "ǆ",
  ]
  let count = Int.random(in: 0...length, using: &random)
  return (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
}

struct SortKeyTests {
  @Test(arguments: [
    // Each list stands in its order.
    ["", "§", "2. Stufe", "20 Jahre", "A", "Zebra"],
    ["Bad Ems", "Bad Münstereifel", "Badem", "Baden-Baden", "Badenweiler"],
    ["Aachen", "Äpfel", "Apfelbaum", "Arnsberg"],
    ["Apfel", "apfelbaum", "Äpfelchen", "Zebra"],
    ["Muller", "Müller", "Mullerin", "Müllerin"],
    ["Masse", "Maße", "masseln"],
    ["Strasse", "Straße", "Strassenbahn", "Straßenbahnhof"],
    ["a", "A", "ä", "Ä", "aa"],
    ["Cafe", "Café", "Cafés", "Caffè"],
    ["Godel", "Gödel", "Goethe", "Goldmann", "Göthe", "Götz"],
    ["Łódź", "Lodzer", "Øresund", "Ostrava"],
    ["Projekt 1", "Projekt 10", "Projekt 2"],
    ["CO2", "CO₂", "CO2-Ziel"],
    ["Herne", "Herne-West", "Herne/Witten", "Hernes"],
    ["Aktie", "„Aktion“", "Aktion Ruhr", "Aktionär", "(Aktionen)"],
    ["Dani", "Ðani", "Đani", "Danz"],
    ["e bike", "E-Bike", "Ebene", "ebike"],
    ["Ruhr", "Ruhr (Fluss)", "Ruhr, untere", "Ruhrgebiet"],
    ["Zürich", "Αθήνα", "Ωmega", "Москва"],
  ])
  func `German words stand in the order of a dictionary`(expected: [String]) {
    let sorted = expected.reversed().sorted { precedes(sortKey($0), sortKey($1)) }
    #expect(sorted == expected)
  }

  @Test func `plain words need no more than themselves`() {
    #expect(sortKey("mobilstation") == "mobilstation")
    #expect(sortKey("Essen") == "essen\u{1}\u{1}1")
    #expect(sortKey("Köln") == "koln\u{1}01\u{1}1")
    #expect(sortKey("Große Straße") == "grosse strasse\u{1}0003300000033\u{1}10000001")
    #expect(sortKey("").isEmpty)
  }

  @Test(arguments: [
    ("Äpfel", "A\u{308}pfel"), ("é", "e\u{301}"), ("ậ", "a\u{323}\u{302}"),
    ("Größe", "Gro\u{308}ße"), ("Å", "\u{41}\u{30A}"),
  ])
  func `composed and decomposed letters have one key`(composed: String, decomposed: String) {
    #expect(sortKey(composed).utf8.elementsEqual(sortKey(decomposed).utf8))
  }

  @Test(arguments: UInt64(0)..<40)
  func `different texts have different keys`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var texts: [String: String] = [:]
    for _ in 0..<200 {
      let text = troublesomeText(using: &random, upTo: 5)
      let key = sortKey(text)
      if let other = texts[key] {
        #expect(other == text, "\(Array(text.unicodeScalars)) \(Array(other.unicodeScalars))")
      }
      texts[key] = text
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `letters decide before marks and capitals`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = ["a", "ä", "A", "Ä", "o", "ö", "s", "ß", "u", "é", "e"]
    func word() -> String {
      (0..<Int.random(in: 1...5, using: &random))
        .compactMap { _ in letters.randomElement(using: &random) }.joined()
    }
    for _ in 0..<200 {
      let (left, right) = (word(), word())
      let (plainLeft, plainRight) = (fold(left, .bare).text, fold(right, .bare).text)
      guard plainLeft != plainRight else { continue }
      #expect(
        precedes(sortKey(left), sortKey(right)) == precedes(plainLeft, plainRight),
        "\(left) \(right)"
      )
    }
  }
}
