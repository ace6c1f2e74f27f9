import App
import Domain
import Screen
import Testing

@testable import TUI

/// What people type behind the colon.
@Suite struct PaletteStory {
  @Test func `a meeting in three weeks takes sixteen keys`() throws {
    let desk = try Desk(.demo)
    try desk.play(": \"termin MOB +3w\"")
    #expect(desk.screen.contains("→ Mo 14.12.2026 · KW 51"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("14.12.2026 14:00-16:30"))
    #expect(desk.screen.contains("Enter speichert"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Sitzung „MOB Mo 14.12.2026 14:00–16:30“ angelegt"))
    #expect(desk.session.state.scope == .topics)
    try desk.play("u")
    #expect(desk.screen.contains("Rückgängig: Sitzung „MOB"))
  }

  @Test func `another key in the form edits as ever`() throws {
    let desk = try Desk(.demo)
    try desk.play(": <Paste \"termin MOB +3w\"> <Enter> <Tab> <Enter>")
    #expect(desk.session.state.form != nil)
    try desk.play(": <Esc>")
  }

  @Test func `a body alone is proposed a day that suits`() throws {
    let desk = try Desk(.demo)
    try desk.play(": <Paste \"sitzung kli\"> <Enter> <Enter>")
    #expect(desk.session.state.form == nil)
    #expect(desk.screen.contains("Sitzung „KLI"))
  }

  @Test(arguments: [
    ("thema mob Muster-Bus", "Thema", "Muster-Bus"),
    ("topic Muster-Bus", "Thema", "Muster-Bus"),
    ("projekt KR Muster-Brücke", "Projekt", "Muster-Brücke"),
    ("person NE Neumuster, Nora", "Person", "Neumuster, Nora"),
    ("thema MOB", "", ""),
  ])
  func `what is typed stands in the form, and Enter saves it`(
    line: String, word: String, title: String
  ) throws {
    let desk = try Desk(.demo)
    try desk.play("l : <Paste \"\(line)\"> <Enter> <Enter>")
    guard !word.isEmpty else {
      #expect(desk.session.state.scope == .palette)
      return
    }
    #expect(desk.screen.contains("\(word) „\(title)“ angelegt"))
  }

