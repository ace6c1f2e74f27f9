import App
import Domain
import Screen
import Store
import TUI
import Testing

/// An Umlaufbeschluss from the form to the register, or to the next meeting.
@Suite struct CircularStory {
  private static let new =
    #": "umlauf BK Muster-Papier" <Enter> <Tab> "Die Partner tragen es mit." <C-s>"#

  private static func only<R: Record>(_ type: R.Type, _ desk: Desk) throws -> R {
    let query = Query(R.typeName, columns: [], order: .newest)
    let row = try #require(
      try desk.session.store.page(query, .first, before: 0, after: 0).rows.first)
    let state = try #require(try desk.session.store.record(R.typeName, row.id))
    return R(id: ID(row.id), cells: state.cells)
  }

  @Test func `all agree, and the register has a number`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new)
    #expect(desk.session.state.scope == .consent)
    #expect(desk.screen.contains("Umlaufbeschluss · BK Muster-Papier"))
    #expect(desk.screen.contains("Antworten bis Mo 07.12.2026 (in 14 Tagen)"))
    // Six keys for six partners, and nothing has come of it yet.
    try desk.play("z z z i z z")
    #expect(desk.screen.contains("6 von 7 Antworten da"))
    #expect(desk.screen.contains("Läuft; noch offen: ME"))
    #expect(try desk.count(Domain.Result.typeName) == 0)
    try desk.play("z")
    #expect(desk.screen.contains("Beschlossen: BK-2026-01"))
    let result = try Self.only(Domain.Result.self, desk)
    #expect(result.kind == .decision && result.mode == .circular)
    #expect(result.text == "Die Partner tragen es mit.")
    let votes = try #require(Votes(canonical: result.votes))
    #expect(votes.tally.map { [$0.yes, $0.no, $0.abstained] } == [6, 0, 1])
    #expect(try Self.only(CircularResolution.self, desk).outcome == .accepted)
    try desk.play("gg o")
    #expect(desk.screen.contains("Der Umlaufbeschluss steht schon"))
    try desk.play("u")
    #expect(try desk.count(Domain.Result.typeName) == 0)
    #expect(try Self.only(CircularResolution.self, desk).outcome == .open)
    #expect(desk.screen.contains("noch offen: ME"))
  }

  @Test func `one without a wording says so`() throws {
    let desk = try Desk(.planned)
    try desk.play(#": "umlauf BK Muster-Papier" <Enter> <C-s>"#)
    #expect(desk.screen.contains("! Noch ohne Wortlaut; Enter ergänzt ihn"))
  }

  @Test func `an objection moves it to the next meeting with its reason`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new + #" z z w "Die Kosten fehlen" <Enter>"#)
    #expect(desk.screen.contains("in die Sitzung verwiesen"), "\(desk.screen)")
    let circular = try Self.only(CircularResolution.self, desk)
    #expect(circular.outcome == .referred && circular.objection == "KR: Die Kosten fehlen")
    #expect(circular.partners(.objects) == [ID(Desk.krefeld)])
    let item = try Self.only(AgendaItem.self, desk)
    #expect(circular.item == item.id)
    #expect(item.title == "Muster-Papier" && item.proposal == "Die Partner tragen es mit.")
    #expect(item.note == "Aus dem Umlauf, KR: Die Kosten fehlen")
    let meeting = try #require(item.meeting)
    let span = try desk.cell(Meeting.typeName, meeting.raw, "span").string
    #expect(span == "2026-12-09T09:30/12:30" || span.hasPrefix("2026-12"), "\(span)")
    try desk.play("u")
    #expect(try Self.only(CircularResolution.self, desk).outcome == .open)
  }

  @Test func `an objection needs its reason, and what is typed stays`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new + " w <Enter>")
    #expect(desk.screen.contains("Der Grund fehlt"))
    try desk.play("Halb <Esc>")
    #expect(try Self.only(CircularResolution.self, desk).consent.isEmpty)
    try desk.play("w")
    #expect(desk.session.state.lineQuestion?.input.text == "Halb")
  }

  @Test func `where no meeting is planned the objection stays, and m brings it there later`() throws
  {
    let desk = try Desk(.planned)
    try desk.play(
      #": "umlauf Salon Muster-Motto" <Enter> <C-s> w "Passt nicht" <Enter>"#)
    #expect(desk.screen.contains("Einspruch von D: m bringt es"), "\(desk.screen)")
    try desk.play("m")
    #expect(desk.screen.contains("keine Sitzung geplant"))
    let salon = try #require(desk.body("Salon"))
    try desk.layDownMeeting(of: salon, "2026-12-16T18:00/21:00")
    try desk.play("m")
    #expect(try Self.only(CircularResolution.self, desk).outcome == .referred)
    #expect(try Self.only(AgendaItem.self, desk).note == "Aus dem Umlauf, D: Passt nicht")
  }

  @Test func `before its time nothing goes to a meeting`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new + " m")
    #expect(desk.screen.contains("Die Frist läuft noch"))
    #expect(try Self.only(CircularResolution.self, desk).outcome == .open)
  }

  @Test func `a deadline that is near stands in Heute, with those who are missing`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new)
    let id = try Self.only(CircularResolution.self, desk).id
    try desk.play("z z z z z <Esc> g h")
    #expect(!desk.screen.contains("Umlaufbeschlüsse"))
    try desk.commit([
      CellWrite(CircularResolution.typeName, id.raw, CellName("deadline"), .text("2026-11-27"))
    ])
    #expect(desk.screen.contains("Umlaufbeschlüsse ── 1"))
    #expect(desk.screen.contains("offen: RT, ME"), "\(desk.screen)")
    try desk.commit([
      CellWrite(CircularResolution.typeName, id.raw, CellName("deadline"), .text("2026-11-20"))
    ])
    #expect(desk.screen.contains("! Fr 20.11.2026"))
  }

  @Test func `the last answers of two laptops meet, and m keeps the result`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new + " z z z z z z")
    let id = try Self.only(CircularResolution.self, desk).id
    let last = try #require(desk.session.state.directory.partners.last)
    try desk.commit([
      CellWrite(
        CircularResolution.typeName, id.raw, CellName("consent", member: last.id), .integer(1))
    ])
    #expect(desk.screen.contains("m hält das Ergebnis fest"))
    try desk.play("m")
    #expect(desk.screen.contains("Beschlossen: BK-2026-01"))
  }

  @Test func `the body's page lists it, and opens it`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.new + " <Esc>")
    try desk.play(#": "BK Beigeordn" <Enter> G"#)
    #expect(desk.screen.contains("Umlaufbeschlüsse ── 1"), "\(desk.screen)")
    for _ in 0..<40 where !desk.screen.contains("▸07.12.2026") { try desk.play("k") }
    try desk.play("<Enter>")
    #expect(desk.session.state.scope == .consent)
    try desk.play("d")
    #expect(try desk.count(CircularResolution.typeName) == 0)
  }

  @Test func `nothing is written where nobody may`() throws {
    let reader = try Desk(.planned, access: .readOnly)
    var circular = CircularResolution(id: ID(RecordID(high: 9, low: 1)))
    circular.title = "Muster-Papier"
    circular.body = reader.body("BK").map { ID($0) }
    circular.deadline = CivilDate(year: 2026, month: 11, day: 27)
    try reader.commit(Desk.writes(of: circular))
    try reader.look("g h")
    for _ in 0..<20 where reader.session.state.scope != .consent {
      try reader.look("<Enter>")
      if reader.session.state.scope != .consent { try reader.look("<Esc> j") }
    }
    #expect(reader.session.state.scope == .consent)
    try reader.look("z w i o m")
    #expect(try Self.only(CircularResolution.self, reader).consent.isEmpty)
    #expect(reader.session.state.scope == .consent)
  }
}
