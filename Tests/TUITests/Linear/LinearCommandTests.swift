import Domain
import Screen
import TUI
import Testing

extension Bench: LinearDesk {}

/// In lines every command is reached by its word, and does what its key does.
@Suite("Commands in lines")
struct LinearCommandTests {
  /// The word as it is entered: behind a colon where text is.
  private static func line(_ command: Command, _ state: AppState) -> String {
    (state.scope.takesTextInLines ? ":" : "") + state.word(of: command)
  }

  /// What a command asks for is answered in lines too.
  private static let answers: [Command: [String]] = [
    .markRange: ["unten", "unten"], .sort: ["titel"], .copy: ["1"], .theme: ["dunkel"],
    .clockFace: ["aus"],
    .represented: ["Ersatz"], .objects: ["Warum"],
    .toBacklog: ["1"],
  ]

  @Test(arguments: Command.allCases)
  func `does by its word what it does by its key`(command: Command) throws {
    let proof = EveryCommandTests.proof(of: command)
    var bench = try EveryCommandTests.bench(for: proof)
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    #expect(!proof.holds(bench))
    var answer = talk.hear(Self.line(command, bench.state), at: &bench)
    for line in Self.answers[command] ?? [] { answer += talk.hear(line, at: &bench) }
    #expect(proof.holds(bench), "\(command): \(answer)")
    #expect(!answer.isEmpty)
  }

  @Test(arguments: Scope.allCases, ["de", "en"])
  func `every word of a screen means one command`(scope: Scope, language: String) throws {
    var bench = try FooterTests.bench(in: scope, Size(width: 80, height: 24))
    if language == "en" { bench.state.words = Words.english }
    var words: [String: Command] = [:]
    let vocabulary = bench.state.vocabulary
    for command in Command.allCases where command.info.scopes.contains(scope) {
      let word = vocabulary.word(of: command)
      #expect(words[word] == nil, "\(word): \(command) and \(words[word]?.rawValue ?? "")")
      words[word] = command
    }
    #expect(!words.isEmpty)
  }

  @Test(arguments: Scope.allCases, ["de", "en"])
  func `every word of a screen is the person's, not the table's`(
    scope: Scope, language: String
  ) throws {
    var bench = try FooterTests.bench(in: scope, Size(width: 80, height: 24))
    if language == "en" { bench.state.words = Words.english }
    let vocabulary = bench.state.vocabulary
    for command in Command.allCases where command.info.scopes.contains(scope) {
      let word = vocabulary.word(of: command)
      let label = bench.state.words.label(of: command, in: scope)
      let names = [label] + bench.state.words.aliases(of: command)
      #expect(names.contains(word), "\(scope): \(word)")
    }
  }

  @Test(arguments: Scope.allCases)
  func `every screen says what is possible on it`(scope: Scope) throws {
    var bench = try FooterTests.bench(in: scope, Size(width: 80, height: 24))
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    let answer = talk.hear(scope == .form ? ":was" : "?", at: &bench)
    let vocabulary = bench.state.vocabulary
    for command in Command.allCases where command.info.scopes.contains(scope) {
      let word = spoken(vocabulary.word(of: command)).first ?? ""
      #expect(answer.contains { $0.hasPrefix(word) }, "\(command) in \(scope)")
    }
    if scope == .meeting || scope == .ride {
      #expect(answer.contains { $0.hasPrefix(":da") } && answer.contains { $0.hasPrefix(":ende") })
    }
    #expect(bench.state.scope == scope)
  }

  @Test(arguments: Scope.allCases)
  func `what no screen understands is said and changes nothing`(scope: Scope) throws {
    var bench = try FooterTests.bench(in: scope, Size(width: 80, height: 24))
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    let answer = talk.hear(":xyzzyq", at: &bench)
    #expect(answer.contains { $0.contains("xyzzyq") }, "\(scope): \(answer)")
    #expect(bench.steps.isEmpty)
    #expect(bench.state.scope == scope)
  }

  @Test(arguments: Scope.allCases)
  func `Strg+C leaves an input and never the program`(scope: Scope) throws {
    var bench = try FooterTests.bench(in: scope, Size(width: 80, height: 24))
    var talk = LinearTalk()
    _ = talk.begin(bench.state)
    _ = talk.interrupt(at: &bench)
    #expect(!bench.state.isEnding)
    if scope.takesTextInLines { #expect(bench.state.scope != scope || scope == .people) }
  }
}

extension Scope {
  /// Whether a bare line is text here.
  fileprivate var takesTextInLines: Bool {
    [
      .form, .picker, .search, .report, .dayLine, .people, .everywhere, .palette, .filter,
      .viewName, .chronicleLine, .writing, .meeting, .line,
    ].contains(self)
  }
}
