import App
import Domain
import Screen
import Store
import TUI
import Testing

/// What becomes of results and tasks between the meetings, key by key.
@Suite struct RegisterStory {
  private static func desk(_ size: Size = Size(width: 120, height: 34)) throws -> Desk {
    let desk = try Desk(.planned, size: size)
    try desk.layDownRegister()
    return desk
  }

  @Test func `results stand under their years and can be read by Gremium`() throws {
    let desk = try Self.desk()
    try desk.play("g e")
    #expect(desk.screen.contains("Ergebnisse · nach Jahr"))
    #expect(desk.screen.contains("! MOB-2026-01"))
    #expect(desk.screen.contains("✓ BK-2025-04"))
    #expect(desk.screen.contains("WV 20.11."))
    #expect(desk.screen.contains("Drei von sieben Partnern"))
    try desk.play("w Gremium <Enter>")
    #expect(desk.screen.contains("nach Gremium"))
    #expect(desk.screen.contains("BeigeordnetenKonferenz"))
    try desk.play("w offene <Enter>")
    #expect(!desk.screen.contains("BK-2025-04"))
    // The look is kept for the next start.
    let later = try desk.reopened()
    try later.play("g e")
    #expect(later.screen.contains("offene · nach Gremium"))
  }

  @Test func `a status is one line, and more than three sentences are none`() throws {
    let desk = try Self.desk()
    try desk.play("g e r <Tab> \"Eins ist da. Zwei kommt. Drei fehlt. Vier auch.\" <Enter>")
    #expect(desk.screen.contains("4 Sätze: Der Stand eines Ergebnisses hat höchstens 3"))
    try desk.play("<C-u> \"Alle haben bis 18.12. Zeit. Zwei fehlen.\" <Enter>")
    #expect(desk.screen.contains("gemeldet: rot"))
    let cells = try desk.cells(Result.typeName, Desk.id(1))
    #expect(cells[CellName("light")] == .text("red"))
    #expect(cells[CellName("status")] == .text("Alle haben bis 18.12. Zeit. Zwei fehlen."))
    try desk.play("u")
    #expect(try desk.cells(Result.typeName, Desk.id(1))[CellName("light")] == .text("yellow"))
  }

  @Test func `a half typed status is offered after the lid was closed`() throws {
    let desk = try Self.desk()
    try desk.play("g e r \"Zwei Partner\"")
    try desk.play("@wait 3s")
    let later = try desk.reopened()
    try later.play("<Enter> \" fehlen\" <Enter>")
    let cells = try desk.cells(Result.typeName, Desk.id(1))
    #expect(cells[CellName("status")] == .text("Zwei Partner fehlen"))
  }

