import App
import Domain
import Screen
import Store
import TUI
import Testing

/// What a team member does at the board for their city.
@Suite struct BoardStory {
  private static let phases = Project.Phase.allCases

  /// Six projects of Duisburg on which a Sachstand is due, and others of which none is.
  private static func desk() throws -> (Desk, [RecordID]) {
    let desk = try Desk(.brochure, seat: Desk.member)
    let ids = try (1...6).map { number in
      try desk.layDown(
        "Muster-Projekt \(number)", phase: phases[(number - 1) % 5],
        days: number > 3 ? 100 + number : nil)
    }
    try desk.layDown("Muster-Frisches", phase: .planning, days: 10)
    try desk.layDown("Muster-Ruhe", phase: .planning) { $0.paused = true }
    try desk.layDown("Muster-Fertig", phase: .done)
    try desk.layDown("Muster-Krefeld", lead: Desk.krefeld, phase: .idea)
    return (desk, ids)
  }

  @Test func `a team member reports six projects`() throws {
    let (desk, ids) = try Self.desk()
    var keys = 0
    func press(_ script: String) throws {
      keys += try parseKeys(script).count
      try desk.play(script)
    }
    try press("3 r")
    #expect(desk.screen.contains("Sachstand Muster-Projekt 1 [grün]"))
    for number in 1...6 {
      try desk.play("\"Muster-Satz \(number)\"")
      if number == 2 { try press("<Tab>") }
      try press("<Enter>")
      if number == 1 { try desk.play("Vorlage") }
      try press("<Enter>")
      if number < 6 {
        let said = "Gemeldet: Muster-Projekt \(number) · noch \(6 - number) fällig"
        #expect(desk.screen.contains(said))
        #expect(desk.screen.contains("▸DU Muster-Projekt \(number + 1)"))
      }
    }
    #expect(desk.screen.contains("Gemeldet: Muster-Projekt 6 · nichts mehr fällig"))
    #expect(desk.session.state.scope == .board)
    #expect(keys <= 48, "\(keys)")
    for (index, id) in ids.enumerated() {
      #expect(try desk.reportCount(of: id) == (index > 2 ? 2 : 1))
    }
    try desk.play("gg h h h h h <Enter>")
    #expect(desk.screen.contains("23.11.2026 grün  Muster-Satz 1"))
    #expect(desk.screen.contains("→ Vorlage"))
    // One step a Sachstand: u takes back the last one alone.
    try desk.play("<Esc> u")
    #expect(try desk.reportCount(of: ids[5]) == 1)
    #expect(try desk.reportCount(of: ids[4]) == 2)
  }

  @Test func `the cursor follows the line within a column, too`() throws {
    let desk = try Desk(.brochure, seat: Desk.member)
    for number in 1...3 { try desk.layDown("Muster-Projekt \(number)", phase: .planning) }
    try desk.play("3 l l r")
    for number in 1...3 {
      #expect(desk.screen.contains("▸DU Muster-Projekt \(number)"))
      try desk.play("Satz <Enter> <Enter>")
    }
    #expect(desk.screen.contains("nichts mehr fällig"))
  }

  @Test func `a sentence that is left comes back at its own project`() throws {
    let (desk, _) = try Self.desk()
    try desk.play("3 r \"Halber Satz\" <Tab> <Esc>")
    #expect(desk.screen.contains("Getipptes bleibt"))
    try desk.play("l r")
    #expect(!desk.screen.contains("Halber Satz"))
    try desk.play("<C-c> h r")
    #expect(desk.screen.contains("[gelb] Halber Satz"))
    try desk.play("<Enter> <Enter> <Esc> r")
    #expect(!desk.screen.contains("Halber Satz"))
  }

  @Test func `a crash costs no more than two seconds of typing`() throws {
    let (desk, ids) = try Self.desk()
    try desk.play("3 r \"Trasse steht\"\n@wait 2s")
    let next = try desk.reopened()
    #expect(next.screen.contains("Nicht gespeicherter Text"))
    try next.play("<Enter>")
    #expect(next.screen.contains("Sachstand Muster-Projekt 1 [grün] Trasse steht"))
    try next.play("<C-s>")
    #expect(try next.reportCount(of: ids[0]) == 1)
    #expect(try next.session.store.drafts().isEmpty)
  }

  @Test func `without a sentence nothing is reported`() throws {
    let (desk, ids) = try Self.desk()
    try desk.play("3 r <Enter>")
    #expect(desk.screen.contains("Erst ein Satz"))
    try desk.play("<Space> <C-s>")
    #expect(desk.session.state.scope == .report)
    #expect(try desk.reportCount(of: ids[0]) == 0)
  }

