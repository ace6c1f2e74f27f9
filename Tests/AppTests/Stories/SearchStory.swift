import App
import Domain
import Screen
import TUI
import Testing

/// Looking for something, in every pane and list, and in everything at once.
@Suite struct SearchStory {
  private static let wide = Size(width: 120, height: 34)

  /// The line of the screen with the cursor's sign.
  private func row(_ desk: Desk) -> String {
    desk.session.frame().lines.first { $0.contains("▸") && !$0.contains("RegioNetzWerk") } ?? ""
  }

  @Test func `partners: by name or sign, and round`() throws {
    let desk = try Desk(.demo)
    try desk.look("1 / \"neuss\"")
    #expect(desk.session.state.partnerAtHand?.code == "NE")
    try desk.look("<C-u> \"kr\" <Enter> n")
    #expect(desk.session.state.search.matches == 2)
    #expect(desk.session.state.partnerAtHand?.code == "ME")
    try desk.look("n")
    #expect(desk.session.state.partnerAtHand?.code == "KR")
    #expect(desk.screen.contains("Am Ende angekommen, weiter von vorn"))
    try desk.look("N")
    #expect(desk.screen.contains("Am Anfang angekommen, weiter von hinten"))
    try desk.look("/ \"duisburg\" <Esc>")
    #expect(desk.session.state.partnerAtHand?.code == "ME")
  }

  @Test func `the year leads to bodies and to their meetings`() throws {
    let desk = try Desk(.demo)
    try desk.look("2 / \"klima\"")
    #expect(desk.session.state.bodyAtHand?.code == "KLI")
    // On the way `k` and `kl` met other rows; a body's row leaves the month alone.
    #expect(desk.session.state.calendarDay.month == 11)
    try desk.look("<C-u> \"muster-abend\" <Enter>")
    #expect(desk.session.state.bodyAtHand?.kind == "salon")
    #expect(desk.session.state.calendarDay.month == 10)
    try desk.look("/ \"xyzzy\" <Enter>")
    #expect(desk.screen.contains("Nichts gefunden: xyzzy"))
    #expect(desk.session.state.calendarDay.month == 10)
  }

  @Test func `the month goes from meeting to meeting of a body`() throws {
    let desk = try Desk(.demo)
    try desk.look("2 w <Enter> / \"bk\" <Enter>")
    #expect(desk.session.state.calendarDay.canonical == "2026-12-09")
    let first = desk.session.state.calendarDay
    try desk.look("N")
    #expect(desk.session.state.calendarDay < first)
    try desk.look("n")
    #expect(desk.session.state.calendarDay == first)
    try desk.look("/ \"bk\" <Esc>")
    #expect(desk.session.state.calendarDay == first)
  }

  @Test func `the list of meetings knows bodies and hosts`() throws {
    let desk = try Desk(.demo)
    try desk.look("2 w <Enter> w <Enter> / \"fre\" <Enter>")
    #expect(row(desk).contains("FRE"))
    let hits = desk.session.state.search.matches
    #expect(hits > 1)
    for _ in 1..<hits { try desk.look("n") }
    #expect(row(desk).contains("FRE"))
  }

