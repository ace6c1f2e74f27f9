import Domain
import Screen
import TUI
import Testing

/// `a` on a meeting's page: TOP after TOP, without a form.
@Suite("The line for TOPs")
struct AgendaLineTests {
  private static func bench(_ keys: String = "a") throws -> Bench {
    var bench = Bench(topics: 2)
    Network.addAgenda(to: &bench.book)
    bench.begin()
    try bench.press(Network.meetingPage + " " + keys)
    return bench
  }

  fileprivate static func titles(_ bench: Bench) -> [String] {
    bench.state.numberedRows(of: Network.agenda).map { "\($0.number) \($0.row.values[0].string)" }
  }

  @Test func `each Enter makes a TOP, an empty one ends`() throws {
    var bench = try Self.bench()
    #expect(bench.state.scope == .line)
    try bench.press(#""Radwege" <Enter> "Ampeln 15m" <Enter>"#)
    #expect(bench.state.scope == .line)
    #expect(AgendaLineTests.titles(bench).suffix(2) == ["4 Radwege", "5 Ampeln"])
    try bench.press("<Enter>")
    #expect(bench.state.scope == .page)
    #expect(bench.book.sheets.last?.cells[CellName("minutes")] == .integer(15))
  }

  @Test func `it goes on behind the TOP under the cursor`() throws {
    let bench = try Self.bench(#"j j j j j a "Eins" <Enter> "Zwei" <Enter> <Esc>"#)
    #expect(
      AgendaLineTests.titles(bench) == [
        "1 Begrüßung", "2 Stellplätze", "3 Eins", "4 Zwei", "5 Termine",
      ])
  }

  @Test func `several in one line are one step`() throws {
    let bench = try Self.bench(#"a "Eins; Zwei, 20; Drei" <Enter>"#)
    #expect(AgendaLineTests.titles(bench).suffix(3) == ["4 Eins", "5 Zwei", "6 Drei"])
    #expect(bench.steps.last?.command == "take-up")
  }

  @Test func `a pasted list is one TOP a line, and submits nothing`() throws {
    var bench = try Self.bench()
    bench.send(.paste("Eins\nZwei\n"))
    #expect(bench.state.lineQuestion?.input.text == "Eins; Zwei")
    #expect(bench.steps.isEmpty)
  }

  @Test func `Tab puts the next one under the TOP before it`() throws {
    let bench = try Self.bench(#"j j j j j a <Tab> "Darunter" <Enter>"#)
    #expect(AgendaLineTests.titles(bench).contains("2.1 Darunter"))
  }

  @Test func `Esc keeps what is typed`() throws {
    var bench = try Self.bench(#"a "Halb" <Esc>"#)
    #expect(bench.steps.isEmpty && bench.state.scope == .page)
    try bench.press("a")
    #expect(bench.state.lineQuestion?.input.text == "Halb")
    try bench.press(#""fertig" <Enter>"#)
    #expect(AgendaLineTests.titles(bench).last == "4 Halbfertig")
  }

  @Test func `a save that fails leaves the text in the line`() throws {
    var bench = try Self.bench()
    bench.writeFailure = Text("store.error.full")
    try bench.press(#""Wichtig" <Enter>"#)
    #expect(bench.state.lineQuestion?.input.text == "Wichtig")
    #expect(bench.banner != nil)
    bench.writeFailure = nil
    try bench.press("<Enter>")
    #expect(bench.state.lineQuestion?.input.text.isEmpty == true && bench.banner == nil)
  }

  @Test func `what a rule stops is said and the text stays`() throws {
    var bench = try Self.bench()
    bench.stepFailure = Text("store.error.blocked", .verbatim("R22"), .verbatim(""))
    try bench.press(#""Spät" <Enter>"#)
    #expect(bench.state.lineQuestion?.input.text == "Spät")
    #expect(bench.banner == nil && bench.state.toast?.key == "store.error.blocked")
  }

  @Test func `a meeting in the trash takes no TOP`() throws {
    var bench = try Self.bench()
    bench.elsewhere { $0.write(Network.agenda, .deleted, .integer(1)) }
    try bench.press(#""Zu spät" <Enter>"#)
    #expect(bench.steps.isEmpty)
    #expect(bench.state.lineQuestion?.input.text == "Zu spät")
  }

  @Test func `J and K move with what stands under it, L and H change the level`() throws {
    var bench = try Self.bench("j j j j j L")
    #expect(AgendaLineTests.titles(bench) == ["1 Begrüßung", "1.1 Stellplätze", "2 Termine"])
    try bench.press("k J")
    #expect(AgendaLineTests.titles(bench) == ["1 Termine", "2 Begrüßung", "2.1 Stellplätze"])
    try bench.press("j H")
    #expect(AgendaLineTests.titles(bench) == ["1 Termine", "2 Begrüßung", "3 Stellplätze"])
  }
}

/// Several topics and projects at once.
@Suite("Taking onto an agenda")
struct AgendaPickTests {
  @Test func `Leertaste marks, Enter takes all marked in one step`() throws {
    var bench = Bench(topics: 6, platforms: ["BLP", "MOB"])
    bench.book.add(Network.project)
    Network.addAgenda(to: &bench.book)
    bench.begin()
    try bench.press(Network.meetingPage + #" m "themen" <Enter>"#)
    #expect(bench.state.picker?.marks == [])
    // The platform's own topics, then the projects.
    #expect(bench.state.picker?.picker.items.count == 4)
    try bench.press("<Space> <Space> <Enter>")
    #expect(
      AgendaLineTests.titles(bench).suffix(2)
        == ["4 Muster-Thema 1", "5 Muster-Thema 3"])
    #expect(bench.steps.last?.command == "take-up")
    #expect(bench.book.sheet(Network.topic(1))?.cells[CellName("state")] == .text("onAgenda"))
  }

  @Test func `without a mark Enter takes the row`() throws {
    var bench = Bench(topics: 2, platforms: ["MOB"])
    Network.addAgenda(to: &bench.book)
    bench.begin()
    try bench.press(Network.meetingPage + #" m "themen" <Enter> <Down> <Enter>"#)
    #expect(AgendaLineTests.titles(bench).last == "4 Muster-Thema 1")
  }
}

/// Agenda and papers in lines.
@Suite("Papers in lines")
struct PaperLinesTests {
  private static func bench() throws -> Bench {
    var bench = Bench(topics: 6, platforms: ["BLP", "MOB"])
    Network.addAgenda(to: &bench.book)
    bench.begin()
    try bench.press(Network.meetingPage)
    return bench
  }

  @Test func `TOPs are entered line by line`() throws {
    var bench = try Self.bench()
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    let asked = talk.hear("anlegen", at: &bench)
    #expect(asked.contains { $0.contains("TOP 4") })
    for line in ["Radwege 15m", "Ampeln", ""] { _ = talk.hear(line, at: &bench) }
    #expect(
      AgendaLineTests.titles(bench).suffix(2) == ["4 Radwege", "5 Ampeln"])
    #expect(bench.state.scope == .page)
  }

  @Test func `several numbers take several topics`() throws {
    var bench = try Self.bench()
    try bench.press(#"m "themen" <Enter>"#)
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    _ = talk.hear("1 3", at: &bench)
    #expect(
      AgendaLineTests.titles(bench).suffix(2)
        == ["4 Muster-Thema 1", "5 Muster-Thema 5"])
  }

  @Test func `an invitation is read, and its number notes it as sent`() throws {
    var bench = try Self.bench()
    try bench.press("m <Enter>")
    let lines = linearView(bench.state)
    #expect(lines.first?.hasPrefix("Einladung") == true)
    #expect(lines.contains { $0.hasPrefix("1. ") && $0.contains("Als verschickt eintragen") })
    #expect(lines.contains { $0.contains("Stellplätze") })
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    _ = talk.hear("1", at: &bench)
    #expect(bench.book.sheet(Network.agenda)?.cells[CellName("state")] == .text("invited"))
  }
}
