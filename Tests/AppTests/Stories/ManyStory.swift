import App
import Domain
import Screen
import Store
import TUI
import Testing

/// Choosing many rows, and what is done with them at once.
@Suite struct ManyStory {
  private static func board() throws -> (Desk, [RecordID]) {
    let desk = try Desk(.brochure, seat: Desk.member)
    let phases: [Project.Phase] = [.idea, .idea, .preparation, .planning]
    let ids = try phases.enumerated().map { number, phase in
      try desk.layDown("Muster-Projekt \(number + 1)", phase: phase)
    }
    return (desk, ids)
  }

  private func phases(_ desk: Desk, _ ids: [RecordID]) throws -> [String] {
    try ids.map { try desk.cell(Project.typeName, $0, "phase").string }
  }

  @Test func `cards of several columns go to one phase as one step`() throws {
    let (desk, ids) = try Self.board()
    try desk.look("3 <Space> l <Space> l <Space>")
    #expect(desk.screen.contains("3 markiert"))
    #expect(desk.screen.contains("+DU Muster-Projekt 1"))
    try desk.play("m \"planung\" <Enter>")
    #expect(desk.screen.contains("2 Karten → Planung · u rückgängig"))
    #expect(!desk.screen.contains("markiert"))
    #expect(try phases(desk, ids) == ["planning", "idea", "planning", "planning"])
    try desk.play("u")
    #expect(try phases(desk, ids) == ["idea", "idea", "preparation", "planning"])
    try desk.play("U")
    #expect(try phases(desk, ids) == ["planning", "idea", "planning", "planning"])
  }

  @Test func `L moves every marked card on from its own phase`() throws {
    let (desk, ids) = try Self.board()
    try desk.play("3 <Space> l <Space> L")
    #expect(desk.screen.contains("2 Karten: eine Phase weiter"))
    #expect(try phases(desk, ids) == ["preparation", "idea", "planning", "planning"])
  }

  @Test func `a range is drawn on, ended and dropped`() throws {
    let desk = try Desk(.demo)
    try desk.look("v j j j k")
    #expect(desk.screen.contains("3 markiert (Bereich)"))
    try desk.look("v j j")
    #expect(desk.screen.contains("3 markiert"))
    try desk.look("v j j j <Esc>")
    #expect(desk.screen.contains("3 markiert"))
    try desk.look("<Esc>")
    #expect(!desk.screen.contains("markiert "))
    #expect(desk.session.state.markedAtHand.isEmpty)
  }

  @Test func `a range reaches over rows that nobody has seen, and one step takes them all`() throws
  {
    let desk = try Desk(.brochure)
    let platform = try #require(desk.body("MOB"))
    let ids = try desk.layDownTopics(230, on: platform)
    try desk.look("j j v G")
    #expect(desk.screen.contains("228 markiert (Bereich)"))
    try desk.look("gg")
    #expect(desk.screen.contains("3 markiert (Bereich)"))
    // All of them in one step of more than two thousand cells.
    try desk.look("<Esc> V d")
    #expect(desk.screen.contains("230 Themen → Papierkorb?"))
    try desk.look("j")
    #expect(desk.screen.contains("230 Themen → Papierkorb · u rückgängig"))
    #expect(try desk.count(Topic.typeName) == 0)
    try desk.play("u")
    #expect(try desk.count(Topic.typeName) == 230)
    // What was written as more than 2,000 cells at once comes and goes as one, too.
    #expect(try desk.cell(Topic.typeName, ids[229], "title").string == "Muster-229")
    try desk.look("V V")
    #expect(desk.session.state.markedAtHand.isEmpty)
  }

