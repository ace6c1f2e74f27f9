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
    try desk.look(#""+Muster-Gruppe Radachse" <Enter> <C-s>"#)
    #expect(desk.screen.contains("✓ Projektgruppe"))
    try desk.look("<Esc> <Esc> <Esc> 2 z j j j j j j j")
    #expect(desk.screen.contains("Muster-Gruppe Radachse · November 2026: keine Sitzung"))
    try desk.look(
      """
      e <Tab> "PGR" <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> "14:00-16:00" <Tab> "Muster-Haus" <Tab> "7"
      <Tab> "Begrüßung 5" <Enter> "Offene Punkte und Aufgaben 10" <Enter> "Nächster Termin 5" <C-s>
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
    try desk.look(#"<Esc> m "themen" <Enter> "radachse" <Down> <Space> <Enter>"#)
    #expect(desk.screen.contains("3 Muster-Radachse über die Stadtgrenze"))
    try desk.look("m <Enter>")
    #expect(desk.screen.contains("✓ Nichts fehlt"))
    try desk.look("<Enter> <Esc> A v v a <Esc>")
    #expect(desk.screen.contains("eingeladen") && desk.screen.contains("Anwesenheit ── 3"))
  }

  private static func hold(_ desk: Desk) throws {
    try desk.look("@wait 800000s")
    try desk.look(#"<Esc> <Esc> <Esc> g s ":da" <Enter>"#)
    // Three members and a guest: V for those who have answered, two keys for who is stood in for.
    try desk.look(#"V + "Muster, Ina, VRR" <Enter> k k r "Ersatz" <Enter>"#)
    #expect(desk.screen.contains("vertreten: Ersatz"))
    #expect(desk.screen.contains("2 von 3 Partnern da · MB abgemeldet"))
    try desk.look(#"<Esc> <Tab> ":3" <Enter>"#)
    for line in [
      "Die Querung ist vermessen", "! Die Gruppe meldet die Querung an >DU bis 31.1. wv 13.1.",
      "+ Muster-Kostenplan liefern >MB bis 8.1.", "? Wer kennt die Bahn", "* Muster-Idee",
      "= Früh fragen hilft", "# Kosten noch nicht nennen",
    ] {
      try desk.look("\"\(line)\" <Enter>")
    }
    #expect(desk.screen.contains("! PGR-2026-01 Empfehlung: Die Gruppe meldet die Querung an"))
    try desk.look(#"":top Förderung 10m" <Enter> ":5" <Enter> ":v Unterlagen fehlen" <Enter>"#)
    #expect(desk.toast.contains("„Förderung“ vertagt → nächste Tagesordnung"))
    try desk.look("@wait 600s")
    try desk.look(#"":ende" <Enter> ":seite" <Enter>"#)
    let task = try #require(try desk.rows(Task.typeName, ["title", "project"]).last)
    #expect(task[0].string == "Muster-Kostenplan liefern" && task[1].link != nil)
  }

  private static func release(_ desk: Desk) throws {
    try desk.look("m <Enter>")
    try desk.go(to: "! Wer die Niederschrift")
    try desk.look(#"<Enter> "Gesa" <Enter> <C-s> g g <Enter>"#)
    #expect(desk.screen.contains("in Rückmeldung bis Mi 16.12.2026"))
    try desk.look("@wait 900000s\n@wait 310000s")
    let script = "m <Enter> <Enter> j y <Enter>"
    try desk.look("<Esc> " + script)
    #expect(keyCount(script) <= 6)
    let text = try #require(desk.copies.texts.last)
    #expect(text.contains("Ergebnisprotokoll – Projektgruppe Muster-Gruppe Radachse"))
    #expect(text.contains("Ersatz (in Vertretung von Beispiel, Fatma)"))
    #expect(text.contains("Empfehlung PGR-2026-01") && !text.contains("Kosten noch nicht nennen"))
    try desk.look(#"j <Enter> "Meerbusch" <Enter> y <Enter>"#)
    #expect(desk.copies.texts.last?.contains("Muster-Kostenplan liefern") == true)
    #expect(desk.copies.files.last == "auszug-mb-pgr-2026-12-02.txt")
  }

  /// What was left open comes to the second agenda by itself and is closed there.
  private static func closeInTheNext(_ desk: Desk) throws {
    let new = #": "termin PGR 13.1.2027" <Enter> <Enter>"#
    try desk.look("<Esc> <Esc> <Esc> <Esc> " + new)
    #expect(keyCount(new) <= 8)
    try desk.look(#": "tag 13.1.2027" <Enter> <Enter> a <Esc>"#)
    #expect(desk.screen.contains("2.1 PGR-2026-01 Die Gruppe meldet die Querung an"))
    #expect(desk.screen.contains("2.2 Muster-Kostenplan liefern"))
    #expect(desk.screen.contains("3 Förderung") && desk.screen.contains("einmal vertagt"))
    try desk.look(#"/ "kostenplan" <Enter> x"#)
    #expect(desk.toast.contains("Aufgabe „Muster-Kostenplan liefern“ erledigt"))
    let task = try #require(try desk.rows(Task.typeName, ["state", "closedIn"]).last)
    let next = try desk.meeting(on: "2027-01-13")
    #expect(task[0].string == "done" && task[1].link == next)
  }

  /// From the open Empfehlung to its project: one line says how it stands.
  private static func report(_ desk: Desk) throws {
    try desk.look(#"/ "PGR-2026-01" <Enter> <Enter>"#)
    try desk.go(to: "→ Projekt")
    try desk.look(#"<Enter> r "Die Querung ist angemeldet." <Enter> <Enter>"#)
    #expect(desk.screen.contains("Die Querung ist angemeldet."))
    try desk.look("<Esc> g a")
    #expect(desk.screen.contains("Keine offene Aufgabe."))
    try desk.look("g e")
    #expect(desk.screen.contains("PGR-2026-01   Die Gruppe meldet die Querung an"))
  }
}
