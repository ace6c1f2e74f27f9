import Screen
import Testing
import Verbs

/// The main screens as who works in English sees them.
@Suite struct EnglishGoldens {
  static let scenes: [(name: String, size: Size, content: Desk.Content, keys: String)] = [
    ("overview", Size(width: 120, height: 34), .demo, ""),
    ("partners", Size(width: 80, height: 24), .demo, "1 j"),
    ("calendar", Size(width: 80, height: 24), .demo, "2"),
    ("meetings", Size(width: 80, height: 24), .demo, "2 w <Enter> w <Enter>"),
    ("projects", Size(width: 80, height: 24), .demo, "3"),
    ("topics", Size(width: 80, height: 24), .demo, "4"),
    ("page", Size(width: 80, height: 24), .demo, "3 l l <Enter>"),
    ("help", Size(width: 80, height: 24), .demo, "3 ?"),
    ("empty", Size(width: 60, height: 16), .brochure, "4"),
  ]

  @Test func scenes() throws {
    for scene in Self.scenes {
      let desk = try Desk(scene.content, size: scene.size, language: .english)
      try desk.look(scene.keys)
      let size = "\(scene.size.width)x\(scene.size.height)"
      Golden.check(desk.golden, "english-\(scene.name)-\(size)")
    }
  }

  @Test(arguments: ScreenGoldens.sizes) func `first start`(_ size: Size) throws {
    let desk = try Desk(.brochure, size: size, language: .english, seat: nil)
    Golden.check(desk.golden, "english-seat-\(size.width)x\(size.height)")
    try desk.look("<C-s> <Enter> <Enter>")
    Golden.check(desk.golden, "english-hint-\(size.width)x\(size.height)")
  }
}
