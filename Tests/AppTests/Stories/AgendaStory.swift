import App
import Domain
import Store
import Testing

/// A topic goes onto the agenda of a coming meeting, and the link leads both ways.
@Suite struct AgendaStory {
  @Test func `a topic comes onto an agenda and knows it`() throws {
    let desk = try Desk(.demo)
    try desk.play("l l j j m \"26.11\"")
    #expect(desk.screen.contains("MOB Do 26.11.2026"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Tagesordnung MOB Do 26.11.2026"))
    #expect(desk.screen.contains("auf Tagesordnung"))
    #expect(desk.screen.contains("Auf der Tagesordnung: MOB Do 26.11.2026"))
    // And back: the meeting names the topic.
    try desk.play("<Enter> <Enter>")
    #expect(desk.screen.contains("Sitzung · MOB Do 26.11.2026"))
    #expect(desk.screen.contains("6 Muster-Schulwege ohne Elterntaxi"))
    try desk.play("<Esc> <Esc> u")
    #expect(!desk.screen.contains("Auf der Tagesordnung: MOB Do 26.11.2026"))
  }

  @Test func `a project whose phase is unknown stands beside those that rest`() throws {
    let desk = try Desk(.demo)
    let query = Query(
      Project.typeName, columns: [.field("title")], order: .text("title"))
    let row = try #require(
      try desk.session.store.page(query, .first, before: 0, after: 0).rows.first)
    let step = Step(
      "edit", [Project.typeName, ""],
      writes: [CellWrite(Project.typeName, row.id, CellName("phase"), .text("orbit"))])
    _ = try desk.session.store.apply(step, by: .nobody)
    try desk.play("3")
    #expect(desk.screen.contains("ruht 2"))
    try desk.play("l l l l l l")
    #expect(desk.screen.contains("Muster-Bahnstrecke"))
    try desk.play("j <Enter>")
    #expect(desk.screen.contains("„orbit“") || desk.screen.contains("ruht seit"))
  }

  @Test func `a project without a lead stands on the board and can be given one`() throws {
    let desk = try Desk(.demo)
    let query = Query(Project.typeName, columns: [.field("title")], order: .text("title"))
    let row = try #require(
      try desk.session.store.page(query, .first, before: 0, after: 0).rows.first)
    let step = Step(
      "edit", [Project.typeName, ""],
      writes: [CellWrite(Project.typeName, row.id, CellName("lead"), .null)])
    _ = try desk.session.store.apply(step, by: .nobody)
    // Without a partner it stands last in its column.
    try desk.play("3 l l G")
    #expect(desk.screen.contains("Muster-Bahnstrecke"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Federführung"))
    try desk.play("<Esc> e <Tab> d <Enter> <C-s>")
    #expect(desk.screen.contains("geändert"))
  }

  @Test func `a new TOP comes behind the one under the cursor, and the cursor with it`() throws {
    let desk = try Desk(.demo)
    try desk.play("2 j j j <Enter>")
    try desk.play("g g j j j j j a \"Bericht aus Krefeld\" <Enter> <Esc>")
    #expect(desk.screen.contains("▸14:15  3 Bericht aus Krefeld"))
    #expect(desk.screen.contains("14:35  4 Mobilstationen im Bestand"))
    try desk.play("K")
    #expect(desk.screen.contains("▸14:05  2 Bericht aus Krefeld"))
  }
}
