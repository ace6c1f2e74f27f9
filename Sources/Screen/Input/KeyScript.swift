/// Why a line of a key script cannot be read.
package struct KeyScriptError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// No key has that name.
    case unknownKey(String)
    /// A `<` without its `>`.
    case unclosedName
    /// A `"` without its second one.
    case unclosedQuote
    /// A backslash before something else than `"`, `\`, `n` or `t`.
    case unknownEscape(Character)
    /// `<Paste` without a quoted text and `>`.
    case malformedPaste
    /// Something follows a quoted text without a blank.
    case missingBlank
  }

  /// Column in the line, in characters from 1.
  package let column: Int
  /// What is wrong there.
  package let reason: Reason

  /// An error in that column.
  package init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }
}

/// Reads one line of a key script, such as `gg "Muster-Projekt" <Enter> <Paste "a b">`.
///
/// Tokens stand between blanks. `<Name>` is a key, anywhere in a token, and `<Click 10,5>`,
/// `<WheelUp 10,5>`, `<WheelDown 10,5>` is the mouse in that column and row, both from 0; every other character is
/// the key of that character. Within quotation marks blanks count too, `\"` and `\\` are what they
/// look like, `\n` is Enter and `\t` Tab (in a paste: newline and tab). `\"` outside is the key.
package func parseKeys(_ line: String) throws(KeyScriptError) -> [InputEvent] {
  var reader = KeyScriptReader(characters: Array(line))
  return try reader.events()
}

private struct KeyScriptReader {
  let characters: [Character]
  var index = 0

  init(characters: [Character]) {
    self.characters = characters
  }

  mutating func events() throws(KeyScriptError) -> [InputEvent] {
    var events: [InputEvent] = []
    while let character = peek {
      if character == " " || character == "\t" {
        index += 1
      } else if character == "\"" && isTokenStart {
        events += try quoted().map { .key(Self.key($0)) }
        try expectBlank()
      } else if character == "<" {
        events.append(try named())
      } else {
        if character == "\\", index + 1 < characters.count, characters[index + 1] == "\"" {
          index += 1
        }
        events.append(.key(.character(characters[index])))
        index += 1
      }
    }
    return events
  }

  private var peek: Character? { index < characters.count ? characters[index] : nil }

  private var isTokenStart: Bool {
    index == 0 || characters[index - 1] == " " || characters[index - 1] == "\t"
  }

  private static func key(_ character: Character) -> Key {
    switch character {
    case "\n": .enter
    case "\t": .tab
    default: .character(character)
    }
  }

  private mutating func named() throws(KeyScriptError) -> InputEvent {
    let start = index
    if characters[start...].starts(with: Array("<Paste ")) { return try paste() }
    guard let end = characters[start...].firstIndex(of: ">") else {
      throw KeyScriptError(column: start + 1, reason: .unclosedName)
    }
    // `<C->>` names the key `>` itself.
    let isAngle = end + 1 < characters.count && characters[end - 1] == "-"
    let last = isAngle && characters[end + 1] == ">" ? end + 1 : end
    let name = String(characters[start...last])
    if let event = MouseEvent(name: name.dropFirst().dropLast()) {
      index = last + 1
      return .mouse(event)
    }
    guard let key = Key(name: name) else {
      throw KeyScriptError(column: start + 1, reason: .unknownKey(name))
    }
    index = last + 1
    return .key(key)
  }

  private mutating func paste() throws(KeyScriptError) -> InputEvent {
    let start = index
    index += 7
    while peek == " " { index += 1 }
    guard peek == "\"" else {
      throw KeyScriptError(column: start + 1, reason: .malformedPaste)
    }
    let text = try quoted()
    guard peek == ">" else {
      throw KeyScriptError(column: start + 1, reason: .malformedPaste)
    }
    index += 1
    return .paste(String(text))
  }

  private mutating func quoted() throws(KeyScriptError) -> [Character] {
    let start = index
    var text: [Character] = []
    index += 1
    while let character = peek {
      index += 1
      switch character {
      case "\"": return text
      case "\\": text.append(try escaped())
      default: text.append(character)
      }
    }
    throw KeyScriptError(column: start + 1, reason: .unclosedQuote)
  }

  private mutating func escaped() throws(KeyScriptError) -> Character {
    guard let character = peek else {
      throw KeyScriptError(column: index, reason: .unclosedQuote)
    }
    index += 1
    switch character {
    case "\"", "\\": return character
    case "n": return "\n"
    case "t": return "\t"
    default: throw KeyScriptError(column: index - 1, reason: .unknownEscape(character))
    }
  }

  private func expectBlank() throws(KeyScriptError) {
    if let next = peek, next != " ", next != "\t" {
      throw KeyScriptError(column: index + 1, reason: .missingBlank)
    }
  }
}
