import Screen
import Testing

extension LineInput {
  /// Runs the keys of a script and answers the text with `|` at the cursor.
  fileprivate mutating func run(_ script: String) throws -> String {
    for event in try parseKeys(script) {
      switch event {
      case .key(let key): #expect(handle(key), "\(key) not consumed")
      case .paste(let text): paste(text)
      case .mouse, .resize: break
      }
    }
    var characters = Array(text)
    characters.insert("|", at: cursor)
    return String(characters)
  }
}

@Suite struct LineInputTests {
  /// Every key, from the text `eins zwei-drei vier` with the cursor before `drei`.
  @Test(arguments: [
    ("x", "eins zwei-x|drei vier"), ("<C-a>", "|eins zwei-drei vier"),
    ("<Home>", "|eins zwei-drei vier"), ("<C-e>", "eins zwei-drei vier|"),
    ("<End>", "eins zwei-drei vier|"), ("<C-b>", "eins zwei|-drei vier"),
    ("<Left>", "eins zwei|-drei vier"), ("<C-f>", "eins zwei-d|rei vier"),
    ("<Right>", "eins zwei-d|rei vier"), ("<A-b>", "eins |zwei-drei vier"),
    ("<A-f>", "eins zwei-drei| vier"), ("<C-w>", "eins |drei vier"),
    ("<A-Backspace>", "eins |drei vier"), ("<A-d>", "eins zwei-| vier"), ("<C-u>", "|drei vier"),
    ("<C-k>", "eins zwei-|"), ("<C-d>", "eins zwei-|rei vier"), ("<Delete>", "eins zwei-|rei vier"),
    ("<C-h>", "eins zwei|drei vier"), ("<Backspace>", "eins zwei|drei vier"),
    ("<C-t>", "eins zweid-|rei vier"), ("<C-e><C-t>", "eins zwei-drei vire|"),
    ("<C-a><C-t>", "|eins zwei-drei vier"), ("<C-a><Backspace><Left>", "|eins zwei-drei vier"),
    ("<C-e><C-d><Right><C-k>", "eins zwei-drei vier|"), ("<C-e><A-b><C-w>", "eins |vier"),
    ("<C-e><C-w>", "eins zwei-drei |"), ("<C-w><C-z>", "eins zwei-|drei vier"),
    ("<C-w><C-z><C-y>", "eins |drei vier"),
  ])
  func readline(_ script: String, _ expected: String) throws {
    var input = LineInput("eins zwei-drei vier")
    input.cursor = 10
    #expect(try input.run(script) == expected)
  }

  @Test(arguments: [Key.enter, .tab, .escape, .up, .down, .pageUp, .control("s"), .function(1)])
  func leavesOtherKeysToTheForm(_ key: Key) {
    var input = LineInput("ab")
    let consumed = input.handle(key)
    #expect(!consumed)
    #expect(input.text == "ab")
  }

  @Test func typingIsUndoneByWords() throws {
    var input = LineInput()
    #expect(try input.run(#""Neue Wege bauen""#) == "Neue Wege bauen|")
    #expect(try input.run("<C-z>") == "Neue Wege |")
    #expect(try input.run("<C-z>") == "Neue |")
    #expect(try input.run("<C-y><C-y>") == "Neue Wege bauen|")
    #expect(try input.run("<C-z><C-z><C-z><C-z>") == "|")
    #expect(try input.run("<C-y>") == "Neue |")
    #expect(try input.run("x<C-y>") == "Neue x|")
  }

  @Test func movingEndsAGroup() throws {
    var input = LineInput()
    #expect(try input.run("abc<Left><Right>de<C-z>") == "abc|")
    #expect(try input.run("<Backspace><Backspace><C-z>") == "abc|")
    #expect(try input.run("<Home><Delete><Delete><C-z>") == "|abc")
  }

  @Test func pasteIsTextAndOneUndo() throws {
    var input = LineInput("a")
    input.paste("b\r\n\tc\u{1B}[200~\u{7}d\n")
    #expect(input.text == "ab c[200~d ")
    #expect(try input.run("<C-z>") == "a|")
  }

  @Test func typedControlsAreDropped() {
    var input = LineInput()
    for character in ["\u{1B}", "\n", "\u{9B}"] as [Character] {
      let consumed = input.handle(.character(character))
      #expect(consumed)
    }
    #expect(input.text.isEmpty)
  }

  @Test func maximumHolds() throws {
    var input = LineInput("", maximum: 3)
    #expect(try input.run("abcd") == "abc|")
    #expect(try input.run(#"<Backspace> <Paste "xyz">"#) == "abx|")
  }

  @Test func accentsJoinTheirLetter() throws {
    var input = LineInput("u")
    #expect(try input.run("<U+308>") == "u\u{308}|")
    #expect(input.cursor == 1)
    #expect(try input.run("<Backspace>") == "|")
    #expect(try input.run("<C-z><C-z>") == "u|")
  }

  @Test(
    arguments: [
      (0, 10, "Mobilität›", 0), (8, 10, "Mobilität›", 8), (9, 10, "‹tätsstat›", 4),
      (19, 10, "‹nen", 4),
    ] as [(Int, Int, String, Int)]
  )
  func scrollsAndMarksCuts(_ cursor: Int, _ width: Int, _ expected: String, _ column: Int) {
    var input = LineInput("Mobilitätsstationen")
    input.cursor = cursor
    var canvas = Canvas(Size(width: width + 2, height: 1))
    input.draw(into: &canvas, Rect(x: 1, y: 0, width: width, height: 1), focused: true)
    #expect(canvas.lines[0].dropFirst().count <= width)
    let shown = "\(canvas.lines[0].dropFirst()) \((canvas.cursor?.x ?? 0) - 1)"
    #expect(shown == "\(expected) \(column)", "shown")
  }

  @Test(arguments: UInt64(0)..<60)
  func theCursorAlwaysShows(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var input = LineInput(random.text(upTo: 40))
    input.cursor = Int.random(in: 0...40, using: &random)
    let width = Int.random(in: 1...20, using: &random)
    var canvas = Canvas(Size(width: width, height: 1))
    input.draw(into: &canvas, canvas.bounds, focused: true)
    let cursor = try #require(canvas.cursor)
    #expect(canvas.bounds.contains(cursor))
  }
}
