import Domain
import Screen
import TUI
import Testing

/// What people write into `keys.conf`, and what is said to it.
@Suite("keys.conf")
struct KeySettingsTests {
  private static func read(_ text: String) -> KeySettings {
    KeySettings(reading: Array(text.utf8), words: Words.german)
  }

  private static func keymap(_ text: String) -> Keymap { Keymap.applying(read(text)).keymap }

  /// Every sentence said to a file.
  private static func problems(_ text: String) -> [String] {
    let settings = read(text)
    return (settings.problems + Keymap.applying(settings).problems).map { Words.german($0.text) }
  }

  @Test(arguments: [
    ("Strg+S", [Key.control("s")]), ("ctrl+s", [.control("s")]), ("Bild↓", [.pageDown]),
    ("pgdn", [.pageDown]), ("Entf", [.delete]), ("Einfg", [.insert]), ("Pos1", [.home]),
    ("Umschalt+Tab", [.backTab]), ("shift+a", ["A"]), ("Leertaste", [" "]), ("Komma", [","]),
    ("raute", ["#"]), ("F7", [.function(7)]), ("g h", ["g", "h"]), ("gh", ["g", "h"]),
    ("Strg++", [.control("+")]), ("alt+x", [.alt("x")]), ("ö", ["ö"]), ("↑", [.up]),
    ("Rücktaste", [.backspace]), ("STRG+K Strg+L", [.control("k"), .control("l")]),
  ])
  func `a key is known by its names in both languages`(name: String, keys: [Key]) throws {
    let entry = try #require(Self.read("focus = \(name)").entries.first)
    #expect(entry.keys.map(\.keys) == [keys])
  }

  @Test func `a command has the keys of the file and no others`() {
    let keymap = Self.keymap("focus = x, Strg+F\nundo =\n")
    #expect(keymap.answer(["x"], in: .topics) == .command(.focus))
    #expect(keymap.answer([.control("f")], in: .board) == .command(.focus))
    #expect(keymap.answer(["p"], in: .topics) == .nothing)
    #expect(keymap.answer(["u"], in: .topics) == .nothing)
    #expect(keymap.keys(for: .focus, in: .topics) == [["x"], [.control("f")]])
  }

  @Test func `a heading narrows what follows to its screen`() {
    let keymap = Self.keymap("[board]\nfocus = x\n[alle]\n[Überall]\nzoom = ä # groß\n")
    #expect(keymap.answer(["x"], in: .board) == .command(.focus))
    #expect(keymap.answer(["x"], in: .topics) == .nothing)
    #expect(keymap.answer(["p"], in: .topics) == .command(.focus))
    #expect(keymap.answer(["ä"], in: .topics) == .command(.zoom))
  }

  @Test func `two commands may change places`() {
    let text = "undo = e\nedit = u\n"
    #expect(Self.problems(text) == [])
    let keymap = Self.keymap(text)
    #expect(keymap.answer(["e"], in: .topics) == .command(.undo))
    #expect(keymap.answer(["u"], in: .topics) == .command(.edit))
  }

  @Test func `a sequence may begin anew and hides no key`() {
    let keymap = Self.keymap("undo = x u\nredo = x r\n")
    #expect(keymap.answer(["x"], in: .topics) == .pending)
    #expect(keymap.answer(["x", "r"], in: .topics) == .command(.redo))
    #expect(Self.problems("undo = g\n").count == 1)
  }

  @Test(arguments: [
    ("fokus = x", "Zeile 1, Spalte 1: Den Befehl „fokus“ gibt es nicht; gemeint war", "focus"),
    ("\n  focus = Stgr+X", "Zeile 2, Spalte 11: Die Taste „Stgr+X“ gibt es nicht", ""),
    ("focus = x, Entff", "Zeile 1, Spalte 12: Die Taste „Entff“ gibt es nicht", "entf"),
    ("focus = e", "Zeile 1, Spalte 9: Die Taste gehört schon zu „edit“", ""),
    ("[form]\nsave = x", "Zeile 2, Spalte 8: Die Taste ist dort Text", "Formular"),
    ("back =", "Zeile 1, Spalte 1: „back“ braucht eine Taste", ""),
    ("help =", "Zeile 1, Spalte 1: „help“ braucht eine Taste", ""),
    ("quit =", "Zeile 1, Spalte 1: „quit“ braucht eine Taste", ""),
    ("[bord]\nfocus = x", "Zeile 1, Spalte 1: Den Abschnitt „bord“ gibt es nicht", "board"),
    ("[board\n", "Zeile 1, Spalte 1: Hier fehlt „]“", ""),
    ("focus", "Zeile 1, Spalte 1: Hier muss stehen: befehl = Taste", ""),
    ("= x", "Zeile 1, Spalte 1: Hier muss stehen", ""),
    ("focus = a b c d", "Zeile 1, Spalte 8: Eine Folge hat höchstens drei Tasten", ""),
    ("focus = x,,ä", "Zeile 1, Spalte 11: Vor oder hinter dem Komma fehlt eine Taste", ""),
    ("[trash]\nfocus = x", "Zeile 2, Spalte 1: „focus“ gibt es in diesem Abschnitt nicht", ""),
    ("focus = \u{1B}[31m", "Zeile 1, Spalte 9: Die Taste", ""),
  ])
  func `a mistake is named with its place`(text: String, sentence: String, hint: String) throws {
    let said = try #require(Self.problems(text).first)
    #expect(Self.problems(text).count == 1)
    #expect(said.hasPrefix(sentence), "\(said)")
    #expect(hint.isEmpty || said.contains(hint), "\(said)")
    #expect(said.unicodeScalars.allSatisfy { $0.value >= 32 })
  }

