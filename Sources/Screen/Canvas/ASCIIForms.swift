extension Canvas {
  /// The text with `ae` for `ä` and so on, where that many cells are free behind it; nil where it
  /// needs no such thing or has no room.
  ///
  /// Whoever measures texts counts one column a letter: no text may grow into its neighbour.
  func spelledOut(_ text: String, at point: Point, columns: Int, in area: Rect) -> String? {
    guard text.unicodeScalars.contains(where: { CellForm.pairs[$0] != nil }) else { return nil }
    let safe = displaySafe(text)
    let long = safe.unicodeScalars.map { CellForm.pairs[$0] ?? String($0) }.joined()
    let (before, after) = (safe.displayWidth, long.displayWidth)
    // One blank keeps it apart from what follows, unless nothing can follow.
    let isLast = point.x + after == area.maxX
    guard point.x >= area.minX, area.minY <= point.y, point.y < area.maxY,
      after < columns || (after == columns && isLast)
    else { return nil }
    let free = (point.x + before)..<min(point.x + after + 1, area.maxX)
    return free.allSatisfy { self[$0, point.y].text == " " } ? long : nil
  }
}

extension CellForm {
  /// What an ASCII canvas shows instead; it takes as many columns.
  var asASCII: CellForm {
    var form = self
    guard let scalar = character.unicodeScalars.first else { return form }
    form.character = scalar.isASCII ? Character(scalar) : Self.likeness(of: scalar)
    return form
  }

  /// The letters that German spells out where it has no others.
  static let pairs: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss",
  ]

  private static func likeness(of scalar: Unicode.Scalar) -> Character {
    switch scalar {
    case "─", "━", "–", "—", "‐", "‑", "−": "-"
    case "│", "┃": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": "+"
    case "…": "~"
    case "⏎": "/"
    case "▸", "→", "›", "»", "▶": ">"
    case "Σ": "="
    case "◂", "←", "‹", "«", "◀": "<"
    case "▲", "↑": "^"
    case "▼", "↓": "v"
    case "·", "•": "."
    case "★": "*"
    case "●": "@"
    case "○": "o"
    case "✓", "✔": "x"
    case "◆": "%"
    case "≈": "~"
    case "≠": "#"
    case "≥": ">"
    case "≤": "<"
    case "×": "x"
    case "§": "S"
    case "€": "E"
    case "°": "o"
    case "²": "2"
    case "³": "3"
    case "„", "“", "”": "\""
    case "‚", "‘", "’": "'"
    case "\u{A0}": " "
    default: baseLetter(of: scalar)
    }
  }

  /// The letter below the accent, so that German stays readable and columns stay straight.
  private static func baseLetter(of scalar: Unicode.Scalar) -> Character {
    switch scalar {
    case "ä", "à", "á", "â", "ã", "å", "æ": "a"
    case "Ä", "À", "Á", "Â", "Ã", "Å", "Æ": "A"
    case "ö", "ò", "ó", "ô", "õ", "ø", "œ": "o"
    case "Ö", "Ò", "Ó", "Ô", "Õ", "Ø", "Œ": "O"
    case "ü", "ù", "ú", "û": "u"
    case "Ü", "Ù", "Ú", "Û": "U"
    case "è", "é", "ê", "ë": "e"
    case "È", "É", "Ê", "Ë": "E"
    case "ì", "í", "î", "ï", "ı": "i"
    case "ç": "c"
    case "ñ": "n"
    case "ß": "s"
    default: "?"
    }
  }
}
