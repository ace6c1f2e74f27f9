/// Plain text for the body of a mail: headings underlined, columns of one width.
enum PaperText {
  static func page(_ blocks: [PaperBlock]) -> String {
    let pieces = blocks.map(lines).filter { !$0.isEmpty }
    return pieces.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static func lines(_ block: PaperBlock) -> [String] {
    switch block {
    case .title(let text): return underlined(text, "=")
    case .heading(let text): return underlined(text, "-")
    case .paragraph(let text): return text.paperLines
    case .list(let texts): return texts.flatMap { hanging($0, behind: "- ") }
    case .entries(let entries):
      let entries = entries.filter { !$0.text.paperLine.isEmpty }
      let width = entries.map { $0.label.count + 2 }.max() ?? 0
      return entries.flatMap { hanging($0.text, behind: filled("\($0.label):", to: width)) }
    case .table(let header, let rows): return table([header] + rows)
    }
  }

  private static func underlined(_ text: String, _ sign: Character) -> [String] {
    let line = text.paperLine
    return line.isEmpty ? [] : [line, String(repeating: sign, count: line.count)]
  }

  private static func hanging(_ text: String, behind front: String) -> [String] {
    let blank = String(repeating: " ", count: front.count)
    return text.paperLines.enumerated().map { ($0.offset == 0 ? front : blank) + $0.element }
  }

  private static func table(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(\.paperLine) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    var lines = rows.map { row in
      let cells = widths.enumerated().map { column, width in
        filled(column < row.count ? row[column] : "", to: width)
      }
      return MinuteGrammar.trimmed(Array(cells.joined(separator: "  "))[...])
    }
    if !lines.isEmpty {
      lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), at: 1)
    }
    return lines
  }

  private static func filled(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
