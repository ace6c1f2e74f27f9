import Domain
import Screen

/// What `regionetz --help` prints, made from the tables of verbs and options.
package struct Usage {
  let words: Catalogue

  package init(words: Catalogue) { self.words = words }

  package var text: String {
    var lines = [words("usage.head"), ""]
    lines += table([("regionetz", words("verb.open"))] + verbs)
    lines.append("")
    lines += table(options)
    lines += ["", words("usage.exit")]
    return lines.joined(separator: "\n")
  }

  private var verbs: [(String, String)] {
    CommandLineVerb.all.map { row in
      ("regionetz \(row.name)" + Self.behind(row.argument.name(in: words)), words(row.help))
    }
  }

  private var options: [(String, String)] {
    CommandLineOption.all.map { option in
      (
        option.names.joined(separator: ", ") + Self.behind(option.argument.name(in: words)),
        words(option.help)
      )
    }
  }

  private static func behind(_ argument: String) -> String {
    argument.isEmpty ? "" : " " + argument
  }

  /// Two columns; the second one is wrapped, for a help wider than a terminal is not read.
  ///
  /// A name that is too wide for the first column has a line to itself.
  private func table(_ rows: [(String, String)]) -> [String] {
    let widths = rows.map { $0.0.displayWidth }.filter { $0 <= Self.firstWidth }
    let left = widths.max() ?? 0
    return rows.flatMap { name, help in
      let isWide = name.displayWidth > left
      let lines = help.wrapped(to: Self.width - left - 4).enumerated().map { index, line in
        let head = index == 0 && !isWide ? name : ""
        let gap = String(repeating: " ", count: left - head.displayWidth + 2)
        return "  " + head + gap + line
      }
      return isWide ? ["  " + name] + lines : lines
    }
  }

  private static let width = 80
  private static let firstWidth = 36
}
