import Domain
import Screen

/// What can follow on the keys of a sequence that waits, once it has waited for a moment.
func drawChoices(_ state: AppState, into canvas: inout Canvas, _ area: Rect) {
  guard !state.pending.isEmpty, let due = state.choicesDue, state.moment.milliseconds >= due
  else { return }
  let choices = state.choices
  let words = state.words
  let widest = choices.map { $0.label.displayWidth }.max() ?? 0
  let content = Size(width: widest + 6, height: choices.count)
  let frame = Rect(
    x: area.x, y: max(area.y, area.maxY - content.height - 2),
    width: min(area.width, content.width + 4), height: min(area.height, content.height + 2))
  let cursor = canvas.cursor
  let popup = Popup(title: words.label(of: state.pending) + " …", content: content)
  let inner = popup.draw(into: &canvas, in: frame)
  for (row, choice) in choices.prefix(inner.height).enumerated() {
    canvas.write(
      [Span(choice.keys, Theme.strong, width: .fixed(6)), Span(choice.label)],
      in: Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1))
  }
  canvas.cursor = cursor
}

extension AppState {
  /// The commands that go on from the keys so far, with the keys that are still to be pressed.
  var choices: [(keys: String, label: String)] {
    Command.allCases.flatMap { command in
      keymap.keys(for: command, in: scope).filter { keys in
        keys.count > pending.count && keys.starts(with: pending)
      }.map { (words.label(of: $0), words(command.label)) }
    }
  }
}
