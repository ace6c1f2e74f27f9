import App
import Domain
import Screen
import Store
import TUI
import Testing

/// An evening of the RegioSalon, from the plan to the ideas afterwards, key by key.
@Suite struct SalonStory {
  @Test func `from the plan to the backlog`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 60))
    // The evening, with what the form knows already.
    try desk.play("g r a <Tab> \"21.01.2027 18:00-21:00\" <Tab> \"Muster-Abend: Wasser\" <C-s>")
    #expect(desk.screen.contains("Do 21.01.2027"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("noch kein Vortrag"))
    // Three talks, one after the other, without a form.
    try desk.play(
      """
      /vortrag <Enter> a "Begrüßung 15m" <Enter> "Schwammstadt am Rhein / Muster, Ina / Hochschule 30m" <Enter>
      "Gespräche 60m" <Enter> <Enter>
      """)
    #expect(desk.screen.contains("Programm ── 3"))
    #expect(desk.screen.contains("18:00"))
    #expect(desk.screen.contains("18:15"))
    #expect(desk.screen.contains("18:45"))
    #expect(desk.screen.contains("Muster, Ina, Hochschule"))
    // Rank and minutes move the times.
    try desk.play("/begrüßung <Enter> J")
    #expect(desk.screen.contains("18:30  Begrüßung") || desk.screen.contains("18:30"))
    try desk.play("u /schwammstadt <Enter> + +")
    #expect(desk.screen.contains("18:55"))
    // Registrations: digits, arrows, plus and minus.
    try desk.play("/politik <Enter> <Enter> 1 2 <Right> 3 <Right> + + - <Esc>")
    #expect(desk.screen.contains("Anmeldungen ── 16 angemeldet"))
    #expect(desk.screen.contains("D 12 · DU 3 · KR 1"))
    // Afterwards: those who came, ideas, and one of them into the backlog.
    try desk.play("/politik <Enter> <Enter> <Tab> 9 <Esc>")
    #expect(desk.screen.contains("16 angemeldet · 9 gekommen"))
    try Self.addIdeas(desk, ["Muster-Bäche öffnen", "Muster-Regenkarte"])
    #expect(desk.screen.contains("Ideen ── 2"))
    try desk.play("/regenkarte <Enter> b klima <Enter>")
    #expect(desk.screen.contains("„Muster-Regenkarte“ → Themenspeicher KLI"))
    let topic = try #require(
      try desk.first(
        Topic.typeName, [.matches("Muster-Regenkarte")], by: "rank", isRanked: true))
    #expect(
      try desk.cells(Topic.typeName, topic)[CellName("platform")]?.link == desk.bodyID("KLI"))
    try desk.play("b")
    #expect(desk.screen.contains("nur eine offene Idee"))
    #expect(try desk.session.store.diagnose().isClean)
  }

  /// Goes to the list of the ideas and types them.
  private static func addIdeas(_ desk: Desk, _ ideas: [String]) throws {
    try desk.play("gg")
    for _ in 0..<30 {
      guard desk.session.state.scope == .page, !desk.screen.contains("▸noch nichts") else { break }
      try desk.look("j")
    }
    try desk.play("a " + ideas.map { "\"\($0)\" <Enter>" }.joined(separator: " ") + " <Enter>")
  }

  @Test func `the programme leaves as text, HTML and Markdown, each under its own name`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 40))
    try desk.play("g r <Enter> /vortrag <Enter> a \"Begrüßung / Muster, Ina 15m\" <Enter> <Enter>")
    try desk.play("y <Enter>")
    #expect(desk.screen.contains("programm.txt"))
    let text = try #require(desk.copies.texts.last)
    #expect(text.contains("18:00"))
    #expect(text.contains("Begrüßung"))
    #expect(text.contains("Muster, Ina"))
    try desk.play("y html <Enter>")
    #expect(desk.screen.contains("programm.html"))
    #expect(try #require(desk.copies.texts.last).contains("<table"))
    try desk.play("y markdown <Enter>")
    #expect(desk.screen.contains("programm.md"))
  }

  @Test func `a key behind a typed number writes it and does what it is for`() throws {
    let desk = try Desk(.planned, size: Size(width: 120, height: 40))
    try desk.play("g r <Enter> /politik <Enter> <Enter> <Tab> 1 2 <F1>")
    guard case .help? = desk.session.state.picker?.purpose else {
      Issue.record("F1 does not answer")
      return
    }
    try desk.play("<Esc> <Esc>")
    #expect(desk.screen.contains("12 angemeldet") || desk.screen.contains("12 gekommen"))
  }

  @Test func `a typed line stays when somebody leaves it`() throws {
    let desk = try Desk(.planned)
    try desk.play("g r <Enter> /vortrag <Enter> a \"Halber Titel\" <Esc>")
    #expect(desk.screen.contains("Getipptes bleibt"))
    let later = try desk.reopened()
    try later.play("g r <Enter> /vortrag <Enter> a")
    #expect(later.screen.contains("Halber Titel"))
  }

  @Test func `numbers are refused with read-only`() throws {
    let desk = try Desk(.planned, access: .readOnly)
    try desk.look("g r <Enter> /politik <Enter> <Enter> 5")
    #expect(desk.screen.contains("nur zum Lesen"))
  }
}
