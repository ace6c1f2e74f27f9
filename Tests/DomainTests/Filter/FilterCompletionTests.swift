import Domain
import Testing

@Suite("Completing filters")
struct FilterCompletionTests {
  private static func complete(
    _ text: String, _ type: String = "project", cursor: Int? = nil,
    _ language: DateLanguage = .german
  ) -> FilterCompletion {
    filterCompletions(
      text, cursor: cursor ?? text.count, in: FilterDesk.context(type, language))
  }

  @Test(
    arguments: [
      ("pha", 0..<3, ["phase:"]),
      ("a amp", 2..<5, ["ampel:"]),
      ("!amp", 1..<4, ["ampel:"]),
      ("(amp", 1..<4, ["ampel:"]),
      ("ampel:", 6..<6, ["grün", "gelb", "rot"]),
      ("ampel:g", 6..<7, ["grün", "gelb"]),
      ("ampel:gru", 6..<9, ["grün"]),
      ("ampel:rot,g", 10..<11, ["grün", "gelb"]),
      ("partner:kr", 8..<10, ["KR", "ME"]),
      ("themenfeld:", 11..<11, ["\"Siedlung und Wohnen\""]),
      ("fällig:<", 8..<8, ["heute", "+14t", "-90t"]),
      ("ruht:", 5..<5, ["ja", "nein"]),
      ("ohne:mob", 5..<8, ["mobilität"]),
      ("xyzzy:a", 6..<7, []),
      ("xyzzy", 0..<5, []),
    ] as [(String, Range<Int>, [String])])
  func `goes on from what is typed`(text: String, range: Range<Int>, candidates: [String]) {
    #expect(Self.complete(text) == FilterCompletion(range: range, candidates: candidates))
  }

  @Test func `looks at what stands before the cursor only`() {
    let completion = Self.complete("ampel:g phase:idee", cursor: 7)
    #expect(completion.candidates == ["grün", "gelb"] && completion.range == 6..<7)
  }

  @Test func `offers English words to English screens`() {
    #expect(Self.complete("light:", "project", .english).candidates == ["green", "yellow", "red"])
    #expect(Self.complete("pha", "project", .english).candidates == ["phase:"])
    #expect(Self.complete("due:<", "project", .english).candidates.contains("+14d"))
    // What is typed in the other language is understood all the same.
    #expect(Self.complete("ampel:r", "project", .english).candidates == ["red"])
  }

  @Test func `whatever is offered can be read`() throws {
    for type in ["project", "topic", "meeting", "person", "partner"] {
      for language in [DateLanguage.german, .english] {
        for name in Self.complete("", type, language).candidates {
          for value in Self.complete(name, type, language).candidates {
            #expect(throws: Never.self, "\(name)\(value)") {
              try readFilter(name + value, in: FilterDesk.context(type, language))
            }
          }
        }
      }
    }
  }
}
