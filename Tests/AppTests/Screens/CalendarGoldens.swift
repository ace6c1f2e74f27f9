import Screen
import Testing

/// The Gremienkalender alone on the screen at the three sizes, from the demo's year.
@Suite struct CalendarGoldens {
  /// A screen by its name, and the keys that lead there from the pane.
  static let scenes: [(name: String, keys: String)] = [
    ("year", "j j j"),
    ("year-empty-cell", "j j l"),
    ("month", "w <Enter> l l l"),
    ("month-holidays", "w <Enter> > j"),
    ("month-new", "w <Enter> l a"),
    ("list", "w <Enter> w <Enter>"),
    ("proposal", "j j l a"),
    ("state", "j j j m"),
    ("meeting", "j j j <Enter> j j j j j"),
    ("plan-bodies", "> P j"),
    ("plan", "> P <Enter> j"),
    ("plan-day", "> P <Enter> j e \"25.12.\""),
    ("plan-unknown-year", "> > > > > P"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      // Without the other panes, which have screens of their own.
      try desk.play(size.width >= 110 ? "2 z \(scene.keys)" : "2 \(scene.keys)")
      Golden.check(desk.golden, "calendar-\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
