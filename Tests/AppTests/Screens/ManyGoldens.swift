import Screen
import TUI
import Testing

/// The screens of choosing many, at the three sizes.
@Suite struct ManyGoldens {
  static let scenes: [(name: String, keys: String)] = [
    ("marks-topics", "<Space> <Space> j v j"),
    ("marks-board", "3 <Space> l l <Space>"),
    ("marks-ask", "V d"),
    ("bulk-field", "<Space> <Space> e \"vorschlag\" <Enter>"),
    ("bulk-fields", "<Space> <Space> e"),
    ("copy-menu", "3 <Enter> y"),
    ("sort-menu", "s"),
    ("sorted", "s \"titel\" <Enter>"),
    ("which-key", "g\n@wait 1s\n"),
    ("which-key-exit", "Z\n@wait 1s\n"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      try desk.look(size.width >= 110 ? "z\n" + scene.keys : scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
