import Screen
import Testing

/// The overview, the partners, and the lists behind `g`, from the demo and from the brochure's
/// network.
@Suite struct PaneGoldens {
  static let scenes: [(name: String, content: Desk.Content, keys: String)] = [
    ("overview", .demo, ""),
    ("overview-focus", .demo, "1 j p"),
    ("overview-brochure", .brochure, ""),
    ("partners", .demo, "1 z j"),
    ("partners-brochure", .brochure, "1 z"),
    ("partner-page", .demo, "1 z j j j j j <Enter>"),
    ("people", .demo, "g p"),
    ("people-filtered", .demo, "g p \"klima krefeld\""),
    ("today", .demo, "g h"),
    ("check", .demo, "g n"),
    ("check-brochure", .brochure, "g n"),
    ("region", .brochure, "g z"),
    ("palette", .demo, ": \"ziele\""),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(scene.content, size: size)
      // Where four panes have no room there is nothing to fill.
      try desk.look(
        size.width >= 110 ? scene.keys : scene.keys.replacing("1 z", with: "1"))
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
