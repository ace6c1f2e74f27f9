/// A manual page while it is written, in the `man` macros that every `man` reads (groff_man(7)).
///
/// Whatever is written stays plain ASCII, so that no locale and no preprocessor matters.
struct Roff {
  private(set) var text = ""
  /// A paragraph right behind a heading needs no macro.
  private var isBehindHeading = false

  /// The heading of the page: name, section, and what stands in its corners.
  init(name: String, section: Int, day: String, source: String, manual: String) {
    text = ".TH \(name) \(section) \(day) \"\(Self.escaped(source))\" \"\(Self.escaped(manual))\"\n"
    // Words are neither pulled apart nor broken by the patterns of another language.
    text += ".nh\n.ad l\n"
  }

  mutating func section(_ title: String) {
    call("SH", [title])
    isBehindHeading = true
  }

  mutating func subsection(_ title: String) {
    call("SS", [title])
    isBehindHeading = true
  }

  /// A paragraph; a line break in it begins the next one.
  mutating func paragraph(_ sentences: String) {
    for part in sentences.split(separator: "\n") {
      beginParagraph()
      text += Self.lines(Self.escaped(String(part)))
    }
  }

  /// One line, set in bold where it is typed as it stands.
  mutating func line(_ spans: [Span]) {
    beginParagraph()
    text += Self.lines(spans.map(\.roff).joined())
  }

  /// A term, and what it means, indented below.
  mutating func item(_ term: [Span], _ meaning: String) {
    isBehindHeading = false
    text += ".TP\n" + Self.line(term.map(\.roff).joined()) + Self.lines(Self.escaped(meaning))
  }

  /// A piece of a line.
  enum Span {
    /// As it is typed.
    case bold(String)
    /// What something else is put in for.
    case italic(String)
    case plain(String)

    fileprivate var roff: String {
      switch self {
      case .bold(let text): text.isEmpty ? "" : "\\fB" + Roff.escaped(text) + "\\fR"
      case .italic(let text): text.isEmpty ? "" : "\\fI" + Roff.escaped(text) + "\\fR"
      case .plain(let text): Roff.escaped(text)
      }
    }
  }

  private mutating func beginParagraph() {
    if !isBehindHeading { text += ".P\n" }
    isBehindHeading = false
  }

  private mutating func call(_ macro: String, _ arguments: [String]) {
    let quoted = arguments.map { "\"" + Self.escaped($0) + "\"" }
    text += "." + macro + " " + quoted.joined(separator: " ") + "\n"
  }

  /// Text broken at blanks, for lines of a source are to be short.
  private static func lines(_ roff: String) -> String {
    var result = ""
    var present = ""
    for word in roff.split(separator: " ") {
      if !present.isEmpty, present.count + word.count >= longestLine {
        result += line(present)
        present = ""
      }
      present += (present.isEmpty ? "" : " ") + word
    }
    return result + line(present)
  }

  private static let longestLine = 76

  /// A text line: at its start a dot or an apostrophe would call something.
  private static func line(_ roff: String) -> String {
    let isCall = roff.hasPrefix(".") || roff.hasPrefix("'")
    return (isCall ? "\\&" : "") + roff + "\n"
  }

  /// Text that comes out as it went in (groff_char(7)).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case " "..."~": result.unicodeScalars.append(scalar)
      case "\n", "\t": result += " "
      case _ where scalar.value < 0xA0: break
      default:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
      }
    }
    return result
  }
}
