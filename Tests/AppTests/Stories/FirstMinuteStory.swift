import Domain
import Screen
import Store
import TUI
import Testing
import Verbs

@testable import App

/// A newcomer's first minute: a look at the demo, back, the own name, three hints.
@Suite(.serialized) struct FirstMinuteStory {
  /// A desk with a way to a demo that another desk holds.
  private static func desk(
    _ size: Size = Size(width: 80, height: 24), seat: Author? = nil
  ) throws -> (own: Desk, demo: Desk) {
    let demo = try Desk(.demo, size: size, access: .demo)
    let outside = Session.Outside(visitDemo: { _ in
      (DemoVisit(session: demo.session, path: "/nonexistent/demo.db"), nil)
    })
    return (try Desk(.brochure, size: size, seat: seat, outside: outside), demo)
  }

  private func topics(_ desk: Desk) throws -> Int {
    let query = Query(Topic.typeName, columns: [], order: .newest)
    return try desk.session.store.census(query).total
  }

  @Test func `to the demo from the first screen and back, with what was typed`() throws {
    let (own, demo) = try Self.desk()
    try own.look("\"Frau Muster\" <C-x>\n@wait 1s")
    #expect(own.screen.contains("DEMO"))
    let before = try topics(demo)
    try own.look("a Muster-Spiel <Tab> mob <Enter> <C-s>\n@size 100x30")
    #expect(try topics(demo) == before + 1)
    #expect(try topics(own) == 0)
    try own.look("q")
    #expect(own.screen.contains("Wer sitzt hier?") && own.screen.contains("Frau Muster"))
    #expect(own.screen.contains("Zurück im eigenen Buch"))
    #expect(own.session.state.size == Size(width: 100, height: 30))
    #expect(!own.session.isOver)
    try own.play("<Enter> <Enter> <Enter>")
    #expect(own.screen.contains("Hinweis 1 von 3"))
    #expect(!own.screen.contains("DEMO"))
  }

  @Test func `the end of the program in the demo is the end of all`() throws {
    let (own, _) = try Self.desk(seat: DemoBook.author)
    try own.look("g d\n@wait 1s")
    #expect(own.screen.contains("DEMO"))
    own.session.send(.terminate)
    #expect(own.session.isOver)
  }

  @Test func `where there is no way, the screen says so and stays`() throws {
    let desk = try Desk(.brochure)
    try desk.look("g d\n@wait 1s")
    #expect(desk.screen.contains("keinen Weg in die Demo") && !desk.screen.contains("DEMO"))
  }

  static let scenes: [(name: String, keys: String)] = [
    ("hint-1", ""), ("hint-2", "<Enter>"), ("hint-3", "<Enter> <Enter>"),
    ("first-board", "d 3"), ("first-calendar", "d 2"),
    ("first-meetings", "d 2 w <Enter> w <Enter>"),
    ("first-month", "d 2 w <Enter>"), ("first-partners", "d 1"), ("first-people", "d g p"),
    ("first-today", "d g h"), ("first-check", "d g n"), ("first-region", "d g z G"),
    ("first-review", "d 3 R"), ("first-plan", "d 2 P"), ("first-trash", "d D"),
    ("first-help", "?"), ("first-partner-page", "d 1 j <Enter>"),
  ]

  @Test(arguments: ScreenGoldens.sizes) func `screens of an empty book`(_ size: Size) throws {
    for scene in Self.scenes {
      let desk = try Desk(.brochure, size: size, seat: nil)
      try desk.look("<C-s> " + scene.keys)
      Golden.check(desk.golden, "\(scene.name)-\(size.width)x\(size.height)")
    }
  }
}
