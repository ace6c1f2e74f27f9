import Screen
import Testing
import Verbs

/// Attendance, rounds of raised hands and an Umlaufbeschluss at the three sizes.
@Suite struct CourseGoldens {
  private static let page = "2 z j j j <Enter>"
  private static let circular =
    #": "umlauf BK Muster-Papier" <Enter> <Tab> "Die Partner tragen das Papier gemeinsam." <C-s>"#

  /// A screen by its name, and the keys that lead there.
  static let scenes: [(name: String, keys: String)] = [
    ("replies", page + " A v a v"),
    ("attendance", page + #" A v a v <Tab> v j o r Ersatz <Enter> + "Muster, Eva, VRR" <Enter>"#),
    (
      "overlaps",
      page + #" A <Tab> r Ersatz <Enter> r Ersatz <Enter> + "Ersatz, KR" <Enter> gg j"#
    ),
    ("substitute", page + " A <Tab> r"),
    ("guest", page + #" A <Tab> + "Muster, Eva, KR""#),
    ("round-hands", page + " A <Tab> v v v <Esc> m abfrage <Enter> <Enter> 2 <Enter> 7 <Enter>"),
    ("round-options", page + " m abfrage <Enter> arbeit <Enter> Spazier"),
    (
      "round-order", page + " m abfrage <Enter> <Enter> 2 <Enter> 7 <Enter> 1 <Enter> 4 <Enter> j J"
    ),
    ("circular", circular + " z z i z"),
    ("circular-reason", circular + #" z z w "Die Kosten fehlen""#),
    ("circular-referred", circular + #" z z w "Die Kosten fehlen" <Enter>"#),
    ("meeting-menu", page + " m"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.planned, size: size)
      try desk.look(scene.keys)
      Golden.check(desk.golden, "course-\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test func `in English`() throws {
    let desk = try Desk(.planned, size: Size(width: 80, height: 24), language: .english)
    try desk.look(Self.page + " A v a v <Tab>")
    Golden.check(desk.golden, "english-attendance-80x24")
  }
}
