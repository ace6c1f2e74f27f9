import App
import Domain
import Screen
import Store
import TUI
import Testing
import Verbs

/// A person at a desk: a book in memory, a standing clock, and scripts of keys.
final class Desk {
  enum Content {
    /// The brochure's network, and no topic.
    case brochure
    /// The demo's topics.
    case demo
  }

  let session: Session
  private let clock: ProgramClock

  init(
    _ content: Content = .demo, size: Size = Size(width: 80, height: 24),
    language: Invocation.Language = .german, seat: Author? = DemoBook.author,
    access: AppState.Access = .edit
  ) throws {
    clock = ProgramClock(standingOn: CivilDate(year: 2026, month: 11, day: 23) ?? .first)
    let clock = self.clock
    var world = StoreWorld(
      now: { clock.milliseconds }, seed: DemoBook.seed, session: 7,
      network: try Book.network())
    world.today = { clock.moment.today }
    let store = try Store.open(path: ":memory:", access: .memory, world: world)
    if content == .demo { try DemoBook.fill(store) }
    if let seat { try store.setSeat(seat) }
    session = Session(
      store: store, clock: clock, outside: Session.Outside(), words: Program.words(language),
      size: size, access: access, owner: Draft.Owner(boot: "b", process: 1, started: 1), seed: 1)
    session.begin(proposedName: "Muster, Maria", isAlive: { _ in false })
  }

  /// The same book for the program's next run; this one has gone without a word.
  func reopened() throws -> Desk {
    Desk(over: session.store, clock: clock, size: session.state.size)
  }

  private init(over store: Store, clock: ProgramClock, size: Size) {
    self.clock = clock
    session = Session(
      store: store, clock: clock, outside: Session.Outside(), words: Program.words(.german),
      size: size, access: .edit, owner: Draft.Owner(boot: "b", process: 2, started: 2), seed: 2)
    session.begin(proposedName: "", isAlive: { _ in false })
  }

  /// Plays a script and answers what it printed.
  @discardableResult
  func play(_ script: String) throws -> String {
    var printed = ""
    let driver = ScriptDriver(session: session, clock: clock) { printed += $0 + "\n" }
    try driver.play(script, printsEnd: false)
    // Whatever people do, the book is sound afterwards.
    #expect(try session.store.diagnose().isClean)
    return printed
  }

  /// The screen as text.
  var screen: String { session.frame().lines.joined(separator: "\n") }

  /// The screen as a golden keeps it: text, then styles.
  var golden: String {
    let canvas = session.frame()
    let cursor = canvas.cursor.map { "\($0.x),\($0.y)" } ?? "none"
    return (canvas.lines + ["--- cursor \(cursor)"] + canvas.styleLayer())
      .joined(separator: "\n") + "\n"
  }
}
