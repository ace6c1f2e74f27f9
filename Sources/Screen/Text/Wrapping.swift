/// Breaks a line of graphemes into rows of limited width.
///
/// Rows end after blanks; blanks at the end of a row hang over its edge instead of starting the
/// next one. A word that is too long breaks where the row ends, a wide grapheme never in half.
enum Wrapping {
  /// The rows of `line`, as ranges of offsets in `characters`; an empty line is one empty row.
  static func rows(
    of line: Range<Int>,
    in characters: [Character],
    width: Int
  ) -> [Range<Int>] {
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = line.lowerBound
    var wordStart = start
    var columns = 0
    for index in line {
      let character = characters[index]
      if character == " " {
        columns += 1
        wordStart = index + 1
        continue
      }
      let next = character.displayWidth
      if columns + next > width && index > start {
        let end = wordStart > start ? wordStart : index
        rows.append(start..<end)
        start = end
        wordStart = end
        columns = characters[start..<index].reduce(0) { $0 + $1.displayWidth }
      }
      columns += next
    }
    rows.append(start..<line.upperBound)
    return rows
  }
}

extension Wrapping {
  /// The rows of a text of which each scalar takes one column, by the rule of `rows`; nil for any
  /// other text.
  static func narrowRows(of line: Substring, width: Int) -> [String]? {
    guard line.narrowColumns != nil else { return nil }
    let width = max(1, width)
    let scalars = line.unicodeScalars
    var rows: [String] = []
    var (start, wordStart, end) = (scalars.startIndex, scalars.startIndex, scalars.startIndex)
    var (columns, wordColumn) = (0, 0)
    // `end` stands behind the last letter that is no blank.
    var wordEnd = start
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == " " {
        columns += 1
        (wordStart, wordColumn, wordEnd) = (next, columns, end)
      } else {
        if columns + 1 > width, index > start {
          let breaksWord = wordStart == start
          rows.append(String(line[start..<(breaksWord ? index : max(start, wordEnd))]))
          start = breaksWord ? index : wordStart
          columns = breaksWord ? 0 : columns - wordColumn
          (wordStart, wordColumn, wordEnd) = (start, 0, start)
        }
        columns += 1
        end = next
      }
      index = next
    }
    rows.append(String(line[start..<max(start, end)]))
    return rows
  }
}

extension String {
  /// The text in rows of at most `columns` columns, broken at blanks; newlines are kept as breaks.
  ///
  /// A single grapheme that is wider than `columns` stands alone in its row.
  package func wrapped(to columns: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
      .flatMap { line -> [String] in
        if let rows = Wrapping.narrowRows(of: line, width: columns) { return rows }
        let characters = Array(displaySafe(String(line)))
        return Wrapping.rows(of: 0..<characters.count, in: characters, width: columns)
          .map { Self.withoutTrailingBlanks(characters[$0]) }
      }
  }

  private static func withoutTrailingBlanks(_ row: ArraySlice<Character>) -> String {
    let end = row.lastIndex { $0 != " " }.map { $0 + 1 } ?? row.startIndex
    return String(row[row.startIndex..<end])
  }
}
