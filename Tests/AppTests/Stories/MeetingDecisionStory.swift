import App
import Domain
import Screen
import Store
import TUI
import Testing

/// What is decided in a meeting: votes, Wiedervorlagen and what a round settles.
@Suite struct MeetingDecisionStory {
  @Test func `votes belong to the last result and are checked`() throws {
    let desk = try MeetingStory.open("<Tab>")
    try desk.play(#"":abstimmung 5 1 1" <Enter>"#)
    #expect(desk.state.meeting?.input.text == ":abstimmung 5 1 1", "there is no result yet")
    try desk.play(#"<C-u> "! Muster" <Enter> "5:1:1" <Enter>"#)
    #expect(
      try desk.rows(Result.typeName, ["votes", "mode"]).map { $0.map(\.string) } == [
        ["[5,1,1]", "vote"]
      ])
    #expect(try desk.lines() == ["Muster"])
    try desk.play(#"":stimmen k" <Enter>"#)
    #expect(
      try desk.rows(Result.typeName, ["votes", "mode"]).map { $0.map(\.string) } == [
        ["", "consensus"]
      ])
    try desk.play(#"":art besch" <Enter>"#)
    #expect(desk.toast.contains("BeigeordnetenKonferenz"))
    #expect(try desk.rows(Result.typeName, ["kind"]).last?[0].string == "decision")
    try desk.play(#""9:30" <Enter>"#)
    #expect(try desk.lines().count == 2, "a time is no vote")
  }

  @Test func `votes are asked for and answered in lines`() throws {
    let desk = try Desk(.planned)
    try desk.layDownMeeting()
    let heard = desk.transcript(
      [
        "sitzung führen", ":n", "! Muster", ":abstimmung", "++-0+++", ":abstimmung", "Eine Notiz",
      ], beginning: false)
    #expect(heard.contains { $0.contains("k für Konsens: D DU KR MB NE RT ME") })
    #expect(heard.contains { $0.hasPrefix("MOB-2026-01: Stimmen 5:1:1") }, "\(heard)")
    #expect(try desk.lines() == ["Muster", "Eine Notiz"])
    #expect(try desk.rows(Result.typeName, ["mode"]).map { $0[0].string } == ["vote"])
  }

  @Test func `votes by partner are a sign each, checked against those present`() throws {
    let desk = try MeetingStory.open("<Tab>")
    try desk.play(#""! Muster" <Enter> ":abstimmung" <Enter>"#)
    #expect(desk.state.meeting?.input.text == ":abstimmung ")
    #expect(desk.screen.contains("▸D DU KR MB NE RT ME · + dafür - dagegen 0 enthalten"))
    try desk.play(#""++-""#)
    #expect(desk.screen.contains("D+ DU+ KR- ▸MB NE RT ME"))
    try desk.play(#""0+++" <Enter>"#)
    #expect(desk.toast.contains("MOB-2026-01: Stimmen 5:1:1 · Anwesenheit noch leer"))
    #expect(desk.screen.contains("Muster · dafür D, DU, NE, RT, ME; dagegen KR;"))
    // A line that is taken back can be voted on as well as the last one.
    try desk.play(#""! Zweites" <Enter> <Up> <Up> <C-u> ":abstimmung 5 1 1" <Enter>"#)
    let votes = try desk.rows(Result.typeName, ["number", "votes"]).map { $0[1].string }
    #expect(votes == ["[5,1,1]", ""])
    try desk.play("<C-z> <C-z>")
    // Somebody of Duisburg and of Krefeld is there: they vote, and nobody else.
    try desk.commit(
      [Desk.krefeld, Desk.duisburg].enumerated().flatMap { number, partner in
        var person = Attendance(id: ID(RecordID(high: 0x71, low: UInt64(number))))
        person.guest = "Gast \(number)"
        person.partner = ID(partner)
        person.meeting = ID(Desk.meeting)
        person.state = .onSite
        return Desk.writes(of: person)
      })
    try desk.play(#"":abstimmung D+" <Enter>"#)
    #expect(desk.toast == "D: niemand da, also keine Stimme")
    #expect(desk.state.meeting?.input.text == ":abstimmung D+")
    try desk.play(#"<C-u> ":abstimmung +-" <Enter>"#)
    #expect(desk.screen.contains("dafür DU; dagegen KR"))
    try desk.play("<C-z>")
    #expect(desk.screen.contains("Muster · dafür D, DU, NE, RT, ME; dagegen KR;"))
    #expect(desk.toast.contains("Strg+Y wiederholen"))
  }

  @Test func `a Wiedervorlage stands in the row, and a day that is past is said twice`() throws {
    let desk = try MeetingStory.open("<Tab>")
    try desk.play(#""+ Muster-Liste >KR bis 18.12. wv 1.3." <Enter>"#)
    #expect(
      desk.screen.contains("bis Fr 18.12.2026 · Wiedervorlage Mo 01.03.2027"), "\(desk.screen)")
    try desk.play(#""+ Alt bis 1.1.2026""#)
    #expect(desk.screen.contains("„bis 1.1.2026“ liegt zurück"))
    try desk.play("<Enter>")
    #expect(desk.toast == "„bis 1.1.2026“ liegt zurück")
    try desk.play(#""+ Neu bis 1.1." <Enter>"#)
    #expect(desk.toast.isEmpty && desk.screen.contains("bis Fr 01.01.2027"))
    // A task that goes to another TOP takes its Wiedervorlage along.
    try desk.play(#"<Up> <Up> <Up> <PageDown> <Enter> ":2" <Enter>"#)
    #expect(desk.screen.contains("bis Fr 18.12.2026 · Wiedervorlage Mo 01.03.2027"))
  }

  @Test func `what a round settles has its line under the TOP`() throws {
    let desk = try MeetingStory.open(#"<Tab> ":votum arbeitsweise" <Enter>"#)
    try desk.play(#"<Enter> 3 <Enter> <Enter> <Enter> <Enter> <Enter> <Enter> <Enter>"#)
    let result = try #require(try desk.rows(Result.typeName, ["item", "line", "kind"]).last)
    #expect(result[0].link == Desk.item(1) && result[1].link != nil)
    #expect(result[2].string == "determination")
    #expect(try desk.rows(MinuteLine.typeName, ["kind"]).last?[0].string == "result")
    #expect(desk.state.scope == .meeting)
    #expect(desk.screen.contains("! MOB-2026-01 Festlegung:"), "\(desk.screen)")
  }
}
