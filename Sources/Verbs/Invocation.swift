import Domain
import Screen

/// What the command line asks for.
package struct Invocation: Equatable, Sendable {
  package enum Verb: String, CaseIterable, Sendable {
    case open
    case demo
    case doctor
    case keys
    case minutes
    case invitation
    case help
    case version
    case man
    case completions
  }

  package enum Language: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"
  }

  package var verb = Verb.open
  /// What stands behind the verb.
  package var argument: String?
  package var database: String?
  package var language: Language?
  package var isReadOnly = false
  /// Shows what all may see of the running meeting, beside the program that keeps it.
  package var isFollowing = false
  /// The day on which the clock stands, at nine o'clock.
  package var today: CivilDate?
  package var script: String?
  /// The `keys.conf` to read instead of the person's own.
  package var keys: String?
  /// A dialogue in lines instead of a screen.
  package var isLinear = false
  package var size: Size?
  package var theme: ThemeName?
  /// In which form a paper is written.
  package var format: PaperFormat?
  package var isASCII = false
  package var isMouseless = false

  package init() {}

  /// Reads the arguments behind the program's name, by the tables of options and verbs.
  ///
  /// - Throws: `UsageError` for the first word that cannot be meant.
  package init(arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let (name, attached) = Self.parts(of: word)
      if let option = CommandLineOption.all.first(where: { $0.names.contains(name) }) {
        let value = try Self.value(of: option.argument, name, attached, &rest)
        guard option.take(&self, value) else {
          throw .bad(value, for: name, option.argument)
        }
      } else if verb == .open, let row = CommandLineVerb.all.first(where: { $0.name == word }) {
        verb = row.verb
        try takeArgument(of: row, &rest)
      } else {
        throw .unknown(word, nearest: nearest(name, in: Self.words))
      }
    }
    if size != nil, script == nil { throw .sizeWithoutScript }
  }

  private mutating func takeArgument(
    of row: CommandLineVerb, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard row.argument != .none else { return }
    let value = try Self.value(of: row.argument, row.name, nil, &rest)
    if case .oneOf(let values) = row.argument, !values.contains(value) {
      throw .bad(value, for: row.name, row.argument)
    }
    argument = value
  }

  private static func value(
    of argument: CommandLineArgument, _ name: String, _ attached: String?,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard argument != .none else {
      guard let attached else { return "" }
      throw .needlessValue(name, attached)
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
      throw .missingValue(name)
    }
    return value
  }

  /// Every word of the command line, for the nearest one to a mistake.
  package static var words: [String] {
    CommandLineVerb.all.map(\.name) + CommandLineOption.all.flatMap(\.names)
  }

  /// `--db=FILE` is `--db FILE`.
  private static func parts(of word: String) -> (String, String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  /// The language that the arguments ask for, also where the rest of them cannot be meant.
  package static func language(askedForBy arguments: [String]) -> Language? {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let (name, attached) = parts(of: word)
      guard name == "--lang" else { continue }
      if let language = (attached ?? rest.first).flatMap(Language.init) { return language }
    }
    return nil
  }
}

/// A command line that cannot be meant so; exit code 2.
package enum UsageError: Error, Equatable, Sendable {
  case unknown(String, nearest: String?)
  case missingValue(String)
  /// The option, what was given, and an example of what may be given.
  case badValue(String, String, String)
  /// An option that takes nothing, and what was given.
  case needlessValue(String, String)
  case sizeWithoutScript
  /// The option, what was given, the nearest of the values that there are, and all of them.
  case unknownChoice(String, String, nearest: String?, values: [String])
  /// The number of an argument that is no UTF-8, and what can be read of it.
  case notUTF8(Int, String)

  /// A value that cannot be meant so, and what could be.
  static func bad(
    _ value: String, for name: String, _ argument: CommandLineArgument
  ) -> UsageError {
    guard case .oneOf(let values) = argument else {
      return .badValue(name, value, argument.example)
    }
    return .unknownChoice(
      name, value, nearest: Domain.nearest(value, in: values), values: values)
  }

  /// The sentences to print, one a line.
  package var texts: [Text] {
    switch self {
    case .unknown(let word, let nearest):
      let key = word.hasPrefix("-") ? "usage.unknownOption" : "usage.unknownWord"
      let hint = nearest.map { [Text("usage.nearest", .verbatim($0))] } ?? []
      return [Text(key, .verbatim(word))] + hint + [Text("usage.hint")]
    case .missingValue(let option):
      return [Text("usage.missingValue", .verbatim(option)), Text("usage.hint")]
    case .badValue(let option, let value, let example):
      return [
        Text("usage.badValue", .verbatim(option), .verbatim(value), .verbatim(example)),
        Text("usage.hint"),
      ]
    case .needlessValue(let option, let value):
      return [
        Text("usage.needlessValue", .verbatim(option), .verbatim(value)), Text("usage.hint"),
      ]
    case .sizeWithoutScript:
      return [Text("usage.needsScript")]
    case .unknownChoice(let option, let value, let nearest, let values):
      let hint = nearest.map { [Text("usage.nearest", .verbatim($0))] } ?? []
      return [Text("usage.unknownChoice", .verbatim(value), .verbatim(option))] + hint + [
        Text("usage.choices", .verbatim(values.joined(separator: ", ")))
      ]
    case .notUTF8(let number, let word):
      return [Text("usage.notUTF8", .number(number), .verbatim(word))]
    }
  }
}
