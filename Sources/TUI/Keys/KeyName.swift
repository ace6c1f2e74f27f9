import Domain
import Screen

/// Keys as people write them in `keys.conf`, in German and in English: `Strg+S`, `ctrl+s`, `Bild↓`,
/// `pgdn`, `g h`.
enum KeyName {
  /// The keys of one entry: named keys and signs with blanks between them, or two letters in a row
  /// as the help shows them, `gh`.
  ///
  /// - Throws: `KeyNameError` with the place of the word that is no key.
  static func sequence(_ text: Substring) throws(KeyNameError) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      if let key = key(word) {
        keys.append(key)
      } else if word.count == 2, word.allSatisfy({ $0.isASCII && !$0.isWhitespace }) {
        keys += word.map { .character($0) }
      } else {
        throw KeyNameError(place: word.startIndex, word: String(word))
      }
    }
    return keys
  }

  /// One key by its name.
  static func key(_ word: Substring) -> Key? {
    guard let first = word.first else { return nil }
    if word.count == 1 { return arrows[first] ?? sign(first) }
    let name = fold(String(word)).text
    if let key = names[name] { return key }
    if let number = functionNumber(name) { return .function(number) }
    // The last character may itself be a plus: `Strg++`.
    guard let plus = word.dropLast().lastIndex(where: { $0 == "+" || $0 == "-" }),
      let base = key(word[word.index(after: plus)...])
    else { return nil }
    return changed(base, by: fold(String(word[..<plus])).text)
  }

  /// Every name, for the nearest one to a mistake.
  static var known: [String] { names.keys.sorted() }

  private static func sign(_ character: Character) -> Key? {
    guard !character.isWhitespace, character.isASCII ? character >= " " : true else { return nil }
    return .character(character)
  }

  private static func changed(_ key: Key, by modifier: String) -> Key? {
    switch (modifier, key) {
    case ("strg", .character(let character)), ("ctrl", .character(let character)),
      ("control", .character(let character)):
      return .control(character.lowercased().first ?? character)
    case ("alt", .character(let character)): return .alt(character)
    case ("umschalt", .tab), ("shift", .tab): return .backTab
    case ("umschalt", .character(let character)), ("shift", .character(let character)):
      return character.isLetter ? character.uppercased().first.map { .character($0) } : nil
    default: return nil
    }
  }

  private static func functionNumber(_ name: String) -> Int? {
    guard name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) else {
      return nil
    }
    return number
  }

  private static let arrows: [Character: Key] = [
    "↑": .up, "↓": .down, "←": .left, "→": .right,
  ]

  /// Folded names; a hash, a comma and a blank would be read as part of the file otherwise.
  private static let names: [String: Key] = [
    "enter": .enter, "eingabe": .enter, "return": .enter,
    "esc": .escape, "escape": .escape,
    "tab": .tab, "tabulator": .tab, "backtab": .backTab,
    "ruecktaste": .backspace, "backspace": .backspace,
    "entf": .delete, "entfernen": .delete, "del": .delete, "delete": .delete,
    "einfg": .insert, "einfuegen": .insert, "ins": .insert, "insert": .insert,
    "pos1": .home, "home": .home, "ende": .end, "end": .end,
    "hoch": .up, "auf": .up, "up": .up, "runter": .down, "ab": .down, "down": .down,
    "links": .left, "left": .left, "rechts": .right, "right": .right,
    "bild↑": .pageUp, "bildauf": .pageUp, "bild-auf": .pageUp, "pgup": .pageUp,
    "pageup": .pageUp, "page↑": .pageUp, "page-up": .pageUp,
    "bild↓": .pageDown, "bildab": .pageDown, "bild-ab": .pageDown, "pgdn": .pageDown,
    "pagedown": .pageDown, "page↓": .pageDown, "page-down": .pageDown,
    "leertaste": .character(" "), "leer": .character(" "), "space": .character(" "),
    "komma": .character(","), "comma": .character(","),
    "raute": .character("#"), "hash": .character("#"),
    "plus": .character("+"), "minus": .character("-"),
  ]
}

/// A word that names no key.
struct KeyNameError: Error {
  var place: String.Index
  var word: String
}
