import Domain
import Screen

/// The screen in front of the room.
func drawBeamer(_ state: AppState, into canvas: inout Canvas) {
  let bounds = canvas.bounds
  canvas.cursor = Point(x: 0, y: bounds.height - 1)
  let (head, below) = bounds.rows(top: 1)
  let (bottom, body) = below.rows(bottom: 2)
  canvas.fill(head, Theme.header)
  guard let beamer = state.beamer, let content = state.beamerContent(beamer) else {
    let text = state.words("beamer.nothing")
    canvas.write(text, at: Point(x: 1, y: body.y + body.height / 2), clip: body)
    return
  }
  let right = beamer.isDark ? "" : content.time
  canvas.write(
    [Span(" " + content.title + "  " + content.day, width: .flexible), Span(right + " ")],
    in: head, over: Theme.header)
  if !beamer.isDark {
    drawContent(content, state, into: &canvas, body)
    if !content.next.isEmpty {
      let next = " " + state.words(Text("beamer.next", .verbatim(content.next)))
      canvas.write(next, at: bottom.origin, style: Theme.faint, clip: bottom)
    }
  }
  drawBeamerLine(state, into: &canvas, bottom.rows(bottom: 1).bottom)
}

private func drawContent(
  _ content: BeamerContent, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let main = mainRows(content, state, columns: mainArea(area).inset(dx: 2, dy: 1).width)
  if area.width >= 80 {
    let (left, right) = area.columns(left: area.width - mainArea(area).width)
    canvas.box(left, title: " " + state.words("beamer.agenda"), titleStyle: Theme.strong)
    drawAgenda(content, into: &canvas, left.inset(by: 1))
    canvas.box(right, title: "")
    draw(main, around: 0, into: &canvas, right.inset(dx: 2, dy: 1))
  } else {
    let count = min(main.count + 1, area.height * 2 / 3)
    let (top, rest) = area.rows(top: count)
    draw(main, around: 0, into: &canvas, top.inset(dx: 1, dy: 0))
    drawAgenda(content, into: &canvas, rest.inset(dx: 1, dy: 0))
  }
}

private func mainArea(_ area: Rect) -> Rect {
  area.width >= 80 ? area.columns(left: min(44, area.width * 2 / 5)).rest : area
}

/// The agenda; a title that is longer than a line goes on below.
private func agendaRows(_ content: BeamerContent, columns: Int) -> [[Span]] {
  content.agenda.flatMap { item in
    let sign: String
    let style: Style
    switch item.mark {
    case .open: (sign, style) = ("  ", .plain)
    case .running: (sign, style) = ("▸ ", Theme.strong)
    case .done: (sign, style) = ("✓ ", Theme.faint)
    }
    let head = "\(sign)\(item.number) "
    let lines = item.title.wrapped(to: max(8, columns - head.displayWidth))
    return lines.enumerated().map { row, line in
      let start = row == 0 ? head : String(repeating: " ", count: head.displayWidth)
      return [Span(start + line, style, width: .flexible)]
    }
  }
}

private func drawAgenda(_ content: BeamerContent, into canvas: inout Canvas, _ area: Rect) {
  let rows = agendaRows(content, columns: area.width)
  let running = rows.firstIndex { $0.first?.text.hasPrefix("▸") == true } ?? 0
  draw(rows, around: running, into: &canvas, area)
}

/// The running TOP, then the wording of its results, then its released lines.
private func mainRows(_ content: BeamerContent, _ state: AppState, columns: Int) -> [[Span]] {
  let words = state.words
  var rows: [[Span]] = []
  func add(_ text: String, _ style: Style) {
    for line in text.wrapped(to: max(10, columns)) {
      rows.append([Span(line, style, width: .flexible)])
    }
  }
  if content.isPaused {
    add(words("beamer.pause"), Theme.strong)
  } else if let item = content.running {
    add("\(item.number)  \(item.title)", Theme.strong)
    if !content.presenter.isEmpty {
      add(words(Text("beamer.presenter", .verbatim(content.presenter))), Theme.faint)
    }
  }
  for text in content.results {
    rows.append([])
    add(text, .plain)
  }
  if !content.lines.isEmpty { rows.append([]) }
  for text in content.lines { add("– " + text, .plain) }
  return rows
}

/// As many rows as there is room for, with the one at `place` among them.
private func draw(_ rows: [[Span]], around place: Int, into canvas: inout Canvas, _ area: Rect) {
  guard area.height > 0 else { return }
  let first = max(0, min(place - area.height / 2, rows.count - area.height))
  for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
    canvas.write(row, in: Rect(x: area.x, y: area.y + offset, width: area.width, height: 1))
  }
}

/// What is being typed: of a result the wording, of everything else only that something is.
private func drawBeamerLine(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  if state.isLeavingBeamer {
    canvas.write(
      " " + state.words("beamer.leave"), at: rect.origin, style: Theme.strong, clip: rect)
    return
  }
  guard let typed = state.typedInMeeting, !typed.isEmpty else { return }
  let refused = state.isRefused ? state.words("beamer.refused") + " " : ""
  let shown = refused + state.shownToAll(typed)
  canvas.write(" " + shown, at: rect.origin, clip: rect)
  canvas.cursor = Point(x: min(rect.x + 1 + shown.displayWidth, rect.maxX - 1), y: rect.y)
}

extension AppState {
  /// What stands in the line of the meeting that shows.
  var typedInMeeting: String? { showsMeeting ? meeting?.input.text : nil }

  /// A line that is being typed as all may see it: the wording of a result, a command of the
  /// beamer; of everything else a dot a letter.
  package func shownToAll(_ typed: String) -> String {
    if MinuteSign(of: typed) == .result {
      // Not a name before it is known either.
      let words = minuteGrammar.read(typed).text.split(separator: " ")
      return words.prefix { $0.first != ">" }.joined(separator: " ")
    }
    return String(repeating: "·", count: min(typed.count, 40))
  }
}
