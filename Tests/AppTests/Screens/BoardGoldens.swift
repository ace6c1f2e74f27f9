import Screen
import Testing
import Verbs

/// The board, the Steckbrief, the line that reports and the Durchsicht, from the demo.
@Suite struct BoardGoldens {
  static let scenes: [(name: String, keys: String)] = [
    ("board", "l l j"),
    ("board-resting", "l l l l l l"),
    ("board-menu", "l l m"),
    ("board-report", "l l r \"Gespräch mit dem Land geführt\" <Tab>"),
    ("board-next-step", "l l r \"Gespräch geführt\" <Enter>"),
    ("profile", "l l j <Enter>"),
    ("profile-bare", "j <Enter>"),
    ("review", "R"),
    ("review-end", "R G j"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      // The board alone, also where there is room for more.
      try desk.play((size.width >= 110 ? "3 z " : "3 ") + scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: ScreenGoldens.sizes) func `an empty board`(_ size: Size) throws {
    let desk = try Desk(.brochure, size: size)
    try desk.play(size.width >= 110 ? "3 z" : "3")
    Golden.check(desk.golden, "board-empty-\(size.width)x\(size.height)")
  }

  @Test func `in English`() throws {
    let desk = try Desk(.demo, language: .english)
    try desk.play("3 l l")
    Golden.check(desk.golden, "english-board-80x24")
  }
}
