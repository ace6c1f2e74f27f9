import App
import Screen
import TUI
import Testing

/// The overview in every theme, and screens where nothing but ASCII can be shown.
@Suite struct LooksGoldens {
  @Test(arguments: ThemeName.allCases) func themes(_ theme: ThemeName) throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 34))
    let name = "theme " + theme.rawValue
    try desk.look(": \"farben\" <Enter> \"\(Self.word(of: theme))\" <Enter> 3 j")
    #expect(desk.session.state.looks.theme == theme, "\(name)")
    Golden.check(desk.golden, "theme-\(theme.rawValue)-120x34")
  }

  private static func word(of theme: ThemeName) -> String {
    switch theme {
    case .standard: "default"
    case .light: "light"
    case .dark: "dark"
    case .contrast: "high-contrast"
    case .colourBlind: "colour-blind"
    case .monochrome: "monochrome"
    }
  }

  @Test(arguments: [
    ("overview", "", Size(width: 120, height: 34)), ("topics", "j", Size(width: 80, height: 24)),
    ("board", "3", Size(width: 80, height: 24)), ("calendar", "2", Size(width: 80, height: 24)),
    ("form", "j e", Size(width: 80, height: 24)),
  ])
  func ascii(_ name: String, _ keys: String, _ size: Size) throws {
    let desk = try Desk(.demo, size: size)
    try desk.look(keys)
    let canvas = desk.session.frame(ascii: true)
    #expect(canvas.lines.joined().utf8.allSatisfy { $0 < 0x80 })
    Golden.check(
      canvas.lines.joined(separator: "\n") + "\n", "ascii-\(name)-\(size.width)x\(size.height)")
  }

  /// Spelled-out umlauts push nothing away: word for word it is the same screen.
  @Test(arguments: ScreenGoldens.sizes) func `ASCII says what the screen says`(_ size: Size) throws
  {
    for scene in ScreenGoldens.scenes + PaneGoldens.scenes {
      let desk = try Desk(scene.content, size: size)
      try desk.look(scene.keys)
      // A box hides the end of what has grown behind it.
      if [.picker, .palette].contains(desk.session.state.scope) { continue }
      let plain = desk.session.frame().lines
      let ascii = desk.session.frame(ascii: true).lines
      for (line, other) in zip(plain, ascii) {
        let wanted = Self.words(line)
        let shown = Self.words(other)
        #expect(wanted.count == shown.count, "\(scene.name): \(line)\n\(other)")
        for (word, likeness) in zip(wanted, shown) {
          let forms = Self.forms(of: word)
          #expect(forms.contains(likeness), "\(scene.name): \(word) \(likeness)")
        }
      }
    }
  }

  /// The words of letters in a line; a word that the edge cuts is left out on both sides.
  private static func words(_ line: String) -> [String] {
    line.split { !$0.isLetter && $0 != "…" && $0 != "~" }.map(String.init)
      .filter { !$0.contains("…") && !$0.contains("~") && $0.count > 1 }
  }

  private static func forms(of word: String) -> Set<String> {
    let long: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss",
    ]
    let short: [Character: String] = [
      "ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ß": "s",
    ]
    return Set([long, short].map { table in word.map { table[$0] ?? String($0) }.joined() })
  }
}
