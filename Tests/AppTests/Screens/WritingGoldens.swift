import App
import Screen
import TUI
import Testing
import Verbs

/// Writing, the calendar at a day, the Chronik and "Stand am", from the demo.
@Suite struct WritingGoldens {
  static let scenes: [(name: String, keys: String)] = [
    ("writing", "3 l e <C-g> \"- eins\" <Enter> \"zwei\""),
    ("form-calendar", "2 w <Enter> w <Enter> j <Enter> j e <Tab>"),
    ("form-calendar-open", "2 w <Enter> w <Enter> j <Enter> j e <Tab> <C-g> <Right> <Down>"),
    ("chronicle", "g c j"),
    ("chronicle-filter", "g c f \"sitzung mob\""),
    ("chronicle-record", "3 l L e \" neu\" <C-s> u C j"),
    ("chronicle-blocked", "3 l e \" neu\" <C-s> e \"er\" <C-s> C j u"),
    ("as-of", "3 l L C <Enter> j j"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      try desk.look(scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: ScreenGoldens.sizes) func `a long text`(_ size: Size) throws {
    let desk = try Desk(.demo, size: size)
    try desk.look("3 l e <C-g>")
    let line = "Ein Absatz, der über den Rand hinausgeht und deshalb weich umbricht. "
    desk.session.send(
      .paste((1...40).map { "\($0). " + String(repeating: line, count: 3) }.joined(separator: "\n"))
    )
    try desk.look("<PageUp> <PageUp>")
    Golden.check(desk.golden, "writing-long-\(size.width)x\(size.height)")
  }

  @Test func `in English`() throws {
    let desk = try Desk(.demo, language: .english)
    try desk.look("g c j j")
    Golden.check(desk.golden, "english-chronicle-80x24")
  }
}
