import Screen
import Testing

extension TextArea {
  /// Runs the keys of a script and answers the text with `|` at the cursor.
  fileprivate mutating func run(_ script: String) throws -> String {
    for event in try parseKeys(script) {
      switch event {
      case .key(let key): _ = handle(key)
      case .paste(let text): paste(text)
      case .mouse, .resize: break
      }
    }
    var characters = Array(text)
    characters.insert("|", at: cursor)
    return String(characters)
  }

  /// The rows at a size, with `_` at the cursor where nothing stands.
  fileprivate func shown(_ width: Int, _ height: Int) -> [String] {
    var canvas = Canvas(Size(width: width, height: height))
    draw(into: &canvas, canvas.bounds, focused: true)
    if let cursor = canvas.cursor, canvas[cursor.x, cursor.y].text == " " {
      canvas.write("_", at: cursor)
    }
    return canvas.lines
  }
}

@Suite struct TextAreaTests {
  private func area(_ text: String, _ width: Int = 11, _ height: Int = 4) -> TextArea {
    TextArea(text, size: Size(width: width, height: height))
  }

  @Test func wrapsAtWords() {
    var area = area("eins zwei drei\n\nMobilitätsstation")
    #expect(area.shown(11, 6) == ["eins zwei", "drei", "", "Mobilitäts", "station", ""])
    area.cursor = 10
    #expect(area.shown(11, 6)[1] == "drei")
    area.cursor = 15
    #expect(area.shown(11, 6) == ["eins zwei", "drei", "_", "Mobilitäts", "station", ""])
  }

  @Test func wideLettersWrapWhole() {
    #expect(area("a漢字漢").shown(5, 3) == ["a漢", "字漢", ""])
    #expect(area("漢字").shown(2, 3) == ["_", "", ""], "no room for any of them")
  }

  @Test func theCursorBehindAFullRowHasRoom() throws {
    var area = area("", 5, 2)
    #expect(try area.run("abcd") == "abcd|")
    #expect(area.shown(5, 2) == ["abcd_", ""])
    #expect(try area.run("e") == "abcde|")
    #expect(area.shown(5, 2) == ["abcd", "e_"])
  }

  @Test func upAndDownKeepTheColumn() throws {
    var area = area("lange Zeile\nab\nnoch eine lange", 30)
    area.cursor = 8
    #expect(try area.run("<Down>") == "lange Zeile\nab|\nnoch eine lange")
    #expect(try area.run("<Down>") == "lange Zeile\nab\nnoch ein|e lange")
    #expect(try area.run("<Up><Up>") == "lange Ze|ile\nab\nnoch eine lange")
    #expect(try area.run("<Down><Left><Up>") == "l|ange Zeile\nab\nnoch eine lange")
  }

  @Test func upAndDownGoByVisualRows() throws {
    var area = area("eins zwei drei vier")
    #expect(try area.run("<Right><Right><Down>") == "eins zwei dr|ei vier")
    #expect(try area.run("<End>") == "eins zwei drei vier|")
    #expect(try area.run("<Up>") == "eins zwei| drei vier")
    #expect(try area.run("<Home><End>") == "eins zwei| drei vier")
  }

  @Test func theEdgesBelongToTheForm() {
    var area = area("eins zwei drei")
    let results = [Key.up, .down, .down, .tab, .escape, .control("s")].map { area.handle($0) }
    #expect(results == [false, true, false, false, false, false])
  }

  @Test(arguments: [
    ("- eins", "- eins\n- |"), ("* eins", "* eins\n* |"), ("  - eins", "  - eins\n  - |"),
    ("1. eins", "1. eins\n2. |"), ("9. eins", "9. eins\n10. |"), ("-eins", "-eins\n|"),
    ("1.eins", "1.eins\n|"), ("9999999999. x", "9999999999. x\n|"), ("- ", "|"), ("3. ", "|"),
    ("- a\n- ", "- a\n|"), ("eins", "eins\n|"), ("", "\n|"),
  ])
  func listsContinue(_ text: String, _ expected: String) throws {
    var area = area(text, 40)
    area.cursor = text.count
    #expect(try area.run("<Enter>") == expected)
    let result = try area.run("<C-z>")
    #expect(result == text + "|")
  }

  @Test func enterInsideAnItemAndBeforeItsMarker() throws {
    var area = area("- eins zwei", 40)
    area.cursor = 7
    #expect(try area.run("<Enter>") == "- eins \n- |zwei")
    area = self.area("- eins", 40)
    #expect(try area.run("<Enter>") == "\n|- eins")
  }

