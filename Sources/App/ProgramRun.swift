import Domain
import Screen
import Store
import System
import TUI
import Terminal
import Verbs

/// One call of the program, with what every verb needs.
struct ProgramRun {
  var invocation: Invocation
  var environment: Environment
  var printer: Printer
  var clock: ProgramClock

  /// `regionetz`: the book on the screen.
  func open() -> Int32 {
    withPath { path in
      let problem = terminalProblem
      if let problem { return fail(problem) }
      let isReadOnly = invocation.isReadOnly || invocation.isFollowing
      return withBook(path, isReadOnly: isReadOnly, seed: Randomness.word()) { book in
        show(book, isReadOnly ? .readOnly : .edit)
      }
    }
  }

  /// `regionetz doctor`: looks at a book that is there, and makes none; one that may not be
  /// written is opened for reading.
  func doctor() -> Int32 {
    withPath { path in
      guard Files.exists(path) else { return fail(StoreError.missing.text, about: path) }
      guard Files.size(of: path) != 0 else {
        return fail(StoreError.notADatabase.text, about: path)
      }
      return withBook(path, isReadOnly: !mayWrite(path), seed: Randomness.word()) { book in
        do throws(StoreError) {
          let isSound = try Doctor(printer: printer).examine(book.store, at: path)
          return isSound ? ExitCode.good : ExitCode.damage
        } catch {
          return fail(error.text, about: path)
        }
      }
    }
  }

  private func mayWrite(_ path: String) -> Bool {
    !invocation.isReadOnly && Files.isWritable(path)
      && Files.isWritableDirectory(Files.directory(of: path))
  }

  /// `regionetz demo`: a new book with invented topics, in a file of its own.
  func demo() -> Int32 {
    if let problem = terminalProblem { return fail(problem) }
    let path: String
    switch demoPath() {
    case .success(let new): path = new
    case .failure(let error): return fail(error.text, about: error.path)
    }
    defer {
      if invocation.database == nil {
        for name in [path, path + "-journal"] { _ = try? Files.remove(name) }
      }
    }
    if invocation.script == nil { printer.say(Text("demo.filling")) }
    let filled = withBook(
      path, at: ProgramClock(standingAt: DemoBook.moment), seed: DemoBook.seed, remembers: false
    ) { book in
      do throws(StoreError) {
        try DemoBook.fill(book.store)
        return ExitCode.good
      } catch {
        return fail(error.text, about: path)
      }
    }
    guard filled == ExitCode.good else { return filled }
    return withBook(path, seed: DemoBook.seed, remembers: invocation.database != nil) { book in
      show(book, .demo)
    }
  }

