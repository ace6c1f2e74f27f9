import App
import Domain
import Glibc
import Histories
import Screen
import Store
import TUI
import Testing
import Verbs

/// A person at a desk: a book of their own, a standing clock, and scripts of keys.
final class Desk {
  enum Content {
    /// The brochure's network, and no topic.
    case brochure
    /// The demo's network.
    case demo
    /// The same before anything was minuted: tests lay down their own.
    case planned
  }

  let session: Session
  /// What went to the clipboard.
  let copies = Copies()
  private let clock: ProgramClock
  /// Up to where the book is known to be sound.
  private var examined: Int64 = 0
  private let folder: TemporaryFolder

  /// Read once, like the catalogues: a desk is set up some hundred times.
  private static let network = (try? Book.network()) ?? []
  private static let words = Dictionary(
    uniqueKeysWithValues: Invocation.Language.allCases.map { ($0, Program.words($0)) })

  /// The time zone is the process's, and other suites set this one too.
  private static let zone = setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)

  private static var newClock: ProgramClock {
    precondition(zone == 0)
    return ProgramClock(standingOn: CivilDate(year: 2026, month: 11, day: 23) ?? .first)
  }

  private static func world(_ path: String, _ clock: ProgramClock) throws -> StoreWorld {
    var world = StoreWorld(
      now: { clock.milliseconds }, seed: DemoBook.seed, file: { identity(of: path) }, session: 7,
      network: network)
    world.today = { clock.moment.today }
    world.trial.isDurable = false
    return world
  }

  /// Each content as a book's file: filling one takes longer than most tests.
  private static let books: [Content: [UInt8]] = {
    var books: [Content: [UInt8]] = [:]
    for content in [Content.brochure, .demo, .planned] { books[content] = try? file(of: content) }
    return books
  }()

  private static func file(of content: Content) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.file("book.db")
    try fill(path, with: content)
    return try contents(of: path)
  }

  /// In a function of its own, so that the file is closed when its bytes are read.
  private static func fill(_ path: String, with content: Content) throws {
    let store = try Store.open(path: path, access: .edit, world: try world(path, newClock))
    if content != .brochure { try DemoBook.fill(store, isPlannedOnly: content == .planned) }
  }

  init(
    _ content: Content = .demo, size: Size = Size(width: 80, height: 24),
    language: Invocation.Language = .german, seat: Author? = DemoBook.author,
    access: AppState.Access = .edit, outside: Session.Outside = Session.Outside()
  ) throws {
    clock = Self.newClock
    folder = try TemporaryFolder()
    let path = folder.file("book.db")
    try replace(path, with: Self.books[content] ?? [])
    let store = try Store.open(path: path, access: .edit, world: try Self.world(path, clock))
    if let seat { try store.setSeat(seat) }
    var outside = outside
    outside.copy = { [copies] in copies.take($0) }
    session = Session(
      store: store, clock: clock, outside: outside,
      words: Self.words[language] ?? Catalogue(),
      size: size, access: access, owner: Draft.Owner(boot: "b", process: 1, started: 1), seed: 1)
    session.begin(proposedName: "Muster, Maria", isAlive: { _ in false })
    examined = store.dataVersion
  }

  /// The same book for the program's next run; this one has gone without a word.
  func reopened() throws -> Desk {
    Desk(over: session.store, clock: clock, size: session.state.size, folder: folder)
  }

  private init(over store: Store, clock: ProgramClock, size: Size, folder: TemporaryFolder) {
    self.clock = clock
    self.folder = folder
    session = Session(
      store: store, clock: clock, outside: Session.Outside(),
      words: Self.words[.german] ?? Catalogue(),
      size: size, access: .edit, owner: Draft.Owner(boot: "b", process: 2, started: 2), seed: 2)
    session.begin(proposedName: "", isAlive: { _ in false })
  }

  /// Plays a script and answers what it printed.
  @discardableResult
  func play(_ script: String) throws -> String {
    let printed = try look(script)
    // Whatever people do, the book is sound afterwards.
    if session.store.dataVersion != examined {
      #expect(try session.store.diagnose().isClean)
      examined = session.store.dataVersion
    }
    return printed
  }

  /// The file as another program reads it.
  func file() throws -> Store {
    let path = folder.file("book.db")
    return try Store.open(path: path, access: .readOnly, world: try Self.world(path, clock))
  }

  /// The lid is closed for so long: the clock goes on and nobody is woken.
  func sleep(minutes: Int64) { clock.advance(to: clock.milliseconds + minutes * 60_000) }

  /// Plays a script for the screen that it leads to.
  @discardableResult
  func look(_ script: String) throws -> String {
    var printed = ""
    let driver = ScriptDriver(session: session, clock: clock) { printed += $0 + "\n" }
    try driver.play(script, printsEnd: false)
    return printed
  }

  /// A clipboard that keeps everything.
  final class Copies {
    private(set) var texts: [String] = []
    /// The names of the files that are not the usual one.
    private(set) var files: [String] = []

    func take(_ copy: Copy) -> CopyOutcome {
      texts.append(copy.text)
      if let file = copy.file { files.append(file) }
      let file = copy.file ?? "kopie.txt"
      return CopyOutcome(terminal: .sent, file: "~/.local/state/regionetz/\(file)")
    }
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
