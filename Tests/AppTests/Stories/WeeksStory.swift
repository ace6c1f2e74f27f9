import App
import Domain
import Screen
import Store
import TUI
import Testing
import Verbs

/// What comes up: the coming weeks, who is wanted twice, and a meeting that has to move.
@Suite struct WeeksStory {
  private static let weeks = "2 w <Down> <Down> <Enter>"

  private static func body(_ code: String, _ desk: Desk) throws -> RecordID {
    let bodies = desk.session.state.directory.entries[Body.typeName] ?? []
    return try #require(bodies.first { $0.code == code }).id
  }

  /// Somebody of Duisburg with a seat in both bodies.
  private static func seat(
    _ name: String, in bodies: [String], role: Membership.Role = .member,
    partner: RecordID = Desk.duisburg, _ desk: Desk
  ) throws {
    var ids = IDSource(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    var person = Person(id: ID(ids.next(at: DemoTime.milliseconds)))
    person.name = name
    person.partner = ID(partner)
    var writes = Desk.writes(of: person)
    for code in bodies {
      var seat = Membership(id: ID(ids.next(at: DemoTime.milliseconds)))
      seat.person = person.id
      seat.body = ID(try body(code, desk))
      seat.role = role
      seat.partner = ID(partner)
      writes += Desk.writes(of: seat)
    }
    try desk.commit(writes)
  }

  @Test func `Monday morning: what comes up, from today on`() throws {
    let desk = try Desk(.demo, size: Size(width: 80, height: 40))
    try desk.play(Self.weeks)
    #expect(desk.screen.contains("KW 48 · 23.11.–29.11.2026 · diese Woche"))
    #expect(desk.screen.contains("▸Mo 23.11. ! Einladung KLI überfällig (Sitzung Do 03.12.)"))
    #expect(desk.screen.contains("Mo 23.11. ! 5 Sachstände fällig"))
    #expect(desk.screen.contains("Mo 30.11. → Einladung Team (Sitzung Do 10.12.)"))
    #expect(desk.screen.contains("Fr 04.12. ◆ Meilenstein: Untersuchung liegt vor"))
    #expect(desk.screen.contains("Mi 23.12. ~ Weihnachtsferien 2026/27 bis Mi 06.01."))
    #expect(desk.screen.contains("Fr 25.12. = 1. Weihnachtstag"))
    #expect(desk.screen.contains("Eine Woche frei · KW 2 · 11.01.–17.01.2027"))
    // The meeting behind an invitation, the project behind a milestone, what is due behind its line.
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Sitzung · KLI Do 03.12.2026"))
    try desk.play("<Esc> j <Enter>")
    #expect(desk.screen.contains("Sachstände fällig ── 5"))
    try desk.play("<Esc> j <Enter>")
    #expect(desk.screen.contains("Sitzung · MOB Do 26.11.2026"))
    try desk.play("<Esc> j j j j <Enter>")
    #expect(desk.screen.contains("Projekt · Muster-Bahnstrecke im Westen"))
  }

  @Test func `weeks roll on by four and come back to today`() throws {
    let desk = try Desk(.brochure)
    try desk.play(Self.weeks + " >")
    #expect(desk.screen.contains("Gremienkalender KW 52 2026"))
    try desk.play("<lt>")
    #expect(desk.screen.contains("Gremienkalender KW 48 2026"))
    try desk.play("G j")
    #expect(desk.screen.contains("Gremienkalender KW 52 2026"))
    try desk.play("t")
    #expect(desk.screen.contains("diese Woche"))
    #expect(desk.session.state.calendarDay == DemoTime.today)
  }

  @Test func `in free weeks a makes a meeting, and the cursor stands on it`() throws {
    let desk = try Desk(.brochure)
    try desk.play(Self.weeks + " j")
    #expect(
      desk.screen.contains("▸4 Wochen frei · KW 49–52") || desk.screen.contains("Wochen frei"))
    try desk.play("a \"MOB\" <Enter> <C-s>")
    #expect(desk.screen.contains("angelegt · u rückgängig"))
    #expect(desk.screen.contains("● MOB"))
    let item = try #require(desk.session.state.calendar.look == .weeks ? desk.screen : nil)
    #expect(item.contains("▸"))
  }

