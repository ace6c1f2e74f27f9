import App
import Domain
import Screen
import Store
import TUI
import Verbs

/// What came of a storm of random keys; the seed plays it again.
package struct StormReport: Sendable {
  package var seed: UInt64
  package var keys = 0
  package var steps = 0
  /// What was wrong; empty is well.
  package var faults: [String] = []
}

/// Random keys on a book in memory: no trap, no lost record, a sound book at the end.
package struct KeyStorm {
  private var random: SplitMix64
  private let clock = ProgramClock(standingAt: DemoBook.moment)
  private let store: Store
  private var session: Session
  private var report: StormReport

  /// - Throws: `StoreError` where the book cannot be made.
  package init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    report = StormReport(seed: seed)
    let clock = self.clock
    var world = StoreWorld(
      now: { clock.milliseconds }, seed: seed, session: 1, network: try Book.network())
    world.today = { clock.moment.today }
    store = try Store.open(path: ":memory:", access: .memory, world: world)
    try DemoBook.fill(store)
    session = Self.begin(store, clock, seed: seed, language: .german)
  }

  /// Presses so many keys and looks at every frame.
  package mutating func run(keys: Int) throws -> StormReport {
    var records = try count()
    for _ in 0..<keys {
      press()
      report.keys += 1
      _ = session.frame()
      if session.isOver {
        let language = Invocation.Language.allCases.randomElement(using: &random) ?? .german
        session = Self.begin(store, clock, seed: random.next(), language: language)
      }
      if report.keys % 500 == 0 {
        let now = try count()
        if now < records { report.faults.append("\(records) records became \(now)") }
        records = now
      }
    }
    let diagnosis = try store.diagnose()
    report.steps = diagnosis.steps
    if !diagnosis.isClean { report.faults.append("\(diagnosis)") }
    return report
  }

  private static func begin(
    _ store: Store, _ clock: ProgramClock, seed: UInt64, language: Invocation.Language
  ) -> Session {
    var random = SplitMix64(seed: seed)
    let outside = Session.Outside(edit: { text -> (String?, Text?) in
      guard random.next() % 3 > 0 else { return (nil, Text("notice.editor.unset")) }
      return (text + " aus dem Editor\n• zwei", nil)
    })
    let session = Session(
      store: store, clock: clock, outside: outside, words: Program.words(language),
      size: Size(width: 80, height: 24), access: .edit,
      owner: Draft.Owner(boot: "storm", process: Int64(seed % 1000), started: 0), seed: seed)
    session.begin(proposedName: "Muster", isAlive: { _ in false })
    return session
  }

  /// The records of all types outside and inside the trash: no key may make them fewer.
  private func count() throws -> Int {
    var count = 0
    for type in Registry.all {
      for trashed in [false, true] {
        let query = Query(type.name, columns: [], order: .newest, trashed: trashed)
        count += try store.census(query).total
      }
    }
    return count
  }

  private mutating func press() {
    // Boxes and forms would soak up most keys if nothing ever closed them.
    if report.keys % 17 == 0 { session.send(.key(.escape)) }
    switch Int.random(in: 0..<100, using: &random) {
    case ..<45: session.send(.key(command()))
    case ..<70: session.send(.key(.character(letter())))
    case ..<85: session.send(.key(Self.keys.randomElement(using: &random) ?? .escape))
    case ..<90: session.send(.paste(Self.pastes.randomElement(using: &random) ?? ""))
    case ..<94: session.send(.resized(size()))
    case ..<97:
      clock.advance(to: clock.milliseconds + Int64.random(in: 0..<5000, using: &random))
      session.send(.woke)
    default: session.send(.changedElsewhere)
    }
  }

  /// A key of the command table.
  private mutating func command() -> Key {
    let command = Command.allCases.randomElement(using: &random) ?? .down
    let keys = command.info.keys.randomElement(using: &random) ?? []
    return keys.randomElement(using: &random) ?? .down
  }

  private mutating func letter() -> Character {
    "abcdefghijklmnopqrstuvwxyzäöüßABCJKEUND0123456789+-/?. #é漢🚲"
      .randomElement(using: &random) ?? "a"
  }

  private mutating func size() -> Size {
    guard Int.random(in: 0..<4, using: &random) > 0 else { return Size(width: 80, height: 24) }
    return Size(
      width: .random(in: 20...250, using: &random), height: .random(in: 5...70, using: &random))
  }

  private static let keys: [Key] = [
    .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
    .end, .pageUp, .pageDown, .control("s"), .control("c"), .control("u"), .control("w"),
    .control("k"), .control("z"), .control("y"), .function(1), .alt("b"), .insert,
  ]

  private static let pastes = [
    "zwei\nZeilen", "\u{1B}[31mrot", "e\u{301}a\u{308}", "👩‍👩‍👧‍👦", "\u{202E}links",
    String(repeating: "lang ", count: 200), "", "\0", "- eins\n- zwei\n", "漢字かな",
  ]
}
