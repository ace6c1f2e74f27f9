import Domain
import Screen

/// What the command line asks for.
package struct Invocation: Equatable, Sendable {
  package enum Verb: String, CaseIterable, Sendable {
    case open
    case demo
    case doctor
    case keys
    case help
    case version
  }

  package enum Language: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"
  }

  package var verb = Verb.open
  package var database: String?
  package var language: Language?
  package var isReadOnly = false
  /// The day on which the clock stands, at nine o'clock.
  package var today: CivilDate?
  package var script: String?
  /// The `keys.conf` to read instead of the person's own.
  package var keys: String?
  /// A dialogue in lines instead of a screen.
  package var isLinear = false
  package var size: Size?

  package init() {}

  /// Reads the arguments behind the program's name.
  ///
  /// - Throws: `UsageError` for the first word that cannot be meant.
  package init(arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let (name, attached) = Self.parts(of: word)
      func value() throws(UsageError) -> String {
        guard let next = attached ?? rest.popFirst(), !next.isEmpty else {
          throw UsageError.missingValue(name)
        }
        return next
      }
      switch name {
      case "--db": database = try value()
      case "--lang": language = try Self.language(value())
      case "--read-only": isReadOnly = true
      case "--today": today = try Self.day(value())
      case "--script": script = try value()
      case "--size": size = try Self.size(value())
      case "--keys": keys = try value()
      case "--linear": isLinear = true
      case "--help", "-h": verb = .help
      case "--version": verb = .version
      case "demo" where verb == .open: verb = .demo
      case "doctor" where verb == .open: verb = .doctor
      case "keys" where verb == .open: verb = .keys
      default: throw UsageError.unknown(word, nearest: nearest(name, in: Self.words))
      }
    }
    if size != nil, script == nil { throw UsageError.sizeWithoutScript }
  }

  /// Every word of the command line, for the nearest one to a mistake.
  package static let words = [
    "demo", "doctor", "--db", "--lang", "--read-only", "--today", "--script", "--size", "--help",
    "--version", "keys", "--keys", "--linear",
  ]

  /// `--db=FILE` is `--db FILE`.
  private static func parts(of word: String) -> (String, String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private static func language(_ text: String) throws(UsageError) -> Language {
    guard let language = Language(rawValue: text) else { throw .badValue("--lang", text, "de") }
    return language
  }

  private static func day(_ text: String) throws(UsageError) -> CivilDate {
    guard let day = CivilDate(canonical: text) else {
      throw .badValue("--today", text, "2026-11-23")
    }
    return day
  }

  private static func size(_ text: String) throws(UsageError) -> Size {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (1...500).contains(width), (1...200).contains(height)
    else { throw .badValue("--size", text, "120x34") }
    return Size(width: width, height: height)
  }
}

/// A command line that cannot be meant so; exit code 2.
package enum UsageError: Error, Equatable, Sendable {
  case unknown(String, nearest: String?)
  case missingValue(String)
  /// The option, what was given, and an example of what may be given.
  case badValue(String, String, String)
  case sizeWithoutScript

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
    case .sizeWithoutScript:
      return [Text("usage.needsScript")]
    }
  }
}