  /// The keys work on the logical line, here the second one with the cursor before `drei`.
  @Test(arguments: [
    ("<C-a>", "eins\n|zwei drei\nvier"), ("<C-e>", "eins\nzwei drei|\nvier"),
    ("<C-u>", "eins\n|drei\nvier"), ("<C-k>", "eins\nzwei |\nvier"),
    ("<C-k><C-k>", "eins\nzwei |vier"), ("<C-w>", "eins\n|drei\nvier"),
    ("<A-d>", "eins\nzwei |\nvier"), ("<A-b>", "eins\n|zwei drei\nvier"),
    ("<A-f>", "eins\nzwei drei|\nvier"), ("<C-t>", "eins\nzweid |rei\nvier"),
    ("<C-a><Backspace>", "eins|zwei drei\nvier"), ("<C-a><C-t>", "eins\n|zwei drei\nvier"),
    ("<C-e><Delete>", "eins\nzwei drei|vier"), ("<C-a><C-b><C-b>", "ein|s\nzwei drei\nvier"),
    ("<C-h>", "eins\nzwei|drei\nvier"), ("<C-d><C-f>", "eins\nzwei r|ei\nvier"),
    ("<A-Backspace>", "eins\n|drei\nvier"), ("<PageUp>", "eins|\nzwei drei\nvier"),
    ("<PageDown>", "eins\nzwei drei\nvier|"),
  ])
  func readline(_ script: String, _ expected: String) throws {
    var area = area("eins\nzwei drei\nvier", 40)
    area.cursor = 10
    #expect(try area.run(script) == expected)
  }

  @Test func undoGoesByWordsAndPastesAreOne() throws {
    var area = area("", 40)
    #expect(try area.run(#""ein Weg" <Paste "a\n\tb"> <C-z>"#) == "ein Weg|")
    #expect(try area.run("<C-z>") == "ein |")
    #expect(try area.run("<C-y><C-y>") == "ein Wega\n  b|")
    area = self.area("", 40)
    area.paste("a\r\nb\rc\u{1B}[31m\u{9B}d")
    #expect(area.text == "a\nb\nc[31md")
  }

  @Test func scrollsAndMarksMore() throws {
    var area = area("1\n2\n3\n4\n5\n6", 6, 3)
    #expect(area.shown(6, 3) == ["1", "2", "3    ▼"])
    _ = try area.run("<Down><Down><Down>")
    #expect(area.shown(6, 3) == ["2    ▲", "3", "4    ▼"])
    _ = try area.run("<Up>")
    #expect(area.shown(6, 3) == ["2    ▲", "3", "4    ▼"])
    _ = try area.run("<PageDown><PageDown>")
    #expect(area.shown(6, 3) == ["4    ▲", "5", "6"])
    _ = try area.run("<PageUp><PageUp><PageUp>")
    #expect(area.shown(6, 3) == ["1", "2", "3    ▼"])
  }

  @Test(arguments: UInt64(0)..<40)
  func anyKeysKeepTextAndCursorSound(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var area = TextArea(random.text(upTo: 80), size: Size(width: 9, height: 3))
    let original = area.text
    let keys: [Key] = [
      .enter, .up, .down, .home, .end, .pageUp, .pageDown, .backspace, .delete, .left, .right,
      .control("w"), .control("k"), .control("u"), .control("t"), .alt("d"), .alt("b"), .alt("f"),
      .character("-"), .character(" "), .character("\u{301}"), .character("🇩"), .character("漢"),
    ]
    for _ in 0..<150 {
      _ = area.handle(keys.randomElement(using: &random) ?? .enter)
      if Int.random(in: 0..<20, using: &random) == 0 { area.paste(random.text(upTo: 9)) }
      #expect(area.cursor <= area.buffer.characters.count)
    }
    #expect(area.buffer.characters == Array(area.text), "graphemes as Swift cuts them")
    var canvas = Canvas(area.size)
    area.draw(into: &canvas, canvas.bounds, focused: true)
    #expect(canvas.cursor != nil)
    let last = area.text
    while area.handle(.control("z")), area.buffer.canUndo {}
    #expect(area.text == original)
    while area.buffer.canRedo { _ = area.handle(.control("y")) }
    #expect(area.text == last)
  }

  /// A hundred thousand letters in one paragraph and in many: a key and a frame stay interactive.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func longTextsStayFast(_ isOneLine: Bool) {
    let line =
      "Mobilitätsstationen im Bestand, Erfahrungen aus drei Quartieren" + (isOneLine ? " " : "\n")
    var area = TextArea(String(repeating: line, count: 1_600), size: Size(width: 72, height: 20))
    area.cursor = area.text.count / 2
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for key in [Key.character("x"), .down, .enter, .pageUp, .control("z")] {
        _ = area.handle(key)
        var canvas = Canvas(area.size)
        area.draw(into: &canvas, canvas.bounds, focused: true)
      }
    }
    // Unoptimised and on a busy machine; a quadratic layout would take minutes.
    #expect(elapsed < .seconds(isOneLine ? 10 : 1), "\(elapsed)")
  }
}
