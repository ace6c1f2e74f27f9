/// The visual rows of a text at a width, found from any place without laying out the rest.
struct TextLayout {
  private let buffer: EditBuffer
  private let width: Int

  /// The layout for a text area of that size.
  init(_ buffer: EditBuffer, _ size: Size) {
    self.buffer = buffer
    // One column stays free for the cursor behind a full row and for the scroll marks.
    width = max(1, size.width - 1)
  }

  /// The row that the cursor shows in when it stands at `offset`.
  func row(at offset: Int) -> Range<Int> {
    let line = buffer.line(at: offset)
    return rows(of: line).last { $0.lowerBound <= offset } ?? line
  }

  /// Columns from the start of the row to that offset.
  func column(of offset: Int, in row: Range<Int>) -> Int {
    buffer.characters[row.lowerBound..<max(row.lowerBound, offset)]
      .reduce(0) { $0 + $1.displayWidth }
  }

  /// The offset in the row that is nearest to a column without going beyond it.
  func offset(at column: Int, in row: Range<Int>) -> Int {
    var columns = 0
    let line = buffer.line(at: row.lowerBound)
    // Behind the last grapheme of a wrapped row the next row begins.
    let last = row.upperBound < line.upperBound ? row.upperBound - 1 : row.upperBound
    for offset in row.lowerBound..<max(row.lowerBound, last) {
      columns += buffer.characters[offset].displayWidth
      if columns > column { return offset }
    }
    return max(row.lowerBound, last)
  }

  /// The row `count` rows below (above, if negative), or as far as there are rows.
  func row(from row: Range<Int>, by count: Int) -> (row: Range<Int>, moved: Int) {
    var line = buffer.line(at: row.lowerBound)
    var rows = rows(of: line)
    var index = rows.firstIndex(of: row) ?? 0
    var moved = 0
    while moved != count {
      if count > 0 {
        if index + 1 < rows.count {
          index += 1
        } else {
          guard line.upperBound < buffer.characters.count else { break }
          line = buffer.line(at: line.upperBound + 1)
          rows = self.rows(of: line)
          index = 0
        }
        moved += 1
      } else {
        if index > 0 {
          index -= 1
        } else {
          guard line.lowerBound > 0 else { break }
          line = buffer.line(at: line.lowerBound - 1)
          rows = self.rows(of: line)
          index = rows.count - 1
        }
        moved -= 1
      }
    }
    return (rows[index], moved)
  }

  /// At most `count` rows from the one that begins at `start`.
  func rows(from start: Int, count: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var line = buffer.line(at: start)
    var pending = rows(of: line).drop { $0.lowerBound < start }
    while result.count < count {
      if let row = pending.popFirst() {
        result.append(row)
      } else {
        guard line.upperBound < buffer.characters.count else { break }
        line = buffer.line(at: line.upperBound + 1)
        pending = rows(of: line)[...]
      }
    }
    return result
  }

  /// Where the window has to begin to show the cursor, as near to where it began as possible.
  func visibleStart(near first: Int, height: Int) -> Int {
    let height = max(1, height)
    let cursorRow = row(at: buffer.cursor)
    let start = row(at: min(first, buffer.characters.count))
    if cursorRow.lowerBound <= start.lowerBound { return cursorRow.lowerBound }
    if rows(from: start.lowerBound, count: height).contains(cursorRow) { return start.lowerBound }
    return row(from: cursorRow, by: 1 - height).row.lowerBound
  }

  private func rows(of line: Range<Int>) -> [Range<Int>] {
    Wrapping.rows(of: line, in: buffer.characters, width: width)
  }
}

/// The marker at the start of a list line: `- `, `* `, `1. ` or `[ ] ` behind any blanks; a box to
/// tick may stand behind any of the others.
struct ListItem {
  /// Graphemes before the item's content.
  let length: Int
  /// The marker for the item after this one.
  let next: [Character]

  /// The marker of a line; nil if the line is not in a list.
  init?(_ line: ArraySlice<Character>) {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    if Self.isBox(rest) {
      length = indent.count + Self.box.count
      next = indent + Self.box
      return
    }
    guard let sign = rest.first else { return nil }
    if sign == "-" || sign == "*" {
      guard rest.dropFirst().first == " " else { return nil }
      let box = Self.isBox(rest.dropFirst(2)) ? Self.box : []
      length = indent.count + 2 + box.count
      next = indent + [sign, " "] + box
      return
    }
    // Nine digits fit an Int with room to count on; longer numbers number no list.
    let digits = rest.prefix(10).prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 9, let number = Int(String(digits)),
      rest.dropFirst(digits.count).starts(with: [".", " "])
    else { return nil }
    let box = Self.isBox(rest.dropFirst(digits.count + 2)) ? Self.box : []
    length = indent.count + digits.count + 2 + box.count
    next = indent + Array("\(number + 1). ") + box
  }

  /// The box of the next item is never ticked.
  private static let box: [Character] = ["[", " ", "]", " "]

  private static func isBox(_ line: ArraySlice<Character>) -> Bool {
    let sign = line.prefix(4)
    return sign.count == 4 && (sign.elementsEqual(box) || sign.elementsEqual("[x] "))
  }
}
