import Domain
import Screen

/// What stands behind an option or a verb on the command line.
package enum CommandLineArgument: Equatable, Sendable {
  case none
  case file
  /// A day as `2026-11-23`.
  case day
  /// A size in cells as `80x24`.
  case size
  /// A body's sign and a day as `MOB-2026-11-26`.
  case meeting
  case oneOf([String])

  /// What may be given, for who gave something else.
  var example: String {
    switch self {
    case .none: ""
    case .file: "book.db"
    case .day: "2026-11-23"
    case .size: "120x34"
    case .meeting: "MOB-2026-11-26"
    case .oneOf(let values): values.first ?? ""
    }
  }

  /// How usage, man page and completions name it: `FILE`, `bash|zsh|fish`; empty for none.
  package func name(in words: Catalogue) -> String {
    switch self {
    case .none: ""
    case .file: words("argument.file")
    case .day: words("argument.day")
    case .size: words("argument.size")
    case .meeting: words("argument.meeting")
    case .oneOf(let values): values.joined(separator: "|")
    }
  }
}

/// One option of the command line: what it is called, what it takes, and where its value goes.
///
/// Reading the arguments, the usage text, the man page and the completions are made from `all`: a
/// new option is a property of `Invocation`, a row here and its sentence `option.<name>` in both
/// catalogues.
package struct CommandLineOption: Sendable {
  /// The names with their dashes; the long one first.
  package var names: [String]
  package var argument: CommandLineArgument
  /// Takes a value over; false where it cannot be meant so.
  var take: @Sendable (inout Invocation, String) -> Bool

  package var name: String { names[0] }
  /// The key of its sentence.
  package var help: String { "option.\(name.drop { $0 == "-" })" }

  /// Every option, in the order in which people are told of them.
  package static let all: [CommandLineOption] = [
    .file("--db", \.database),
    .flag("--read-only", \.isReadOnly),
    .flag("--follow", \.isFollowing),
    .choice("--lang", \.language),
    .value("--today", .day, \.today) { CivilDate(canonical: $0) },
    .file("--script", \.script),
    .value("--size", .size, \.size) { Size(commandLine: $0) },
    .choice("--theme", \.theme),
    .choice("--format", \.format),
    .flag("--ascii", \.isASCII),
    .flag("--no-mouse", \.isMouseless),
    .file("--keys", \.keys),
    .flag("--linear", \.isLinear),
    .verb("--version", to: .version),
    .verb("--help", "-h", to: .help),
  ]
}

extension CommandLineOption {
  /// An option that is there or not.
  static func flag(
    _ name: String, _ path: any (WritableKeyPath<Invocation, Bool> & Sendable)
  ) -> CommandLineOption {
    CommandLineOption(names: [name], argument: .none) { invocation, _ in
      invocation[keyPath: path] = true
      return true
    }
  }

  static func file(
    _ name: String, _ path: any (WritableKeyPath<Invocation, String?> & Sendable)
  ) -> CommandLineOption {
    .value(name, .file, path) { $0 }
  }

  /// One of an enumeration's cases, by its raw value.
  static func choice<C: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: any (WritableKeyPath<Invocation, C?> & Sendable)
  ) -> CommandLineOption {
    .value(name, .oneOf(C.allCases.map(\.rawValue)), path) { C(rawValue: $0) }
  }

  /// A value that is read from its text; nil where it cannot be meant so.
  static func value<V: Sendable>(
    _ name: String, _ argument: CommandLineArgument,
    _ path: any (WritableKeyPath<Invocation, V?> & Sendable),
    read: @escaping @Sendable (String) -> V?
  ) -> CommandLineOption {
    CommandLineOption(names: [name], argument: argument) { invocation, text in
      guard let value = read(text) else { return false }
      invocation[keyPath: path] = value
      return true
    }
  }

  /// An option that is a verb: it says something and opens nothing.
  static func verb(_ names: String..., to verb: Invocation.Verb) -> CommandLineOption {
    CommandLineOption(names: names, argument: .none) { invocation, _ in
      invocation.verb = verb
      return true
    }
  }
}

extension Size {
  /// A size as `80x24`; nil for what is none or too large for any screen.
  fileprivate init?(commandLine text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (1...500).contains(width), (1...200).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}
