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
  private func table(_ rows: [(String, String)]) -> [String] {
    let left = rows.map { $0.0.displayWidth }.max() ?? 0
    return rows.flatMap { name, help in
      help.wrapped(to: max(20, Self.width - left - 4)).enumerated().map { index, line in
        let head = index == 0 ? name : ""
        let gap = String(repeating: " ", count: left - head.displayWidth + 2)
        return "  " + head + gap + line
      }
    }
  }

  private static let width = 80
}
