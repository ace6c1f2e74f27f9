extension EditBuffer {
  /// Runs a key that every text input knows, those of readline; false if it is none of them.
  ///
  /// Ctrl+Z and Ctrl+Y are undo and redo here as everywhere in the program, so nothing is yanked.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insertTyped(character)
    case .backspace: deleteBackward()
    case .delete: deleteOne(at: cursor)
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .control(let letter): return handleControl(letter)
    case .alt(let letter): return handleAlt(letter)
    default: return false
    }
    return true
  }

  private mutating func handleControl(_ letter: Character) -> Bool {
    let line = line(at: cursor)
    switch letter {
    case "a": move(to: line.lowerBound)
    case "e": move(to: line.upperBound)
    case "b": move(to: cursor - 1)
    case "f": move(to: cursor + 1)
    case "d": deleteOne(at: cursor)
    case "h": deleteBackward()
    case "w": replace(blankWordStart..<cursor, with: [])
    case "u": replace(line.lowerBound..<cursor, with: [])
    case "k": killToEnd(of: line)
    case "t": transpose(in: line)
    case "z": undo()
    case "y": redo()
    default: return false
    }
    return true
  }

  private mutating func handleAlt(_ letter: Character) -> Bool {
    switch letter {
    case "b": move(to: wordStart)
    case "f": move(to: wordEnd)
    case "d": replace(cursor..<wordEnd, with: [])
    case "\u{7F}", "\u{8}": replace(wordStart..<cursor, with: [])
    default: return false
    }
    return true
  }

  private mutating func insertTyped(_ character: Character) {
    guard !character.unicodeScalars.contains(where: Self.isControl) else { return }
    type(character)
  }

  private mutating func deleteBackward() {
    deleteOne(at: cursor - 1)
  }

  /// At the end of a line the newline goes, so that repeating the key joins lines.
  private mutating func killToEnd(of line: Range<Int>) {
    let end = cursor == line.upperBound ? min(cursor + 1, characters.count) : line.upperBound
    replace(cursor..<end, with: [])
  }

  /// Exchanges the characters before and under the cursor; at the end of a line the two before it.
  private mutating func transpose(in line: Range<Int>) {
    let right = cursor == line.upperBound ? cursor - 1 : cursor
    guard right > line.lowerBound else { return }
    replace((right - 1)..<(right + 1), with: [characters[right], characters[right - 1]])
  }

  private var wordStart: Int {
    var offset = cursor
    while offset > 0 && !isWord(offset - 1) { offset -= 1 }
    while offset > 0 && isWord(offset - 1) { offset -= 1 }
    return offset
  }

  private var wordEnd: Int {
    var offset = cursor
    while offset < characters.count && !isWord(offset) { offset += 1 }
    while offset < characters.count && isWord(offset) { offset += 1 }
    return offset
  }

  /// Start of the word before the cursor when only blanks part words, as Ctrl+W has it.
  private var blankWordStart: Int {
    var offset = cursor
    while offset > 0 && characters[offset - 1].isWhitespace { offset -= 1 }
    while offset > 0 && !characters[offset - 1].isWhitespace { offset -= 1 }
    return offset
  }

  private func isWord(_ offset: Int) -> Bool {
    characters[offset].isLetter || characters[offset].isNumber
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// A pasted text for one line: each run of newlines and tabs is one blank, other controls go.
  static func singleLine(_ text: String) -> [Character] {
    var result = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      let parts = scalar == "\n" || scalar == "\r" || scalar == "\t"
      if parts && !isGap { result += " " }
      isGap = parts
      if !isControl(scalar) { result.unicodeScalars.append(scalar) }
    }
    return Array(result)
  }

  /// A pasted text for several lines: any line end is a newline, a tab two blanks, other controls go.
  static func multipleLines(_ text: String) -> [Character] {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        result += "\n"
      } else if scalar == "\t" {
        result += "  "
      } else if !isControl(scalar) {
        result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return Array(result)
  }
}
