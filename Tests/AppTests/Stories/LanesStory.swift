import App
import Domain
import Screen
import Store
import TUI
import Testing

/// The board by partner, folded columns, the archive and the trail of a card.
@Suite struct LanesStory {
  @Test func `the cursor goes through the cells, and a card moves on`() throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 34))
    try desk.play("3 z w <Enter>")
    #expect(desk.screen.contains("D   4"))
    #expect(desk.screen.contains("▸Muster-Logistik"))
    #expect(desk.session.state.board.card?.title == "Muster-Logistik auf der Schiene")
    try desk.play("j")
    #expect(desk.session.state.board.card?.title == "Muster-Park der Häfen")
    try desk.play("l")
    #expect(desk.session.state.board.card?.title == "Muster-Quartier am Güterbahnhof")
    try desk.play("L")
    #expect(desk.screen.contains("„Muster-Quartier am Güterbahnhof“ → Planung"))
    #expect(desk.session.state.board.column == 2)
    #expect(desk.session.state.board.card?.title == "Muster-Quartier am Güterbahnhof")
    try desk.play("u")
    #expect(desk.session.state.board.card?.title == "Muster-Quartier am Güterbahnhof")
    #expect(desk.session.state.board.column == 1)
    // Partners without a card stand in one line, an empty cell can be stood in.
    try desk.play("gg")
    #expect(desk.session.state.board.card == nil)
    try desk.play("L")
    #expect(desk.screen.contains("Projekt"))
    try desk.play("a")
    #expect(desk.session.state.form?.type.name == Project.typeName)
    #expect(desk.screen.contains("D Düsseldorf"))
    #expect(desk.screen.contains("Vorbereitung"))
  }

  @Test func `every card is reached with j alone`() throws {
    let desk = try Desk(.demo, size: Size(width: 60, height: 16))
    try desk.look("3 w <Enter> l l gg")
    var seen: Set<String> = []
    for _ in 0..<12 {
      if let card = desk.session.state.board.card {
        seen.insert(card.title)
        #expect(
          desk.screen.contains("▸\(card.title.prefix(8))")
            || desk.screen.contains("▸!\(card.title.prefix(8))"), "\(card.title)")
      }
      try desk.look("j")
    }
    #expect(seen.count == 4)
  }

  @Test func `lanes and folded columns come back at the next start`() throws {
    let desk = try Desk(.demo)
    try desk.play("3 l o")
    #expect(desk.screen.contains("„Vorbereitung“ ist eingeklappt"))
    #expect(desk.session.state.board.card == nil)
    try desk.play("w <Enter> <F10>")
    let next = try desk.reopened()
    #expect(next.session.state.board.look == .lanes)
    #expect(next.session.state.board.folded == [1])
    try next.play("w alle <Enter>")
    #expect(next.session.state.board.folded.isEmpty)
  }

  @Test func `a folded column counts what comes, is reached and unfolded`() throws {
    let desk = try Desk(.brochure, size: Size(width: 80, height: 24))
    for number in 1...2 { try desk.layDown("Muster-Idee \(number)") }
    try desk.play("3 l o h L")
    #expect(desk.screen.contains("→ Vorbereitung"))
    // The cursor stays with what can be seen.
    #expect(desk.session.state.board.card?.title == "Muster-Idee 2")
    try desk.play("l")
    #expect(desk.screen.contains("Vorbereitung · 1 von 2"))
    try desk.play("<Enter>")
    #expect(desk.session.state.overlays.isEmpty)
    try desk.play("o")
    #expect(desk.screen.contains("▸– Muster-Idee 1") || desk.screen.contains("▸DU Muster-Idee 1"))
  }

  @Test func `what is done goes to the archive by itself, by hand, and comes back`() throws {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34))
    let day = DemoTime.today
    try desk.layDown("Muster-Alt", phase: .done) { $0.archivedOn = day }
    try desk.layDown("Muster-Neu", phase: .done) { $0.archivedOn = day.adding(days: 1) }
    try desk.layDown("Muster-Bau", phase: .realisation)
    try desk.play("3 z G")
    #expect(desk.screen.contains("Abgeschlossen 1 +1"))
    #expect(!desk.screen.contains("Muster-Alt"))
    // Half a year after the end.
    try desk.play("l l l l L")
    let stored = try desk.session.store.page(
      Query(Project.typeName, columns: [.field("archivedOn")], order: .text("title")), .first,
      before: 0, after: 9
    ).rows.map { $0.values[0].string }
    #expect(stored.contains(day.adding(days: Project.archivedAfter).canonical))
    #expect(desk.screen.contains("Abgeschlossen 2 +1"))
    try desk.play("m archiv <Enter>")
    #expect(desk.screen.contains("„Muster-Bau“ → Archiv"))
    #expect(desk.screen.contains("Abgeschlossen 1 +2"))
    try desk.play("w archiv <Enter>")
    #expect(desk.screen.contains("Archiv 2"))
    #expect(desk.screen.contains("Muster-Alt"))
    #expect(!desk.screen.contains("Muster-Neu"))
    try desk.play("gg m archiv <Enter>")
    #expect(desk.screen.contains("aus dem Archiv geholt"))
    #expect(desk.screen.contains("Archiv 1"))
    try desk.play("u w spalten <Enter>")
    #expect(desk.screen.contains("Abgeschlossen 1 +2"))
  }

  @Test func `a way back takes the day of the archive away`() throws {
    let desk = try Desk(.brochure)
    let id = try desk.layDown("Muster-Bau", phase: .realisation)
    func archivedOn() throws -> Value? {
      try desk.session.store.record(Project.typeName, id)?.cells[CellName("archivedOn")]
    }
    try desk.play("3 l l l l L")
    #expect(try archivedOn()?.string.isEmpty == false)
    try desk.play("H")
    #expect(try archivedOn() ?? .null == .null)
  }

  @Test func `the Steckbrief says when the card came into its phases`() throws {
    let desk = try Desk(.brochure)
    try desk.layDown("Muster-Weg")
    try desk.play(
      "3 L\n@wait 900000s\n@wait 900000s\n@wait 900000s\n@wait 900000s\n@wait 806400s\nL <Enter>")
    #expect(desk.screen.contains("Vorbereitung 23.11.2026 → Planung 13.01.2027 (51 Tage)"))
    try desk.play("<Esc> w verlauf <Enter>")
    #expect(desk.screen.contains("Verlauf: Muster-Weg"))
    #expect(desk.screen.contains("13.01.2027 · nach 51 Tagen"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Projekt · Muster-Weg"))
  }
}
