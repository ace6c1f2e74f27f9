import App
import Domain
import Histories
import Screen
import Store
import TUI
import Testing

/// What stands before the room, and what never does.
@Suite struct BeamerTests {
  /// Everything that nobody in the room may read, each with a word of its own.
  static let forbidden = [
    "Geheim-abwesend", "Geheim-Aufgabe", "Geheim-intern", "Geheim-Notiz", "Geheim-frei",
    "Geheim-Sache", "Geheim-Grund", "Geheim-Gremium", "Geheim-Stand", "Geheim-Telefon", "R04",
    "gelb", "überzogen", "abgemeldet", "0211",
  ]

  /// A running meeting with everything that must not be seen, and what may.
  static func room(_ size: Size = Size(width: 80, height: 24)) throws -> (Desk, RecordID) {
    let desk = try Desk(.demo, size: size)
    let store = desk.session.store
    func first(_ type: String, _ field: String, _ value: Value, _ order: Query.Order) throws
      -> RecordID
    {
      let query = Query(type, columns: [], conditions: [.equals(field, value)], order: order)
      return try #require(store.page(query, .first, before: 0, after: 0).rows.first).id
    }
    let meeting = try #require(
      store.page(
        Query(
          Meeting.typeName, columns: [],
          conditions: [.between("span", from: "2026-11-26", before: "2026-11-27")],
          order: .date("span")), .first, before: 0, after: 0
      ).rows.first
    ).id
    let items = try store.page(
      Query(
        AgendaItem.typeName, columns: [],
        conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank")), .first,
      before: 0, after: 9
    ).rows.map(\.id)
    let item = items[2]
    let own = try first(Body.typeName, "code", .text("MOB"), .rank("rank"))
    let other = try first(Body.typeName, "code", .text("BK"), .rank("rank"))
    try desk.commit(
      Desk.new(1) { (one: inout Attendance) in
        one.meeting = ID(meeting)
        one.guest = "Geheim-abwesend"
        one.state = .excused
      }
        + Desk.new(2) { (one: inout Task) in
          one.title = "Geheim-Aufgabe"
          (one.meeting, one.item) = (ID(meeting), ID(item))
        }
        + Desk.new(3) { (one: inout MinuteLine) in
          (one.item, one.text, one.kind) = (ID(item), "Geheim-intern", .internal)
        }
        + Desk.new(4) { (one: inout MinuteLine) in (one.item, one.text) = (ID(item), "Geheim-Notiz")
        }
        + Desk.new(5) { (one: inout MinuteLine) in
          // As a merge or another version might leave it.
          (one.item, one.text, one.kind, one.isReleased) =
            (ID(item), "Geheim-frei", .internal, true)
        }
        + Desk.new(6) { (one: inout MinuteLine) in
          (one.item, one.text, one.kind, one.isReleased) =
            (ID(item), "Geheim-Sache", .task, true)
        }
        + Desk.new(7) { (one: inout AgendaItem) in
          (one.meeting, one.title) = (ID(meeting), "Geheim-Grund")
          (one.state, one.postponedReason) = (.postponed, "Geheim-Grund")
        }
        + Desk.new(8) { (one: inout Result) in
          (one.text, one.body) = ("Geheim-Gremium", ID(other))
        }
        + Desk.new(9) { (one: inout Result) in
          (one.body, one.day) = (ID(own), DemoTime.today)
          (one.text, one.number) = ("Die Partner tauschen ihre Ausschreibungen aus", "MOB-2026-07")
          (one.meeting, one.item, one.light, one.status) =
            (ID(meeting), ID(item), .yellow, "Geheim-Stand")
        }
        + Desk.new(10) { (one: inout MinuteLine) in
          (one.item, one.text, one.isReleased) = (ID(item), "Zahlen aus drei Quartieren", true)
        })
    var clock = MeetingClock()
    let now = desk.session.state.moment.milliseconds
    clock.start(items[0], at: now - 90 * 60_000)
    clock.start(item, at: now - 60 * 60_000)
    try store.setViewState("meeting.clock.\(meeting.hex)", clock.canonical)
    try note(desk)
    return (desk, meeting)
  }

  static func turnOn(_ desk: Desk, _ meeting: RecordID, dark: Bool = false) throws {
    try desk.session.store.setViewState("meeting.beamer", "\(dark ? "dark" : "on") \(meeting.hex)")
    try note(desk)
  }

  /// The program reads the notes of the file.
  private static func note(_ desk: Desk) throws {
    desk.session.send(.noted(try desk.session.store.viewStates()))
    desk.session.send(.changedElsewhere)
  }

