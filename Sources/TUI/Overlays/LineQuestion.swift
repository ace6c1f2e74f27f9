import Domain
import Screen

/// A line that a screen asks for: Enter takes it, Esc leaves it and keeps what is typed.
package struct LineQuestion: Equatable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// A guest of a meeting, with the Stelle.
    case guest(RecordID)
    /// From when until when somebody of an attendance was there.
    case times(Roll.Entry)
    /// Why a partner objects to an Umlaufbeschluss.
    case objection(RecordID, partner: RecordID)

    /// The key of its title; `.help` stands below the line.
    var text: String {
      switch self {
      case .guest: "lineQuestion.guest"
      case .times: "lineQuestion.times"
      case .objection: "lineQuestion.objection"
      }
    }
  }

  package var purpose: Purpose
  package var input: LineInput

  /// A longer line is none that a person types here.
  static let maximum = 2000
}

extension AppState {
  /// The line on top, if one is asked for.
  package var lineQuestion: LineQuestion? {
    get {
      guard case .line(let line) = overlays.last else { return nil }
      return line
    }
    set {
      guard case .line = overlays.popLast(), let newValue else { return }
      overlays.append(.line(newValue))
    }
  }

  /// Asks for a line; what was left there before comes back.
  mutating func ask(_ purpose: LineQuestion.Purpose, _ text: String = "") {
    let left = leftLines.removeValue(forKey: purpose)
    let input = LineInput(left ?? text, maximum: LineQuestion.maximum)
    overlays.append(.line(LineQuestion(purpose: purpose, input: input)))
  }

  mutating func pressInLineQuestion(_ key: Key) -> [Effect] {
    guard var line = lineQuestion else { return [] }
    switch keymap.answer([key], in: .line) {
    case .command(.accept): return takeLine(line)
    case .command(.back):
      leftLines[line.purpose] = line.input.text.isEmpty ? nil : line.input.text
      overlays.removeLast()
      return []
    case .command(.redraw): return [.redraw]
    default: break
    }
    _ = line.input.handle(key)
    lineQuestion = line
    return []
  }

  private mutating func takeLine(_ line: LineQuestion) -> [Effect] {
    let text = line.input.text.withoutOuterBlanks
    let depth = overlays.count
    overlays.removeLast()
    let effects =
      switch line.purpose {
      case .guest(let meeting): takeGuest(text, at: meeting)
      case .times(let entry): takeTimes(text, of: entry)
      case .objection(let circular, let partner): object(text, by: partner, to: circular)
      }
    // What cannot be taken stays where it can be mended.
    if effects.isEmpty, toast != nil, overlays.count < depth { overlays.append(.line(line)) }
    return effects
  }

  /// What stands below the line: how it is read, or what to type.
  func lineNews(_ line: LineQuestion) -> [String] {
    let help = words(line.purpose.text + ".help")
    guard case .guest = line.purpose, !line.input.text.withoutOuterBlanks.isEmpty else {
      return [help]
    }
    let guest = guest(line.input.text)
    let place = guest.partner.map(\.title) ?? guest.place
    let parts = [guest.name, place].filter { !$0.isEmpty }.joined(separator: " · ")
    return ["→ " + parts, help]
  }

  func lineTitle(_ line: LineQuestion) -> String {
    switch line.purpose {
    case .guest: words(line.purpose.text)
    case .times(let entry): words(Text(line.purpose.text, .verbatim(entry.name)))
    case .objection(_, let partner):
      words(Text(line.purpose.text, .verbatim(label(Partner.typeName, partner) ?? "")))
    }
  }

  func linearLine(_ line: LineQuestion) -> LinearScreen {
    var screen = LinearScreen(title: lineTitle(line))
    screen.introduction = [words(line.purpose.text + ".help")]
    if !line.input.text.isEmpty { screen.add(line.input.text) }
    return screen
  }
}

/// The box of the line, with what there is to say of what is typed.
func drawLineQuestion(
  _ line: LineQuestion, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let width = max(20, min(area.width - 8, 74))
  let news = state.lineNews(line).flatMap { $0.wrapped(to: width) }
  let popup = Popup(
    title: state.lineTitle(line), hint: state.words("lineQuestion.hint"),
    content: Size(width: width, height: 2 + news.count))
  let (head, below) = popup.draw(into: &canvas, in: area).rows(top: 1)
  for (row, text) in news.prefix(max(0, below.height - 1)).enumerated() {
    canvas.write(text, at: Point(x: below.x, y: below.y + 1 + row), clip: below)
  }
  line.input.draw(into: &canvas, head, focused: true)
}