  @Test func `more than ten at once is asked first, and Enter is harmless`() throws {
    let desk = try Desk(.brochure)
    try desk.layDownTopics(12, on: try #require(desk.body("MOB")))
    try desk.look("V d")
    #expect(desk.screen.contains("12 Themen → Papierkorb?"))
    for answer in ["<Enter>", "n", "<Esc>"] {
      try desk.look("\(answer) d")
      #expect(try desk.count(Topic.typeName) == 12, "\(answer)")
    }
    try desk.look("x")
    #expect(desk.screen.contains("j ja, n nein"))
    try desk.play("y")
    #expect(try desk.count(Topic.typeName) == 0)
    // Ten are changed without a question, also out of the trash.
    try desk.play("D V <Enter> j")
    #expect(try desk.count(Topic.typeName) == 12)
    try desk.play("<Esc> gg v j j j j j j j j j v d")
    #expect(desk.screen.contains("10 Themen → Papierkorb · u rückgängig"))
  }

  @Test func `a field of several topics is edited in one form`() throws {
    let desk = try Desk(.brochure)
    let ids = try desk.layDownTopics(3, on: try #require(desk.body("MOB")))
    try desk.look("V e \"vorschlag\" <Enter>")
    #expect(desk.screen.contains("3 Themen bearbeiten"))
    try desk.look("<Space> \"neuss\" <Enter> <Esc>")
    #expect(desk.screen.contains("das Getippte kommt beim nächsten Mal wieder"))
    try desk.look("e \"vorschlag\" <Enter>")
    #expect(desk.screen.contains("NE Neuss"))
    try desk.play("<C-s>")
    #expect(desk.screen.contains("3 Themen: Vorschlag von → NE Neuss · u rückgängig"))
    let partners = try ids.map { try desk.cell(Topic.typeName, $0, "proposer") }
    #expect(Set(partners).count == 1 && partners[0] != .null)
    try desk.play("u")
    #expect(try desk.cell(Topic.typeName, ids[2], "proposer") == .null)
  }

  @Test func `a long text and a mistake in the form of many`() throws {
    let desk = try Desk(.brochure)
    let ids = try desk.layDownTopics(2, on: try #require(desk.body("MOB")))
    try desk.look("V e \"titel\" <Enter> <C-a> <C-k> <C-s>")
    #expect(desk.session.state.form?.problems.isEmpty == false)
    try desk.play("\"Muster-Neu\" <C-s>")
    #expect(
      try ids.map { try desk.cell(Topic.typeName, $0, "title").string } == [
        "Muster-Neu", "Muster-Neu",
      ])
  }

  @Test func `the point repeats the last change and says what it did`() throws {
    let (desk, ids) = try Self.board()
    try desk.look("3 .")
    #expect(desk.screen.contains("Es gibt noch nichts zu wiederholen"))
    try desk.play("gg L")
    #expect(desk.screen.contains("„Muster-Projekt 1“ → Vorbereitung"))
    try desk.play("h .")
    #expect(desk.screen.contains("„Muster-Projekt 2“ → Vorbereitung · u rückgängig"))
    #expect(try phases(desk, ids).prefix(3) == ["preparation", "preparation", "preparation"])
    try desk.play("V .")
    #expect(desk.screen.contains("Nichts geändert, das ist schon so"))
    try desk.layDownTopics(1, on: try #require(desk.body("MOB")))
    try desk.look("<Esc> 4 .")
    #expect(desk.screen.contains("Die letzte Änderung passt nicht hierher"))
  }

  @Test func `interest of many topics, and again`() throws {
    let desk = try Desk(.brochure, seat: Desk.member)
    let ids = try desk.layDownTopics(3, on: try #require(desk.body("MOB")))
    func levels() throws -> [Int64] {
      try ids.map { id in
        let name = CellName("interest", member: Desk.duisburg)
        return try desk.session.store.record(Topic.typeName, id)?.cells[name]?.number ?? 0
      }
    }
    try desk.play("V +")
    #expect(try levels() == [1, 1, 1])
    try desk.play("V .")
    #expect(try levels() == [2, 2, 2])
    try desk.play("u u")
    #expect(try levels() == [0, 0, 0])
  }

  @Test func `marked projects come to an agenda, one TOP each`() throws {
    let (desk, _) = try Self.board()
    try desk.layDownMeeting(of: try #require(desk.body("MOB")), "2026-11-26T14:00/16:00")
    try desk.play("3 <Space> <Space> m \"mob\" <Enter>")
    #expect(desk.screen.contains("2 Karten → Tagesordnung MOB Do 26.11.2026"))
    #expect(try desk.count(AgendaItem.typeName) == 2)
    try desk.play("u")
    #expect(try desk.count(AgendaItem.typeName) == 0)
  }

  @Test func `marks stay through another order, another laptop's edits and a box`() throws {
    let (desk, ids) = try Self.board()
    try desk.look("3 <Space> s \"titel\" <Enter> m <Esc>")
    try desk.layDown("Muster-Neues", phase: .idea)
    #expect(desk.session.state.markedAtHand == [ids[0]])
    #expect(desk.screen.contains("1 markiert"))
  }

  @Test func `a list without marks can be changed by those who may`() throws {
    let desk = try Desk(.demo, access: .readOnly)
    try desk.look("V")
    #expect(desk.screen.contains("18 markiert"))
    try desk.look("d")
    #expect(try desk.count(Topic.typeName) == 18)
    #expect(desk.session.state.question == nil)
  }

  @Test func `a single marked row is let go once it is changed`() throws {
    let desk = try Desk(.demo)
    try desk.look("4 <Space> k d")
    #expect(desk.screen.contains("→ Papierkorb"))
    #expect(desk.session.state.markedAtHand.isEmpty)
    // The next one goes by the cursor again.
    let row = desk.session.state.topics.list.row?.id
    try desk.look("d")
    #expect(desk.session.state.topics.list.row?.id != row)
  }
}
