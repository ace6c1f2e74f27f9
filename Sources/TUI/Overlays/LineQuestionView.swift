import Domain
import Screen

extension AppState {
  /// `TOP 3.1:`, `Station:`.
  func linePrompt(_ line: LineQuestion) -> String {
    let key = line.purpose.text
    switch line.purpose {
    case .guest, .edition, .part: return words(key)
    case .times(let entry): return words(Text(key, .verbatim(entry.name)))
    case .objection(_, let partner):
      return words(Text(key, .verbatim(label(Partner.typeName, partner) ?? "")))
    case .comment(let item, _):
      let title = record(AgendaItem.typeName, item).map { self.title(of: $0) } ?? ""
      return words(Text(key, .verbatim(title)))
    case .agenda(let meeting): return words(Text(key, .verbatim(nextNumber(line, in: meeting))))
    }
  }

  /// What stands above the line: how it is read, or what to type.
  func lineNews(_ line: LineQuestion) -> String {
    let text = line.input.text
    let parts: [String] =
      switch line.purpose {
      case .guest: guestEcho(text)
      case .agenda: agendaEcho(text)
      case .part(let list, _): partEcho(text, in: list)
      case .times, .objection, .edition, .comment: []
      }
    let echo = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    return echo.isEmpty ? words(line.purpose.text + ".help") : "→ " + echo
  }

  func linearLine(_ line: LineQuestion) -> LinearScreen {
    var screen = LinearScreen(title: line.purpose.goesOn ? words("scope.line") : linePrompt(line))
    screen.introduction = [words(line.purpose.text + ".help")]
    if !line.input.text.isEmpty { screen.add(line.input.text) }
    return screen
  }
}

/// The line in the place of the status; above it a failed save, the last step or its news.
func drawLine(
  _ line: LineQuestion, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let news = FootRows(
    rows: Array(state.lineNews(line).wrapped(to: rect.width - 2).prefix(2)), style: Theme.faint)
  drawFootRows(
    state.footRows ?? news, into: &canvas,
    Rect(x: rect.x, y: rect.y - 1, width: rect.width, height: 1))
  let prompt = " " + state.linePrompt(line).clipped(to: max(8, rect.width / 2)) + " "
  let (left, field) = rect.columns(left: prompt.displayWidth)
  canvas.write(prompt, at: left.origin, style: Theme.strong, clip: left)
  line.input.draw(into: &canvas, field, focused: true)
}
