import Domain
import Screen

extension Catalogue {
  /// A key as the person's keyboard shows it: `Strg+S`, `Entf`, `Bild↓`.
  package func label(of key: Key) -> String {
    switch key {
    case .character(" "): self("key.space")
    case .character(let character): String(character)
    case .control(let character): self("key.control") + "+" + String(character).uppercased()
    case .alt(let character): self("key.alt") + "+" + String(character)
    case .backTab: self("key.shift") + "+" + self("key.tab")
    case .function(let number): "F\(number)"
    case .enter: self("key.enter")
    case .escape: self("key.escape")
    case .tab: self("key.tab")
    case .backspace: self("key.backspace")
    case .delete: self("key.delete")
    case .insert: self("key.insert")
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: self("key.home")
    case .end: self("key.end")
    case .pageUp: self("key.page-up")
    case .pageDown: self("key.page-down")
    }
  }

  /// A sequence of keys: `gg`, `Strg+S`.
  package func label(of keys: [Key]) -> String {
    keys.map { label(of: $0) }.joined()
  }
}

extension Catalogue {
  /// The short word of a command, where a scope has its own for it that one.
  package func label(of command: Command, in scope: Scope) -> String {
    self["\(command.label).\(scope.rawValue)"] ?? self(command.label)
  }

  /// Other words by which a person reaches a command, in the palette and in lines.
  package func aliases(of command: Command) -> [String] {
    (self["command.\(command.rawValue).alias"] ?? "").split(separator: ",").map(String.init)
  }

  /// The line of the help, where a scope has its own that one.
  package func help(of command: Command, in scope: Scope) -> String {
    self["\(command.help).\(scope.rawValue)"] ?? self(command.help)
  }
}
