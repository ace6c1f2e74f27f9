extension Canvas {
  /// Writes one line of text from a point to the right and answers the columns it takes.
  ///
  /// The text passes `displaySafe`. It is cut with `…` at `width` columns and at the right edge of
  /// `clip` and of the canvas; what lies left of these is left out.
  @discardableResult
  package mutating func write(
    _ text: String,
    at point: Point,
    style: Style = .plain,
    width: Int? = nil,
    clip: Rect? = nil
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    guard point.x > -Rect.reach && point.x < area.maxX else { return 0 }
    let room = min(width ?? Int.max, area.maxX - point.x)
    if !ascii, room > 0, let columns = text.narrowColumns {
      // Most texts: each scalar is a grapheme of one column.
      if columns <= room {
        placeNarrow(text[...].unicodeScalars, at: point, style, area)
        return columns
      }
      placeNarrow(text.unicodeScalars.prefix(room - 1), at: point, style, area)
      placeNarrow(
        "…"[...].unicodeScalars, at: Point(x: point.x + room - 1, y: point.y), style, area)
      return room
    }
    let shown = displaySafe(text).clippedSafeText(to: room)
    return put(shown, at: point, style: style, clip: area)
  }

  /// Writes a display-safe text without a mark for what is cut off, and answers its full width.
  ///
  /// Scrolled fields use it: they have marks of their own.
  @discardableResult
  mutating func put(_ safe: String, at point: Point, style: Style, clip: Rect) -> Int {
    let area = clip.intersection(bounds)
    var x = point.x
    for grapheme in safe {
      let form = ascii ? CellForm(grapheme).asASCII : CellForm(grapheme)
      if x < area.maxX { place(form, Point(x: x, y: point.y), style, area) }
      x += form.columns
    }
    return x - point.x
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

  private static func likeness(of scalar: Unicode.Scalar) -> Character {
    switch scalar {
    case "─", "━", "–", "—", "‐", "‑", "−": "-"
    case "│", "┃": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": "+"
    case "…": "~"
    case "▸", "→", "›", "»", "▶": ">"
    case "◂", "←", "‹", "«", "◀": "<"
    case "▲", "↑": "^"
    case "▼", "↓": "v"
    case "·", "•": "."
    case "●", "★": "*"
    case "○": "o"
    case "◆": "#"
    case "✓", "✔": "x"
    case "≈": "~"
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
