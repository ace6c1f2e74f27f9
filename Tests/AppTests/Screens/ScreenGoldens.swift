import Screen
import Testing
import Verbs

/// The screens at the three sizes, from the demo and from the brochure's network.
@Suite struct ScreenGoldens {
  static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 34),
  ]

  /// A screen by its name, and the keys that lead there.
  static let scenes: [(name: String, content: Desk.Content, keys: String)] = [
    ("topics", .demo, "j j j j j"),
    ("platform", .demo, "l l j"),
    ("empty", .brochure, ""),
    ("reader", .demo, "j j j j <Enter>"),
    ("form", .demo, "j j j j e"),
    ("form-new", .demo, "l l a"),
    ("form-mistake", .demo, "a <C-s>"),
    ("form-interest", .demo, "e <S-Tab> <S-Tab> <Right>"),
    ("picker", .demo, "a <Tab> <Space>"),
    ("picker-new", .demo, "a <Tab> \"+Wasser\""),
    ("menu", .demo, "j m"),
    ("help", .demo, "?"),
    ("help-filtered", .demo, "? \"papier\""),
    ("search", .demo, "/ \"stadt\""),
    ("search-kept", .demo, "/ \"stadt\" <Enter> n"),
    ("toast", .demo, "j +"),
    ("asked-interest", .brochure, "a Muster-Thema <C-s> +"),
    ("focus", .demo, "j j p"),
    ("trash", .demo, "d d D"),
    ("trash-empty", .demo, "D"),
    ("zoom", .demo, "z"),
  ]

  @Test(arguments: sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(scene.content, size: size)
      // The Themenspeicher alone, also where there is room for more.
      try desk.play(size.width >= 110 ? "z " + scene.keys : scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: sizes) func `first start`(_ size: Size) throws {
    let desk = try Desk(.brochure, size: size, seat: nil)
    Golden.check(desk.golden, "seat-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes) func `in English`(_ size: Size) throws {
    let desk = try Desk(.demo, size: size, language: .english)
    try desk.play("j j e")
    Golden.check(desk.golden, "english-form-\(size.width)x\(size.height)")
  }

  @Test func `a window that is too small`() throws {
    let desk = try Desk(.demo)
    try desk.play("a \"Muster getippt\"\n@size 59x16")
    Golden.check(desk.golden, "too-small-59x16")
    try desk.play("@size 20x5\nd d <C-c> x")
    Golden.check(desk.golden, "too-small-20x5")
    try desk.play("@size 80x24")
    #expect(desk.screen.contains("Muster getippt"))
    #expect(!desk.screen.contains("Muster getipptx"))
  }
}
