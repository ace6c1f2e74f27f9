import Screen
import Testing

/// The registers, empty and with rows, and the page of a result.
@Suite struct RegisterGoldens {
  static let scenes: [(name: String, keys: String)] = [
    ("register-results", "g e"),
    ("register-results-status", "g e r <Tab> \"Zwei Partner fehlen.\""),
    ("register-tasks", "g a <Space>"),
    ("register-look", "g e w"),
    ("register-result-page", "g e <Enter>"),
    ("register-today", "g h"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.planned, size: size)
      try desk.layDownRegister()
      try desk.look(scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: ScreenGoldens.sizes) func empty(_ size: Size) throws {
    let desk = try Desk(.brochure, size: size)
    try desk.look("g b")
    Golden.check(desk.golden, "register-trips-empty-\(size.width)x\(size.height)")
  }
}