  @Test func `a card moves, the cursor with it, and undo brings both back`() throws {
    let (desk, _) = try Self.desk()
    try desk.play("3 L")
    #expect(desk.screen.contains("„Muster-Projekt 1“ → Vorbereitung · u rückgängig"))
    #expect(desk.screen.contains("│▸DU Muster-Projekt 1"))
    try desk.play("L L L L L")
    #expect(desk.screen.contains("schon in der letzten Phase"))
    try desk.play("u u u u u")
    #expect(desk.screen.contains("▸DU Muster-Projekt 1"))
    #expect(desk.session.state.board.column == 0)
    try desk.play("H")
    #expect(desk.screen.contains("schon in der ersten Phase"))
  }

  @Test func `a project rests beside its phase and runs again`() throws {
    let (desk, _) = try Self.desk()
    try desk.play("3 l m \"ruht\" <Enter>")
    #expect(desk.screen.contains("ruht 2"))
    #expect(desk.screen.contains("▸DU Muster-Projekt 2"))
    #expect(desk.screen.contains("ruht seit 23.11.2026"))
    try desk.play("L")
    #expect(desk.screen.contains("Das Projekt ruht; mit m läuft es wieder"))
    try desk.play("m \"wieder\" <Enter>")
    #expect(desk.session.state.board.column == 1)
    #expect(desk.screen.contains("▸DU Muster-Projekt 2"))
    try desk.play("u <Enter>")
    #expect(desk.screen.contains("ruht seit 23.11.2026"))
  }

  @Test func `a project comes onto an agenda, and its Steckbrief knows`() throws {
    let (desk, _) = try Self.desk()
    let body = try #require(desk.session.state.directory.platforms.first { $0.code == "MOB" })
    try desk.layDownMeeting(of: body.id, "2026-11-26T14:00/16:30")
    try desk.play("3 m \"mob\" <Enter>")
    #expect(desk.screen.contains("„Muster-Projekt 1“ → Tagesordnung MOB Do 26.11.2026"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("○ Plattform am Do 26.11.2026"))
    try desk.play("<Esc> u <Enter>")
    #expect(desk.screen.contains("– Plattform"))
  }

  @Test func `a new project belongs to one's own city and the column's phase`() throws {
    let (desk, _) = try Self.desk()
    try desk.play("3 l l a \"Muster-Neues\" <C-s>")
    #expect(desk.session.state.board.column == 2)
    #expect(desk.screen.contains("▸DU Muster-Neues"))
    try desk.play("d")
    #expect(!desk.screen.contains("DU Muster-Neues"))
    try desk.play("u")
    #expect(desk.screen.contains("▸DU Muster-Neues"))
  }

  @Test func `each column keeps its place`() throws {
    let (desk, _) = try Self.desk()
    try desk.play("3 j l h")
    #expect(desk.screen.contains("▸DU Muster-Projekt 6"))
    #expect(desk.screen.contains("2 von 10"))
  }

  @Test func `the Durchsicht steps through what is due in one's city`() throws {
    let (desk, ids) = try Self.desk()
    try desk.layDown("Muster-Rotes", phase: .decision, days: 5, light: .red)
    try desk.play("3 R")
    #expect(desk.screen.contains("Durchsicht: Duisburg"))
    #expect(desk.screen.contains("1 von 8"))
    #expect(desk.screen.contains("Muster-Rotes"))
    #expect(desk.screen.contains("Mobilität: noch nicht beschrieben"))
    try desk.play("j r \"Muster-Satz\" <Enter> <Enter>")
    #expect(desk.screen.contains("2 von 8"))
    #expect(desk.screen.contains("Stand von heute"))
    #expect(try desk.reportCount(of: ids[0]) == 1)
    try desk.play("j j j j j j j")
    #expect(desk.screen.contains("Alles durchgesehen: 8 Projekte."))
    try desk.play("k <Enter>")
    #expect(desk.screen.contains("Gemeinsam:"))
    try desk.play("<Esc> <Esc>")
    #expect(desk.session.state.scope == .board)
  }

  @Test func `an empty board says what it is for, and which key fills it`() throws {
    for size in [Size(width: 60, height: 16), Size(width: 80, height: 24)] {
      let desk = try Desk(.brochure, size: size, seat: Desk.member)
      try desk.play("3")
      #expect(desk.screen.contains("Hier steht noch kein Projekt."))
      #expect(desk.screen.contains("a legt ein Projekt an"))
      try desk.play("r")
      #expect(desk.screen.contains("Dazu muss erst ein Projekt da sein"))
    }
  }

  @Test func `what is open for reading only says so`() throws {
    let desk = try Desk(.demo, access: .readOnly)
    for key in ["r", "L", "a", "m", "d"] {
      try desk.play("3 \(key)")
      #expect(desk.screen.contains("Das Buch ist nur zum Lesen geöffnet"), "\(key)")
    }
  }
}