  @Test func `a Sachstand is reported on a project that is found by a word`() throws {
    let desk = try Desk(.demo)
    try desk.play(": <Paste \"sachstand radachse\">")
    #expect(desk.screen.contains("▸sachstand · Muster-Radachse"))
    try desk.look("<Tab>")
    #expect(
      desk.session.state.palette?.input.text == "sachstand Muster-Radachse über die Stadtgrenze")
    try desk.play("<Enter> \"Läuft\" <C-s>")
    #expect(desk.session.state.scope == .topics)
    #expect(desk.screen.contains("Läuft") || desk.screen.contains("Sachstand"))
  }

  @Test func `days, years and the focus`() throws {
    let desk = try Desk(.demo)
    try desk.look(": <Paste \"gehe 3.12.\"> <Enter>")
    #expect(desk.session.state.pane == .calendar && desk.session.state.calendar.look == .month)
    #expect(desk.session.state.calendarDay.canonical == "2026-12-03")
    try desk.look(": <Paste \"jahr 2027\"> <Enter>")
    #expect(desk.session.state.calendar.look == .year)
    #expect(desk.session.state.calendarDay.year == 2027)
    try desk.look(": <Paste \"fokus krefeld\"> <Enter>")
    #expect(desk.session.state.focus == desk.session.state.directory.partners[2].id)
    try desk.look(": <Paste \"focus \"> <Enter>")
    #expect(desk.session.state.focus == nil)
    try desk.look("w <Enter> w <Enter> : <Paste \"day 9.12.\"> <Enter>")
    #expect(desk.session.state.calendar.list.row?.key.sort.string.hasPrefix("2026-12-09") == true)
  }

  @Test(arguments: [
    ("termin MOX +3w", "Kein Gremium heißt „MOX“; meinten Sie MOB?"),
    ("termin MOB 35.13.", "„35.13.“ ist kein Tag"),
    ("termin", "termin GREMIUM [TAG]"),
    ("termin ", "Es fehlt: ein Gremium"),
    ("jahr 20267", "„20267“ ist kein Jahr"),
    ("fokus KX", "Kein Partner heißt „KX“"),
    ("fokus KR NE", "„NE“ ist zu viel"),
    ("gehe ", "Es fehlt: ein Tag"),
  ])
  func `a mistake names place and reason, and nothing typed is lost`(
    line: String, said: String
  ) throws {
    let desk = try Desk(.demo, size: Size(width: 120, height: 34))
    try desk.look(": <Paste \"\(line)\">")
    #expect(desk.screen.contains(said))
    let typed = desk.session.state.palette?.input.text
    #expect(typed == line)
    if said.contains("„") {
      try desk.look("<Enter>")
      #expect(desk.session.state.palette?.input.text == line)
    }
  }

  @Test func `Tab completes the verb and the body`() throws {
    let desk = try Desk(.demo)
    try desk.look(": \"term\" <Tab>")
    #expect(desk.session.state.palette?.input.text == "termin ")
    try desk.look("\"mo\" <Tab>")
    #expect(desk.session.state.palette?.input.text == "termin MOB ")
    try desk.look("\"+1w\" <Enter>")
    #expect(desk.session.state.form?.type.name == Meeting.typeName)
  }

  @Test func `a command of another screen says where it works and stays`() throws {
    let desk = try Desk(.demo)
    try desk.look(": <Paste \"durchsicht\"> <Enter>")
    #expect(desk.session.state.scope == .palette)
    #expect(desk.screen.contains("! nur in: Projekte"))
    try desk.look("<Esc> 3 : <Paste \"durchsicht\"> <Enter>")
    #expect(desk.session.state.scope == .review)
  }

  @Test func `a disabled command says its reason again and stays`() throws {
    let desk = try Desk(.demo)
    try desk.look(": <Paste \"nächster treffer\"> <Enter>")
    #expect(desk.session.state.scope == .palette)
    #expect(desk.screen.contains("! Erst mit / etwas suchen"))
  }

  @Test func `read only, verbs that write say so`() throws {
    let desk = try Desk(.demo, access: .readOnly)
    try desk.look(": <Paste \"termin MOB +3w\"> <Enter>")
    #expect(desk.session.state.scope == .palette && desk.session.state.form == nil)
  }

  @Test(arguments: [("krefeld", Partner.typeName), ("fatma", Person.typeName), ("mradachs", "")])
  func `records are there by fuzzy match and open their page`(typed: String, type: String) throws {
    let desk = try Desk(.demo)
    try desk.look(": <Paste \"\(typed)\"> <Enter>")
    if type.isEmpty {
      #expect(desk.session.state.page?.type == Topic.typeName)
    } else {
      #expect(desk.session.state.page?.type == type)
    }
    try desk.look("<Esc>")
    #expect(desk.session.state.scope == .topics)
  }

  @Test(arguments: ["q", "wq"]) func `foreign habits leave`(typed: String) throws {
    let desk = try Desk(.demo)
    try desk.look(": <Paste \"\(typed)\"> <Enter>")
    #expect(desk.session.state.isEnding)
  }

  @Test func `the palette opens over pages, people and what was found`() throws {
    let desk = try Desk(.demo)
    try desk.look("1 <Enter> : <Paste \"netz\"> <Enter>")
    #expect(desk.session.state.sheet?.kind == .check)
    try desk.look("g p <Tab> : <Paste \"heute\"> <Enter>")
    #expect(desk.session.state.sheet?.kind == .today)
    try desk.look("g / <C-p> <Esc> <Esc>")
  }

  @Test func `a filter is typed with its verb, and a mistake shows where it is`() throws {
    let desk = try Desk(.demo)
    try desk.look("3 : \"filter amp\"")
    #expect(desk.session.state.palette?.items.map(\.label).contains("ampel:") == true)
    try desk.look("<Tab>")
    #expect(desk.session.state.palette?.input.text == "filter ampel:")
    #expect(desk.screen.contains("▸grün") && !desk.screen.contains("fehlt der Wert"))
    try desk.look("\"lila\"")
    #expect(desk.screen.contains("! „lila“ gibt es hier nicht. Möglich: grün, gelb, rot"))
    #expect(
      VerbReading(desk.session.state.palette?.input.text ?? "", desk.session.state)?.mistake
        == 13..<17)
    try desk.look("<Enter>")
    #expect(desk.session.state.scope == .palette && desk.session.state.filters.isEmpty)
    try desk.look(
      "<Backspace> <Backspace> <Backspace> <Backspace> \"rot oder ohne:sachstand\" <Enter>")
    #expect(desk.session.state.filterText(.board) == "ampel:rot oder ohne:sachstand")
    #expect(desk.screen.contains("Filter: ampel:rot oder"))
    #expect(try desk.reopened().session.state.filterText(.board).hasPrefix("ampel:rot"))
    try desk.look(": \"filter \" <Enter>")
    #expect(desk.session.state.filters.isEmpty)
  }

  @Test func `the filter's verb narrows the people too`() throws {
    let desk = try Desk(.demo)
    try desk.look("g p <Tab> : \"filter gremium:BK\" <Enter>")
    #expect(desk.session.state.people?.input.text == "gremium:BK")
    #expect((1...9).contains(desk.session.state.people?.list.page.rows.count ?? 0))
  }

  @Test func `a view is shown by its name`() throws {
    let desk = try Desk(.demo)
    try desk.look(": \"ansicht \"")
    #expect(desk.screen.contains("Noch keine Ansicht"))
    try desk.look("<Esc> 3 f ampel:rot <C-s> \"Rote Sorgen\" <Enter> <Esc> 1 :")
    try desk.look("\"ansicht sorg\"")
    #expect(desk.screen.contains("▸ansicht · Rote Sorgen"))
    try desk.look("<Enter>")
    #expect(desk.session.state.pane == .board)
    #expect(desk.session.state.filterText(.board) == "ampel:rot")
    #expect(desk.screen.contains("Ansicht „Rote Sorgen“"))
    try desk.look(": \"view xyzzy\"")
    #expect(desk.screen.contains("Keine Ansicht heißt „xyzzy“"))
  }
}