  @Test func `one key closes in the next meeting of the body`() throws {
    let desk = try Self.desk()
    try desk.play("g a x")
    #expect(desk.screen.contains("Aufgabe „Muster-Leistungsverzeichnis liefern“ erledigt"))
    let cells = try desk.cells(Task.typeName, Desk.id(3))
    #expect(cells[CellName("state")] == .text("done"))
    let meeting = try #require(cells[CellName("closedIn")]?.link)
    #expect(
      try desk.cells(Meeting.typeName, meeting)[CellName("span")]
        == .text("2026-11-26T14:00/16:00"))
    #expect(!desk.screen.contains("▸ ! 13.11."))
    try desk.play("u V x")
    #expect(desk.screen.contains("2 Aufgaben erledigt"))
    #expect(desk.screen.contains("Keine offene Aufgabe."))
  }

  @Test func `tasks narrow by filter, partner and person`() throws {
    let desk = try Self.desk()
    try desk.play("g a f partner:DU <Enter>")
    #expect(desk.screen.contains("Kosten je Station"))
    #expect(!desk.screen.contains("Leistungsverzeichnis"))
    #expect(desk.screen.contains("Filter: partner:DU"))
    try desk.play("<Esc>")
    #expect(desk.screen.contains("Leistungsverzeichnis"))
    try desk.play("/ kosten <Enter>")
    #expect(desk.screen.contains("2 von 2"))
    try desk.play("<Esc>")
    #expect(!desk.screen.contains("Aufgaben · offene"))
  }

  @Test func `a view leads back to a filtered register`() throws {
    let desk = try Self.desk()
    try desk.play("g e f ampel:gelb <C-s> \"Gelbe Ergebnisse\" <Enter> <Esc> <Esc> g v <Enter>")
    #expect(desk.screen.contains("Filter: ampel:gelb"))
    #expect(desk.screen.contains("MOB-2026-01"))
    #expect(!desk.screen.contains("BK-2025-04"))
  }

  @Test func `Heute names what is late and what returns, and closes it`() throws {
    let desk = try Self.desk()
    try desk.play("1")
    #expect(desk.screen.contains("1 Aufgabe überfällig · 2 Wiedervorlagen"))
    try desk.play("g h")
    #expect(desk.screen.contains("Aufgaben der nächsten 7 Tage ── 2"))
    #expect(desk.screen.contains("! Fr 13.11.2026"))
    #expect(desk.screen.contains("Wiedervorlagen ── 2"))
    try desk.play("/ förderbescheid <Enter> x")
    #expect(desk.screen.contains("Wiedervorlage „Förderbescheid der Radachse“ erledigt"))
    #expect(desk.screen.contains("Wiedervorlagen ── 1"))
    try desk.play("<Esc>")
    #expect(desk.screen.contains("1 Wiedervorlage"))
  }

  @Test func `the next meeting's page has the open points, each closed with one key`() throws {
    let desk = try Self.desk(Size(width: 120, height: 60))
    try desk.play("2 z j j j <Enter>")
    #expect(desk.screen.contains("Offene Punkte ── 4"))
    try desk.play("/ leistungsverzeichnis <Enter> x")
    #expect(desk.screen.contains("Offene Punkte ── 3"))
    #expect(try desk.cells(Task.typeName, Desk.id(3))[CellName("state")] == .text("done"))
    try desk.play("u")
    #expect(desk.screen.contains("Offene Punkte ── 4"))
  }

  @Test func `a result's page shows where it comes from and what came of it`() throws {
    let desk = try Self.desk(Size(width: 120, height: 60))
    try desk.play("g e <Enter>")
    #expect(desk.screen.contains("Woher es kommt"))
    #expect(desk.screen.contains("Sitzung       MOB Di 02.06.2026"))
    #expect(desk.screen.contains("Aufgaben daraus ── 1"))
    try desk.play("x")
    #expect(desk.screen.contains("erledigt"))
    #expect(try desk.cells(Result.typeName, Desk.id(1))[CellName("state")] == .text("done"))
  }

  @Test func `in lines the light is asked for before the status is saved`() throws {
    let desk = try Self.desk()
    let heard = desk.transcript(["ergebnisse", "stand 1", "Alle haben geliefert.", "grün"])
    #expect(heard.contains { $0.contains("MOB-2026-01") }, "\(heard)")
    let cells = try desk.cells(Result.typeName, Desk.id(1))
    #expect(cells[CellName("status")] == .text("Alle haben geliefert."), "\(heard)")
    #expect(cells[CellName("light")] == .text("green"))
  }

  @Test func `tasks narrow by the person who does them`() throws {
    let desk = try Self.desk()
    try desk.commit(
      Desk.new(6) { (person: inout Person) in person.name = "Nadel, Kim" }
        + Desk.new(7) { (task: inout Task) in
          task.title = "Muster-Nadelaufgabe"
          task.responsible = ID(Desk.id(6))
        })
    try desk.play("g a f zuständig:nadel <Enter>")
    #expect(desk.screen.contains("Muster-Nadelaufgabe"))
    #expect(!desk.screen.contains("Kosten je Station"))
  }

  @Test(arguments: ["g e", "g a", "g r", "g b"])
  func `every look and every order of a register shows its rows`(keys: String) throws {
    let desk = try Self.desk()
    try desk.commit(
      Desk.new(8) { (trip: inout FieldTrip) in
        trip.title = "Muster-Bereisung"
        trip.span = CivilSpan(canonical: "2026-12-10T09:00/16:00")
      })
    try desk.play(keys)
    let register = try #require(desk.session.state.register)
    let count = register.list.page.rows.count
    #expect(count > 0)
    for look in 0..<8 {
      try desk.play("w " + String(repeating: "<Down> ", count: look) + "<Enter>")
      let state = desk.session.state
      #expect(state.scope == .register)
      #expect(state.banner == nil && state.register?.list.isLoaded == true, "look \(look)")
      #expect(state.register?.list.page.rows.isEmpty == false, "look \(look)")
    }
    for order in 0..<6 {
      try desk.play("s " + String(repeating: "<Down> ", count: order) + "<Enter>")
      let rows = desk.session.state.register?.list.page.rows.count ?? 0
      #expect(rows >= count, "order \(order)")
      #expect(desk.session.state.banner == nil)
    }
    #expect(!desk.screen.contains("⟨"))
  }

  @Test func `a focus narrows the registers to what a partner has taken on`() throws {
    let desk = try Self.desk()
    try desk.play("1 j p g e")
    #expect(desk.screen.contains("BK-2025-04"))
    #expect(!desk.screen.contains("MOB-2026-01"))
  }

  @Test func `with read-only nothing is closed, and that is said`() throws {
    let desk = try Desk(.planned, access: .readOnly)
    try desk.layDownRegister()
    try desk.look("g a x")
    #expect(desk.screen.contains("nur zum Lesen"))
    #expect(try desk.cells(Task.typeName, Desk.id(3))[CellName("state")] == .text("open"))
  }

  @Test func `an empty register says what it is for and takes a first entry`() throws {
    let desk = try Desk(.brochure)
    try desk.play("g a")
    #expect(desk.screen.contains("Keine offene Aufgabe."))
    try desk.play("a \"Muster-Aufgabe\" <C-s>")
    #expect(desk.screen.contains("– Muster-Aufgabe") || desk.screen.contains("–"))
    #expect(desk.screen.contains("Muster-Aufgabe"))
    try desk.play("g e d")
    #expect(desk.screen.contains("Hier steht noch nichts"))
  }
}
