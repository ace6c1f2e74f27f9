import Testing

@testable import Domain

struct FoldedSearchTests {
  @Test(arguments: [
    ("strasse", "Lange Straße", [6..<12]), ("straße", "Strasse", [0..<7]),
    ("ue", "Tür", [1..<2]), ("u", "Tür", [1..<2]), ("ü", "Tuer", [1..<3]),
    ("station", "Mobilitätsstationen", [10..<17]), ("mobilitat", "Mobilität", [0..<9]),
    ("mobilitaet", "Mobilität", [0..<9]), ("Mobilität", "Mobilität", [0..<9]),
    ("mobilitaet", "Mobilita\u{308}t", [0..<9]), ("stras", "Straße", [0..<5]),
    ("an", "anan", [0..<2, 2..<4]), ("aa", "aaa", [0..<2]), ("e", "ä", []), ("", "abc", []),
    ("xyz", "abc", []), ("abc", "ab", []), ("a b", "a \n b", [0..<5]), ("ab", "a\u{AD}b", [0..<3]),
    ("u", "Überzug", [0..<1, 5..<6]), ("ber", "Über", [1..<4]), ("eta", "Käta", [1..<4]),
    ("2024-2026", "Plan 2024–2026", [5..<14]), ("rad", "🚲 Rad", [2..<5]),
  ])
  func `a word is found where people see it`(
    needle: String,
    text: String,
    expected: [Range<Int>]
  ) {
    #expect(ranges(of: needle, in: text) == expected)
  }

  @Test(arguments: UInt64(0)..<60)
  func `every part of a text is found in it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let text = troublesomeText(using: &random, upTo: 12)
      guard !text.isEmpty else { continue }
      let start = Int.random(in: 0..<text.count, using: &random)
      let part = String(text.dropFirst(start).prefix(3))
      let found = ranges(of: part, in: text)
      #expect(found.isEmpty == fold(part).text.isEmpty, "\(part.debugDescription) in \(text)")
      #expect(found.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= text.count })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `from three letters on it finds what the index finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let text = troublesomeText(using: &random, upTo: 12)
      let other = troublesomeText(using: &random, upTo: 3)
      let indexed = searchForms(text)
      let needle = Bool.random(using: &random) ? String(fold(text).text.suffix(4)) : other
      let query = fold(needle).text
      guard query.utf8.count >= 3 else { continue }
      let isIndexed = Array(indexed.utf8).split(separator: 0x0A).contains { form in
        form.indices.contains { form[$0...].starts(with: query.utf8) }
      }
      #expect(!ranges(of: needle, in: text).isEmpty == isIndexed, "\(needle) in \(text)")
    }
  }
}

struct NearestTests {
  private static let words = ["partner", "phase", "projekt", "gremium", "fällig", "ohne", "ampel"]

  @Test(arguments: [
    ("partner", "partner"), ("Partner", "partner"), ("patner", "partner"), ("prtner", "partner"),
    ("aprtner", "partner"), ("proj", "projekt"), ("gremien", "gremium"), ("fallig", "fällig"),
    ("faellig", "fällig"), ("pahse", "phase"), ("one", "ohne"), ("am", "ampel"),
    ("p", nil), ("", nil), ("xyz", nil), ("organisation", nil), ("onx", nil),
  ])
  func `the word that was meant is found`(typed: String, expected: String?) {
    #expect(nearest(typed, in: Self.words) == expected)
  }

  @Test func `the nearest wins, then the first`() {
    #expect(nearest("port", in: ["partner", "part", "post"]) == "part")
    #expect(nearest("part", in: ["port", "partner"]) == "partner")
    #expect(nearest("otr", in: ["ort"]) == "ort")
    #expect(nearest("aprtnre", in: ["partner"]) == "partner")
    #expect(nearest("abcd", in: []) == nil)
    #expect(nearest(String(repeating: "a", count: 100), in: ["a"]) == nil)
  }
}
