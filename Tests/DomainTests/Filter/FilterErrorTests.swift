import Domain
import Testing

/// Mistakes in filters: what is wrong, in which columns, and what was probably meant.
@Suite("Mistakes in filters")
struct FilterErrorTests {
  @Test(
    arguments: [
      ("a )", "close", 2..<3, nil),
      ("(a", "open", 0..<1, nil),
      ("a (b oder c", "open", 2..<3, nil),
      ("a \"b c", "quote", 2..<6, nil),
      ("titel:\"b", "quote", 6..<8, nil),
      ("oder a", "or", 0..<4, nil),
      ("a oder", "or", 2..<6, nil),
      ("a or or b", "or", 2..<4, nil),
      ("(oder)", "or", 1..<5, nil),
      ("a !", "not", 2..<3, nil),
      ("!oder a", "not", 0..<1, nil),
      ("()", "empty", 0..<2, nil),
      (":rot", "name", 0..<1, nil),
      ("ampel:", "value", 0..<6, nil),
      ("a ampel: b", "value", 2..<8, nil),
      ("ampel:rot,", "value", 0..<10, nil),
      ("wohneinheiten:>", "value", 0..<15, nil),
      ("phse:idee", "field.near", 0..<4, "phase"),
      ("a xyzzy:1", "field", 2..<7, nil),
      ("phase:plnung", "choice.near", 6..<12, "planung"),
      ("a phase:xyzzy", "choice", 8..<13, nil),
      ("phase:p", "several", 6..<7, "vorbereitung"),
      ("ampel:rot,blau", "choice", 10..<14, nil),
      ("partner:Duisbrug", "choice.near", 8..<16, "Duisburg"),
      ("partner:xyzzy", "choice", 8..<13, nil),
      ("partner:k", "several", 8..<9, "KR"),
      ("m:x", "fields", 0..<1, nil),
      ("wohneinheiten:viele", "number", 14..<19, nil),
      ("fläche:>1.555", "number", 8..<13, nil),
      ("wohneinheiten:>1.", "number", 15..<17, nil),
      ("fällig:<bald", "day", 8..<12, nil),
      ("sachstand:5.1...1.1.", "day", 10..<20, nil),
      ("phase:>idee", "comparison", 6..<11, nil),
      ("ruht:vielleicht", "choice", 5..<15, nil),
      ("ohne:fällig", "aspect", 5..<11, nil),
      ("ohne:xyzzy", "field", 5..<10, nil),
      ("tagesordnung:viele", "number", 13..<18, nil),
      ("äöü ampel:lila", "choice", 10..<14, nil),
      ("e\u{301}e\u{301} phse:1", "field.near", 3..<7, "phase"),
    ] as [(String, String, Range<Int>, String?)])
  func `are named with their columns`(
    text: String, key: String, range: Range<Int>, suggestion: String?
  ) {
    #expect {
      try readFilter(text, in: FilterDesk.context())
    } throws: { error in
      guard let error = error as? FilterError else { return false }
      #expect(error.text.key == "filter.error." + key)
      #expect(error.range == range)
      return suggestion == nil || error.suggestions.contains(suggestion ?? "")
    }
  }

  @Test func `suggestions speak the language of the screen`() {
    for (language, word) in [(DateLanguage.german, "vorbereitung"), (.english, "preparation")] {
      #expect {
        try readFilter("phase:p", in: FilterDesk.context("project", language))
      } throws: { ($0 as? FilterError)?.suggestions.contains(word) == true }
    }
  }

  @Test func `a year wants four digits`() {
    #expect {
      try readFilter("jahr:26", in: FilterDesk.context("meeting"))
    } throws: { ($0 as? FilterError)?.text.key == "filter.error.year" }
  }

  @Test func `no depth of parentheses traps`() {
    for text in [String(repeating: "(", count: 5000), String(repeating: "!", count: 5000) + "a"] {
      #expect {
        try readFilter(text, in: FilterDesk.context())
      } throws: { ($0 as? FilterError)?.text.key == "filter.error.deep" }
    }
  }

  @Test(arguments: [" ", " oder ", " !", ",", ",rot,"])
  func `a pasted text is too long for a filter`(_ joint: String) {
    let text = "ampel:rot" + String(repeating: joint + "ampel", count: 200)
    #expect {
      try readFilter(text, in: FilterDesk.context("project"))
    } throws: { ($0 as? FilterError)?.text.key == "filter.error.many" }
  }

  /// Pieces of the language in any order: nothing traps, and a mistake lies in the text.
  @Test func `nothing that can be typed traps`() {
    let pieces = [
      "ampel", ":", "rot", ",", "<", ">=", "+14t", "!", "(", ")", "\"", " ", " oder ", "phase:",
      "ä",
      "1.1.", "..", "„", "“", "partner:DU", "interesse:>3", "\u{301}", "👩‍👩‍👧", "\n", "\u{0}", "9999",
      "fällig:", "ohne:", "-",
    ]
    var random = SplitMix64(seed: 3)
    for round in 0..<3000 {
      let text = (0..<Int(random.next() % 9)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
      let type = ["project", "topic", "meeting", "person"][round % 4]
      do throws(FilterError) {
        _ = try readFilter(text, in: FilterDesk.context(type))
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.lowerBound <= text.count, "\(text)")
        #expect(error.range.upperBound <= text.count + 1 && !error.range.isEmpty, "\(text)")
      }
      let cursor = Int(random.next() % 12)
      let completion = filterCompletions(text, cursor: cursor, in: FilterDesk.context(type))
      #expect(completion.range.upperBound <= text.count, "\(text)")
    }
  }
}
