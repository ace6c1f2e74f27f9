import Domain
import TUI

/// The keys of one kind of screen, as the manual and the README list them.
///
/// First what is the same on most screens, then in the panes, then what each screen adds or means
/// otherwise; so that no key is listed twice for the same thing.
package struct KeySection {
  package struct Row {
    /// The keys' names in the language of the words, such as `Strg+S`; never empty.
    package var keys: [String]
    package var help: String
  }

  package var title: String
  package var rows: [Row]

  private init(_ title: String, _ commands: [Command], in scope: Scope, _ words: Catalogue) {
    self.title = title
    rows = commands.compactMap { command in
      let keys = Keymap.standard.keys(for: command, in: scope).map { words.label(of: $0) }
      return keys.isEmpty ? nil : Row(keys: keys, help: words.help(of: command, in: scope))
    }
  }

  /// Every section with a key, in the order of the screens.
  package static func all(_ words: Catalogue) -> [KeySection] {
    func hasOwnWords(_ command: Command, _ scope: Scope) -> Bool {
      words["\(command.help).\(scope.rawValue)"] != nil
    }
    let common = Command.allCases.filter { command in
      command.info.scopes.count >= most && command.info.scopes.contains(.board)
        && !hasOwnWords(command, .board)
    }
    let ofPanes = Command.allCases.filter { command in
      !common.contains(command) && panes.allSatisfy(command.info.scopes.contains)
        && !hasOwnWords(command, .board)
    }
    let shared = [
      KeySection(words("man.keys.common"), common, in: .board, words),
      KeySection(words("man.keys.panes"), ofPanes, in: .board, words),
    ]
    let own = Scope.allCases.map { scope in
      let commands = Command.allCases.filter { command in
        guard command.info.scopes.contains(scope) else { return false }
        let isSaid =
          common.contains(command) || (ofPanes.contains(command) && panes.contains(scope))
        return !isSaid || hasOwnWords(command, scope)
      }
      return KeySection(words("scope.\(scope.rawValue)"), commands, in: scope, words)
    }
    return (shared + own).filter { !$0.rows.isEmpty }
  }

  private static let panes = Pane.allCases.map(\.scope)
  private static let most = 9
}
