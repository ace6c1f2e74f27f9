extension Character {
  /// Columns that this grapheme takes on the screen, at least 1.
  package var displayWidth: Int {
    let scalars = unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex,
      (0x20..<0x7F).contains(first.value) || (0xAE..<0x300).contains(first.value)
    {
      return 1
    }
    return String(self).displayWidth
  }
}

extension String {
  /// Columns that the text takes on the screen, with everything invisible made visible.
  package var displayWidth: Int {
    simpleColumns ?? displaySafe(self).reduce(0) { $0 + CellForm($1).columns }
  }

  /// The text in at most `columns` columns; a cut shows as `…`.
  package func clipped(to columns: Int) -> String {
    displaySafe(self).clippedSafeText(to: columns)
  }

  /// The text in exactly `columns` columns: cut, or filled with blanks at the right.
  package func padded(to columns: Int) -> String {
    let text = clipped(to: columns)
    return text + String(repeating: " ", count: max(0, columns - text.displayWidth))
  }

  /// As `clipped(to:)` for a text that already is display-safe.
  func clippedSafeText(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    // No grapheme takes more columns than it has bytes, so most texts need no counting.
    if utf8.count <= columns { return self }
    if let width = simpleColumns, width <= columns { return self }
    var used = 0
    var keep = startIndex
    var index = startIndex
    while index < endIndex {
      used += CellForm(self[index]).columns
      if used > columns { return String(self[..<keep]) + "…" }
      index = self.index(after: index)
      // One column stays free for the mark until it is known that none is needed.
      if used < columns { keep = index }
    }
    return self
  }

  /// The number of columns if every scalar is a grapheme of one column by its UTF-8 bytes alone.
  private var simpleColumns: Int? {
    var columns = 0
    var lead: UInt8 = 0
    for byte in utf8 {
      if lead == 0 {
        guard (0x20...0x7E).contains(byte) || (0xC2...0xCB).contains(byte) else { return nil }
        if byte >= 0xC2 { lead = byte }
        columns += 1
      } else {
        guard lead != 0xC2 || (byte >= 0xA0 && byte != 0xAD) else { return nil }
        lead = 0
      }
    }
    return columns
  }
}

extension StringProtocol {
  /// The number of columns if the text is safe as it is and every scalar is a grapheme of one.
  var narrowColumns: Int? {
    var columns = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: break
      // Dashes, quotation marks, arrows, frames and the few signs of ours.
      case 0x2010...0x2015, 0x2018...0x2027, 0x2190...0x2199, 0x2248, 0x2260, 0x2500...0x257F,
        0x25B2...0x25C3, 0x2605:
        break
      default: return nil
      }
      columns += 1
    }
    return columns
  }
}
