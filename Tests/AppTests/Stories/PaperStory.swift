import App
import Domain
import Screen
import Store
import TUI
import Testing

/// Before and after a meeting: agenda, invitation, minutes, with the keys that it takes.
@Suite struct PaperStory {
  private static let page = "2 z j j j <Enter>"

  private static func desk() throws -> Desk {
    try Desk(.planned, size: Size(width: 120, height: 60))
  }

  /// How many keys a script has without the text between quotation marks.
  private static func keys(_ script: String) -> Int {
    script.split(separator: " ").filter { !$0.hasPrefix("\"") }.count
  }

  private static func titles(_ desk: Desk, _ meeting: RecordID) -> [String] {
    desk.session.state.numberedRows(of: meeting).map {
      "\($0.number) \($0.row.values[0].string)"
    }
  }

  @Test func `a new meeting takes eight keys at most and has its standing TOPs`() throws {
    let desk = try Self.desk()
    try desk.play("2 z")
    let before = try desk.count(Meeting.typeName)
    let script = "j j a <C-s>"
    try desk.play(script)
    #expect(Self.keys(script) <= 8)
    #expect(try desk.count(Meeting.typeName) == before + 1)
    #expect(try desk.count(AgendaItem.typeName) > 12)
  }

  @Test func `an agenda of six TOPs takes six keys and the text`() throws {
    let desk = try Self.desk()
    let meeting = try #require(try desk.meeting(on: "2026-12-03"))
    try desk.openPage(Meeting.typeName, meeting, by: "KLI 03.12.2026")
    try desk.commit([
      CellWrite(Meeting.typeName, meeting, CellName("title"), .text("Nadelsitzung"))
    ])
    try desk.play("<Esc> <Esc> <Esc> g / \"nadelsitzung\" <Enter>")
    #expect(desk.screen.contains("noch kein TOP"))
    let script = #"a "Eins;Zwei;Drei" <Enter> "Vier" <Enter> "Fünf" <Enter> "Sechs" <Enter> <Esc>"#
    try desk.play(script)
    #expect(Self.keys(script) <= 6)
    #expect(Self.titles(desk, meeting).count == 6)
    #expect(Self.titles(desk, meeting).last == "6 Sechs")
    // While the line is open u is a letter of it.
    try desk.play(#"a "Sieben" <Enter>"#)
    #expect(desk.screen.contains("Strg+Z rückgängig") && !desk.screen.contains("· u rückgängig"))
  }

  @Test func `open points come once by themselves, and u takes them back`() throws {
    let desk = try Self.desk()
    _ = try desk.holdMeeting()
    let meeting = try #require(try desk.meeting(on: "2026-11-26"))
    try desk.play(Self.page)
    try desk.play("a")
    #expect(desk.screen.contains("3 offene Punkte → Tagesordnung MOB"))
    try desk.play("<Esc>")
    let titles = Self.titles(desk, meeting)
    #expect(titles.contains("2.1 MOB-2026-01 Die Partner tauschen ihre Ausschreibungen"))
    #expect(titles.contains("2.2 Leistungsverzeichnis liefern"))
    // What was put off comes before the closing TOP, with how often.
    #expect(titles.contains("5 Stellplätze") && titles.last == "6 Nächster Termin und Arbeitsweise")
    #expect(desk.screen.contains("vertagt") && desk.screen.contains("offene Aufgabe"))
    try desk.play("a <Esc>")
    #expect(Self.titles(desk, meeting) == titles)
    try desk.play("u a <Esc>")
    #expect(Self.titles(desk, meeting).count == 5)
    // On request they come again, and then no third time.
    try desk.play(#"m "offene punkte" <Enter>"#)
    #expect(Self.titles(desk, meeting) == titles)
    try desk.play(#"m "offene punkte" <Enter>"#)
    #expect(Self.titles(desk, meeting) == titles)
  }

  @Test func `the trail of a TOP leads from meeting to meeting`() throws {
    let desk = try Self.desk()
    _ = try desk.holdMeeting()
    try desk.play(Self.page + " a <Esc>")
    for _ in 0..<20 where !desk.screen.contains("▸15:15  5 Stellplätze") { try desk.play("j") }
    try desk.play("<Enter>")
    #expect(desk.screen.contains("TOP · Stellplätze"))
    #expect(desk.screen.contains("MOB Di 02.06.2026 14:00–16:30 · einmal vertagt · Zahlen fehlen"))
    for _ in 0..<9 where !desk.screen.contains("▸davor") { try desk.play("k") }
    try desk.play("<Enter>")
    #expect(desk.screen.contains("danach"))
  }

  @Test func `an invitation is checked, copied and noted as sent in six keys`() throws {
    let desk = try Self.desk()
    try desk.play("2 z l")
    try desk.openPage(Meeting.typeName, .init(high: 0, low: 0), by: "Rathaus Duisburg")
    try desk.play("m <Enter>")
    #expect(desk.screen.contains("Einladung · MOB"))
    #expect(
      desk.screen.contains("Tagesordnung") && desk.screen.contains("Mobilstationen im Bestand"))
    try desk.play("<Esc>")
    let script = "m <Enter> y <Enter> <Enter>"
    try desk.play(script)
    #expect(Self.keys(script) <= 6)
    let text = try #require(desk.copies.texts.last)
    #expect(text.hasPrefix("Einladung – Plattform Nachhaltige Mobilität\n==="))
    let meeting = try #require(try desk.meeting(on: "2026-11-26"))
    #expect(try desk.cell(Meeting.typeName, meeting, "state") == .text("invited"))
    #expect(try desk.cell(Meeting.typeName, meeting, "invitedOn") == .text("2026-11-23"))
    #expect(try desk.cell(Meeting.typeName, meeting, "number") == .text("2/2026"))
    #expect(try desk.cell(Meeting.typeName, meeting, "repliesBy") == .text("2026-11-24"))
    #expect(desk.screen.contains("Einladung MOB Do 26.11.2026"))
    try desk.play("u")
    #expect(try desk.cell(Meeting.typeName, meeting, "invitedOn") == .null)
  }

  @Test func `HTML and Markdown are copied as such`() throws {
    let desk = try Self.desk()
    try desk.openPage(Meeting.typeName, .init(high: 0, low: 0), by: "Rathaus Duisburg")
    try desk.play("m <Enter> y <Down> <Enter> y <Down> <Down> <Enter>")
    #expect(desk.copies.texts[0].hasPrefix("<!DOCTYPE html>"))
    #expect(desk.copies.texts[1].hasPrefix("# Einladung"))
    #expect(desk.copies.files == ["einladung-mob-2026-11-26.html", "einladung-mob-2026-11-26.md"])
  }

  @Test func `minutes go from the check to Fassung 1 and are frozen`() throws {
    let desk = try Self.desk()
    let meeting = try desk.holdMeeting()
    try desk.commit([
      CellWrite(Meeting.typeName, meeting, CellName("title"), .text("Nadelsitzung"))
    ])
    try desk.play("g / \"nadelsitzung\" <Enter> m \"niederschrift\" <Enter>")
    #expect(desk.screen.contains("Leistungsverzeichnis liefern: kein Termin"))
    #expect(desk.screen.contains("1 # Geheimes Muster"))
    // Enter on a hint leads to what is missing.
    for _ in 0..<9 where !desk.screen.contains("▸! Leistungsverzeichnis") { try desk.play("j") }
    try desk.play("<Enter>")
    #expect(desk.session.state.form?.type.name == Domain.Task.typeName)
    try desk.play("\"18.12.\" <C-s>")
    #expect(!desk.screen.contains("kein Termin"))
    // To the Rückmeldung, then released: one question.
    try desk.play("g g <Enter>")
    #expect(desk.screen.contains("in Rückmeldung bis Mo 07.12.2026"))
    let script = "g g <Enter> j"
    try desk.play(script)
    #expect(Self.keys("m <Enter> " + script) <= 6)
    #expect(desk.screen.contains("freigegeben, Fassung 1"))
    #expect(try desk.cell(Meeting.typeName, meeting, "minutesState") == .text("released"))
    #expect(try desk.cell(Meeting.typeName, meeting, "minutesEdition") == .integer(1))
    #expect(try desk.cell(Meeting.typeName, meeting, "number").string.hasSuffix("/2026"))
    let guest = Desk.made(8, Attendance.self).raw
    #expect(try desk.cell(Attendance.typeName, guest, "comingAndGoing") == .null)
    let text = try Self.editions(desk)[0]
    #expect(text.contains("Empfehlung MOB-2026-01: Die Partner tauschen ihre Ausschreibungen"))
    #expect(text.contains("Fassung 1, freigegeben am Mo 23.11.2026"))
    #expect(!text.contains("Geheimes Muster") && !text.contains("bis 15 Uhr"))
    // Nobody changes it now, wherever it is tried.
    try desk.play("<Esc> a \"Nachtrag\" <Enter>")
    #expect(desk.screen.contains("ist freigegeben (Fassung 1)"))
    #expect(Self.titles(desk, meeting).count == 2)
    // Nor does a key that moves a TOP move the cursor instead.
    try desk.play("<C-u> <Esc>")
    for _ in 0..<9 where !desk.screen.contains("▸14:00  1") { try desk.play("j") }
    try desk.play("J")
    #expect(desk.screen.contains("Die Niederschrift ist freigegeben"), "\(desk.screen)")
    #expect(desk.screen.contains("▸14:00  1"))
  }

  @Test func `the number goes out with the state, and nothing changes it any more`() throws {
    let desk = try Self.desk()
    let meeting = try #require(try desk.meeting(on: "2026-12-03"))
    try desk.commit([
      CellWrite(Meeting.typeName, meeting, CellName("title"), .text("Klimasitzung"))
    ])
    try desk.play(#"g / "klimasitzung" <Enter> m "eingeladen" <Enter>"#)
    let number = try desk.cell(Meeting.typeName, meeting, "number").string
    #expect(number.hasSuffix("/2026") && desk.screen.contains("eingeladen"))
    var earlier = Meeting(id: ID(RecordID(high: 0x72, low: 1)))
    earlier.body = desk.body("KLI").map { ID($0) }
    earlier.span = CivilSpan(canonical: "2026-01-13T10:00/12:00")
    try desk.commit(Desk.writes(of: earlier))
    try desk.play(#"m "einladung" <Enter>"#)
    #expect(desk.screen.contains("Sitzung:") && desk.screen.contains(number))
    // Set by the form it is kept too.
    let other = try #require(try desk.meeting(on: "2026-12-09"))
    try desk.commit([
      CellWrite(Meeting.typeName, other, CellName("state"), .text("scheduled")),
      CellWrite(Meeting.typeName, other, CellName("title"), .text("Nadelsitzung")),
    ])
    try desk.play(#"<Esc> <Esc> <Esc> g / "nadelsitzung" <Enter> j j e <Right> <C-s>"#)
    #expect(try desk.cell(Meeting.typeName, other, "state") == .text("invited"))
    #expect(try desk.cell(Meeting.typeName, other, "number").string.hasSuffix("/2026"))
  }

  @Test func `the menu offers no state that is, and papers to whoever only reads`() throws {
    let desk = try Self.desk()
    try desk.play(Self.page + " m")
    #expect(desk.screen.contains("→ durchgeführt") && !desk.screen.contains("→ eingeladen"))
    #expect(!desk.screen.contains("Seite der Sitzung"))
    let reader = try Desk(.planned, size: Size(width: 120, height: 60), access: .readOnly)
    try reader.play("2 z j j j <Enter> m")
    #expect(reader.screen.contains("Einladung") && !reader.screen.contains("→ durchgeführt"))
    try reader.play("<Enter>")
    #expect(reader.screen.contains("Einladung · MOB"))
  }

  private static func editions(_ desk: Desk) throws -> [String] {
    let query = Query(
      MinutesEdition.typeName, columns: [.field("text")], order: .date("releasedOn"))
    return try desk.session.store.page(query, .first, before: 0, after: 9).rows
      .map { $0.values[0].string }
  }

  @Test func `a change makes Fassung 2 with its note, and both are laid side by side`() throws {
    let desk = try Self.desk()
    let meeting = try desk.holdMeeting()
    try desk.commit([
      CellWrite(Meeting.typeName, meeting, CellName("title"), .text("Nadelsitzung"))
    ])
    try desk.play("g / \"nadelsitzung\" <Enter> m \"niederschrift\" <Enter> j <Enter> j")
    #expect(try Self.editions(desk).count == 1)
    try desk.play("g g <Enter> \"Wortlaut berichtigt\" <Enter>")
    #expect(desk.screen.contains("Fassung 2 begonnen"))
    try desk.commit([
      CellWrite(
        MinuteLine.typeName, Desk.made(3, MinuteLine.self).raw, CellName("text"),
        .text("Vier Quartiere berichten"))
    ])
    try desk.play("j <Enter> j")
    #expect(desk.screen.contains("freigegeben, Fassung 2"))
    let editions = try Self.editions(desk)
    #expect(editions.count == 2 && editions[1].contains("Wortlaut berichtigt"))
    for _ in 0..<4 where !desk.screen.contains("▸→ Unterschied") { try desk.play("j") }
    try desk.play("<Enter>")
    #expect(desk.screen.contains("- - Drei Quartiere berichten"))
    #expect(desk.screen.contains("+ - Vier Quartiere berichten"))
  }

  @Test func `an extract has what concerns the partner`() throws {
    let desk = try Self.desk()
    _ = try desk.holdMeeting()
    try desk.play("g / \"mob-2026-01\" <Enter> <Esc> <Esc>")
    let meeting = try #require(try desk.meeting(on: "2026-06-02"))
    try desk.commit([
      CellWrite(Meeting.typeName, meeting, CellName("title"), .text("Nadelsitzung"))
    ])
    try desk.play(
      "g / \"nadelsitzung\" <Enter> m \"niederschrift\" <Enter> j j <Enter> \"Krefeld\" <Enter>")
    #expect(desk.screen.contains("Auszug KR"))
    #expect(desk.screen.contains("MOB-2026-01") && !desk.screen.contains("Leistungsverzeichnis"))
    try desk.play("y <Enter>")
    #expect(desk.copies.files.last == "auszug-kr-mob-2026-06-02.txt")
  }

  @Test func `after a BeigeordnetenKonferenz each partner passes on what was presented`() throws {
    let desk = try Self.desk()
    let meeting = try #require(try desk.meeting(on: "2026-03-12"))
    try desk.commit([
      CellWrite(Meeting.typeName, meeting, CellName("title"), .text("Nadelsitzung"))
    ])
    try desk.play("g / \"nadelsitzung\" <Enter> m <Enter> j j j <Enter>")
    #expect(desk.screen.contains("7 Weitergaben zu BK"))
    #expect(try desk.count(Dissemination.typeName) == 7)
    #expect(!desk.screen.contains("Weitergabe anlegen"))
    try desk.play("u")
    #expect(try desk.count(Dissemination.typeName) == 0)
  }

  @Test func `minutes of three hours are whole, and a key in them asks nothing`() throws {
    let desk = try Self.desk()
    let meeting = try desk.holdMeeting()
    try desk.nameMeeting()
    var writes: [CellWrite] = []
    for item in 0..<40 {
      let number = UInt64(1000 + item * 100)
      writes += Desk.laid(number) { (new: inout AgendaItem) in
        new.meeting = ID(meeting)
        new.title = "Muster-TOP \(item)"
      }
      for line in 1...15 {
        writes += Desk.laid(number + UInt64(line)) { (new: inout MinuteLine) in
          new.item = Desk.made(number, AgendaItem.self)
          new.text = "Muster-Zeile \(item)-\(line)"
        }
      }
    }
    try desk.commit(writes)
    try desk.play("g / \"nadelsitzung\" <Enter> m <Enter> y <Enter>")
    let text = try #require(desk.copies.texts.last)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("- Muster-Zeile") } == 600)
    var state = desk.session.state
    for key in [Key.down, .down, .pageDown, .up] {
      #expect(update(&state, .key(key), at: state.moment) == [])
    }
    try desk.play("g g j <Enter> j")
    #expect(try Self.editions(desk)[0].split(separator: "\n").count > 700)
  }

  @Test func `a remark in the Rückmeldung is a line that never leaves`() throws {
    let desk = try Self.desk()
    _ = try desk.holdMeeting()
    try desk.nameMeeting()
    try desk.play("g / \"nadelsitzung\" <Enter> m <Enter> <Enter>")
    #expect(desk.screen.contains("in Rückmeldung bis"))
    for _ in 0..<9 where !desk.screen.contains("▸1 # Geheimes") { try desk.play("j") }
    try desk.play("<Enter> a \"Bitte Zahlen nennen\" <Enter> <Esc> <Esc>")
    #expect(desk.screen.contains("1 # Bitte Zahlen nennen"))
    try desk.play("y <Enter>")
    #expect(desk.copies.texts.last?.contains("Bitte Zahlen nennen") == false)
  }

  @Test func `before an invitation goes out its day, agenda and place are looked at`() throws {
    let desk = try Self.desk()
    try desk.play("2 z j j j j j l <Enter> m <Enter>")
    #expect(desk.screen.contains("Einladung · KLI Do 03.12.2026"))
    for hint in [
      "Die Einladungsfrist hätte schon am", "Do 03.12.2026: Sperrtermin: Rat der Stadt",
      "Die Tagesordnung ist noch leer",
    ] {
      #expect(desk.screen.contains(hint), "\(hint)")
    }
    // A paper that has not come is named, and Enter leads to it.
    let meeting = try #require(try desk.meeting(on: "2026-12-03"))
    try desk.commit(
      Desk.laid(60) { (paper: inout Paper) in
        paper.meeting = ID(meeting)
        paper.title = "Hitzekarte"
      })
    #expect(desk.screen.contains("Vorlage fehlt noch: Hitzekarte"))
    for _ in 0..<9 where !desk.screen.contains("▸! Vorlage") { try desk.play("j") }
    try desk.play("<Enter>")
    #expect(desk.session.state.form?.type.name == Paper.typeName)
  }
}
