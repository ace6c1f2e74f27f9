/// A page of HTML that a browser, a phone and Word open: no script, nothing from elsewhere.
enum PaperHTML {
  static func page(_ blocks: [PaperBlock], language: String) -> String {
    let title = blocks.lazy.compactMap { block -> String? in
      if case .title(let text) = block { text } else { nil }
    }.first
    let body = blocks.map(element).filter { !$0.isEmpty }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(language.paperLine))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title?.paperLine ?? ""))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  /// A text as it stands between tags and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func element(_ block: PaperBlock) -> String {
    switch block {
    case .title(let text): return "<h1>\(lines(text))</h1>"
    case .heading(let text): return "<h2>\(lines(text))</h2>"
    case .paragraph(let text): return "<p>\(lines(text))</p>"
    case .list(let texts):
      return wrapped("ul", texts.map { "<li>\(lines($0))</li>" })
    case .entries(let entries):
      let rows = entries.filter { !$0.text.paperLine.isEmpty }
      return wrapped(
        "table", rows.map { "<tr>\(cell("th scope=\"row\"", $0.label))\(cell("td", $0.text))</tr>" }
      )
    case .table(let header, let rows):
      let count = max(header.count, rows.map(\.count).max() ?? 0)
      let head = row("th scope=\"col\"", header, count)
      return wrapped("table", [head] + rows.map { row("td", $0, count) })
    }
  }

  private static func wrapped(_ tag: String, _ elements: [String]) -> String {
    elements.isEmpty ? "" : (["<\(tag)>"] + elements + ["</\(tag)>"]).joined(separator: "\n")
  }

  private static func row(_ tag: String, _ cells: [String], _ count: Int) -> String {
    let all = cells + Array(repeating: "", count: max(0, count - cells.count))
    return "<tr>\(all.map { cell(tag, $0) }.joined())</tr>"
  }

  private static func cell(_ tag: String, _ text: String) -> String {
    "<\(tag)>\(lines(text))</\(tag.prefix(2))>"
  }

  private static func lines(_ text: String) -> String {
    text.paperLines.map(escaped).joined(separator: "<br>")
  }

  private static let style =
    "body{font-family:sans-serif;line-height:1.4;max-width:48em;margin:1em auto;padding:0 1em}"
    + "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;"
    + "padding:.2em .8em .2em 0}tr+tr>td{border-top:1px solid #ccc}"
}
