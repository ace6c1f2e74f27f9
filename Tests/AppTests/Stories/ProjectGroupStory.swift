import App
import Domain
import Screen
import Store
import TUI
import Testing

/// A Projektgruppe, key by key: from the project that wishes for one to the task that its second
/// meeting closes, and the Sachstand that comes of it.
@Suite struct ProjectGroupStory {
  @Test func `from the project's wish to the task that the next meeting closes`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 60))
    try Self.found(desk)
    try Self.plan(desk)
    try Self.hold(desk)
    try Self.release(desk)
    try Self.closeInTheNext(desk)
    try Self.report(desk)
    #expect(try desk.session.store.diagnose().isClean)
  }

  /// The project names its group; the calendar gives it its sign, hours and standing TOPs.
  private static func found(_ desk: Desk) throws {
    try desk.look(#"3 z / "radachse" <Enter> <Enter> / "erwünscht" <Enter> <Enter> <Right> <Tab>"#)
    try desk.look(#""+Muster-Radgruppe" <Enter> <C-s>"#)
    #expect(desk.screen.contains("✓ Projektgruppe"))
    try desk.look("<Esc> <Esc> <Esc> 2 z j j j j j j j")
    #expect(desk.screen.contains("Muster-Radgruppe · November 2026: keine Sitzung"))
    try desk.look(
      """
      e <Tab> "PGR" <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> "14:00-16:00" <Tab> "Muster-Haus" <Tab> "7"
      <Tab> "Offene Punkte 10" <Enter> "Termin 5" <C-s>
      """)
    let group = try #require(desk.body("PGR"))
    let cells = try desk.cells(Body.typeName, group)
    #expect(cells[CellName("kind")] == .text("projectGroup"))
    let members = cells.filter { $0.key.field == "partners" && $0.value.number == 1 }
    #expect(members.count == 3, "the lead and its two partners (R14)")
    #expect(cells.contains { $0.key.field == "projects" && $0.value.number == 1 })
  }

  /// A meeting of members, with the project on its agenda.
  private static func plan(_ desk: Desk) throws {
    let new = "a <C-s> <Enter>"
    try desk.look(new)
    #expect(keyCount(new) <= 8)
    #expect(desk.screen.contains("Sitzung · PGR Mi 02.12.2026 14:00–16:00"))
    try desk.look(#": "PGR" <Enter>"#)
    for (name, partner) in [("Fatma", "DU"), ("Deniz", "D"), ("Lars", "MB")] {
      try desk.look("a \"\(name)\" <Enter> <Tab> <Tab> \"\(partner)\" <Enter> <C-s>")
    }
    #expect(desk.screen.contains("Mitglieder ── 3"))
    try desk.look(#"<Esc> m "them" <Enter> "radachse" <Down> <Space> <Enter>"#)
    #expect(desk.screen.contains("2 Muster-Radachse über die Stadtgrenze"))
    try desk.look("m <Enter>")
    #expect(desk.screen.contains("✓ Nichts fehlt"))
    try desk.look("<Enter> <Esc> A v v a <Esc>")
    #expect(desk.screen.contains("eingeladen") && desk.screen.contains("Anwesenheit ── 3"))
  }

  private static func hold(_ desk: Desk) throws {
    desk.sleep(minutes: 9 * 24 * 60 + 5 * 60)
    try desk.look(#"<Esc> <Esc> <Esc> g s ":da" <Enter>"#)
    // Three members and a guest: V for those who have answered, two keys for who is stood in for.
    try desk.look(#"V + "Muster, Ina, VRR" <Enter> k k r "Ersatz" <Enter>"#)
    #expect(desk.screen.contains("vertreten: Ersatz"))
    #expect(desk.screen.contains("2 von 3 Partnern da · MB abgemeldet"))
    try desk.look(#"<Esc> <Tab> ":2" <Enter>"#)
    for line in [
      "Ist vermessen", "! Querung anmelden >DU bis 31.1. wv 13.1.",
      "+ Kostenplan liefern >MB bis 8.1.", "? Wer kennt die Bahn", "* Muster-Idee",
      "= Früh fragen hilft", "# Nicht nennen",
    ] {
      try desk.look("\"\(line)\" <Enter>")
    }
    #expect(desk.screen.contains("! PGR-2026-01 Empfehlung: Querung anmelden"))
    try desk.look(#"":top Förderung 10m" <Enter> ":4" <Enter> ":v später" <Enter>"#)
    #expect(desk.toast.contains("„Förderung“ vertagt → nächste Tagesordnung"))
    desk.sleep(minutes: 10)
    try desk.look(#"":ende" <Enter> ":seite" <Enter>"#)
    let task = try #require(try desk.rows(Task.typeName, ["title", "project"]).last)
    #expect(task[0].string == "Kostenplan liefern" && task[1].link != nil)
  }

  private static func release(_ desk: Desk) throws {
    try desk.look("m <Enter>")
    try desk.go(to: "! Wer die Niederschrift")
    try desk.look(#"<Enter> "Gesa" <Enter> <C-s> g g <Enter>"#)
    #expect(desk.screen.contains("in Rückmeldung bis Mi 16.12.2026"))
    desk.sleep(minutes: 14 * 24 * 60)
    let script = "m <Enter> <Enter> j y <Enter>"
    try desk.look("<Esc> " + script)
    #expect(keyCount(script) <= 6)
    let text = try #require(desk.copies.texts.last)
    #expect(text.contains("Ergebnisprotokoll – Projektgruppe Muster-Radgruppe"))
    #expect(text.contains("Ersatz (in Vertretung von Beispiel, Fatma)"))
    #expect(text.contains("Empfehlung PGR-2026-01") && !text.contains("Nicht nennen"))
    try desk.look(#"j <Enter> "Meerbusch" <Enter> y <Enter>"#)
    #expect(desk.copies.texts.last?.contains("Kostenplan liefern") == true)
    #expect(desk.copies.files.last == "auszug-mb-pgr-2026-12-02.txt")
  }

  /// What was left open comes to the second agenda by itself and is closed there.
  private static func closeInTheNext(_ desk: Desk) throws {
    let new = #": "termin PGR 13.1.2027" <Enter> <Enter>"#
    try desk.look("<Esc> <Esc> <Esc> <Esc> " + new)
    #expect(keyCount(new) <= 8)
    try desk.look(#": "tag 13.1.2027" <Enter> <Enter> a <Esc>"#)
    #expect(desk.screen.contains("1.1 PGR-2026-01 Querung anmelden"))
    #expect(desk.screen.contains("1.2 Kostenplan liefern"))
    #expect(desk.screen.contains("2 Förderung") && desk.screen.contains("einmal vertagt"))
    try desk.look(#"/ "kostenplan" <Enter> x"#)
    #expect(desk.toast.contains("Aufgabe „Kostenplan liefern“ erledigt"))
    let task = try #require(try desk.rows(Task.typeName, ["state", "closedIn"]).last)
    let next = try desk.meeting(on: "2027-01-13")
    #expect(task[0].string == "done" && task[1].link == next)
  }

  /// From the open Empfehlung to its project: one line says how it stands.
  private static func report(_ desk: Desk) throws {
    try desk.look(#"/ "PGR-2026-01" <Enter> <Enter>"#)
    try desk.go(to: "→ Projekt")
    try desk.look(#"<Enter> r "Ist angemeldet." <Enter> <Enter>"#)
    #expect(desk.screen.contains("Ist angemeldet."))
    try desk.look("<Esc> g a")
    #expect(desk.screen.contains("Keine offene Aufgabe."))
    try desk.look("g e")
    #expect(desk.screen.contains("PGR-2026-01   Querung anmelden"))
  }
}
