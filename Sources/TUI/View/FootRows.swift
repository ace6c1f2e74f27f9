import Domain
import Screen

/// A sentence above the footer: a save that failed, the last step or mistake.
struct FootRows: Equatable {
  var rows: [String]
  var style: Style
}

extension AppState {
  /// What there is to say, in the rows that it takes on this screen.
  var footRows: FootRows? {
    guard let text = banner ?? toast else { return nil }
    let columns = size.width - (banner == nil ? 2 : 4)
    let rows = words.rows(of: text, columns: columns, most: size.width < 80 ? 3 : 2)
    guard banner != nil else { return FootRows(rows: rows, style: Theme.strong) }
    let marked = rows.enumerated().map { ($0 == 0 ? "! " : "  ") + $1 }
    return FootRows(rows: marked, style: Theme.banner)
  }

  /// How many rows above the status a notice takes from a screen whose line stands there.
  var footOverhang: Int {
    guard overlays.last?.fillsScreen == true else { return 0 }
    return max(0, (footRows?.rows.count ?? 1) - 1)
  }
}

/// Draws a notice whose last row is `rect`; the others cover what stands above it.
func drawFootRows(_ notice: FootRows, into canvas: inout Canvas, _ rect: Rect) {
  let count = notice.rows.count
  let strip = Rect(
    x: rect.x, y: rect.maxY - count, width: rect.width, height: count)
  let isBanner = notice.style == Theme.banner
  let inset = isBanner ? 0 : 1
  canvas.fill(strip, isBanner ? notice.style : .plain)
  for (row, text) in notice.rows.enumerated() {
    canvas.write(
      text, at: Point(x: strip.x + inset, y: strip.y + row), style: notice.style, clip: strip)
  }
}

extension Catalogue {
  /// A sentence that fits: what it quotes is shortened before its end is cut.
  func shortened(_ text: Text, to columns: Int) -> String {
    for length in [60, 40, 28, 20, 12] {
      let sentence = self(text.quoting(atMost: length))
      if sentence.displayWidth <= columns { return sentence }
    }
    return self(text.quoting(atMost: 8))
  }

  /// A sentence in as few rows as it can be read in: a second one before titles get too short.
  func rows(of text: Text, columns: Int, most: Int) -> [String] {
    for length in [60, 40, 28] {
      let sentence = self(text.quoting(atMost: length, inside: true))
      if sentence.displayWidth <= columns { return [sentence] }
    }
    var rows: [String] = []
    for length in [60, 40, 28, 20, 12, 8] {
      rows = self(text.quoting(atMost: length, inside: length >= 20)).brokenAtDots(to: columns)
      if rows.count <= most { return rows }
    }
    return Array(rows.prefix(most))
  }
}

extension Text {
  /// What is quoted in it, each shortened at its end or in its middle.
  fileprivate func quoting(atMost length: Int, inside: Bool = false) -> Text {
    Text(
      key,
      arguments: arguments.map { argument in
        switch argument {
        case .verbatim(let string) where inside: .verbatim(string.shortenedInside(to: length))
        case .verbatim(let string): .verbatim(string.clipped(to: length))
        case .text(let text): .text(text.quoting(atMost: length, inside: inside))
        case .number: argument
        }
      })
  }
}

extension String {
  /// Rows of whole clauses, as a dot parts them; a clause that is too long is broken by itself.
  fileprivate func brokenAtDots(to columns: Int) -> [String] {
    var rows: [String] = []
    for clause in clauses {
      let joined = (rows.last.map { $0 + " · " } ?? "") + clause
      if rows.isEmpty || joined.displayWidth > columns {
        if let last = rows.last, last.displayWidth + 2 <= columns {
          rows[rows.count - 1] = last + " ·"
        }
        rows += clause.wrapped(to: columns)
      } else {
        rows[rows.count - 1] = joined
      }
    }
    return rows
  }

  private var clauses: [String] {
    var clauses: [String] = []
    var rest = self[...]
    while let dot = rest.firstIndex(of: "·"), dot > rest.startIndex {
      clauses.append(String(rest[..<dot]).withoutOuterBlanks)
      rest = rest[rest.index(after: dot)...]
    }
    return clauses + [rest.withoutOuterBlanks]
  }

  /// At most so many columns: beginning and end stay, for names that differ in one of them.
  fileprivate func shortenedInside(to columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var end = ""
    for character in reversed() {
      let longer = String(character) + end
      if longer.displayWidth > columns / 3 { break }
      end = longer
    }
    return clipped(to: columns - end.displayWidth) + end
  }
}
