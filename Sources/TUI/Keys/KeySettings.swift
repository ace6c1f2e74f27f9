import Domain
import Screen

/// What a person's `keys.conf` says: other keys for commands, and whether single letters are keys.
///
/// WCAG 2.1.4 asks that single-character keys can be switched off or remapped; EN 301 549 and the
/// BITV 2.0 take it over.
package struct KeySettings: Equatable, Sendable {
  /// One line: these keys and no others for a command, in these scopes or wherever it works.
  package struct Entry: Equatable, Sendable {
    package var command: Command
    package var scopes: [Scope]
    /// No heading names the scopes: where a key would be text, it is simply none.
    package var isEverywhere: Bool
    /// Each with the column at which it stands.
    package var keys: [Place]
    package var line: Int
    package var column: Int
  }

  package struct Place: Equatable, Sendable {
    package var keys: [Key]
    package var column: Int
  }

  /// A line or a part of one that does not count, and why.
  package struct Problem: Equatable, Sendable {
    /// 0 for what concerns the whole file.
    package var line: Int
    package var column: Int
    package var reason: Text

    package init(line: Int = 0, column: Int = 0, _ reason: Text) {
      self.line = line
      self.column = column
      self.reason = reason
    }

    /// The sentence with its place.
    package var text: Text {
      guard line > 0 else { return reason }
      return Text("keys.at", .number(line), .number(column), .text(reason))
    }
  }

  package var entries: [Entry] = []
  /// Nil where the file says nothing of it.
  package var allowsSingleKeys: Bool?
  package var problems: [Problem] = []

  package init() {}

  /// What is said where the file itself cannot be read.
  package init(unreadable reason: Text) { problems = [Problem(reason)] }
}
