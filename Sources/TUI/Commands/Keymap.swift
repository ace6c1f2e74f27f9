import Screen

/// From keys to commands, made from the command table.
package struct Keymap: Equatable, Sendable {
  package enum Answer: Equatable, Sendable {
    case command(Command)
    /// The keys so far begin a sequence.
    case pending
    case nothing
  }

  private var commands: [Scope: [[Key]: Command]] = [:]
  private var prefixes: [Scope: Set<[Key]>] = [:]

  /// The keys of the command table.
  package static let standard = Keymap()

  package init() {
    for command in Command.allCases {
      let info = command.info
      for scope in info.scopes {
        for keys in info.keys where !scope.takesText || Self.isFree(keys) {
          commands[scope, default: [:]][keys] = command
          for length in 1..<max(keys.count, 1) {
            prefixes[scope, default: []].insert(Array(keys.prefix(length)))
          }
        }
      }
    }
  }

  package func answer(_ keys: [Key], in scope: Scope) -> Answer {
    if let command = commands[scope]?[keys] { return .command(command) }
    return prefixes[scope]?.contains(keys) == true ? .pending : .nothing
  }

  /// The keys by which a scope reaches a command, those that screens name first.
  package func keys(for command: Command, in scope: Scope) -> [[Key]] {
    command.info.keys.filter { commands[scope]?[$0] == command }
  }

  /// Where letters are text, only keys that write nothing can be commands.
  private static func isFree(_ keys: [Key]) -> Bool {
    keys.allSatisfy {
      if case .character(let character) = $0 { return character == " " }
      return true
    }
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// A letter or sign as it stands on the keyboard.
  package init(unicodeScalarLiteral value: Character) {
    self = .character(value)
  }
}
