extension Unicode.Scalar {
  /// Columns as the C library counts them: 0, 1 or 2, and -1 for what cannot be printed.
  package var columns: Int {
    if value < 0x300 {
      return (0x20..<0x7F).contains(value) || value >= 0xA0 ? 1 : -1
    }
    let kind = Self.runKind(value)
    return kind == 3 ? -1 : kind
  }

  /// The kind of the last run in the table that starts at or before that scalar.
  private static func runKind(_ value: UInt32) -> Int {
    var low = 0
    var high = WidthTable.runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] >> 2 <= value {
        low = middle
      } else {
        high = middle
      }
    }
    return Int(WidthTable.runs[low] & 3)
  }
}

/// What one cell (or a pair, if wide) holds of a grapheme.
struct CellForm {
  /// The first spacing scalar with its zero-width marks.
  var character: Character
  /// 1 or 2.
  var columns: Int

  /// Combining marks that a grapheme may keep: more are an attack on the line height.
  static let maximumMarks = 8

  /// The part of a display-safe grapheme that ncurses would keep.
  ///
  /// ncurses stores the first spacing scalar and the zero-width ones after it; doing the same here
  /// keeps canvas and terminal alike. Variation selectors go, because terminals disagree about the
  /// width of what they ask for.
  init(_ grapheme: Character) {
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else {
      self.init(character: " ", columns: 1)
      return
    }
    let columns = first.columns
    if columns > 0 && scalars.index(after: scalars.startIndex) == scalars.endIndex {
      self.init(character: grapheme, columns: columns)
      return
    }
    self.init(composing: scalars)
  }

  /// A form that is known already.
  init(character: Character, columns: Int) {
    self.character = character
    self.columns = columns
  }

  private init(composing scalars: Character.UnicodeScalarView) {
    var text = ""
    var base = 0
    var marks = 0
    for scalar in scalars {
      let columns = scalar.columns
      if columns == 0 {
        guard marks < Self.maximumMarks, !Self.isDropped(scalar) else { continue }
        if base == 0 {
          text.unicodeScalars.append(Self.markCarrier)
          base = 1
        }
        text.unicodeScalars.append(scalar)
        marks += 1
      } else if base == 0 {
        text.unicodeScalars.append(columns < 0 ? Self.replacement : scalar)
        base = max(1, columns)
      } else {
        break
      }
    }
    self.init(character: text.first ?? Character(Self.markCarrier), columns: max(1, base))
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200D}" || (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// DOTTED CIRCLE, on which Unicode shows marks that have no base.
  static let markCarrier: Unicode.Scalar = "\u{25CC}"
  /// REPLACEMENT CHARACTER, in the place of what has no glyph anywhere.
  static let replacement: Unicode.Scalar = "\u{FFFD}"
}
