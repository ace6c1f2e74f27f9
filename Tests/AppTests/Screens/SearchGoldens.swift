import Screen
import Testing

/// What was found, and the palette, at the three sizes.
@Suite struct SearchGoldens {
  static let scenes: [(name: String, keys: String)] = [
    ("everywhere", "g / \"stadt\""),
    ("everywhere-none", "g / \"xyzzy\""),
    ("everywhere-short", "g / \"mu\""),
    ("everywhere-empty", "g /"),
    ("everywhere-trash", "d d g / \"beteiligung\" <Tab>"),
    ("everywhere-kind", "g / \"muster\" <Right> <S-Tab> j"),
    ("search-board", "3 / \"rad\""),
    ("search-people", "g p <Tab> / \"must\" <Enter>"),
    ("palette-commands", ": \"pro\""),
    ("palette-records", ": \"radachse\""),
    ("palette-arguments", ": \"termin MOB +3w\""),
    ("palette-candidates", ": \"termin \""),
    ("palette-mistake", ": \"termin MOX +3w\" <Enter>"),
    ("palette-disabled", ": \"durchsicht\" <Enter>"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      try desk.look(
        size.width >= 110 && !scene.keys.hasPrefix("3") ? "z " + scene.keys : scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
