import Domain
import Screen

/// A `keys.conf` in which every command stands with its present keys, as remarks to change.
///
/// A command whose keys differ between scopes stands in each of them.
package func keyExample(_ keymap: Keymap, path: String, words: Catalogue) -> [String] {
  var lines = words(Text("keys.example", .verbatim(path))).split(separator: "\n").map { "# " + $0 }
  lines += ["", "# single-keys = \(keymap.allowsSingleKeys ? "on" : "off")"]
  for group in CommandInfo.Group.allCases {
    lines += ["", "# " + words(group.title)]
    for command in Command.allCases where command.info.group == group {
      lines.append(contentsOf: exampleLines(of: command, keymap, words))
    }
  }
  return lines
}

private func exampleLines(
  of command: Command, _ keymap: Keymap, _ words: Catalogue
) -> [String] {
  let scopes = command.info.scopes.sorted { !$0.takesText && $1.takesText }
  guard let first = scopes.first else { return [] }
  func keys(_ scope: Scope) -> String {
    keymap.keys(for: command, in: scope).map { sequence in
      sequence.map { name(of: $0, words) }.joined(separator: " ")
    }.joined(separator: ", ")
  }
  let usual = keys(first)
  let text = "# \(command.rawValue) = \(usual)"
  return [text.padded(to: 40) + " # " + words(command.help)]
    + scopes.dropFirst().filter { !$0.takesText && keys($0) != usual }.map {
      "# [\($0.rawValue)] \(command.rawValue) = \(keys($0))"
    }
}

/// A key as `keys.conf` reads it back: what the file itself needs has a name.
private func name(of key: Key, _ words: Catalogue) -> String {
  switch key {
  case .character(","): words("key.comma")
  case .character("#"): words("key.hash")
  default: words.label(of: key)
  }
}
