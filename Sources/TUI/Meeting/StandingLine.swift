import Screen

/// Why Enter has left in a meeting's line what stood there.
package enum StandingLine: Equatable, Sendable {
  /// A command that cannot be done: what is typed next takes its place, as of a selection.
  case refused
  /// The book did not take it: what is typed next waits behind it, and Enter tries both again.
  case unsaved
}

/// Nobody looks at the screen at the speed of talk: the next line never becomes a part of what
/// Enter has left. A blank goes on with it, and so do arrows and Backspace.
extension MeetingState {
  /// Stands between lines that wait for the book.
  private static let mark: Character = "⏎"

  /// The line that Enter takes.
  var firstLine: String {
    let line = input.text.prefix { $0 != Self.mark }
    return String(line.endIndex < input.text.endIndex && line.last == " " ? line.dropLast() : line)
  }

  /// The line that is being typed.
  var lastLine: String {
    guard let mark = input.text.lastIndex(of: Self.mark) else { return input.text }
    return String(input.text[mark...].dropFirst().drop { $0 == " " })
  }

  /// What waits behind the line that Enter takes.
  private var waiting: String {
    String(input.text.drop { $0 != Self.mark }.dropFirst().drop { $0 == " " })
  }

  /// The first line is done, and the next one moves up.
  mutating func clearLine() { input = LineInput(waiting) }

  /// A line that was emptied while others wait is none.
  mutating func skipEmptyLines() {
    while taken == nil, !waiting.isEmpty, firstLine.allSatisfy(\.isWhitespace) { clearLine() }
  }

  /// Makes room for a line behind or in the place of what Enter has left.
  mutating func makeRoom(isBlank: Bool = false) {
    defer { standing = nil }
    guard let standing, !isBlank else { return }
    input.cursor = input.text.count
    switch standing {
    case .refused: input.replaceAll(with: "")
    case .unsaved: input.paste(" \(Self.mark) ")
    }
  }
}
