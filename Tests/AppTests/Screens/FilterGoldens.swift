import Screen
import Testing

/// The line of the filter, a mistake in it, what a kept one leaves, and the list of the views.
@Suite struct FilterGoldens {
  static let scenes: [(name: String, keys: String)] = [
    ("filter-line", "3 f \"ampel:rot phase:p\""),
    ("filter-error", "3 f \"partner:DU\" \" ampel:lila oder bestand\""),
    ("filter-kept", "4 f \"interesse:>5 !status:offen\" <Enter>"),
    ("filter-calendar", "2 f \"status:eingeladen,terminiert\" <Enter>"),
    (
      "views",
      "4 f interesse:<lt>3 <C-s> \"Wenig gefragt\" <Enter> 3 f ampel:rot,gelb <C-s> Sorgen <Enter> gv"
    ),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.demo, size: size)
      try desk.look(scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