  @Test func `a bad line costs nothing but itself`() {
    let text = "fokus = x\nfocus = ä\nzoom = Quatsch\nundo = e\n"
    let keymap = Self.keymap(text)
    #expect(Self.problems(text).count == 3)
    #expect(keymap.answer(["ä"], in: .topics) == .command(.focus))
    #expect(keymap.answer(["z"], in: .topics) == .command(.zoom))
    #expect(keymap.answer(["u"], in: .topics) == .command(.undo))
    #expect(keymap.answer(["e"], in: .topics) == .command(.edit))
  }

  @Test func `other systems' files are read as they are`() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = mark + Array("focus = x\r\nzoom = y\r\n".utf8)
    let settings = KeySettings(reading: bytes, words: Words.german)
    #expect(settings.problems == [] && settings.entries.count == 2)
    let broken = KeySettings(
      reading: Array("focus = x\n".utf8) + [0xC3, 0x28, 0x0A] + Array("zoom = y".utf8),
      words: Words.german)
    #expect(broken.problems.map(\.line) == [2])
    #expect(broken.entries.map(\.command) == [.focus, .zoom])
  }

  @Test func `a file of another kind is not named line by line for ever`() {
    let settings = Self.read(String(repeating: "Das ist ein Brief.\n", count: 5000))
    #expect(settings.problems.count <= 21)
  }

  @Test(arguments: UInt64(0)..<60)
  func `no file breaks the start`(seed: UInt64) {
    var ids = IDSource(seed: seed)
    let parts = [
      "focus", "quit", "=", "[board]", "[", "]", "\n", "x", "Strg+", "+", ",", "#", "g h", " ",
      "\u{FEFF}", "🚲", "\r", "back", "Esc", "enter", "single-keys = off\n", "\u{0}", "help = q\n",
    ]
    var text = ""
    for _ in 0..<80 {
      let digits = ids.next(at: 1).hex.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
      text += parts[digits % parts.count]
    }
    let keymap = Self.keymap(text)
    for scope in Scope.allCases {
      #expect(!keymap.keys(for: .back, in: scope).isEmpty, "\(seed) → \(scope): \(text)")
      if Command.quit.info.scopes.contains(scope), keymap.allowsSingleKeys {
        #expect(!keymap.keys(for: .quit, in: scope).isEmpty, "\(seed) → \(scope)")
      }
      if Command.help.info.scopes.contains(scope) {
        #expect(!keymap.keys(for: .help, in: scope).isEmpty, "\(seed) → \(scope)")
      }
    }
  }

  @Test func `the example is read back without a change`() {
    for words in [Words.german, Words.english] {
      let lines = keyExample(.standard, path: "keys.conf", words: words)
      let bare = lines.drop { !$0.isEmpty }.map { line -> String in
        guard line.hasPrefix("# "), line.contains(" = ") else { return line }
        let text = String(line.dropFirst(2))
        let name = text.split(separator: " ").first.map(String.init) ?? ""
        return Command(rawValue: name) == nil ? line : text
      }
      let settings = KeySettings(
        reading: Array(bare.joined(separator: "\n").utf8), words: words)
      #expect(settings.entries.count == Command.allCases.count)
      #expect(settings.problems == [])
      let keymap = Keymap(settings)
      for scope in Scope.allCases where !scope.rawValue.isEmpty {
        for command in Command.allCases where command.info.scopes.contains(scope) {
          #expect(
            keymap.keys(for: command, in: scope) == Keymap.standard.keys(for: command, in: scope),
            "\(command) in \(scope)")
        }
      }
    }
  }

  // MARK: On the screen

  @Test func `footer, help and keys follow the file`() throws {
    var bench = Bench(topics: 5)
    bench.send(.directory(bench.book.directory))
    var start = Start(
      seat: Author(name: "Frau Muster", partner: nil, role: .team), proposedName: "",
      notes: ["topics": "overview=0"], drafts: [])
    start.keys = Self.read("down = ü\nhelp = F5\nedit = ö")
    bench.send(.started(start))
    try bench.press("ü")
    #expect(bench.position == 2)
    let footer = bench.canvas.lines.last ?? ""
    #expect(footer.contains("F5 Hilfe") && footer.contains("ö bearbeiten"))
    try bench.press("<F5>")
    #expect(bench.canvas.lines.contains { $0.contains("ö") && $0.contains("bearbeiten") })
  }

  @Test func `a box follows the file too`() throws {
    var bench = Bench.open(topics: 5)
    bench.state.keymap = Self.keymap("take = F6\nback = F7")
    try bench.press("m erledigt <F6>")
    #expect(bench.cell(0, "state") == .text("done"))
    try bench.press("m <F7>")
    #expect(bench.state.overlays.isEmpty)
  }

  @Test func `what does not count is named above everything, and goes with a key`() throws {
    var bench = Bench(topics: 5)
    bench.send(.directory(bench.book.directory))
    var start = Start(
      seat: Author(name: "Frau Muster", partner: nil, role: .team), proposedName: "",
      notes: ["topics": "overview=0"], drafts: [])
    start.keys = Self.read("fokus = x\ndown = e")
    bench.send(.started(start))
    let screen = bench.canvas.lines.joined(separator: "\n")
    #expect(screen.contains("Zeile 1, Spalte 1") && screen.contains("Zeile 2, Spalte 8"))
    try bench.press("<Enter>")
    #expect(bench.state.overlays.isEmpty)
    try bench.press("j")
    #expect(bench.position == 2)
  }
}
