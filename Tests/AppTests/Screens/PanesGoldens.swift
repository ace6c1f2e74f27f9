import Screen
import Testing

/// The coming weeks, collisions, the line that moves a meeting; lanes, folded columns, the archive.
@Suite struct PanesGoldens {
  static let scenes: [(name: String, pane: String, keys: String)] = [
    ("calendar-weeks", "2", "w <Down> <Down> <Enter> j j"),
    ("calendar-collision", "2", "j j j l a <C-u> \"10.12.2026 12:30-14:30\" <C-s> <Enter>"),
    ("calendar-move", "2", "j j j m verschieb <Enter> +2w"),
    ("board-lanes", "3", "w <Enter> l l"),
    ("board-folded", "3", "l o l l o h"),
    ("board-archive", "3", "l l l l l m archiv <Enter> w archiv <Enter>"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      try desk.look((size.width >= 110 ? "\(scene.pane) z " : "\(scene.pane) ") + scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
