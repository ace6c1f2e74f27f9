import App
import Domain
import Screen
import Store
import TUI
import Testing

/// A meeting as one person writes it down while the others talk.
@Suite struct MeetingStory {
  static func open(_ keys: String = "") throws -> Desk {
    let desk = try Desk(.planned)
    try desk.layDownMeeting()
    try desk.play("g s " + keys)
    return desk
  }

  @Test func `opening does not start, the first Tab does`() throws {
    let desk = try Self.open()
    #expect(desk.screen.contains("noch nicht begonnen"))
    #expect(desk.state.meeting?.clock.isBegun == false)
    try desk.play("<Tab>")
    #expect(desk.state.meeting?.runningItem == Desk.item(1))
    try desk.play("<Tab>")
    #expect(desk.state.meeting?.runningItem == Desk.item(2))
    try desk.play("<S-Tab>")
    #expect(desk.state.meeting?.runningItem == Desk.item(1))
  }

  @Test func `each sign makes its record, and every record names its line`() throws {
    let desk = try Self.open("<Tab>")
    for line in [
      "Es geht los", "! Die Partner tauschen Ausschreibungen aus >KR bis 18.12. wv 1.3.",
      "+ Muster-Verzeichnis liefern >DU bis Fr wv 1.2.", "? Wer hat Zahlen", "* Muster-Idee",
      "= Früh einladen hilft", "# Frau Muster fragen", "+5 Stellplätze",
    ] {
      try desk.play("\"\(line)\" <Enter>")
    }
    let lines = try desk.rows(MinuteLine.typeName, ["kind", "text"]).map { $0.map(\.string) }
    try #require(lines.count == 8)
    #expect(
      lines.map { $0[0] } == [
        "note", "result", "task", "question", "idea", "lesson", "internal", "note",
      ])
    #expect(
      lines[1][1] == "Die Partner tauschen Ausschreibungen aus >KR bis 18.12.2026 wv 01.03.2027")
    #expect(lines[7][1] == "+5 Stellplätze")
    let result = try #require(
      try desk.rows(Result.typeName, ["number", "text", "kind", "due", "followUp", "line"]).last)
    #expect(result[0].string == "MOB-2026-01")
    #expect(result[1].string == "Die Partner tauschen Ausschreibungen aus")
    #expect(result[2].string == "recommendation")
    #expect(result[3].string == "2026-12-18" && result[4].string == "2027-03-01")
    #expect(result[5].link != nil)
    let task = try #require(try desk.rows(Task.typeName, ["title", "due", "meeting"]).last)
    #expect(task[0].string == "Muster-Verzeichnis liefern" && task[1].string == "2026-11-27")
    #expect(task[2].link == Desk.meeting)
    let followUp = try #require(try desk.rows(FollowUp.typeName, ["day", "task"]).last)
    #expect(followUp[0].string == "2027-02-01" && followUp[1].link != nil)
    #expect(try desk.rows(Domain.Question.typeName, ["text"]).last?[0].string == "Wer hat Zahlen")
    #expect(try desk.rows(Impulse.typeName, ["title"]).last?[0].string == "Muster-Idee")
    #expect(try desk.rows(Lesson.typeName, ["title"]).last?[0].string == "Früh einladen hilft")
  }

  /// INTERFACE.md: a result with responsible and date in at most three keys beside its text.
  @Test func `a result costs Enter and its signs`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""! Ausschreibung tauschen >KR bis Fr" <Enter>"#)
    let row = try #require(try desk.rows(Result.typeName, ["partner", "due"]).last)
    #expect(row[0].link == Desk.krefeld && row[1].string == "2026-11-27")
  }

  @Test func `undo takes back the line and what it led to`() throws {
    let desk = try Self.open("<Tab>")
    let before = try desk.count(Result.typeName)
    try desk.play(#""! Muster" <Enter> <C-z>"#)
    #expect(try desk.count(Result.typeName) == before && desk.lines().isEmpty)
    try desk.play(#""! Zweites" <Enter>"#)
    // A number that was given is not given again.
    #expect(try desk.rows(Result.typeName, ["number"]).last?[0].string == "MOB-2026-02")
  }

  @Test func `a line taken back changes with its record`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""! Muster tauschen >KR" <Enter> <Up>"#)
    #expect(desk.state.meeting?.input.text == "! Muster tauschen >KR")
    try desk.play(#"<C-a> <C-k> "! Muster leihen >DU bis Fr" <Enter>"#)
    let rows = try desk.rows(Result.typeName, ["number", "text", "partner", "due"])
    try #require(rows.count == 1)
    #expect(rows[0][0].string == "MOB-2026-01" && rows[0][1].string == "Muster leihen")
    #expect(rows[0][2].link == Desk.duisburg && rows[0][3].string == "2026-11-27")
    try desk.play(#"<Up> <C-a> <Delete> "+" <Enter>"#)
    #expect(try desk.count(Result.typeName) == 0)
    #expect(try desk.rows(Task.typeName, ["title"]).last?[0].string == "Muster leihen")
    #expect(try desk.rows(MinuteLine.typeName, ["kind"]).map { $0[0].string } == ["task"])
    try desk.play("<C-z>")
    #expect(try desk.count(Result.typeName) == 1 && desk.count(Task.typeName) == 0)
  }

  @Test func `a line moves to another TOP`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""! Muster" <Enter> "Bleibt" <Enter> <Up> <Up> <PageDown> <PageDown> <Enter>"#)
    let rows = try desk.rows(MinuteLine.typeName, ["text", "item"])
    try #require(rows.count == 2)
    #expect(rows[0][1].link == Desk.item(3) && rows[1][1].link == Desk.item(1))
    #expect(try desk.rows(Result.typeName, ["item"]).last?[0].link == Desk.item(3))
    #expect(desk.state.meeting?.item == Desk.item(1), "the time of a carried line runs nowhere")
    try desk.play(#"<Up> <C-a> ":2 " <Enter>"#)
    #expect(try desk.rows(MinuteLine.typeName, ["item"])[1][0].link == Desk.item(2))
  }

  @Test func `text stays with its TOP`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""Halber Satz" <PageDown>"#)
    #expect(desk.state.meeting?.input.text == "")
    try desk.play("<PageUp>")
    #expect(desk.state.meeting?.input.text == "Halber Satz")
    try desk.play(#"<PageDown> <Esc> g s"#)
    #expect(desk.state.meeting?.texts[Desk.item(1)] == "Halber Satz")
    let next = try desk.reopened()
    #expect(next.state.meeting?.texts[Desk.item(1)] == "Halber Satz")
    #expect(next.state.meeting?.runningItem == Desk.item(2))
  }

  @Test func `a program that is gone leaves its meeting, its lines and its time`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play("\"Erste\" <Enter> <Tab>\n@wait 130s\n\"Zweite\"\n@wait 3s")
    let next = try desk.reopened()
    #expect(try next.lines() == ["Erste"])
    let meeting = try #require(next.state.meeting)
    #expect(meeting.runningItem == Desk.item(2) && meeting.input.text == "Zweite")
    #expect(meeting.clock.time(of: Desk.item(2), at: next.state.moment.milliseconds) >= 130_000)
    #expect(meeting.gap == nil)
    #expect(next.state.draftOffer == nil, "what is on the screen again is not offered too")
  }

  @Test func `a saved line is no draft any more`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play("\"Erste\"\n@wait 3s\n<Enter>")
    #expect(try desk.session.store.drafts().isEmpty)
    #expect(try desk.reopened().state.meeting?.input.text == "")
  }

  @Test func `lines before the first Tab are saved, and the clock stands`() throws {
    let desk = try Self.open()
    try desk.play(#""Vorab" <Enter>"#)
    #expect(try desk.lines() == ["Vorab"])
    #expect(desk.toast.contains("Tab") && desk.state.meeting?.clock.isBegun == false)
  }

  @Test func `without an agenda a line makes its own TOP`() throws {
    let desk = try Desk(.planned)
    try desk.layDownMeeting(items: [])
    try desk.play(#"g s "Wir fangen an" <Enter>"#)
    #expect(try desk.lines() == ["Wir fangen an"])
    #expect(desk.state.meeting?.item != nil)
    try desk.play(#"":top Muster-Punkt 15m" <Enter> <Tab> <Tab>"#)
    #expect(desk.screen.contains("TOP 2 von 2"))
    let item = try #require(
      try desk.rows(AgendaItem.typeName, ["title", "minutes", "isAdded"]).last)
    #expect(item[0].string == "Muster-Punkt" && item[1].number == 15 && item[2].number == 1)
  }

  @Test func `an unknown command keeps its text and says what there is`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#"":xyz" <Enter>"#)
    #expect(desk.toast.contains(":xyz") && desk.toast.contains(":?"))
    #expect(desk.state.meeting?.input.text == ":xyz")
    try desk.play(#"<C-u> ":3" <Enter>"#)
    #expect(desk.state.meeting?.runningItem == Desk.item(3))
    try desk.play(#"":9" <Enter>"#)
    #expect(desk.toast.contains("TOP 9") && desk.state.meeting?.input.text == ":9")
  }

  @Test func `putting off goes to the next meeting and counts`() throws {
    let desk = try Self.open("<Tab> <Tab> <Tab>")
    try desk.play(#"":v keine Zeit" <Enter>"#)
    let items = try desk.rows(
      AgendaItem.typeName,
      ["title", "state", "meeting", "carriedFrom", "timesPostponed", "postponedReason"]
    ).filter { $0[0].string == "Mobilstationen im Bestand" && $0[4].number == 1 }
    #expect(items.count == 2)
    let old = try #require(items.first { $0[2].link == Desk.meeting })
    #expect(old[1].string == "postponed" && old[5].string == "keine Zeit")
    let new = try #require(items.first { $0[2].link != Desk.meeting })
    #expect(new[3].link == Desk.item(3))
    #expect(desk.state.meeting?.runningItem == Desk.item(4))
    try desk.play(#"":v speicher später" <Enter>"#)
    let topic = try desk.rows(Topic.typeName, ["title", "text"]).last
    #expect(topic?[0].string == "Stellplatzsatzungen" && topic?[1].string == "später")
  }

  @Test func `what is coming stands first in the box, and the calendar leads to the page`() throws {
    let desk = try Desk(.planned)
    try desk.play("g s")
    let labels = desk.state.picker?.picker.items.map(\.label) ?? []
    #expect(labels.first == "MOB Do 26.11.2026 14:00–16:00")
    #expect(desk.state.picker?.picker.current?.label == labels.first)
    let years = labels.map { label in
      let day = label.split(separator: " ").first { $0.hasSuffix(".2026") } ?? ""
      return day.split(separator: ".").reversed().joined(separator: "-")
    }
    let coming = years.filter { $0 >= "2026-11-23" }
    #expect(years == coming.sorted() + years.filter { $0 < "2026-11-23" }.sorted(by: >))
    try desk.play(#"<Esc> 2 z j j j m "seite" <Enter>"#)
    #expect(desk.state.page?.type == Meeting.typeName)
  }

  @Test func `two programs in one meeting see each other's lines and clock`() throws {
    let desk = try Self.open("<Tab>")
    let other = try desk.reopened()
    #expect(other.state.meeting?.meeting == Desk.meeting)
    try other.play(#""Von nebenan" <Enter> <Tab> <Tab>"#)
    desk.session.send(.changedElsewhere)
    #expect(desk.state.meeting?.runningItem == Desk.item(3))
    try desk.play("<S-Tab> <S-Tab>")
    #expect(desk.screen.contains("Von nebenan"))
    try desk.play(#""Getippt""#)
    other.session.send(.changedElsewhere)
    #expect(other.state.meeting?.runningItem == Desk.item(1))
    #expect(other.state.meeting?.input.text == "", "each has a line of its own")
  }

  @Test func `bad input is a line as any other`() throws {
    let desk = try Self.open("<Tab>")
    let long = String(repeating: "Muster ", count: 1500)
    desk.session.send(.paste(long + "\u{1B}[31m\nzweite\u{7}Zeile"))
    try desk.play("<Enter>")
    let text = try #require(try desk.lines().first)
    #expect(text.count > 10_000 && !text.unicodeScalars.contains { $0.value < 32 })
    desk.session.send(.paste("eins\nzwei"))
    try desk.play("<Enter> \"! \" <Enter>")
    #expect(try desk.lines().last == "eins zwei")
    #expect(desk.toast.contains("fehlt") && desk.state.meeting?.input.text == "! ")
  }

  @Test func `a meeting in the trash keeps what is typed`() throws {
    let desk = try Self.open("<Tab>")
    try desk.commit([CellWrite(Meeting.typeName, Desk.meeting, .deleted, .integer(1))])
    try desk.play(#""Noch da" <Enter>"#)
    #expect(desk.toast.contains("Papierkorb") && desk.state.meeting?.input.text == "Noch da")
    #expect(try desk.lines().isEmpty)
  }

  @Test func `the office can be responsible`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""+ Niederschrift verschicken >GS bis Fr" <Enter>"#)
    let task = try #require(try desk.rows(Task.typeName, ["title", "byOffice", "partner"]).last)
    #expect(task[0].string == "Niederschrift verschicken" && task[1].number == 1)
    #expect(task[2] == .null && desk.screen.contains("→ Geschäftsstelle, bis Fr 27.11.2026"))
    try desk.play(#"<Up> <Enter> <Up> <C-e> " " <Enter>"#)
    #expect(try desk.count(Task.typeName) == 1)
  }

  @Test func `released minutes take no line`() throws {
    let desk = try Self.open("<Tab>")
    try desk.commit([
      CellWrite(
        Meeting.typeName, Desk.meeting, CellName("minutesState"), .text("released"))
    ])
    try desk.play(#""Nachtrag" <Enter>"#)
    #expect(desk.toast.contains("Neue Fassung: :seite, m, Niederschrift"))
    #expect(desk.state.meeting?.input.text == "Nachtrag")
    // Who types on without a look has two lines, and none is lost.
    try desk.play(#""! Gilt" <Enter>"#)
    #expect(desk.state.meeting?.input.text == "Nachtrag ⏎ ! Gilt")
    #expect(try desk.lines().isEmpty)
    try desk.commit([
      CellWrite(Meeting.typeName, Desk.meeting, CellName("minutesState"), .text("draft"))
    ])
    try desk.play("<Enter>")
    #expect(try desk.lines() == ["Nachtrag", "Gilt"] && desk.count(Result.typeName) == 1)
    #expect(desk.state.meeting?.input.text.isEmpty == true)
  }

  @Test func `a refused command gives way to what is typed next`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#"":xyz" <Enter> "Notiz" <Enter>"#)
    #expect(try desk.lines() == ["Notiz"])
    // Arrows, Backspace and a blank go on with it.
    try desk.play(#"":votum termni" <Enter> <Backspace> <Backspace> "in" <Enter>"#)
    #expect(desk.state.scope == .round)
    try desk.play(#"<Esc> ":xyz" <Enter> " und""#)
    #expect(desk.state.meeting?.input.text == ":xyz und")
    try desk.play(#"<C-u> ":3x" <Enter> <Left> "Zeile""#)
    #expect(desk.state.meeting?.input.text == ":3Zeilex")
    // What gave way comes back.
    try desk.play(#"<End> <C-u> ":3x" <Enter> "Z" <C-z> <C-z>"#)
    #expect(desk.state.meeting?.input.text == ":3x")
  }

  @Test func `from a meeting's page its screen opens, whatever the day`() throws {
    let desk = try Desk(.planned)
    try desk.play("g h")
    try desk.play("<Enter>")
    let page = try #require(desk.state.page)
    try desk.play("g s")
    #expect(page.type == Meeting.typeName && desk.state.meeting?.meeting == page.id)
    try desk.play("<Esc>")
    #expect(desk.state.page?.id == page.id)
  }

  @Test func `what follows a number is typed there, and drafts stay apart`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#"":3 Halb" <Enter>"#)
    #expect(desk.state.meeting?.runningItem == Desk.item(3))
    #expect(desk.state.meeting?.input.text == "Halb")
    try desk.play(#"<PageUp> "Anders" <PageUp> <PageDown>"#)
    #expect(desk.state.meeting?.input.text == "Anders")
    try desk.play("<PageDown>")
    #expect(desk.state.meeting?.input.text == "Halb")
  }

  @Test func `a line changed with care asks before the change is dropped`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""Alt" <Enter> <Up> " und neu" <Esc>"#)
    #expect(desk.state.meeting?.taken != nil && desk.toast.contains("Enter"))
    try desk.play("<Esc>")
    #expect(try desk.state.meeting?.taken == nil && desk.lines() == ["Alt"])
    try desk.play("<Up> <C-u> <Enter>")
    #expect(try desk.lines().isEmpty)
    try desk.play("<C-z>")
    #expect(try desk.lines() == ["Alt"])
  }

  @Test func `reading only changes nothing and loses nothing`() throws {
    let desk = try Desk(.planned, access: .readOnly)
    try desk.layDownMeeting()
    try desk.play(#"g s <Tab> "Text" <Enter>"#)
    #expect(try desk.lines().isEmpty && desk.state.meeting?.input.text == "Text")
    #expect(desk.state.meeting?.clock.isBegun == false)
  }

  @Test func `Esc leaves the screen and Strg+C never the program`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""Rest" <C-c>"#)
    #expect(desk.state.meeting == nil && !desk.session.isOver)
    try desk.play("g s")
    #expect(desk.state.meeting?.input.text == "Rest")
  }

  @Test func `a saved line is in the file, not only in the program`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(#""Erste" <Enter> "! Muster >KR" <Enter> "noch nicht""#)
    let file = try desk.file()
    let lines = try file.page(
      Query(MinuteLine.typeName, columns: [.field("text")], order: .newest), .first, before: 0,
      after: 9)
    #expect(Set(lines.rows.map { $0.values[0].string }) == ["Erste", "Muster >KR"])
    #expect(try file.census(Query(Result.typeName, columns: [], order: .newest)).total == 1)
    let clock = try file.viewStates()[AppState.clockNote(of: Desk.meeting)]
    #expect(clock.flatMap { MeetingClock(canonical: $0) }?.running == .item(Desk.item(1)))
  }

  @Test func `of several meetings today a box asks, and Heute leads there too`() throws {
    let desk = try Self.open()
    try desk.layDownMeeting(of: Desk.platform, "2026-11-23T14:00/16:00")
    try desk.play("<Esc> g s")
    #expect(desk.state.meeting == nil && desk.screen.contains("Welche Sitzung"))
    try desk.play("<Esc> g h")
    #expect(desk.screen.contains("09:00–10:00"))
    try desk.play("<Enter>")
    #expect(desk.state.meeting?.meeting == Desk.meeting)
    try desk.play(#"":seite" <Enter>"#)
    #expect(desk.state.page?.id == Desk.meeting)
    try desk.play("g s")
    #expect(desk.state.page == nil && desk.state.meeting?.meeting == Desk.meeting)
  }

  @Test func `a meeting in lines, as a screen reader's user runs it`() throws {
    let desk = try Desk(.planned)
    try desk.layDownMeeting()
    let heard = desk.transcript(
      [
        "sitzung führen", ":n", "! Muster tauschen >KR bis Fr", "Eine Notiz", ":ändern",
        "Eine andere Notiz", ":3", ":zeit", ":p 10", ":weiter", "", ":xyz", ":ende", ":zurück",
      ], beginning: false)
    Golden.check(heard.joined(separator: "\n") + "\n", "linear-meeting")
    #expect(try desk.lines() == ["Muster tauschen >KR bis 27.11.2026", "Eine andere Notiz"])
    #expect(try desk.cell(Meeting.typeName, Desk.meeting, "state").string == "held")
  }

  @Test func `abbreviations are written out by Tab`() throws {
    let desk = try Self.open("<Tab>")
    try desk.play(
      #"":kürzel mst=Muster-Station" <Enter> "An der ,mst" <Tab> " in ,kr" <Tab> <Enter>"#)
    #expect(try desk.lines() == ["An der Muster-Station in Krefeld"])
  }
}
