import App
import Domain
import Screen
import Store
import TUI
import Testing

/// Who changed what, what held then, and one step back out of the middle.
@Suite struct ChronicleStory {
  private func desk() throws -> Desk {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34))
    try desk.layDown("Muster-Radachse", phase: .planning)
    return desk
  }

  @Test func `a project after five steps`() throws {
    let desk = try desk()
    try desk.play("3 z l l L H e \"!\" <C-s> d u C")
    #expect(desk.screen.contains("Chronik · Projekt · Muster-Radachse!"))
    #expect(desk.screen.contains("Rückgängig: Projekt „Muster-Radachse!“ → Papierkorb"))
    #expect(desk.screen.contains("aus dem Papierkorb zurückgeholt"))
    try desk.look("j")
    #expect(desk.screen.contains("in den Papierkorb gelegt"))
    #expect(desk.screen.contains("zurückgenommen"))
    try desk.look("j")
    #expect(desk.screen.contains("Titel: Muster-Radachse → Muster-Radachse!"))
    try desk.look("j")
    #expect(desk.screen.contains("Phase: Beschluss → Planung"))
    try desk.look("j")
    #expect(desk.screen.contains("Phase: Planung → Beschluss"))
    try desk.look("j")
    #expect(desk.screen.contains("Muster, Maria (DU)"))
  }

  @Test func `Stand am shows what held, and nothing can be changed there`() throws {
    let desk = try desk()
    try desk.look("3 z l l e \"!\" <C-s>\n@wait 90000s\n@screen\ne \"?\" <C-s> C j <Enter>")
    #expect(desk.screen.contains("Stand am 23.11.2026 09:00"))
    #expect(desk.screen.contains("Titel                     Muster-Radachse! "))
    let before = desk.screen
    for key in ["e", "d", "a", "E", "r", "L", "u", "+"] {
      try desk.look(key)
      #expect(desk.screen.contains("nur zum Lesen"), "\(key)")
    }
    try desk.play("<Esc> C")
    #expect(!before.contains("Muster-Radachse!?"))
    // A typed day leads there too; what lies before the record says so.
    try desk.look("<Esc> C f \"1.3.2020\" <Enter>")
    #expect(desk.screen.contains("Stand am 01.03.2020 23:59"))
    #expect(desk.screen.contains("Das gab es an diesem Tag noch nicht"))
    try desk.look("<Esc> f \"gestern\"")
    #expect(desk.screen.contains("→ Stand am"))
  }

  @Test func `a meeting then has the agenda of then`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 34))
    try desk.look("2 w <Enter> w <Enter> j <Enter> g g G C")
    try desk.look("<Esc> j j j j j j")
    let page = desk.screen
    #expect(page.contains("Tagesordnung"))
    try desk.play("C <Enter>")
    #expect(desk.screen.contains("Stand am"))
  }

  @Test func `a middle step is taken back, a step under another one is refused and named`() throws {
    let desk = try desk()
    try desk.play("3 z l l e \"!\" <C-s> e \"?\" <C-s> L C j j u")
    // The first edit of the title lies under the second one.
    #expect(desk.screen.contains("Dagegen steht: Projekt „Muster-Radachse!?“ geändert"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("▸heute 09:00"))
    #expect(desk.session.state.chronicle?.subject == nil)
    #expect(desk.session.state.stepDetail?.changes.first?.after == .text("Muster-Radachse!?"))
    try desk.play("u")
    #expect(desk.screen.contains("Rückgängig"))
    #expect(desk.screen.contains("zurückgenommen"))
    try desk.look("u")
    #expect(desk.screen.contains("schon zurückgenommen"))
    try desk.play("<Esc> <Esc>")
    #expect(desk.screen.contains("Radachse! "))
    #expect(desk.screen.contains("Beschluss 1"))
  }

  @Test func `the book's Chronik filters by word and opens what a step wrote`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 34))
    try desk.look("g c f \"sitzung blp\"")
    #expect(desk.screen.contains("Sitzung „BLP"))
    #expect(!desk.screen.contains("Sitzung „MOB"))
    try desk.look("<Enter> <Enter>")
    #expect(desk.screen.contains("Sitzung · BLP"))
    try desk.look("<Esc> <Esc>")
    #expect(desk.session.state.chronicle?.input.text == "")
    try desk.look("f \"gibt es nicht\"")
    #expect(desk.screen.contains("Keine Schritte"))
    try desk.look("<Esc> f \"21.11.2026\" <Enter>")
    // The demo was filled today: before that there is the brochure only.
    #expect(desk.screen.contains("▸von Anfang an"))
    try desk.look("<Enter>")
    #expect(desk.screen.contains("Was dieser Schritt geändert hat"))
    try desk.look("<Esc> k C")
    #expect(desk.screen.contains("Chronik · "))
  }

  @Test func `the first step is the brochure's and stays`() throws {
    let desk = try Desk(.brochure)
    try desk.play("g c G u")
    #expect(desk.screen.contains("steht in jedem Buch und bleibt"))
  }

  @Test func `a step names what lies in the trash by now`() throws {
    let desk = try Desk(.demo)
    try desk.look("4 d g c")
    #expect(desk.screen.contains("Muster-Festsetzungen für Dachbegrünung (im Papierkorb)"))
    #expect(!desk.screen.contains("(fehlt)"))
  }
}