  @Test func `who is wanted in two bodies at once is named`() throws {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34))
    try Self.seat("Muster, Doppelt", in: ["MOB", "BLP"], desk)
    try Self.seat("Muster, Gast", in: ["MOB", "BLP"], role: .guest, desk)
    try desk.layDownMeeting(of: try Self.body("MOB", desk), "2026-12-17T14:00/16:30")
    try desk.play("2 j j l a <C-u> \"17.12.2026 16-18\"")
    #expect(desk.screen.contains("! MOB 14:00–16:30: Muster, Doppelt"))
    #expect(!desk.screen.contains("Muster, Gast"))
    #expect(desk.screen.contains("Einladung bis Do 03.12. (14 Tage)"))
    try desk.play("<C-s>")
    #expect(desk.screen.contains("●17!"))
    #expect(desk.screen.contains("! dieselben Personen"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Dieselben Personen ── 1"))
    #expect(desk.screen.contains("! MOB Do 17.12.2026 14:00–16:30 · Muster, Doppelt"))
    for look in ["w <Enter>", "w <Enter>", "w <Enter>"] {
      try desk.play("<Esc> \(look)")
      #expect(desk.screen.contains("BLP!") || desk.screen.contains("+1!"), "\(look)")
    }
    // An hour between is enough.
    try desk.play("m verschieb <Enter> \"19-20 Uhr\" <Enter>")
    #expect(!desk.screen.contains("BLP!"))
  }

  @Test func `who looks for a city reads its own people's names only`() throws {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34), seat: Desk.member)
    try Self.seat("Muster, Duisburg", in: ["MOB", "BLP"], desk)
    try Self.seat("Muster, Krefeld", in: ["MOB", "BLP"], partner: Desk.krefeld, desk)
    try desk.layDownMeeting(of: try Self.body("MOB", desk), "2026-12-17T14:00/16:30")
    try desk.play("2 j j l a <C-u> \"17.12.2026 16-18\"")
    #expect(desk.screen.contains("Muster, Duisburg und 1 weitere"))
    #expect(!desk.screen.contains("Muster, Krefeld"))
  }

  @Test func `a date that comes too late for the notice says so and can be saved`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 j j j a <C-u> \"1.12.2026\"")
    #expect(desk.screen.contains("! Die Einladungsfrist hätte schon am Di 17.11. begonnen"))
    try desk.play("<C-s>")
    #expect(desk.screen.contains("angelegt"))
  }

  @Test func `a meeting moves with its milestones, and one undo brings all back`() throws {
    let desk = try Desk(.demo)
    let meeting = try #require(
      desk.session.store.page(
        Query(
          Meeting.typeName, columns: [],
          conditions: [.between("span", from: "2026-11-26", before: "2026-11-27")],
          order: .date("span")), .first, before: 0, after: 0
      ).rows.first
    ).id
    let project = try desk.layDown("Muster-Umzug", phase: .planning)
    var ids = IDSource(seed: 99)
    var item = AgendaItem(id: ID(ids.next(at: DemoTime.milliseconds)))
    item.meeting = ID(meeting)
    item.title = "Muster-Umzug"
    item.project = ID(project)
    let days = ["2026-11-26", "2026-11-26", "2026-11-27"]
    let milestones = days.enumerated().map { index, day in
      var milestone = Milestone(id: ID(ids.next(at: DemoTime.milliseconds)))
      milestone.project = ID(project)
      milestone.title = "Muster-Schritt \(index)"
      milestone.day = CivilDate(canonical: day)
      milestone.isReached = index == 1
      return milestone
    }
    try desk.commit(Desk.writes(of: item) + milestones.flatMap { Desk.writes(of: $0) })
    func stored() throws -> [String?] {
      let store = desk.session.store
      let cells = try store.record(Meeting.typeName, meeting)?.cells
      return try [cells?[CellName("span")]?.string, cells?[CellName("state")]?.string]
        + milestones.map {
          try store.record(Milestone.typeName, $0.id.raw)?.cells[CellName("day")]?.string
        }
    }
    let before = try stored()
    try desk.play("2 j j j <Enter> m verschieb <Enter> \"Unsinn\" <Enter>")
    #expect(desk.session.state.moveLine?.input.text == "Unsinn")
    try desk.play("<C-u> +1w")
    #expect(desk.screen.contains("→ Do 03.12.2026 · KW 49 · in 10 Tagen"))
    #expect(desk.screen.contains("! Die Einladungsfrist hätte schon am Do 19.11. begonnen"))
    #expect(desk.screen.contains("Die Einladung ist schon verschickt"))
    #expect(desk.screen.contains("Zieht mit um: Muster-Schritt 0"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("ein Meilenstein") && desk.screen.contains("wieder terminiert"))
    // What is reached and what stands on another day stays where it is.
    #expect(
      try stored() == [
        "2026-12-03T14:00/16:00", "scheduled", "2026-12-03", "2026-11-26", "2026-11-27",
      ])
    try desk.play("<Esc> u")
    #expect(try stored() == before)
    #expect(desk.screen.contains("Rückgängig: „MOB Do"))
  }

  @Test func `Esc and the present time leave a meeting where it is`() throws {
    let desk = try Desk(.demo)
    try desk.play("2 j j j m verschieb <Enter> 3.12. <Esc>")
    #expect(desk.session.state.overlays.isEmpty)
    try desk.play("m verschieb <Enter> 26.11. <Enter>")
    #expect(desk.screen.contains("Das ist der bisherige Termin"))
    #expect(desk.session.state.moveLine != nil)
  }
}