  @Test func `the board is searched across its columns`() throws {
    let desk = try Desk(.demo, size: Self.wide)
    try desk.look("3 z / \"muster\" <Enter>")
    var seen: Set<Int> = []
    let hits = desk.session.state.search.matches
    #expect(hits > 6)
    for _ in 0..<hits {
      seen.insert(desk.session.state.board.column)
      #expect(desk.session.state.board.card?.title.contains("uster") == true)
      try desk.look("n")
    }
    #expect(seen.count > 3)
    // Once round, the cursor is where it was.
    let card = desk.session.state.board.card?.id
    try desk.look("N n")
    #expect(desk.session.state.board.card?.id == card)
    try desk.look("/ \"krefeld\" <Enter>")
    #expect(desk.session.state.board.card?.partner == "KR")
    let place = (desk.session.state.board.column, desk.session.state.board.card?.id)
    try desk.look("/ \"bahn\" <Esc>")
    #expect(
      desk.session.state.board.column == place.0 && desk.session.state.board.card?.id == place.1)
  }

  @Test func `people, pages, sheets and the trash`() throws {
    let desk = try Desk(.demo)
    try desk.look("g p <Tab> / \"fatma\" <Enter>")
    #expect(row(desk).contains("Beispiel, Fatma"))
    try desk.look("<Enter> / \"partner\" <Enter>")
    #expect(row(desk).contains("Partner"))
    try desk.look("<Esc> <Esc> g z / \"2035\" <Enter>")
    #expect(row(desk).isEmpty == false && desk.session.state.search.matches > 0)
    try desk.look("<Esc> <Esc> 4 d d d D / \"ablauf\" <Enter>")
    #expect(row(desk).contains("Muster-Ablauf"))
    #expect(desk.session.state.search.matches == 1)
  }

  @Test func `hits are marked where they are looked for, and Esc takes the marks away`() throws {
    let desk = try Desk(.demo, size: Self.wide)
    try desk.look("/ \"radachse\" <Enter>")
    func marks() -> Int {
      let canvas = desk.session.frame()
      return (0..<34).reduce(0) { sum, y in
        sum + (0..<120).count { canvas[$0, y].style.underline == true }
      }
    }
    let marked = marks()
    #expect(marked >= 8)
    try desk.look("<Esc>")
    #expect(marks() < marked)
    // What was looked for is known in another pane, too.
    try desk.look("3 n")
    #expect(desk.session.state.board.card?.title.contains("Radachse") == true)
  }

  @Test func `earlier searches come back, also at the next start`() throws {
    let desk = try Desk(.demo)
    try desk.look("/ \"stadt\" <Enter> / \"bahn\" <Enter> 1 / \"neuss\" <Enter>")
    let again = try desk.reopened()
    try again.look("/ \"kre\" <Up>")
    #expect(again.session.state.searchLine?.input.text == "neuss")
    try again.look("<Up> <Up> <Up>")
    #expect(again.session.state.searchLine?.input.text == "stadt")
    try again.look("<Down> <Down> <Down>")
    #expect(again.session.state.searchLine?.input.text == "kre")
    try again.look("<Up> <Up> <Enter>")
    #expect(again.session.state.earlierSearches == ["bahn", "neuss", "stadt"])
  }

  @Test func `fifty searches are kept`() throws {
    let desk = try Desk(.brochure)
    for number in 0..<55 { try desk.look("/ \"wort\(number)\" <Enter>") }
    #expect(desk.session.state.earlierSearches.count == 50)
    #expect(desk.session.state.earlierSearches.first == "wort54")
  }

  // MARK: Everything at once

  @Test func `a Sachstand is found from the Themenspeicher and leads to its project`() throws {
    let desk = try Desk(.demo)
    try desk.play("j j g / \"wirtschaftlichkeit\"")
    #expect(desk.screen.contains("Sachstände"))
    try desk.play("<Enter>")
    #expect(desk.screen.contains("Projekt ·"))
    #expect(row(desk).contains("Wirtschaftlichkeit"))
    try desk.play("<Esc>")
    #expect(desk.screen.contains("Überall: wirtschaftlichkeit"))
    try desk.play("<Esc>")
    #expect(desk.session.state.scope == .topics && desk.session.state.topics.list.position == 2)
  }

  @Test func `all hits of a kind, and back to all kinds`() throws {
    let desk = try Desk(.demo)
    try desk.look("g / \"muster\"")
    let groups = desk.session.state.hits(of: desk.session.state.everywhere?.search)
    #expect(groups.count > 3 && groups.allSatisfy { $0.hits.count <= 5 })
    try desk.look("<Down> <Down> <Down> <Down> <Down> <Enter>")
    #expect(desk.session.state.everywhere?.kind == "topic")
    let all = desk.session.state.hits(of: desk.session.state.everywhere?.search)
    #expect(all.map(\.type) == ["topic"] && all.first?.hits.count == all.first?.total)
    try desk.look("<Esc>")
    #expect(desk.session.state.everywhere?.kind == nil)
    #expect(desk.session.state.everywhere?.cursor == 5)
    try desk.look("<S-Tab> g g l h G k")
    #expect(desk.session.state.scope == .everywhereList)
    try desk.look("/ \"x\"")
    #expect(desk.session.state.everywhere?.input.text == "musterx")
  }

  @Test func `the trash is looked through with Tab`() throws {
    let desk = try Desk(.demo)
    try desk.play("d g / \"dachbegr\"")
    #expect(!desk.screen.contains("Muster-Festsetzungen"))
    try desk.play("<Tab>")
    #expect(desk.screen.contains("(im Papierkorb)"))
    try desk.play("<Tab> <C-u> \"uberland\"")
    #expect(desk.screen.contains("Nichts gefunden: uberland"))
  }

  @Test func `nothing traps, whatever is typed and at any size`() throws {
    for size in [
      Size(width: 20, height: 5), Size(width: 60, height: 16), Size(width: 250, height: 70),
    ] {
      let desk = try Desk(.demo, size: size)
      try desk.look(
        "g / m u s <PageDown> <PageUp> <Right> <Right> <Down> <Esc> \"\\\" OR *\" <Enter>")
      try desk.look("<Esc> <Esc> : m u s <PageDown> <Enter> <Esc> <Esc> : <Up> <Down> <Tab> <Esc>")
    }
  }

  @Test func `the weeks lead to the meeting, not to what else is on its day`() throws {
    let desk = try Desk(.demo)
    try desk.look("2 w woch <Enter> / kli <Enter>")
    #expect(row(desk).contains("KLI") && row(desk).contains("Do 03.12."))
    try desk.look("k j j / fre <Esc>")
    #expect(!row(desk).contains("KLI"))
  }

  @Test func `what a filter hides is not found`() throws {
    let desk = try Desk(.demo)
    try desk.look("1 f mandate:0 <Enter> / mettmann <Enter>")
    #expect(desk.session.state.partnerAtHand?.code == "ME")
    try desk.look("gg / neuss <Enter>")
    #expect(desk.session.state.partnerAtHand?.code != "NE")
    #expect(desk.screen.contains("Nichts gefunden: neuss"))
    try desk.look("2 f gremium:MOB <Enter> / klima <Enter>")
    #expect(desk.session.state.bodyAtHand?.code == "MOB")
  }

  @Test func `a card is found in its lane`() throws {
    let desk = try Desk(.demo, size: Self.wide)
    try desk.look("3 z w nach <Enter> / klimaband <Enter>")
    #expect(desk.session.state.board.card?.title.contains("Klimaband") == true)
    try desk.look("/ hafenkante <Esc>")
    #expect(desk.session.state.board.card?.title.contains("Klimaband") == true)
  }
}
