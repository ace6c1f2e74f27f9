/// A piece of a text that people mail or print, before it is plain text, HTML or Markdown.
///
/// A line feed within a text is a new line of the same piece.
package enum PaperBlock: Hashable, Sendable {
  /// A label with what it says.
  package struct Entry: Hashable, Sendable {
    package var label: String
    package var text: String

    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  case title(String)
  case heading(String)
  case paragraph(String)
  /// Labels and values below each other; an empty value is left out.
  case entries([Entry])
  case list([String])
  /// Rows below a header; a row that is too short has empty cells.
  case table(header: [String], rows: [[String]])
}

/// In which form a text leaves the program.
///
/// Plain text is first, for it goes into every mail; HTML is what Word opens (DOMAIN.md §1.2).
package enum PaperFormat: String, CaseIterable, Sendable {
  case text
  case html
  case markdown

  /// Writes the pieces; `language` is the code of the language for HTML, such as `de`.
  package func page(_ blocks: [PaperBlock], language: String) -> String {
    switch self {
    case .text: PaperText.page(blocks)
    case .html: PaperHTML.page(blocks, language: language)
    case .markdown: PaperMarkdown.page(blocks)
    }
  }
}

extension String {
  /// The lines without blanks at their ends and without characters that no paper has; one at least.
  var paperLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let scalars = line.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isControl = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
        return isControl || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      return MinuteGrammar.trimmed(Array(text)[...])
    }
  }

  /// The lines in one.
  var paperLine: String { paperLines.filter { !$0.isEmpty }.joined(separator: " ") }
}
