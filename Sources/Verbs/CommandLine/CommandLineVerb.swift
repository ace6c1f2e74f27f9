import Domain

/// One verb of the command line, such as `regionetz doctor`.
///
/// Reading the arguments, the usage text, the man page and the completions are made from `all`: a
/// new verb is a case of `Invocation.Verb`, a row here, its sentence `verb.<name>` in both
/// catalogues and what it does in `Program.run`.
package struct CommandLineVerb: Sendable {
  package var verb: Invocation.Verb
  package var argument: CommandLineArgument

  init(_ verb: Invocation.Verb, _ argument: CommandLineArgument = .none) {
    self.verb = verb
    self.argument = argument
  }

  /// The word that is typed.
  package var name: String { verb.rawValue }
  /// The key of its sentence.
  package var help: String { "verb.\(name)" }

  /// Every verb that is a word, in the order in which people are told of them; `open` is what
  /// happens without one.
  package static let all: [CommandLineVerb] = [
    CommandLineVerb(.demo),
    CommandLineVerb(.doctor),
    CommandLineVerb(.minutes, .meeting),
    CommandLineVerb(.invitation, .meeting),
    CommandLineVerb(.keys),
    CommandLineVerb(.man),
    CommandLineVerb(.completions, .oneOf(Shell.allCases.map(\.rawValue))),
  ]
}

/// A shell for which there are completions.
package enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish
}
