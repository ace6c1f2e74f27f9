import Terminal
import Testing

/// OSC 52 as terminals and what stands before them take it.
@Suite struct ClipboardTests {
  private func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The examples of RFC 4648 §10, and a text with umlauts.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("Übermut", "w5xiZXJtdXQ="),
  ])
  func `base64 between the signs of the sequence`(plain: String, encoded: String) {
    #expect(text(Clipboard.sequence(plain, .direct)) == "\u{1B}]52;c;\(encoded)\u{07}")
  }

  @Test func `tmux gets it for itself and to be handed on`() {
    let plain = "\u{1B}]52;c;Zm9v\u{07}"
    let passed = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\"
    #expect(text(Clipboard.sequence("foo", .tmux)) == plain + passed)
  }

  @Test func `screen gets it in short pieces`() throws {
    let long = String(repeating: "x", count: 600)
    let sent = try #require(text(Clipboard.sequence(long, .screen)))
    let pieces = sent.split(separator: "\u{1B}\\")
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 256 })
    let joined = pieces.map { $0.dropFirst(2) }.joined()
    #expect(joined == text(Clipboard.sequence(long, .direct)))
  }

  @Test func `what terminals drop is not sent`() {
    let longest = String(repeating: "x", count: Clipboard.limit)
    #expect(Clipboard.sequence(longest, .direct)?.count == 100_000)
    #expect(Clipboard.sequence(longest + "x", .direct) == nil)
    #expect(Clipboard.sequence("x", .none) == nil)
  }

  @Test(arguments: [
    ("xterm-256color", nil, nil, Clipboard.Way.direct), ("tmux-256color", "/tmp/t,1,0", nil, .tmux),
    ("screen", nil, "123.pts", .screen), ("linux", nil, nil, .none), ("vt100", nil, nil, .none),
    ("screen-256color", "/tmp/t,1,0", "1.x", .tmux),
  ])
  func `the environment tells the way`(
    term: String, tmux: String?, screen: String?, way: Clipboard.Way
  ) {
    #expect(Clipboard.Way(term: term, tmux: tmux, screen: screen) == way)
  }
}
