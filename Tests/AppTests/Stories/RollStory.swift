import App
import Domain
import Screen
import Store
import TUI
import Testing

/// The attendance of a meeting, from the replies to the last guest.
@Suite struct RollStory {
  /// The way to the attendance of the demo's MOB meeting, whose day is still to come.
  private static let replies = "2 z j j j <Enter> A"
  private static let presence = replies + " <Tab>"

  private static func entries(_ desk: Desk) throws -> [Attendance] {
    let query = Query(Attendance.typeName, columns: [], order: .rank("rank"))
    return try desk.session.store.page(query, .first, before: 0, after: 400).rows
      .compactMap { try desk.session.store.record(Attendance.typeName, $0.id) }
      .map { Attendance(id: ID($0.id), cells: $0.cells) }
  }

  @Test func `members stand there without a word written, and a key is an answer`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.replies)
    #expect(desk.screen.contains("Rückmeldungen · MOB Do 26.11.2026"))
    #expect(desk.screen.contains("5 offen"))
    #expect(try Self.entries(desk).isEmpty)
    // Five people, five keys.
    try desk.play("v v a v o")
    #expect(desk.screen.contains("3 zugesagt · 1 offen · 1 abgesagt"))
    let entries = try Self.entries(desk)
    #expect(entries.map(\.reply) == [.accepted, .accepted, .declined, .accepted])
    #expect(entries.allSatisfy { $0.state == .open && $0.person != nil && $0.partner != nil })
    try desk.play("u")
    #expect(desk.screen.contains("2 zugesagt · 2 offen · 1 abgesagt"))
  }

  @Test func `replies let expect who is there, and one key takes them all`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.replies + " v a v <Tab>")
    #expect(desk.screen.contains("(vor Ort)") && desk.screen.contains("(abgemeldet)"))
    #expect(desk.screen.contains("0 von 7 Partnern da · DU abgemeldet"))
    try desk.play("V")
    #expect(desk.screen.contains("4 von 7 Partnern da · DU abgemeldet"))
    #expect(desk.screen.contains("4 Personen vor Ort"))
    try desk.play("u")
    #expect(desk.screen.contains("0 von 7 Partnern da"))
    #expect(try Self.entries(desk).allSatisfy { $0.state == .open })
    try desk.play("gg <Space> <Space> <Space>")
    #expect(try Self.entries(desk).map(\.state) == [.onSite, .excused, .onSite])
    try desk.play("gg <Space>")
    #expect(desk.screen.contains("Probe, Deniz: fehlt"))
    try desk.play("V V")
    #expect(desk.screen.contains("Bei allen steht schon etwas"))
  }

  @Test func `each answer has its letter, and the cursor goes on`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + " v o a f")
    #expect(try Self.entries(desk).map(\.state) == [.onSite, .online, .excused, .absent])
    #expect(desk.screen.contains("2 von 7 Partnern da · MB abgemeldet · NE fehlt"))
    #expect(desk.screen.contains("▸ME"))
  }

  @Test func `somebody stands in: a colleague, or a typed name`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + " r")
    #expect(desk.screen.contains("Wer vertritt Probe, Deniz?"))
    #expect(desk.screen.contains("Muster, Clara"))
    // R07: the way to a Sprecher:in does not lead over a list.
    #expect(!desk.screen.contains("Ratsmuster, Rita"))
    try desk.play("Clara <Enter> r Ersatz <Enter>")
    #expect(desk.screen.contains("vertreten: Muster, Clara"))
    #expect(desk.screen.contains("vertreten: Ersatz"))
    let entries = try Self.entries(desk)
    #expect(entries[0].representedBy != nil && entries[0].substitute.isEmpty)
    #expect(entries[1].representedBy == nil && entries[1].substitute == "Ersatz")
    // Whoever comes after all needs nobody.
    try desk.play("gg v v")
    #expect(
      try Self.entries(desk).allSatisfy { $0.representedBy == nil && $0.substitute.isEmpty })
  }

  @Test func `what cannot be true is said and stays`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + #" r Clara <Enter> r Ersatz <Enter> + "Ersatz, KR" <Enter>"#)
    #expect(desk.screen.contains("! Ersatz vertritt Beispiel, Fatma und ist selbst da"))
    try desk.play(#"+ "Ersatz, KR" <Enter>"#)
    #expect(desk.screen.contains("! Ersatz steht zweimal da"))
    #expect(try Self.entries(desk).count == 4)
  }

  @Test func `the same person twice, as two laptops write it, is said`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + " v v")
    let first = try #require(try Self.entries(desk).first)
    var double = Attendance(id: ID(RecordID(high: 9, low: 9)))
    (double.person, double.partner, double.meeting) = (first.person, first.partner, first.meeting)
    double.state = .online
    try desk.commit(Desk.writes(of: double))
    #expect(desk.screen.contains("! Probe, Deniz steht zweimal da"))
    try desk.play("gg d")
    #expect(!desk.screen.contains("steht zweimal da"))
  }

  @Test func `guests come with a Stelle or for a partner, and go again`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + #" + "Muster, Eva, VRR""#)
    #expect(desk.screen.contains("→ Muster, Eva · VRR"))
    try desk.play(#"<Enter> + "Eva Muster, kr" <Enter>"#)
    let guests = try Self.entries(desk)
    #expect(guests.map(\.guest) == ["Muster, Eva", "Eva Muster"])
    #expect(guests.map(\.organisation) == ["VRR", ""])
    #expect(guests.map(\.partner) == [nil, ID(Desk.krefeld)])
    #expect(guests.allSatisfy { $0.state == .onSite && $0.person == nil })
    #expect(desk.screen.contains("Muster, Eva (Gast), VRR"))
    #expect(desk.screen.contains("1 von 7 Partnern da"))
    #expect(desk.screen.contains("▸KR"))
    try desk.play("d")
    #expect(try desk.count(Attendance.typeName) == 1)
  }

  @Test func `a guest without a name is asked for, and what is typed stays`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + #" + ", VRR" <Enter>"#)
    #expect(desk.screen.contains("Der Name fehlt"))
    #expect(desk.session.state.scope == .line)
    try desk.play("<Esc> +")
    #expect(desk.session.state.lineQuestion?.input.text == ", VRR")
    try desk.play("<Esc> <Esc>")
    #expect(desk.session.state.scope == .page)
  }

  @Test func `coming and going is one line`() throws {
    let desk = try Desk(.planned)
    try desk.play(Self.presence + #" v k e "ab 14:30" <Enter>"#)
    #expect(desk.screen.contains("vor Ort · ab 14:30"))
    #expect(!desk.toast.contains("14:30"), "what a release erases is named by no step")
    try desk.play(#"j e "bis 15:00" <Enter> u k e <C-u> <Enter>"#)
    #expect(!desk.screen.contains("14:30") && !desk.screen.contains("15:00"))
    let entries = try Self.entries(desk)
    #expect(entries.map(\.state) == [.onSite] && entries[0].comingAndGoing.isEmpty)
  }

  @Test func `a body without members has a sentence, and takes guests`() throws {
    let desk = try Desk(.planned)
    let salon = try #require(desk.body("Salon"))
    try desk.layDownMeeting(of: salon, "2026-11-23T18:00/21:00")
    try desk.play("g h <Enter> \":da\" <Enter>")
    #expect(desk.screen.contains("keine Mitglieder"), "\(desk.screen)")
    try desk.play(#"v V r e <Enter> d + "Muster, VRR" <Enter>"#)
    #expect(desk.screen.contains("Muster (Gast), VRR"))
  }

  @Test func `the calendar's menu leads there too, and the page's list of those who are there`()
    throws
  {
    let desk = try Desk(.planned)
    try desk.play("2 z j j j m anwesenheit <Enter>")
    #expect(desk.session.state.scope == .replies)
    try desk.play("v <Esc> <Enter>")
    for _ in 0..<30 where !desk.screen.contains("▸Probe, Deniz") { try desk.play("j") }
    try desk.play("<Enter>")
    #expect(desk.session.state.scope == .replies)
  }

  @Test func `seats that are over, deputies and Sprecher:innen are not asked`() throws {
    let desk = try Desk(.planned)
    let mob = try #require(desk.body("MOB"))
    try desk.layDownMember(
      "Muster, Alt", mail: "", of: mob, until: CivilDate(year: 2026, month: 11, day: 25))
    try desk.layDownMember("Muster, Neu", mail: "", of: mob)
    let speaker = try desk.layDownMember("Muster, Rat", mail: "", of: mob)
    try desk.layDownMandate(of: speaker)
    try desk.play(Self.replies)
    #expect(desk.screen.contains("Muster, Neu"))
    #expect(!desk.screen.contains("Muster, Alt") && !desk.screen.contains("Muster, Rat"))
  }

  @Test func `sixty people are sixty keys`() throws {
    let desk = try Desk(.planned)
    let mob = try #require(desk.body("MOB"))
    for number in 0..<55 {
      try desk.layDownMember("Muster \(number)", mail: "", of: mob)
    }
    try desk.look(Self.presence + " " + String(repeating: "v ", count: 60))
    #expect(try Self.entries(desk).count { $0.state == .onSite } == 60)
    #expect(desk.screen.contains("60 von 60"))
  }

  @Test func `nothing is written where nobody may`() throws {
    let desk = try Desk(.planned, access: .readOnly)
    try desk.look(Self.presence + " v V + r <Space>")
    #expect(desk.screen.contains("nur zum Lesen") || desk.screen.contains("Lesen"))
    #expect(try Self.entries(desk).isEmpty)
  }
}
