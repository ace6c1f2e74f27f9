import App
import Domain
import Screen
import Store
import TUI
import Testing

/// A BeigeordnetenKonferenz as the Geschäftsstelle leads it, key by key: from the date in the
/// calendar to the Beschluss that the next one closes.
@Suite struct ConferenceStory {
  @Test func `from the calendar to the minutes, and a Beschluss that the next one closes`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 60))
    try Self.plan(desk)
    try Self.invite(desk)
    try Self.hold(desk)
    try Self.release(desk)
    try Self.passOn(desk)
    try Self.close(desk)
    #expect(try desk.session.store.diagnose().isClean)
  }

  /// December's date is called off and another one taken; the agenda gets a topic, a project, a
  /// proposed wording and a Vorlage.
  private static func plan(_ desk: Desk) throws {
    try desk.look(#"2 z l m "abges" <Enter>"#)
    let new = "a <C-s>"
    try desk.look(new)
    #expect(keyCount(new) <= 8)
    #expect(desk.screen.contains("● Di 15.12.2026 09:30–12:30 · terminiert"))
    try desk.look(#"<Enter> "15.12" <Enter>"#)
    #expect(desk.screen.contains("5 Strategische Entscheidungen"))
    try desk.look(
      #"m "them" <Enter> "hitze" <Space> <C-u> "quart" <Space> <Enter>"#)
    #expect(desk.screen.contains("2 TOPs auf die Tagesordnung BK"))
    #expect(desk.screen.contains("▸12:20  8 Muster-Quartier am Güterbahnhof"))
    try desk.look(#"e <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> "Wir planen es." <C-s>"#)
    try desk.look(#"<Enter> j j j a "Muster-Plan" <C-s> <Esc>"#)
    #expect(
      desk.screen.contains("fehlt noch Muster-Plan"), "a TOP's Vorlage is its meeting's")
  }

  /// What the check of the invitation names is settled where it leads to; then it goes out.
  private static func invite(_ desk: Desk) throws {
    try desk.look("m <Enter>")
    #expect(desk.screen.contains("Noch zu prüfen ── 2"))
    #expect(desk.screen.contains("Vorlage fehlt noch: Muster-Plan"))
    try desk.look(#"j j <Enter> "Haus Neuss" <C-s>"#)
    try desk.look(#"<Enter> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> "heute" <C-s>"#)
    #expect(desk.screen.contains("✓ Nichts fehlt"))
    let script = "g g y <Enter> <Enter>"
    try desk.look(script)
    #expect(keyCount("m <Enter>" + script) <= 7)
    #expect(desk.screen.contains("Einladung BK Di 15.12.2026 09:30–12:30 als verschickt"))
    let text = try #require(desk.copies.texts.last)
    #expect(text.contains("Vorschlag: Wir planen es."))
    #expect(text.contains("Muster-Plan") && text.contains("Haus Neuss"))
    try desk.look("<Esc> A v v v v a v v <Esc>")
    #expect(desk.screen.contains("Anwesenheit ── 7") && desk.screen.contains("abgesagt"))
  }

  /// The day itself: who is there, lines of every sign, a vote, and a TOP for which no time is left.
  private static func hold(_ desk: Desk) throws {
    desk.sleep(minutes: 22 * 24 * 60)
    try desk.look(#"<Esc> <Esc> <Esc> g s ":da" <Enter>"#)
    // Eight people: one key takes those who have said so, none is over two.
    try desk.look("V")
    #expect(desk.screen.contains("6 von 7 Partnern da · MB abgemeldet"))
    try desk.look(#"<Esc> <Tab> ":8" <Enter>"#)
    #expect(desk.screen.contains("Vorschlag: Wir planen es."))
    try desk.look(#""Es liegt vor" <Enter>"#)
    let result = #""! Wir planen es gemeinsam >DU bis 31.3. wv 11.3." <Enter>"#
    try desk.look(result)
    #expect(keyCount(result) <= 3)
    #expect(
      desk.screen.contains("! BK-2026-01 Beschluss: Wir planen es gemeinsam"))
    try desk.look(#""9:0:0" <Enter>"#)
    #expect(desk.state.meeting?.input.text == "9:0:0", "nine votes of seven people are none")
    try desk.look(#"<C-u> "6:0:1" <Enter>"#)
    #expect(desk.screen.contains("6 Ja, 0 Nein, 1 Enthaltung"))
    for line in [
      "+ Karte liefern >KR bis 15.1.", "? Wer hat Zahlen", "* Muster-Idee",
      "= Früh einladen hilft", "# Nur für uns",
    ] {
      try desk.look("\"\(line)\" <Enter>")
    }
    #expect(try desk.lines().count == 7)
    try desk.look(#"":7" <Enter> ":v keine Zeit" <Enter>"#)
    #expect(desk.toast.contains("vertagt → BK Do 11.03.2027"))
    desk.sleep(minutes: 10)
    try desk.look(#"":ende" <Enter> ":seite" <Enter>"#)
    #expect(desk.screen.contains("Zustand                   durchgeführt"))
    #expect(desk.screen.contains("einmal vertagt"))
  }

  /// Check, Rückmeldung, release, text and extract.
  private static func release(_ desk: Desk) throws {
    try desk.look("m <Enter>")
    #expect(desk.screen.contains("3 Vorstellung von Projekten: noch kein Inhalt"))
    try desk.go(to: "! Wer die Niederschrift")
    try desk.look(#"<Enter> "Gesa" <Enter> <C-s> g g <Enter>"#)
    #expect(desk.screen.contains("in Rückmeldung bis Di 29.12.2026"))
    desk.sleep(minutes: 14 * 24 * 60)
    try desk.look("<Esc>")
    let script = "m <Enter> <Enter> j y <Enter>"
    try desk.look(script)
    #expect(keyCount(script) <= 6)
    let text = try #require(desk.copies.texts.last)
    #expect(text.contains("Beschluss BK-2026-01: Wir planen es gemeinsam"))
    #expect(text.contains("Fassung 1, freigegeben am Di 29.12.2026"))
    #expect(text.contains("Geschäftsführung, Gesa") && !text.contains("Nur für uns"))
    try desk.look(#"j <Enter> "Krefeld" <Enter> y <Enter>"#)
    let extract = try #require(desk.copies.texts.last)
    #expect(extract.contains("Karte liefern (Krefeld, bis Fr 15.01.2027)"))
    #expect(desk.copies.files.last == "auszug-kr-bk-2026-12-15.txt")
  }

  /// Each partner carries the presented project into its departments (brochure row 73).
  private static func passOn(_ desk: Desk) throws {
    try desk.look("<Esc> j <Enter>")
    #expect(desk.screen.contains("7 Weitergaben zu BK"))
    let lines = try desk.rows(Dissemination.typeName, ["what", "partner"])
    #expect(Set(lines.map { $0[1] }).count == 7)
    #expect(lines.allSatisfy { $0[0].string == "Muster-Quartier am Güterbahnhof" })
  }

  /// The next BeigeordnetenKonferenz finds what is open, and one key closes it there.
  private static func close(_ desk: Desk) throws {
    try desk.look(#"<Esc> <Esc> <Esc> : "tag 11.3.2027" <Enter> <Enter> a <Esc>"#)
    #expect(desk.screen.contains("1 Muster-Hitzekarte für Kitas und Pflegeheime"))
    #expect(desk.screen.contains("einmal vertagt"))
    #expect(desk.screen.contains("2.1 BK-2026-01 Wir planen es gemeinsam"))
    #expect(desk.screen.contains("2.2 Karte liefern"))
    // The TOP that stands for the Beschluss is as good as the Beschluss itself.
    try desk.look(#"/ "BK-2026-01" <Enter>"#)
    let key = "x"
    try desk.look(key)
    #expect(keyCount(key) == 1 && desk.toast.contains("erledigt"))
    let result = try #require(try desk.rows(Result.typeName, ["state", "closedIn"]).last)
    let next = try desk.meeting(on: "2027-03-11")
    #expect(result[0].string == "done" && result[1].link == next)
    try desk.look("<Esc> g e")
    #expect(desk.screen.contains("✓ BK-2026-01"))
    try desk.look("g a")
    #expect(desk.screen.contains("15.01.27  Karte liefern"))
  }
}
