/// A key as the program sees it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl with a lower-case letter or a symbol.
  case control(Character)
  /// Alt (or Esc before) with a character; Alt+Backspace is `alt("\u{7F}")`.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)
}

extension Key {
  /// The name in key scripts, keymaps and documentation, such as `<C-s>`, `<Enter>` or `a`.
  package var name: String {
    switch self {
    case .character(let character):
      let name = Self.name(of: character)
      return name.count == 1 ? name : "<\(name)>"
    case .control(let character): return "<C-\(Self.name(of: character))>"
    case .alt(let character): return "<A-\(Self.name(of: character))>"
    case .function(let number): return "<F\(number)>"
    default:
      let word = Self.words.first { $0.key == self }?.word ?? ""
      return "<\(word)>"
    }
  }

  /// The key with that name; nil if there is none.
  package init?(name: String) {
    guard name.count > 1 else {
      guard let character = name.first, !character.isWhitespace, character != "<",
        !Self.isHidden(character)
      else { return nil }
      self = .character(character)
      return
    }
    guard name.first == "<", name.last == ">" else { return nil }
    let inner = String(name.dropFirst().dropLast())
    if let key = Self.words.first(where: { $0.word == inner })?.key {
      self = key
    } else if let number = Self.functionNumber(inner) {
      self = .function(number)
    } else if inner.hasPrefix("C-") {
      guard let character = Self.character(named: inner.dropFirst(2)) else { return nil }
      self = .control(character.lowercased().first ?? character)
    } else if inner.hasPrefix("A-") {
      guard let character = Self.character(named: inner.dropFirst(2)) else { return nil }
      self = .alt(character)
    } else {
      guard inner.count > 1, let character = Self.character(named: inner[...]),
        character != "\u{7F}"
      else { return nil }
      self = .character(character)
    }
  }

  private static let words: [(word: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PageUp", .pageUp), ("PageDown", .pageDown),
  ]

  private static func functionNumber(_ inner: String) -> Int? {
    guard inner.first == "F", let number = Int(inner.dropFirst()), (1...63).contains(number),
      inner == "F\(number)"
    else { return nil }
    return number
  }

  private static func name(of character: Character) -> String {
    switch character {
    case " ": return "Space"
    case "<": return "lt"
    case "\u{7F}": return "Backspace"
    default:
      guard isHidden(character), let scalar = character.unicodeScalars.first else {
        return String(character)
      }
      return "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
  }

  private static func character(named name: Substring) -> Character? {
    switch name {
    case "Space": return " "
    case "lt": return "<"
    case "Backspace": return "\u{7F}"
    default: break
    }
    if name.hasPrefix("U+"), let value = UInt32(name.dropFirst(2), radix: 16),
      let scalar = Unicode.Scalar(value)
    {
      return Character(scalar)
    }
    guard name.count == 1, let character = name.first, !isHidden(character) else { return nil }
    return character
  }

  /// Whether the character is a single scalar that cannot stand in a line of text.
  private static func isHidden(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return false }
    // Marks and prefixes would join what stands around them in a name.
    return first.columns <= 0 || first.properties.isWhitespace || "-\(character)>".count != 3
  }
}