  private func demoPath() -> Swift.Result<String, BookError> {
    if let named = invocation.database {
      guard !Files.exists(named) else {
        return .failure(BookError(path: named, text: Text("file.exists")))
      }
      return .success(named)
    }
    do throws(BookError) {
      return .success(try DemoVisit.temporaryFile(environment))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Opening

  func withPath(_ body: (String) -> Int32) -> Int32 {
    let path = Location.database(named: invocation.database, in: environment)
    guard let path else { return fail(Text("file.noHome")) }
    return body(path)
  }

  func withBook(
    _ path: String, isReadOnly: Bool? = nil, at clock: ProgramClock? = nil, seed: UInt64,
    remembers: Bool = true, _ body: (Book) -> Int32
  ) -> Int32 {
    do throws(BookError) {
      let book = try Book.open(
        path, isReadOnly: isReadOnly ?? invocation.isReadOnly, clock: clock ?? self.clock,
        seed: seed, environment: environment)
      defer { if remembers { book.close() } }
      return body(book)
    } catch {
      return fail(error.text, about: error.path)
    }
  }

  func fail(_ text: Text, about path: String? = nil) -> Int32 {
    printer.complain(text, about: path)
    return ExitCode.failure
  }

  /// What can be said before anything is opened or made.
  private var terminalProblem: Text? {
    guard invocation.script == nil, !invocation.isLinear else { return nil }
    guard StandardIO.isTerminal(0), StandardIO.isTerminal(1) else {
      return Text("terminal.notATerminal")
    }
    return nil
  }

  // MARK: Showing

  private func show(_ book: Book, _ access: AppState.Access) -> Int32 {
    if let script = invocation.script { return play(script, book, access) }
    if invocation.isLinear { return talk(book, access) }
    do {
      try showOnTerminal(book, access)
      return ExitCode.good
    } catch let error as TerminalError {
      return fail(error.text)
    } catch {
      return fail(Text("file.failed", .verbatim("\(error)")))
    }
  }

  private func showOnTerminal(_ book: Book, _ access: AppState.Access) throws {
    let signals = try SignalQueue(LoopSignal.numbers)
    let shared = SharedTerminal(
      try Terminal(
        environmentTerm: environment.value("TERM"),
        ascii: invocation.isASCII || environment.isAnotherCharacterSet))
    let editor = Editor(environment: environment)
    let copier = Copier(environment: environment, send: { shared.send($0) })
    let outside = withDemo(
      Session.Outside(
        edit: { text in shared.lend { editor.edit(text) } }, redraw: { shared.redraw() },
        copy: { copier.copy($0) }), colours: shared.colours)
    let session = session(
      book, access, size: shared.size, outside: outside, colours: shared.colours)
    let watch =
      access == .readOnly && !invocation.isFollowing ? nil : try? FileWatch(path: book.path)
    session.begin(proposedName: proposedName, keys: keys, isAlive: Owners.isAlive)
    var loop = TerminalLoop(session: session, clock: clock, signals: signals, watch: watch)
    try loop.run(shared)
  }

  private func play(_ script: String, _ book: Book, _ access: AppState.Access) -> Int32 {
    let editor = Editor(environment: environment)
    let outside = withDemo(
      Session.Outside(
        edit: editor.edit, copy: { Copier(environment: environment).copy($0) }))
    let session = session(
      book, access, size: invocation.size ?? Size(width: 80, height: 24), outside: outside)
    session.begin(proposedName: proposedName, keys: keys, isAlive: Owners.isAlive)
    let driver = ScriptDriver(session: session, clock: clock, isASCII: invocation.isASCII) {
      printer.write($0, to: .output)
    }
    do throws(ScriptError) {
      try driver.play(path: script)
      return ExitCode.good
    } catch {
      return fail(error.text, about: script)
    }
  }

  func session(
    _ book: Book, _ access: AppState.Access, size: Size, outside: Session.Outside,
    colours: Int = 256
  ) -> Session {
    Session(
      store: book.store, clock: clock, outside: outside, words: printer.words, size: size,
      access: access, owner: Owners.present,
      seed: access == .demo ? DemoBook.seed : Randomness.word(),
      wishes: wishes(colours: colours), isFollowing: invocation.isFollowing)
  }

  private func wishes(colours: Int) -> Looks.Wishes {
    var wishes = Looks.Wishes()
    wishes.theme = invocation.theme
    wishes.isColourless = !(environment.value("NO_COLOR") ?? "").isEmpty
    wishes.isMouseless = invocation.isMouseless
    wishes.colours = colours
    return wishes
  }

  /// The same outside, with a way to a demo that has the terminal and the editor too.
  private func withDemo(_ outside: Session.Outside, colours: Int = 256) -> Session.Outside {
    var own = outside
    own.visitDemo = { size in
      DemoVisit.open(
        size: size, words: printer.words, clock: clock, environment: environment,
        outside: outside, wishes: wishes(colours: colours))
    }
    return own
  }

  /// What the person's `keys.conf` says.
  var keys: KeySettings {
    KeyFile.read(named: invocation.keys, in: environment, words: printer.words)
  }

  /// Who sits here, as far as the login knows.
  var proposedName: String {
    let login = Login.current()
    return login?.fullName ?? login?.name ?? ""
  }
}