  @Test(arguments: ScreenGoldens.sizes) func shows(_ size: Size) throws {
    let (desk, meeting) = try Self.room(size)
    try Self.turnOn(desk, meeting)
    Golden.check(desk.golden, "beamer-\(size.width)x\(size.height)")
    for text in [
      "Nachhaltige Mobilität", "Mobilstationen im Bestand", "tauschen ihre", "Zahlen aus drei",
    ] { #expect(desk.screen.contains(text), "\(text)") }
  }

  @Test func `no screen of the program shows anything but what all may see`() throws {
    let (desk, meeting) = try Self.room(Size(width: 120, height: 34))
    try Self.turnOn(desk, meeting)
    for keys in [
      "1 n", "2 n", "z n", "g n", "? n", ": n", "e n", "D n", "R n", "m n", "<Enter> n", "f n",
      "g n h n", "<F1> n", "/ n", "<C-p> n", "q n", "<Esc> n", "C n", "w n", "y n", "P n",
    ] {
      try desk.look(keys)
      #expect(desk.session.state.isPublic, "after \(keys)")
      for text in Self.forbidden {
        #expect(!desk.screen.contains(text), "\(text) after \(keys)")
      }
    }
    #expect(desk.screen.contains("tauschen ihre Ausschreibungen"))
  }

  @Test func `dark shows the title and no more`() throws {
    let (desk, meeting) = try Self.room()
    try Self.turnOn(desk, meeting, dark: true)
    #expect(desk.screen.contains("Nachhaltige Mobilität"))
    #expect(!desk.screen.contains("Mobilstationen") && !desk.screen.contains("09:0"))
  }

  @Test func `in lines too nothing internal is said`() throws {
    let (desk, meeting) = try Self.room()
    try Self.turnOn(desk, meeting)
    let said = linearView(desk.session.state).joined(separator: "\n")
    for text in Self.forbidden { #expect(!said.contains(text), "\(text)") }
    #expect(said.contains("tauschen ihre Ausschreibungen"))
  }

  @Test func `the line goes on while the room looks on, and leaving asks once`() throws {
    let (desk, _) = try Self.room(Size(width: 120, height: 34))
    try desk.look("gs")
    #expect(desk.screen.contains("Geheim-intern"))
    try desk.look("\":beamer\" <Enter>")
    #expect(desk.session.state.isPublic && !desk.screen.contains("Geheim"))
    try desk.look("\"# Geheim-getippt\"")
    #expect(!desk.screen.contains("getippt") && desk.screen.contains("····"))
    try desk.look("<Enter> \"! Wir legen die Zahlen offen >KR\"")
    #expect(desk.screen.contains("Wir legen die Zahlen offen") && !desk.screen.contains(">KR"))
    try desk.look("<Enter>")
    #expect(desk.screen.contains("MOB-2026-08  Wir legen die Zahlen offen"))
    // Nothing leads to another screen without the question.
    for keys in ["<Esc>", "<F1>"] {
      try desk.look(keys)
      #expect(desk.screen.contains("Beamer verlassen"), "after \(keys)")
      try desk.look("n")
      #expect(desk.session.state.isPublic && !desk.screen.contains("verlassen"))
    }
    try desk.look("\"drei Quartiere\" <Enter> \":zeigen\" <Enter>")
    #expect(desk.screen.contains("– drei Quartiere"))
    try desk.look("\":beamer\" <Enter>")
    #expect(!desk.screen.contains("Wir legen") && desk.screen.contains("Nachhaltige Mobilität"))
    try desk.look("\":beamer\" <Enter>")
    #expect(desk.screen.contains("Beamer verlassen"))
    try desk.play("j")
    #expect(!desk.session.state.isPublic && desk.screen.contains("Geheim-getippt"))
  }

  @Test func `what is entered in lines before the room is answered with what all may hear`() throws
  {
    let (desk, _) = try Self.room()
    try desk.look("gs \":beamer\" <Enter>")
    var session = desk.session
    var talk = LinearTalk()
    var heard = talk.begin(desk.session.state)
    for line in ["# Geheim-gesagt", "personen", "ge", "! Wir legen Zahlen offen"] {
      heard += talk.hear(line, at: &session)
    }
    for text in Self.forbidden + ["Geheim", "Beispiel, Bernd"] {
      #expect(!heard.joined(separator: "\n").contains(text), "\(text)")
    }
    #expect(heard.contains { $0.hasSuffix("Wir legen Zahlen offen") })
    heard = talk.hear(":beamer", at: &session) + talk.hear(":beamer", at: &session)
    #expect(heard.contains { $0.contains("Beamer verlassen") })
    _ = talk.hear("ja", at: &session)
    #expect(!desk.session.state.isPublic)
  }

  @Test func `what is refused is said without its reason`() throws {
    let (desk, meeting) = try Self.room()
    try desk.look("gs \":beamer\" <Enter>")
    try desk.commit([CellWrite(Meeting.typeName, meeting, .deleted, .integer(1))])
    desk.session.send(.changedElsewhere)
    try desk.look("\"# Geheim-getippt\" <Enter>")
    #expect(desk.screen.contains("nicht gesichert") && !desk.screen.contains("Geheim"))
  }

  @Test func `a program that starts anew before the room stays on the beamer`() throws {
    let (desk, _) = try Self.room()
    try desk.look("gs \":beamer\" <Enter>")
    let again = try desk.reopened()
    #expect(again.session.state.isPublic && !again.screen.contains("Geheim"))
  }

  @Test func `what is typed shows as wording of a result or as dots`() throws {
    let (desk, _) = try Self.room()
    let state = desk.session.state
    #expect(state.shownToAll("! Wir tauschen uns aus >KR bis Fr") == "Wir tauschen uns aus")
    #expect(state.shownToAll("# Frau Muster fragen") == "····················")
    #expect(!state.shownToAll("+ Liste liefern >KR").contains("Liste"))
  }
}
