import App
import Domain
import Screen
import Store
import TUI
import Testing
import Verbs

/// What a moderator of the Geschäftsstelle does in the Gremienkalender, key by key.
@Suite struct CalendarStory {
  private static func count(_ type: String, _ desk: Desk) throws -> Int {
    let order: Query.Order = type == Meeting.typeName ? .date("span") : .newest
    return try desk.session.store.census(Query(type, columns: [], order: order)).total
  }

  @Test func `a moderator plans five platforms for 2027`() throws {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34))
    // The conference is left out, the platforms are marked already.
    try desk.play("2 > P <Space> <Enter>")
    #expect(desk.screen.contains("Enter legt 15 Sitzungen mit festen TOPs an"))
    #expect(!desk.screen.contains("!"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("15 Sitzungen für 2027 angelegt · u rückgängig"))
    #expect(!desk.screen.contains("3–4 ! "))
    #expect(try Self.count(Meeting.typeName, desk) == 15)
    #expect(try Self.count(AgendaItem.typeName, desk) == 15 * 6)
    try desk.play("u")
    #expect(desk.screen.contains("Rückgängig: 15 Sitzungen für 2027 angelegt"))
    #expect(desk.screen.contains("3–4 ! 3 fehlen"))
    #expect(try Self.count(Meeting.typeName, desk) == 0)
    try desk.play("U")
    #expect(!desk.screen.contains("3–4 ! "))
    #expect(try Self.count(Meeting.typeName, desk) == 15)
  }

  @Test func `a meeting in eight keys`() throws {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34))
    // The pane, three rows to MOB, the month, the proposal, the save.
    try desk.play("2 j j j l a <C-s>")
    #expect(desk.screen.contains("Sitzung „MOB"))
    #expect(desk.screen.contains("angelegt · u rückgängig"))
    #expect(try Self.count(Meeting.typeName, desk) == 1)
    #expect(try Self.count(AgendaItem.typeName, desk) == 6)
    try desk.play("<Enter>")
    #expect(desk.screen.contains("14:00–16:30"))
    #expect(desk.screen.contains("Tagesordnung ── 6 · 65 von 150 Minuten"))
    #expect(desk.screen.contains("14:05  2 Offene Punkte und Aufgaben"))
    // One undo takes the meeting and its TOPs.
    try desk.play("<Esc> u")
    #expect(try Self.count(Meeting.typeName, desk) == 0)
  }

  @Test func `rows of the plan are shifted, typed anew, left out and dropped`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 z > P <Space> <Enter>")
    #expect(desk.screen.contains("1 von 15"))
    try desk.play("e \"25.12.\" <Enter>")
    #expect(desk.screen.contains("Sa 25.12.2027"))
    #expect(desk.screen.contains("! Wochenende · ! 1. Weihnachtstag"))
    // The next free days are neither weekend nor holiday.
    try desk.play("<PageUp>")
    #expect(desk.screen.contains("Mo 27.12.2027"))
    try desk.play("e \"Blumen\" <Enter>")
    #expect(desk.screen.contains("Das ist kein Datum"))
    try desk.play("<Esc> e \"3.3.2026\" <Enter>")
    #expect(desk.screen.contains("liegt nicht im Jahr 2027"))
    try desk.play("<Esc> <Space> d <Enter>")
    #expect(desk.screen.contains("13 Sitzungen für 2027 angelegt"))
  }

  @Test func `Esc leads back through the plan and loses nothing`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 > P <Space> <Enter> e \"22.4.\" <Enter> <Esc> <Enter>")
    #expect(desk.screen.contains("Do 22.04.2027"))
    try desk.play("<Esc> <Esc>")
    #expect(desk.session.state.scope == .calendar)
    try desk.play("P")
    #expect(desk.screen.contains("Der begonnene Plan ist wieder da"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Do 22.04.2027"))
  }

  @Test func `late in a complete year the next one is planned`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 P <Enter> <Enter> P")
    #expect(desk.screen.contains("Jahresplan 2027"))
    #expect(desk.screen.contains("2026 fehlt keine Sitzung"))
  }

  @Test func `a year without school holidays says so`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 > > > > > P")
    #expect(desk.screen.contains("Für 2031 sind keine Schulferien eingetragen"))
  }

  @Test func `a blocked day is kept free`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 w <Enter> > a \"sperr\" <Enter> \"Muster-Ratssitzung\" <C-s>")
    #expect(desk.screen.contains("Sperrtermin: Muster-Ratssitzung"))
    // 23 December is a Wednesday; the day before is the nearest one without school holidays.
    try desk.play("a \"MOB\" <Enter>")
    #expect(desk.screen.contains("22.12.2026 14:00-16:30"))
    try desk.play("<C-s> <Esc> e")
    #expect(desk.session.state.scope == .form)
  }

  @Test func `what cannot be is refused, and nothing that is typed is lost`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 a <C-u> \"26.11.2026 16:00-14:00\" <Tab>")
    #expect(desk.screen.contains("Das Ende liegt vor dem Anfang"))
    #expect(desk.screen.contains("26.11.2026 16:00-14:00"))
    try desk.play("<S-Tab> <C-u> \"nächsten Do 14-16 Uhr\"")
    #expect(desk.screen.contains("→ Do 26.11.2026 · KW 48 · in 3 Tagen · 14:00–16:00"))
    try desk.play("<PageUp> <C-s>")
    #expect(desk.screen.contains("Fr 27.11.2026 14:00–16:00"))
  }

  @Test func `the state of a meeting is one step`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 a <C-s> m \"durch\" <Enter>")
    #expect(desk.screen.contains("→ durchgeführt"))
    #expect(desk.screen.contains("✓"))
    try desk.play("<Enter> m \"abge\" <Enter>")
    #expect(desk.screen.contains("Zustand                   abgesagt"))
    try desk.play("d")
    #expect(desk.session.state.scope == .calendar)
    #expect(try Self.count(Meeting.typeName, desk) == 0)
    try desk.play("u u u")
    #expect(desk.screen.contains("●"))
  }

  @Test func `the agenda is moved, added to and summed on the meeting's page`() throws {
    let desk = try Desk(.planned)
    try desk.play("2 j j j <Enter> j j j j j J")
    #expect(desk.screen.contains("14:00  1 Begrüßung"))
    #expect(desk.screen.contains("14:05  2 Mobilstationen im Bestand"))
    #expect(desk.screen.contains("14:35  3 Offene Punkte und Aufgaben"))
    try desk.play("a \"Muster-Bericht 45m\" <Enter> <Esc>")
    #expect(desk.screen.contains("Tagesordnung ── 6 · 130 von 120 Minuten · ! 10 Minuten zu lang"))
    try desk.play("- - +")
    #expect(desk.screen.contains("Tagesordnung ── 6 · 125 von 120 Minuten"))
    // The cursor went with the new TOP; its neighbour leaves.
    try desk.play("j d")
    #expect(desk.screen.contains("TOP „Radachse: Stand und Fragen“ → Papierkorb"))
    #expect(desk.screen.contains("Tagesordnung ── 5 · 95 von 120 Minuten"))
  }

  @Test func `the focus marks what the partner hosts, and leaves other groups out`() throws {
    let desk = try Desk(.demo)
    try desk.play("1 j j j p 2")
    #expect(desk.screen.contains("Fokus: MB"))
    #expect(desk.screen.contains("✓2*"))
    #expect(desk.screen.contains("* zu Gast bei MB"))
  }

  /// Six Projektgruppen of Duisburg and Krefeld.
  private static func addGroups(to desk: Desk) throws {
    let partners = desk.session.state.directory.partners.filter { ["DU", "KR"].contains($0.code) }
    var writes: [CellWrite] = []
    for number in 1...6 {
      var body = Body(id: ID(RecordID(high: 0x7000, low: 0x8000_0000_0200_0000 + UInt64(number))))
      (body.name, body.code, body.kind) = ("Muster-Gruppe \(number)", "PG\(number)", .projectGroup)
      body.partners = Set(partners.map { ID($0.id) })
      body.rank = "z\(number)"
      writes += body.cells.filter { $0.value != .null }.map {
        CellWrite(Body.typeName, body.id.raw, $0.key, $0.value)
      }
    }
    _ = try desk.session.store.apply(Step("import", writes: writes), by: DemoBook.author)
    desk.session.send(.changedElsewhere)
  }

  @Test func `where not all bodies fit the place is said, and the salon is the last`() throws {
    let desk = try Desk(.brochure, size: Size(width: 60, height: 16))
    try Self.addGroups(to: desk)
    try desk.play("2")
    #expect(desk.screen.contains("1 von 14"))
    #expect(!desk.screen.contains("PG2"))
    try desk.play("G")
    #expect(desk.screen.contains("14 von 14"))
    let rows = desk.screen.split(separator: "\n").map(String.init)
    let salon = try #require(rows.firstIndex { $0.hasPrefix("│ Salon") })
    #expect(rows[salon - 1].hasPrefix("│ PG6"))
    #expect(!desk.screen.contains("│ BK"))
  }

  @Test func `with a focus the groups show in which the partner has a part`() throws {
    let desk = try Desk(.brochure, size: Size(width: 120, height: 34))
    try Self.addGroups(to: desk)
    try desk.play("1 p 2 G k")
    #expect(!desk.screen.contains("PG6"))
    try desk.play("1 p j p 2 G k")
    #expect(desk.screen.contains("Fokus: DU"))
    #expect(desk.screen.contains("PG6"))
  }

  @Test func `the list goes to the meeting that was made`() throws {
    let desk = try Desk(.demo)
    try desk.play("2 w <Enter> w <Enter> a \"FRE\" <Enter> <C-u> \"15.1.2027 14-16\" <C-s>")
    #expect(desk.screen.contains("▸Fr 15.01. 14:00 ● FRE"))
  }

  @Test func `to read only says why nothing can be planned`() throws {
    let desk = try Desk(.brochure, access: .readOnly)
    try desk.play("2 P")
    #expect(desk.screen.contains("nur zum Lesen"))
    #expect(desk.session.state.scope == .calendar)
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Hier ist nichts eingetragen"))
    #expect(!desk.screen.contains("a schlägt"))
  }

  @Test(arguments: [
    "2", "2 w <Enter>", "2 w <Enter> w <Enter>", "2 > P", "2 > P <Enter>", "2 a",
    "2 w <Enter> a", "2 w <Enter> w <Enter> <Enter>", "2 w <Down> <Down> <Enter>",
    "2 w <Down> <Down> <Enter> > m <Up>", "2 w",
  ])
  func `every text is there and every frame is whole`(keys: String) throws {
    for (width, height) in [(60, 16), (80, 24), (120, 34)] {
      for language in [Invocation.Language.german, .english] {
        // The other language is looked at where there is least room.
        guard language == .german || width == 60 else { continue }
        let desk = try Desk(
          .demo, size: Size(width: width, height: height), language: language)
        try desk.play(keys)
        #expect(!desk.screen.contains("⟨"), "\(keys) \(width)")
        #expect(desk.session.state.pane == .calendar)
        let lines = desk.session.frame().lines
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        #expect(desk.session.frame().cursor != nil, "\(keys) \(width)")
      }
    }
  }

  @Test func `a body's hours and standing TOPs are edited where it has no meeting`() throws {
    let desk = try Desk(.brochure)
    try desk.play("2 j j e")
    #expect(desk.screen.contains("Gremium bearbeiten: Bauleitplanung"))
    let form = try #require(desk.session.state.form)
    let place = try #require(form.slots.firstIndex { $0.field.name == "usualHours" })
    try desk.play(String(repeating: "<Tab> ", count: place) + "<C-u> \"09:00–11:00\" <C-s>")
    // The next proposal keeps to them.
    try desk.play("a")
    #expect(desk.screen.contains("09:00-11:00"))
  }
}
