import Domain
import Screen
import TUI
import Testing

/// Single letters, digits and signs as keys can be switched off (WCAG 2.1.4).
@Suite("Single keys")
struct SingleKeysTests {
  private static let without: Keymap = {
    var keymap = Keymap.standard
    keymap.allowsSingleKeys = false
    return keymap
  }()

  @Test(arguments: Scope.allCases)
  func `no letter, digit or sign is a key then`(scope: Scope) {
    for command in Command.allCases {
      for case .character(let character) in Self.without.keys(for: command, in: scope).joined() {
        #expect(character == " ", "\(command) in \(scope)")
      }
    }
  }

  @Test(arguments: Scope.allCases)
  func `every command stays within reach`(scope: Scope) {
    let keymap = Self.without
    let hasBox = [Command.help, .palette].contains { !keymap.keys(for: $0, in: scope).isEmpty }
    for command in Command.allCases where command.info.scopes.contains(scope) {
      let reached = hasBox || !keymap.keys(for: command, in: scope).isEmpty
      // Esc and F10 leave where quitting is a letter.
      #expect(reached || command == .quit, "\(command) in \(scope)")
    }
  }

  @Test func `it is switched at run time and noted`() throws {
    var bench = Bench.open(topics: 5)
    bench.send(.command(.singleKeys))
    #expect(bench.notes["single-keys"] == "off")
    try bench.press("j")
    #expect(bench.position == 1)
    #expect(bench.toast?.contains("Strg+P") == true)
    try bench.press("<Down>")
    #expect(bench.position == 2)
    #expect(bench.canvas.lines.last?.contains("F1 Hilfe") == true)
    try bench.press(#"<C-p> "einzeltasten" <Enter>"#)
    #expect(bench.notes["single-keys"] == "on")
    try bench.press("j")
    #expect(bench.position == 3)
  }

  @Test func `it comes back at the next start, unless the file says otherwise`() {
    func start(_ file: String) -> Bench {
      var bench = Bench(topics: 5)
      var start = Start(
        seat: nil, proposedName: "", notes: ["single-keys": "off"], drafts: [])
      start.keys = KeySettings(reading: Array(file.utf8), words: Words.german)
      bench.send(.started(start))
      return bench
    }
    #expect(!start("").state.keymap.allowsSingleKeys)
    #expect(start("einzeltasten = an\n").state.keymap.allowsSingleKeys)
    #expect(!start("single-keys = aus\n").state.keymap.allowsSingleKeys)
  }

  @Test func `the palette runs what has no key left`() throws {
    var bench = Bench.open(topics: 5)
    bench.send(.command(.singleKeys))
    try bench.press(#"<C-p> "fokus" <Enter>"#)
    #expect(bench.state.focus != nil)
  }
}
