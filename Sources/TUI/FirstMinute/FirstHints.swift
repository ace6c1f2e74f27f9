import Domain
import Screen

/// The three hints of a newcomer's first minute: moving, making and taking back, help.
///
/// They begin when somebody has said for the first time who sits here, stand below the panes and
/// take no key away but two: Enter leads to the next one, `d` dismisses them for good.
extension AppState {
  /// How far this person has read; what is noted is the number of the hint, or that all is read.
  private static let hintNote = "hints"
  private static let allRead = "read"
  static let hintCount = 3

  /// The number of the hint that shows; nil where there is none, or something lies above the panes.
  package var hint: Int? {
    guard access == .edit, overlays.isEmpty, !(pane == .topics && topics.reader != nil),
      let number = notes[Self.hintNote].flatMap({ Int($0) }), (1...Self.hintCount).contains(number)
    else { return nil }
    return number
  }

  /// Begins with the first hint, where nobody has ever sat here.
  mutating func beginHints() -> [Effect] {
    notes[Self.hintNote] == nil ? note(Self.hintNote, "1") : []
  }

  /// Answers the two keys of a hint; nil for every other key, which works as it always does.
  mutating func pressInHint(_ key: Key) -> [Effect]? {
    guard let hint, pending.isEmpty,
      case .command(let command) = keymap.answer([key], in: .notice)
    else { return nil }
    switch command {
    case .take: return note(Self.hintNote, hint < Self.hintCount ? "\(hint + 1)" : Self.allRead)
    case .discard:
      toast = Text("hint.gone", .verbatim(keyName(of: .help)))
      return note(Self.hintNote, Self.allRead)
    default: return nil
    }
  }

  /// The lines of the hint; empty where none shows.
  func hintLines(columns: Int) -> [String] {
    guard let hint else { return [] }
    let keys: [Command] =
      switch hint {
      case 1: [.paneNext, .down, .up]
      case 2: [.new, .undo]
      default: [.help, .palette, .demo]
      }
    let text = Text("hint.\(hint)", arguments: keys.map { .verbatim(keyName(of: $0)) })
    return words(text).wrapped(to: max(1, columns - 4))
  }

  private func keyName(of command: Command) -> String {
    words.label(of: keymap.keys(for: command, in: .topics).first ?? [])
  }
}

/// The hint in its box below the panes.
func drawHint(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  guard let hint = state.hint, rect.height > 2 else { return }
  let words = state.words
  func name(_ command: Command) -> String {
    words.label(of: state.keymap.keys(for: command, in: .notice).first ?? [])
  }
  canvas.box(
    rect, title: " " + words(Text("hint.title", .verbatim("\(hint)"), .number(AppState.hintCount))),
    bottomTitle: words(Text("hint.keys", .verbatim(name(.take)), .verbatim(name(.discard)))),
    titleStyle: Theme.strong)
  let inner = rect.inset(dx: 2, dy: 1)
  for (row, line) in state.hintLines(columns: rect.width).prefix(inner.height).enumerated() {
    canvas.write(line, at: Point(x: inner.x, y: inner.y + row), clip: inner)
  }
}
