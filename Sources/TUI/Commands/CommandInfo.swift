import Screen

/// What the tables made from the commands know of one: where it works, by which keys, under which
/// heading the help shows it.
package struct CommandInfo: Sendable {
  package enum Group: String, CaseIterable, Sendable {
    case row
    case view
    case move
    case search
    case form
    case book

    /// The key of the heading in the catalogues.
    package var title: String { "group.\(rawValue)" }
  }

  package var scopes: [Scope]
  /// Each entry is one key or a sequence of keys; the first is the one that screens name.
  package var keys: [[Key]]
  package var group: Group
  /// The place in the footer, low numbers first; nil stays out of it.
  package var footer: Int?

  init(_ scopes: [Scope], _ keys: [[Key]], _ group: Group, footer: Int? = nil) {
    self.scopes = scopes
    self.keys = keys
    self.group = group
    self.footer = footer
  }
}
