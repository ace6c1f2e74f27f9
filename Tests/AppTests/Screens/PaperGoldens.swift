import Domain
import Screen
import Testing

/// What is done before and after a meeting, at the three sizes.
@Suite struct PaperGoldens {
  /// A screen by its name, and the keys that lead there from the meeting's page.
  static let scenes: [(name: String, keys: String)] = [
    ("agenda-line", #"a "Radwege 20m""#),
    ("agenda-numbers", "a <Esc> g g"),
    ("agenda-pick", #"m "themen" <Enter> <Space>"#),
    ("invitation", "m <Enter>"),
    ("sign-in", #"m "anwesenheits" <Enter>"#),
    ("item", "a <Esc> g g j j j j j j j j j j <Enter>"),
  ]

  /// The keys that lead there from the page of a meeting that was held.
  static let heldScenes: [(name: String, keys: String)] = [
    ("minutes", "m <Enter>"),
    ("minutes-release", "m <Enter> j <Enter>"),
    ("minutes-released", "m <Enter> j <Enter> j"),
    ("edition-line", "m <Enter> j <Enter> j g g <Enter> \"Wortlaut\""),
    ("extract", "m <Enter> j j <Enter> \"KR\" <Enter>"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func before(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.planned, size: size)
      _ = try desk.holdMeeting()
      try desk.play("g / \"Rathaus Duisburg\" <Enter> " + scene.keys)
      Golden.check(desk.golden, "paper-\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(arguments: ScreenGoldens.sizes) func difference(_ size: Size) throws {
    let desk = try Desk(.planned, size: size)
    _ = try desk.holdMeeting()
    try desk.nameMeeting()
    try desk.play(
      "g / \"nadelsitzung\" <Enter> m <Enter> j <Enter> j g g <Enter> \"Anzahl\" <Enter>")
    try desk.commit([
      CellWrite(
        MinuteLine.typeName, Desk.made(3, MinuteLine.self).raw, CellName("text"),
        .text("Vier Quartiere berichten"))
    ])
    try desk.play("j j <Enter>")
    Golden.check(desk.golden, "paper-difference-\(size.width)x\(size.height)")
  }

  @Test(arguments: ScreenGoldens.sizes) func after(_ size: Size) throws {
    for scene in Self.heldScenes {
      let desk = try Desk(.planned, size: size)
      _ = try desk.holdMeeting()
      try desk.nameMeeting()
      try desk.play("g / \"nadelsitzung\" <Enter> " + scene.keys)
      Golden.check(desk.golden, "paper-\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
