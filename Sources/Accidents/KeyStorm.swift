import App
import Domain
import Screen
import Store
import TUI
import Verbs

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
    session = Self.begin(store, clock, seed: seed, language: seed % 2 == 0 ? .german : .english)
  }

  /// Presses so many keys and looks at every frame.
  package mutating func run(keys: Int) throws -> StormReport {
    var records = try count()
    while report.keys < keys {
      try press()
      report.keys += 1
      look()
      if session.isOver { try beginAnew() }
      if report.keys % Self.examined == 0 {
        let now = try count()
        if now < records { fault("\(records) records became \(now)") }
        records = now
        try examine()
      }
    }
    try examine()
    return report
  }

  /// So often the book is examined while keys are pressed.
  private static let examined = 1000

  /// The frame can be drawn, and its cursor is on it.
  private mutating func look() {
    report.reach.note(session.state)
    let canvas = session.frame()
    if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) {
      fault("the cursor stands at \(cursor) outside \(canvas.size)")
    }
  }

  private mutating func examine() throws {
    let diagnosis = try store.diagnose()
    report.steps = diagnosis.steps
    if !diagnosis.isClean { fault("\(diagnosis)") }
  }

  private mutating func fault(_ sentence: String) {
    report.faults.append("key \(report.keys): \(sentence)")
  }

  /// The program's next start, in another language, some of them without writing.
  private mutating func beginAnew() throws {
    report.starts += 1
    let language = Invocation.Language.allCases.randomElement(using: &random) ?? .german
    let access: AppState.Access =
      [.edit, .edit, .edit, .edit, .readOnly, .demo].randomElement(using: &random) ?? .edit
    session = Self.begin(
      store, clock, seed: random.next(), language: language, access: access)
  }

  private static func begin(
    _ store: Store, _ clock: ProgramClock, seed: UInt64, language: Invocation.Language,
    access: AppState.Access = .edit
  ) -> Session {
    var random = SplitMix64(seed: seed)
    let outside = Session.Outside(edit: { text -> (String?, Text?) in
      guard random.next() % 3 > 0 else { return (nil, Text("notice.editor.unset")) }
      return (text + " aus dem Editor\n• zwei", nil)
    })
    let session = Session(
      store: store, clock: clock, outside: outside, words: Program.words(language),
      size: Size(width: 80, height: 24), access: access,
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

  /// One key, or something else that can happen between two keys.
  private mutating func press() throws {
    // Boxes and forms would soak up most keys if nothing ever closed them.
    if report.keys % 17 == 0 { strike(.escape) }
    switch Int.random(in: 0..<100, using: &random) {
    case ..<40: command()
    case ..<62: strike(.character(letter()))
    case ..<78: strike(StormMatter.keys.randomElement(using: &random) ?? .escape)
    case ..<82: try walk()
    case ..<84: askForHelp()
    case ..<87: point()
    case ..<90: paste()
    case ..<94: resize()
    case ..<97:
      clock.advance(to: clock.milliseconds + Int64.random(in: 0..<5000, using: &random))
      session.send(.woke)
    default: session.send(.changedElsewhere)
    }
  }

  private mutating func strike(_ key: Key) {
    let state = session.state
    if !state.isTooSmall, !session.isOver,
      case .command(let command) = state.keymap.answer(state.pending + [key], in: state.scope),
      command.disabledReason(in: state) == nil
    {
      report.reach.note(command)
    }
    if !session.isOver { session.send(.key(key)) }
  }

  /// A command that works where the storm is, by one of its key sequences.
  private mutating func command() {
    let state = session.state
    let known = Command.allCases.filter { $0.info.scopes.contains(state.scope) }
    guard let command = known.randomElement(using: &random) else { return }
    let keys = state.keymap.keys(for: command, in: state.scope).randomElement(using: &random)
    for key in keys ?? [] { strike(key) }
  }

  /// Keys that lead where chance alone seldom comes.
  private mutating func walk() throws {
    guard let way = StormMatter.ways.randomElement(using: &random) else { return }
    for event in try parseKeys("<C-c> <C-c> <C-c> " + way) {
      if case .key(let key) = event { strike(key) }
    }
  }

  /// F1 answers everywhere; only the help itself and a terminal that is too small have none.
  private mutating func askForHelp() {
    let state = session.state
    guard !state.isTooSmall, state.pending.isEmpty,
      state.scope != .topics || state.topics.list.isLoaded
    else { return }
    if case .help? = state.picker?.purpose { return }
    strike(.function(1))
    guard case .help? = session.state.picker?.purpose else {
      fault("F1 does not answer in \(state.scope)")
      return
    }
  }

  /// Pasted text closes nothing.
  private mutating func paste() {
    report.pastes += 1
    let layers = session.state.overlays.count
    session.send(.paste(StormMatter.pastes.randomElement(using: &random) ?? ""))
    if session.state.overlays.count < layers { fault("a paste has closed a layer") }
  }

  /// Another size changes nothing of what is typed.
  private mutating func resize() {
    report.resizes += 1
    let before = session.state
    session.send(.resized(size()))
    let after = session.state
    if before.form?.slots.map(\.text) != after.form?.slots.map(\.text)
      || before.overlays.count != after.overlays.count
    {
      fault("a resize has changed what is typed")
    }
  }

  /// The mouse, on the screen and beside it; a second press at once opens.
  private mutating func point() {
    report.clicks += 1
    let size = session.state.size
    let place = Point(
      x: .random(in: -2...size.width + 2, using: &random),
      y: .random(in: -2...size.height + 2, using: &random))
    let act = MouseEvent.Act.allCases.randomElement(using: &random) ?? .press
    for _ in 0..<Int.random(in: 1...3, using: &random) where !session.isOver {
      session.send(.mouse(MouseEvent(act, at: place)))
    }
  }

  private mutating func letter() -> Character {
    "abcdefghijklmnopqrstuvwxyzäöüßABCJKEUND0123456789+-/?. #é漢🚲"
      .randomElement(using: &random) ?? "a"
  }

  private mutating func size() -> Size {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: Size(width: 60, height: 16)
    case 1...3: Size(width: 80, height: 24)
    case 4...5: Size(width: 120, height: 34)
    default:
      Size(
        width: .random(in: 20...250, using: &random), height: .random(in: 5...70, using: &random))
    }
  }
}
