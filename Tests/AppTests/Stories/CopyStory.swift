import App
import Domain
import Histories
import Screen
import Store
import System
import TUI
import Testing

/// Copying a row, a page, marks and a Verteiler; sorting lists; going back to where one was.
@Suite struct CopyStory {
  @Test func `a row, its text, and marks`() throws {
    let desk = try Desk(.demo)
    try desk.look("y")
    #expect(desk.screen.contains("Titel und Eckdaten"))
    try desk.look("<Enter>")
    let line = try #require(desk.copies.texts.last)
    #expect(
      line == "Muster-Festsetzungen für Dachbegrünung · BLP Bauleitplanung · offen · KR Krefeld")
    #expect(
      desk.screen.contains(
        "Zeile kopiert: Zwischenablage und ~/.local/state/regionetz/kopie.txt"))
    try desk.look("y \"text\" <Enter>")
    let text = try #require(desk.copies.texts.last)
    #expect(text.hasPrefix("Muster-Festsetzungen für Dachbegrünung\n\nPlattform: BLP"))
    #expect(text.contains("Welche Formulierungen hatten vor Gericht Bestand?"))
    try desk.look("<Space> <Space> y")
    #expect(desk.copies.texts.last?.split(separator: "\n").count == 2)
    #expect(desk.screen.contains("2 Zeilen kopiert"))
  }

  @Test func `a page as one reads it`() throws {
    let desk = try Desk(.demo)
    try desk.look("3 <Enter> y \"text\" <Enter>")
    let text = try #require(desk.copies.texts.last)
    #expect(text.hasPrefix("Projekt · Muster-"))
    #expect(text.contains("Federführung"))
    #expect(!text.contains("…\n"))
  }

  @Test func `the Verteiler of a body leaves Sprecher:innen out and names who lacks a mail`() throws
  {
    let desk = try Desk(.brochure)
    let team = try #require(desk.body("Team"))
    try desk.layDownMember("Muster, Anna", mail: "anna@muster.de", of: team)
    try desk.layDownMember("Neumuster Ben", mail: "ben@muster.de", of: team)
    try desk.layDownMember("Muster, Cem", mail: "", of: team)
    try desk.layDownMember(
      "Muster, Dora", mail: "dora@muster.de", of: team, until: DemoTime.today.adding(days: -1))
    let speaker = try desk.layDownMember("Muster, Eva", mail: "eva@muster.de", of: team)
    try desk.layDownMandate(of: speaker)
    try desk.layDownMeeting(of: team, "2026-12-10T10:00/12:00")
    try desk.look("2 w <Enter> w <Enter> G y \"verteiler\" <Enter>")
    #expect(
      desk.copies.texts.last == "\"Muster, Anna\" <anna@muster.de>; Neumuster Ben <ben@muster.de>")
    for part in [
      "2 Adressen kopiert", "Ohne E-Mail-Adresse: Muster, Cem", "Ein:e Sprecher:in ausgelassen",
      "kopie.txt",
    ] {
      #expect(desk.screen.contains(part), "\(part)")
    }
    try desk.look("x")
    #expect(desk.session.state.question == nil)
    // The same from the page of the meeting, and of the people in a list never her.
    try desk.look("<Enter> y \"verteiler\" <Enter> x <Esc>")
    #expect(desk.copies.texts.count == 2)
    #expect(desk.copies.texts[1] == desk.copies.texts[0])
    try desk.look("g p <Tab> V y \"verteiler\" <Enter>")
    let all = try #require(desk.copies.texts.last)
    #expect(all.contains("dora@muster.de") && !all.contains("eva@muster.de"))
  }

  @Test func `the file is private, and what cannot be written is said`() throws {
    let folder = try TemporaryFolder()
    let environment = Environment([
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "TERM": "xterm",
    ])
    var sent: [UInt8] = []
    let copier = Copier(environment: environment) { bytes in
      sent = bytes
      return true
    }
    let outcome = copier.copy(Copy("Muster", what: Text("copy.done.text")))
    #expect(outcome == CopyOutcome(terminal: .sent, file: "~/state/regionetz/kopie.txt"))
    #expect(String(decoding: sent, as: UTF8.self) == "\u{1B}]52;c;TXVzdGVy\u{07}")
    let path = folder.path + "/state/regionetz/kopie.txt"
    #expect(try Files.read(path, limit: 100) == Array("Muster".utf8))
    #expect(Files.permissions(of: path) == 0o600)
    // Too long for the terminal, not for the file.
    let long = String(repeating: "x", count: 80_000)
    #expect(copier.copy(Copy(long, what: Text("copy.done.text"))).terminal == .tooLong)
    #expect(Files.size(of: path) == 80_000)
    let lost = Copier(environment: Environment(["HOME": "/dev/null"])).copy(
      Copy("Muster", what: Text("copy.done.text")))
    #expect(lost.terminal == .none && lost.file == nil && lost.problem != nil)
  }

  @Test func `an order is kept for the next start, and the cursor stays with its record`() throws {
    let desk = try Desk(.demo)
    try desk.look("j j s \"titel\" <Enter>")
    let state = desk.session.state
    let id = try #require(state.topics.list.row?.id)
    #expect(desk.screen.contains("↓ Titel"))
    let titles = state.topics.list.page.rows.map { state.topics.value(.title, of: $0).string }
    #expect(titles == titles.sorted { sortKey($0) < sortKey($1) })
    try desk.look("s <Enter>")
    #expect(desk.screen.contains("↑ Titel"))
    #expect(desk.session.state.topics.list.row?.id == id)
    try desk.look("J")
    #expect(desk.screen.contains("Reihenfolge des Themenspeichers (s)"))
    let next = try desk.reopened()
    #expect(next.screen.contains("↑ Titel"))
    try next.look("gg")
    let reversed = next.session.state.topics.list.page.rows.map {
      next.session.state.topics.value(.title, of: $0).string
    }
    #expect(reversed.first.map(sortKey) == titles.map(sortKey).max())
    try next.look("s \"reihenfolge\" <Enter>")
    #expect(!next.screen.contains("↑"))
  }

  @Test func `every list can be read in each of its orders`() throws {
    let desk = try Desk(.demo)
    for keys in ["4", "3", "2 w <Enter> w <Enter>", "g p <Tab>", "<Esc> D"] {
      try desk.look(keys)
      let place = try #require(desk.session.state.markPlace)
      for order in ["geändert", "geändert", "titel", "titel", "name", "tag", "tag"] {
        try desk.look("s \"\(order)\" <Enter>")
        if desk.session.state.scope == .picker { try desk.look("<Esc>") }
        #expect(desk.session.state.banner == nil && desk.session.state.markPlace == place)
        try desk.look("G gg")
        #expect(!desk.screen.contains("0 von"), "\(place) \(order)")
      }
    }
  }

  @Test func `back and forth between the places where one was`() throws {
    let desk = try Desk(.demo)
    try desk.look("j j j 3 l l j <Enter> g n")
    #expect(desk.session.state.sheet != nil)
    try desk.look(",")
    #expect(desk.session.state.page?.type == Project.typeName)
    try desk.look(",")
    #expect(desk.session.state.pane == .board && desk.session.state.page == nil)
    #expect(desk.session.state.board.column == 2)
    try desk.look(",")
    #expect(desk.session.state.pane == .topics)
    #expect(desk.screen.contains("▸★2  Muster-Innenentwicklung"))
    try desk.look(",")
    #expect(desk.screen.contains("Weiter zurück geht es nicht"))
    try desk.look("; ; ;")
    #expect(desk.session.state.sheet?.kind == .check)
    try desk.look(";")
    #expect(desk.screen.contains("Weiter vor geht es nicht"))
    // Another jump forgets what lay ahead.
    try desk.look(", , 1")
    try desk.look(";")
    #expect(desk.screen.contains("Weiter vor geht es nicht"))
    try desk.look("4 gg G ,")
    #expect(desk.screen.contains("▸★7  Muster-Festsetzungen"))
  }
}
