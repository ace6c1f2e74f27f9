import Screen

/// From keys to commands, made from the command table and from what a person has changed in it.
package struct Keymap: Equatable, Sendable {
  package enum Answer: Equatable, Sendable {
    case command(Command)
    /// The keys so far begin a sequence.
    case pending
    case nothing
  }

  /// The keys of each command in each scope, those that screens name first.
  private var bindings: [Scope: [Command: [[Key]]]] = [:]
  private var commands: [Scope: [[Key]: Command]] = [:]
  private var prefixes: [Scope: Set<[Key]>] = [:]

  /// Whether single letters, digits and signs are keys at all (WCAG 2.1.4).
  package var allowsSingleKeys = true {
    didSet { if allowsSingleKeys != oldValue { index() } }
  }

  /// The keys of the command table.
  package static let standard = Keymap()

  package init() {
    for command in Command.allCases {
      for scope in command.info.scopes {
        bindings[scope, default: [:]][command] = Self.tableKeys(of: command, in: scope)
      }
    }
    index()
  }

  package func answer(_ keys: [Key], in scope: Scope) -> Answer {
    if let command = commands[scope]?[keys] { return .command(command) }
    return prefixes[scope]?.contains(keys) == true ? .pending : .nothing
  }

  /// The keys by which a scope reaches a command, those that screens name first.
  package func keys(for command: Command, in scope: Scope) -> [[Key]] {
    (bindings[scope]?[command] ?? []).filter { commands[scope]?[$0] == command }
  }

  /// The keys that the command table gives a command in a scope.
  static func tableKeys(of command: Command, in scope: Scope) -> [[Key]] {
    command.info.keys.filter { !scope.takesText || isFree($0) }
  }

  /// Gives a command these keys and no others in a scope.
  mutating func bind(_ command: Command, _ keys: [[Key]], in scope: Scope) {
    bindings[scope, default: [:]][command] = keys
  }

  /// Makes what answers keys from the bindings; where two commands have a key, the table's order
  /// decides.
  mutating func index() {
    commands = [:]
    prefixes = [:]
    for (scope, all) in bindings {
      for command in Command.allCases.reversed() {
        for keys in all[command] ?? [] where allowsSingleKeys || Self.isNoSingleKey(keys) {
          commands[scope, default: [:]][keys] = command
          for length in 1..<max(keys.count, 1) {
            prefixes[scope, default: []].insert(Array(keys.prefix(length)))
          }
        }
      }
    }
  }

  /// Where letters are text, only keys that write nothing can be commands.
  static func isFree(_ keys: [Key]) -> Bool { isNoSingleKey(keys) }

  /// Whether no key of a sequence is a letter, digit or sign; a blank is none of them.
  private static func isNoSingleKey(_ keys: [Key]) -> Bool {
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
