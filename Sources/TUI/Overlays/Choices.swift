import Domain
import Screen

/// One way to go on from the keys of a sequence that waits.
struct KeyChoice: Equatable {
  /// The keys that are still to be pressed.
  var keys: String
  var label: String
  /// Why it cannot run now; nil where it can.
  var reason: String?
}

/// How many columns the choices take, so that all of them show.
package struct ChoiceLayout: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  /// The cells that a column may have at most.
  package let room: Int

  package init(count: Int, in area: Size) {
    rows = max(1, min(count, area.height - 2))
    columns = max(1, (count + rows - 1) / rows)
    room = max(1, (area.width - 4) / columns)
  }
}

/// What can follow on the keys of a sequence that waits, once it has waited for a moment.
///
/// It stands at the lower edge in as many columns as it needs; where there is no room for the
/// reasons, brackets alone say what cannot run now.
func drawChoices(_ state: AppState, into canvas: inout Canvas, _ area: Rect) {
  guard !state.pending.isEmpty, let due = state.choicesDue, state.moment.milliseconds >= due
  else { return }
  let choices = state.choices
  let words = state.words
  let layout = ChoiceLayout(count: choices.count, in: area.size)
  let (rows, room) = (layout.rows, layout.room)
  let keys = (choices.map { $0.keys.displayWidth }.max() ?? 0) + 2
  func text(_ choice: KeyChoice, isLong: Bool) -> String {
    guard let reason = choice.reason else { return choice.label }
    let long = words(
      Text("choices.disabled", .verbatim(choice.label), .verbatim(reason)))
    return isLong ? long : "(\(choice.label))"
  }
  let isLong = choices.allSatisfy { text($0, isLong: true).displayWidth + keys + 2 <= room }
  let texts = choices.map { text($0, isLong: isLong) }
  let width = min(room, keys + (texts.map(\.displayWidth).max() ?? 0) + 2)
  let content = Size(width: width * layout.columns, height: rows)
  let frame = Rect(
    x: area.x, y: max(area.y, area.maxY - content.height - 2),
    width: min(area.width, content.width + 4), height: min(area.height, content.height + 2))
  let cursor = canvas.cursor
  let popup = Popup(title: words.label(of: state.pending) + " …", content: content)
  let inner = popup.draw(into: &canvas, in: frame)
  for (index, choice) in choices.enumerated() {
    let place = Rect(
      x: inner.x + index / rows * width, y: inner.y + index % rows, width: width, height: 1)
    let style = choice.reason == nil ? Style.plain : Theme.faint
    canvas.write(
      [
        Span(choice.keys, choice.reason == nil ? Theme.strong : Theme.faint, width: .fixed(keys)),
        Span(texts[index], style, width: .flexible), Span(" "),
      ],
      in: place.intersection(inner))
  }
  canvas.cursor = cursor
}

extension AppState {
  /// The commands that go on from the keys so far, with the keys that are still to be pressed.
  var choices: [KeyChoice] {
    Command.allCases.flatMap { command in
      keymap.keys(for: command, in: scope).filter { keys in
        keys.count > pending.count && keys.starts(with: pending)
      }.map { keys in
        KeyChoice(
          keys: words.label(of: Array(keys.dropFirst(pending.count))),
          label: words.label(of: command, in: scope),
          reason: command.disabledReason(in: self).map { words($0) })
      }
    }
  }
}
