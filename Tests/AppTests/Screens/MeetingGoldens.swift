import Screen
import Testing
import Verbs

/// The screen of a meeting at the three sizes.
@Suite struct MeetingGoldens {
  private static let typed = """
    <Tab> "Alle sind da" <Enter> <Tab> <Tab>
    "Erfahrungen aus drei Quartieren, Kosten je Station" <Enter>
    "! Die Partner tauschen ihre Ausschreibungen aus >KR bis 18.12. wv 1.3." <Enter>
    "+ Muster-Leistungsverzeichnis liefern >KR bis Fr" <Enter>
    "? Wer hat Zahlen zur Nutzung nach 12 Monaten?" <Enter>
    "# Frau Muster nach dem Vertrag fragen" <Enter>
    """

  static let scenes: [(name: String, keys: String)] = [
    ("meeting-not-begun", ""),
    ("meeting-begun", "<Tab>"),
    ("meeting-runs", typed),
    ("meeting-last-minutes", typed + "\n@wait 490s"),
    ("meeting-overrun", typed + "\n@wait 760s"),
    ("meeting-pause", typed + "\n\":p 10\" <Enter>\n@wait 180s"),
    ("meeting-gone-on", typed + "\n<Tab>"),
    ("meeting-result", typed + "\n\"! Noch ein Ergebnis >Kref bis morgen\""),
    ("meeting-task", typed + "\n\"+ Muster-Aufgabe >Niemand\""),
    ("meeting-question", typed + "\n\"? Wer weiß mehr\""),
    ("meeting-idea", typed + "\n\"* Muster-Idee\""),
    ("meeting-lesson", typed + "\n\"= Früh einladen\""),
    ("meeting-internal", typed + "\n\"# Nachfragen\""),
    ("meeting-note", typed + "\n\"Sperrung bis 18.12.\""),
    ("meeting-votes", typed + "\n<Up> <Up> <Up> <Esc> \"! Muster\" <Enter> \"5:1:1\""),
    ("meeting-ballots", typed + "\n<Up> <Up> <Up> <Esc> \":abstimmung ++-\""),
    ("meeting-order", typed + "\n\":v keine Zeit\""),
    ("meeting-unknown", typed + "\n\":xyz\" <Enter>"),
    ("meeting-taken", typed + "\n<Up> <Up> <Up>"),
    ("meeting-moved", typed + "\n<Up> <PageDown>"),
    ("meeting-put-off", typed + "\n\":v keine Zeit\" <Enter>"),
    ("meeting-help", typed + "\n\":?\" <Enter>"),
    ("meeting-ended", typed + "\n@wait 300s\n\":ende\" <Enter>"),
  ]

  /// The large and the small size tell all echoes apart; the middle one shows what is usual.
  @Test(arguments: ScreenGoldens.sizes) func scenes(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.planned, size: size)
      try desk.layDownMeeting()
      try desk.look("g s\n" + scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }

  @Test func `in English`() throws {
    let desk = try Desk(.planned, language: .english)
    try desk.layDownMeeting()
    try desk.look("g s\n" + Self.typed + "\n\"+ Deliver the sample >KR by Fr\"")
    Golden.check(desk.golden, "meeting-english-80x24")
  }

  @Test func `with nothing on the agenda`() throws {
    let desk = try Desk(.planned)
    try desk.layDownMeeting(items: [])
    try desk.look("g s")
    Golden.check(desk.golden, "meeting-empty-80x24")
  }

  @Test func `forty items and six hundred lines`() throws {
    let desk = try Desk(.planned)
    try desk.layDownMeeting(items: (1...40).map { ("Muster-Punkt \($0)", 5) })
    try desk.layDownLines(600, of: 20)
    try desk.look("g s \":20\" <Enter> <Tab>")
    Golden.check(desk.golden, "meeting-long-80x24")
  }
}
