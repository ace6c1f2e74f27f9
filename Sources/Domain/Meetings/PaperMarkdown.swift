/// Markdown (CommonMark, tables as on GitHub) in which typed signs stay what they are.
enum PaperMarkdown {
  static func page(_ blocks: [PaperBlock]) -> String {
    let pieces = blocks.map(lines).filter { !$0.isEmpty }
    return pieces.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A text in which no character means anything, also at the beginning of a line.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isNumber = true
    for (place, letter) in text.enumerated() {
      let startsBlock = place == 0 && "#+-=".contains(letter)
      let endsNumber = place > 0 && isNumber && (letter == "." || letter == ")")
      if startsBlock || endsNumber || signs.contains(letter) { result.append("\\") }
      result.append(letter)
      isNumber = isNumber && letter.isASCII && letter.isNumber
    }
    return result
  }

  private static let signs: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$",
  ]

  private static func lines(_ block: PaperBlock) -> [String] {
    switch block {
    case .title(let text): return ["# " + joined(text, " ")]
    case .heading(let text): return ["## " + joined(text, " ")]
    case .paragraph(let text): return [joined(text, "\\\n")]
    case .list(let texts): return texts.map { "- " + joined($0, "\\\n  ") }
    case .entries(let entries):
      return entries.filter { !$0.text.paperLine.isEmpty }
        .map { "- **\(joined($0.label, " ")):** " + joined($0.text, "\\\n  ") }
    case .table(let header, let rows):
      let count = max(header.count, rows.map(\.count).max() ?? 0)
      guard count > 0 else { return [] }
      let rule = "|" + String(repeating: " --- |", count: count)
      return [row(header, count), rule] + rows.map { row($0, count) }
    }
  }

  /// The lines of a text with a break between them; empty ones would end the piece.
  private static func joined(_ text: String, _ separator: String) -> String {
    text.paperLines.filter { !$0.isEmpty }.map(escaped).joined(separator: separator)
  }

  private static func row(_ cells: [String], _ count: Int) -> String {
    let all = cells + Array(repeating: "", count: max(0, count - cells.count))
    return "|" + all.map { " \(joined($0, " ")) |" }.joined()
  }
}
