import Domain
import Screen

/// A paper leaves the program: to the clipboard and into a file of its own (INTERFACE.md §3.15).
extension AppState {
  mutating func copyPaper(_ kind: CopyKind) -> [Effect] {
    guard let paper, let matter = matter(of: paper.meeting) else { return [] }
    let format: PaperFormat =
      switch kind {
      case .html: .html
      case .markdown: .markdown
      default: .text
      }
    var text = format.page(blocks(of: paper, matter), language: words("language.code"))
    if paper.kind == .difference { text = rows(of: paper, columns: 10_000).map(\.said).joined() }
    var copy = Copy(text, what: Text("paper.copied.\(format.rawValue)"))
    copy.file = fileName(paper, matter, format)
    return [.many(.copy(copy))]
  }

  /// `einladung-mob-2026-11-26.html`: signs of every file system.
  private func fileName(
    _ paper: PaperState, _ matter: MeetingMatter, _ format: PaperFormat
  ) -> String {
    var parts: [String]
    switch paper.kind {
    case .invitation: parts = [words("paper.file.invitation")]
    case .signIn: parts = [words("paper.file.signIn")]
    case .minutes: parts = [words("paper.file.minutes")]
    case .difference: parts = [words("paper.file.difference")]
    case .extract(let partner):
      parts = [
        words("paper.file.extract"), directory.entry(Partner.typeName, partner)?.label ?? "",
      ]
    }
    parts += [matter.body?.code ?? "", matter.meeting.span?.start.canonical ?? ""]
    let name = parts.filter { !$0.isEmpty }.joined(separator: "-")
    let plain = fold(name).text.utf8.map { byte in
      let isKept =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isKept ? byte : UInt8(ascii: "-")
    }
    return String(decoding: plain, as: UTF8.self) + "." + format.fileExtension
  }
}

extension PaperFormat {
  /// Behind the dot of a file's name.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .html: "html"
    case .markdown: "md"
    }
  }
}

extension PaperRow {
  /// The row as a line of text.
  var said: String {
    row.lines.map { $0.map(\.text).joined() }.joined(separator: "\n") + "\n"
  }
}
