import App
import Domain
import Screen
import Store
import TUI
import Testing
import Verbs

/// Filters over a real book: each pane, views, and the next start.
@Suite struct FilterStory {
  @Test func `a member looks at what is wrong with the own projects`() throws {
    let desk = try Desk(.brochure, seat: Desk.member)
    try desk.layDown("Muster-Radachse", phase: .planning, days: 10, light: .red)
    try desk.layDown("Muster-Quartier", phase: .planning, days: 10, light: .green)
    try desk.layDown("Muster-Hafen", lead: Desk.krefeld, phase: .planning, days: 10, light: .red)
    try desk.layDown("Muster-Park", phase: .idea)
    try desk.look("3 f \"partner:DU ampel:rot\" <Enter>")
    #expect(desk.screen.contains("Muster-Radachse") && desk.screen.contains("1 von 1"))
    #expect(!desk.screen.contains("Muster-Quartier") && !desk.screen.contains("Muster-Hafen"))
    // The cursor stands on what is left: r reports on it, and green leaves the filter.
    try desk.look("r \"Wieder im Plan\" <Tab> <Tab> <C-s>")
    #expect(desk.screen.contains("Nichts passt zum Filter") || !desk.screen.contains("Radachse"))
    try desk.look("<Esc> <Esc> f <C-u> ohne:sachstand <Enter>")
    #expect(desk.screen.contains("Muster-Park") && desk.screen.contains("1 von 1"))
    try desk.play("f <C-u> \"fällig:<+14t !ohne:sachstand\" <Enter>")
    #expect(!desk.screen.contains("Muster-Park"))
  }

  @Test func `each pane shows what its filter leaves`() throws {
    let desk = try Desk(.demo)
    try desk.look("1 f projekte:>3 <Enter>")
    #expect(desk.session.state.shownPartners.map(\.code) == ["D"])
    try desk.look("2 f gremium:MOB <Enter>")
    #expect(desk.session.state.shownBodies.map(\.code) == ["MOB"])
    try desk.look("w <Enter> w <Enter>")
    #expect(desk.screen.contains("MOB") && !desk.screen.contains("ENU"))
    try desk.look("w jahr <Enter> <Esc>")
    #expect(desk.session.state.shownBodies.count > 5)
    try desk.look("4 f plattform:KLI <Enter>")
    #expect(
      desk.session.state.topics.list.page.rows.count == desk.session.state.topics.list.census.total)
    try desk.look("g p \"partner:DU !gremium:BK\"")
    let people = desk.session.state.people?.list.page.rows ?? []
    #expect(!people.isEmpty && people.count < 10)
    try desk.look("<C-u> \"gremium:xyzzy\"")
    #expect(desk.screen.contains("gibt es hier nicht"))
    #expect(desk.session.state.people?.problem?.range == 8..<13)
  }

  @Test func `a view survives the program, and the filter of each pane too`() throws {
    let desk = try Desk(.demo)
    try desk.look("3 f ampel:rot <C-s> Sorgen <Enter> 4 f interesse:>9 <Enter>")
    #expect(desk.screen.contains("Filter: interesse:>9"))
    let next = try desk.reopened()
    #expect(next.session.state.filterText(.board) == "ampel:rot")
    #expect(next.session.state.filterText(.topics) == "interesse:>9")
    try next.look("4 <Esc> g v <Enter>")
    #expect(next.session.state.pane == .board && next.screen.contains("Filter: ampel:rot"))
    try next.play("g v d u D")
    #expect(
      try next.session.store.census(Query("savedView", columns: [], order: .text("name"))).total
        == 1)
  }

  @Test func `English words filter a German book`() throws {
    let desk = try Desk(.demo, language: .english)
    try desk.look("3 f \"light:red or without:report\" <Enter>")
    #expect(desk.screen.contains("Filter: light:red or"))
    let english = desk.session.state.filters[.board]?.conditions
    try desk.look("f <C-u> \"ampel:rot oder ohne:sachstand\" <Enter>")
    #expect(desk.session.state.filters[.board]?.conditions == english && english != nil)
  }

  @Test func `a filter that leaves nothing says so in each pane`() throws {
    let desk = try Desk(.demo)
    for pane in 1...4 {
      try desk.look("\(pane) f xyzzy <Enter>")
      #expect(desk.screen.contains("Nichts passt"), "\(pane)")
      try desk.look("<Esc>")
    }
  }

  @Test func `whoever gives a filter up is where the cursor was`() throws {
    let desk = try Desk(.demo)
    try desk.look("4 j j j j")
    let topic = desk.session.state.topics.list.row?.id
    try desk.look("f xyzzy <Esc>")
    #expect(desk.session.state.topics.list.row?.id == topic && topic != nil)
    try desk.look("3 l l l j")
    let card = desk.session.state.board.card?.id
    try desk.look("f ampel:rot <Esc>")
    #expect(desk.session.state.board.card?.id == card && card != nil)
    try desk.look("1 j j j j")
    try desk.look("f xyzzy <Esc>")
    #expect(desk.session.state.partnerAtHand?.code == "NE")
    try desk.look("f mandate:0 <Enter>")
    #expect(desk.session.state.partnerAtHand?.code == "DU")
    try desk.look("j <Esc>")
    #expect(desk.session.state.partnerAtHand?.code == "KR")
  }

  @Test func `the cursor stays while the filter leaves its row`() throws {
    let desk = try Desk(.demo)
    try desk.look("3 l l j j")
    let card = desk.session.state.board.card?.id
    try desk.look("f ampel:gelb")
    #expect(desk.session.state.board.card?.id == card && card != nil)
    try desk.look("<C-u> ampel:rot")
    #expect(desk.session.state.board.card?.isRed == true)
  }
}
