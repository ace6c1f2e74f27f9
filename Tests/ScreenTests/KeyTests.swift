import Screen
import Testing

@Suite struct KeyTests {
  static let named: [(String, Key)] = [
    ("a", .character("a")), ("Ä", .character("Ä")), (">", .character(">")), ("-", .character("-")),
    ("<Space>", .character(" ")), ("<lt>", .character("<")), ("<C-s>", .control("s")),
    ("<C-Space>", .control(" ")), ("<C-lt>", .control("<")), ("<C->>", .control(">")),
    ("<A-x>", .alt("x")), ("<A-X>", .alt("X")), ("<A-Backspace>", .alt("\u{7F}")),
    ("<Enter>", .enter), ("<Esc>", .escape), ("<Tab>", .tab), ("<S-Tab>", .backTab),
    ("<Backspace>", .backspace), ("<Delete>", .delete), ("<Insert>", .insert), ("<Up>", .up),
    ("<Down>", .down), ("<Left>", .left), ("<Right>", .right), ("<Home>", .home), ("<End>", .end),
    ("<PageUp>", .pageUp), ("<PageDown>", .pageDown), ("<F1>", .function(1)),
    ("<F12>", .function(12)), ("<U+301>", .character("\u{301}")), ("<U+1>", .character("\u{1}")),
    ("e\u{301}", .character("e\u{301}")),
  ]

  @Test(arguments: named)
  func nameAndBack(_ name: String, _ key: Key) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test func controlLettersAreLowerCase() {
    #expect(Key(name: "<C-S>") == .control("s"))
  }

  @Test(arguments: [
    "", " ", "<", "<>", "<Foo>", "<F0>", "<F01>", "<F64>", "<C->", "<C-ab>", "<a>", "ab",
    "<U+D800>",
  ])
  func unknownNames(_ name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test(arguments: UInt64(0)..<50)
  func everyCharacterHasAName(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for character in random.text(upTo: 40) where character.unicodeScalars.count == 1 {
      if character == "\u{7F}" { continue }
      #expect(Key(name: Key.character(character).name) == .character(character))
      #expect(Key(name: Key.alt(character).name) == .alt(character))
    }
  }
}

@Suite struct KeyScriptTests {
  private func keys(_ text: String) -> [InputEvent] { text.map { .key(.character($0)) } }

  @Test func readsTokens() throws {
    let events = try parseKeys(#"gg  "a \"b\" \\" <Enter> Titel <C-s>x<lt> <Paste "1\n2 >"> é"#)
    let expected: [InputEvent] =
      keys(#"gga "b" \"#) + [.key(.enter)] + keys("Titel") + [.key(.control("s"))] + keys("x<")
      + [.paste("1\n2 >")] + keys("é")
    #expect(events == expected)
  }

  @Test func smallThings() throws {
    #expect(try parseKeys("").isEmpty)
    #expect(try parseKeys("  ").isEmpty)
    let quotes = try parseKeys(#"\" a"b"#)
    #expect(quotes == keys(#""a"b"#))
    let angles = try parseKeys("<C->> ->")
    #expect(angles == [.key(.control(">"))] + keys("->"))
    let breaks = try parseKeys(#""a\nb\t""#)
    #expect(breaks == keys("a") + [.key(.enter)] + keys("b") + [.key(.tab)])
  }

  @Test(
    arguments: [
      ("ab <Foo>", 4, .unknownKey("<Foo>")), ("<Enter", 1, .unclosedName),
      (#"a "bc"#, 3, .unclosedQuote),
      (#""a\x""#, 3, .unknownEscape("x")), (#"x <Paste a>"#, 3, .malformedPaste),
      (#"<Paste "a" b>"#, 1, .malformedPaste), (#""ab"c"#, 5, .missingBlank),
      (#""ab\"#, 4, .unclosedQuote),
    ] as [(String, Int, KeyScriptError.Reason)]
  )
  func errorsNameTheirPlace(_ line: String, _ column: Int, _ reason: KeyScriptError.Reason) {
    #expect(throws: KeyScriptError(column: column, reason: reason)) { try parseKeys(line) }
  }
}
