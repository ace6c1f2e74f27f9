import App
import Domain
import Screen
import Store
import TUI
import Testing

/// Raised hands settle topics, way of working, date and place.
@Suite struct HandRoundStory {
  private static let page = "2 z j j j <Enter>"
  private static let topics = page + " m abfrage <Enter> <Enter>"

  private static func results(_ desk: Desk) throws -> [Domain.Result] {
    let query = Query(Domain.Result.typeName, columns: [], order: .date("day"))
    return try desk.session.store.page(query, .first, before: 0, after: 50).rows
      .compactMap { try desk.session.store.record(Domain.Result.typeName, $0.id) }
      .map { Domain.Result(id: ID($0.id), cells: $0.cells) }
  }

  private static func backlog(_ desk: Desk) throws -> [String] {
    let mob = try #require(desk.body("MOB"))
    let query = Query(
      Topic.typeName, columns: [.field("title")],
      conditions: [
        .equals("platform", Value(link: mob)),
        .oneOf("state", ["open", "onAgenda", "deferred"].map { .text($0) }),
      ], order: .rank("rank"))
    return try desk.session.store.page(query, .first, before: 0, after: 50).rows
      .map(\.values[0].string)
  }

  @Test func `hands make an order, and the order a Festlegung`() throws {
    let desk = try Desk(.planned)
    let before = try Self.backlog(desk)
    try desk.play(Self.topics)
    #expect(desk.screen.contains("Reihenfolge der Themen · MOB"))
    try desk.play("2 <Enter> 7 <Enter> 1 <Enter> <Enter>")
    #expect(desk.screen.contains("─ Reihenfolge ┐"))
    #expect(desk.screen.contains("1 \(before[1])"))
    try desk.play("<Enter>")
    #expect(desk.session.state.scope == .page)
    #expect(desk.screen.contains("MOB-2026-01: Reihenfolge der Themen festgelegt"))
    #expect(try Self.backlog(desk) == [before[1], before[0], before[2], before[3]])
    let result = try #require(try Self.results(desk).last)
    #expect(result.kind == .determination && result.number == "MOB-2026-01")
    #expect(result.byOffice, "The Geschäftsstelle carries out what the group settles")
    #expect(result.day == CivilDate(year: 2026, month: 11, day: 26) && result.meeting != nil)
    #expect(
      result.text
        == "Reihenfolge der Themen: 1. \(before[1]) (7 Hände), 2. \(before[0]) (2 Hände), "
        + "3. \(before[2]) (1 Hand)")
    try desk.play("u")
    #expect(try Self.backlog(desk) == before)
    #expect(try Self.results(desk).isEmpty)
    // A number that was given is not given again.
    try desk.play("m abfrage <Enter> <Enter> 3 <Enter> <Enter> <Enter> <Enter> <Enter>")
    #expect(try Self.results(desk).last?.number == "MOB-2026-02")
  }

  @Test func `without a TOP that runs the Festlegung stands at the end of the minutes`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 60))
    try desk.play(Self.topics + " 2 <Enter> <Enter> <Enter> <Enter> <Enter>")
    #expect(try #require(try Self.results(desk).last).line == nil)
    try desk.play("m niederschrift <Enter>")
    #expect(desk.screen.contains("Weitere Ergebnisse und Aufgaben"))
    #expect(desk.screen.contains("Festlegung MOB-2026-01: Reihenfolge der Themen"))
    #expect(!desk.screen.contains("TOP  Weitere") && !desk.screen.contains("- Weitere"))
    #expect(!desk.screen.contains("MOB-2026-01: keine Wiedervorlage"))
  }

  @Test func `the group changes the order, and goes back to count again`() throws {
    let desk = try Desk(.planned)
    let before = try Self.backlog(desk)
    try desk.play(Self.topics + " 2 <Enter> 7 <Enter> 1 <Enter> 4 <Enter> j j J")
    #expect(desk.screen.contains("Von der Gruppe geändert"))
    try desk.play("<Esc>")
    #expect(desk.session.state.scope == .round)
    #expect(desk.screen.contains("4 Hände"))
    try desk.play("<C-u> 9 <Enter> K K <Enter>")
    let after = try Self.backlog(desk)
    #expect(after.count == 4 && after != before)
    #expect(try Self.results(desk).last?.text.contains("(9 Hände)") == true)
  }

  @Test func `back and forth between the topics keeps the hands`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.topics + " 2 <Enter> 7 <S-Tab> <S-Tab>")
    let round = try #require(desk.session.state.handRound)
    #expect(round.cursor == 0 && round.input.text == "2")
    #expect(round.round?.topics.prefix(2).map { round.round?.hands[$0] } == [2, 7])
    try desk.play("x")
    #expect(desk.screen.contains("Hier zählen Ziffern"))
  }

  @Test func `more hands than people are said, and taken`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.page + " A <Tab> v v v <Esc> m abfrage <Enter> <Enter>")
    #expect(desk.screen.contains("3 Stimmberechtigte da"))
    try desk.play("5 <Enter>")
    #expect(desk.screen.contains("5 Stimmen, aber nur 3 anwesend"))
    try desk.play("<Enter> <Enter> <Enter> <Enter>")
    #expect(try Self.results(desk).count == 1)
  }

  @Test func `way of working begins with what is usual`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.page + " m abfrage <Enter> arbeit <Enter>")
    #expect(desk.screen.contains("Werkstatt"))
    try desk.play("Spaziergang <Enter> werkstatt <Enter>")
    #expect(desk.screen.contains("„werkstatt“ steht schon da"))
    try desk.play("<Enter> 1 <Enter> 2 <Enter> 9 <Enter> <Enter> <Enter> 4 <Enter> <Enter>")
    let result = try #require(try Self.results(desk).last)
    #expect(
      result.text == "Arbeitsweise: Werkstatt (9 Hände); außerdem genannt: Spaziergang (4 Hände), "
        + "online (2 Hände), Sitzung (1 Hand), Bereisung, Besuch")
    #expect(result.kind == .determination)
  }

  @Test func `a date needs something to choose from`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.page + #" m abfrage <Enter> termin <Enter> <Enter> "12.1." <Enter> <Enter>"#)
    #expect(desk.screen.contains("mindestens zwei"))
    #expect(desk.session.state.handRound?.options == ["Di 12.01.2027"])
    try desk.play("19.1.")
    #expect(desk.screen.contains("→ Di 19.01.2027 · KW 3 · in 57 Tagen"), "\(desk.screen)")
    try desk.play(#"<Enter> <Backspace> <C-u> "nach Absprache" <Enter> <Enter>"#)
    #expect(desk.session.state.handRound?.options == ["Di 12.01.2027", "nach Absprache"])
    try desk.play("<Enter> <Enter> <Enter>")
    #expect(desk.screen.contains("Noch keine Hand gezählt"))
  }

  @Test func `what was counted waits for whoever comes back`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.topics + " 2 <Enter> 7 <Enter> <Esc>")
    #expect(desk.session.state.scope == .page)
    try desk.play("m abfrage <Enter> <Enter>")
    #expect(desk.screen.contains("geht weiter") && desk.screen.contains("7 Hände"))
  }

  @Test func `a body without topics says so`() throws {
    let desk = try Desk(.planned)
    try desk.play("2 z j l <Enter> m abfrage <Enter> <Enter> 3 <Enter>")
    #expect(desk.screen.contains("wartet kein Thema"), "\(desk.screen)")
    try desk.play("<Esc>")
    #expect(desk.session.state.scope == .page)
  }
}
