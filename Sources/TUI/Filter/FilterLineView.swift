import Domain
import Screen

/// The line in which a filter, or the name of a view, is typed.
func drawFilterLine(
  _ line: FilterLine, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let label = " " + words(line.naming == nil ? "filter.line" : "filter.name") + " "
  let count = line.naming == nil ? state.countLeft(line.place) : ""
  let (mark, rest) = rect.columns(left: label.displayWidth)
  let (right, field) = rest.columns(right: count.isEmpty ? 1 : count.displayWidth + 2)
  canvas.write(label, at: mark.origin, style: Theme.strong, clip: mark)
  canvas.write(count, at: Point(x: right.x + 1, y: right.y), style: Theme.faint, clip: right)
  guard line.naming == nil else {
    line.naming?.draw(into: &canvas, field, focused: true)
    return
  }
  line.input.draw(into: &canvas, field, focused: true)
  if let problem = line.problem, state.filterHint(line).isProblem {
    canvas.underline(problem.range, of: line.input, in: field, focused: true)
  }
}

extension Canvas {
  /// Underlines Characters of a field as `LineInput` has drawn it.
  mutating func underline(_ range: Range<Int>, of input: LineInput, in field: Rect, focused: Bool) {
    let widths = input.text.map { displaySafe(String($0)).displayWidth }
    func column(_ place: Int) -> Int {
      widths.prefix(max(0, place)).reduce(0, +) + max(0, place - widths.count)
    }
    let start = focused ? column(input.cursor) - ((cursor?.x ?? field.x) - field.x) : 0
    let from = column(range.lowerBound) - start
    let to = column(range.upperBound) - start
    let place = Rect(x: field.x + from, y: field.y, width: max(1, to - from), height: 1)
    restyle(place.intersection(field)) { $0 = Theme.mistake.merging(over: $0) }
  }
}

extension Theme {
  /// What of a typed line cannot be read.
  static let mistake = Style(underline: true, ink: .problem)
}

extension AppState {
  /// What stands above the line: what is wrong, or what Tab could put in.
  func filterHint(_ line: FilterLine) -> (text: String, isProblem: Bool) {
    if let naming = line.naming {
      return (viewHint(naming.text, line), false)
    }
    let completion =
      line.cycle?.completion
      ?? filterCompletions(
        line.input.text, cursor: line.input.cursor, in: filterContext(line.place))
    if let problem = line.problem, completion.candidates.isEmpty || !line.isUnfinished(problem) {
      return (words(Text("filter.mistake", .text(problem.text))), true)
    }
    let typed = String(Array(line.input.text)[completion.range])
    guard completion.candidates != [typed] else { return ("", false) }
    let candidates = completion.candidates.enumerated().map { place, candidate in
      place == line.cycle?.index ? "[\(candidate)]" : candidate
    }
    return (candidates.joined(separator: "  "), false)
  }
}

/// What is wrong or could follow, in the line above.
func drawFilterHint(
  _ line: FilterLine, _ state: AppState, into canvas: inout Canvas, _ body: Rect
) {
  let hint = state.filterHint(line)
  guard !hint.text.isEmpty else { return }
  let cursor = canvas.cursor
  let width = max(1, body.width - 2)
  var lines = hint.isProblem ? hint.text.wrapped(to: width) : [hint.text]
  if !hint.isProblem, hint.text.displayWidth > width {
    lines = [shown(hint.text, around: line.cycle?.index ?? 0, columns: width)]
  }
  lines = Array(lines.prefix(3))
  let (strip, _) = body.rows(bottom: lines.count)
  canvas.fill(strip, .plain)
  for (row, text) in lines.enumerated() {
    canvas.write(
      text, at: Point(x: strip.x + 1, y: strip.y + row),
      style: hint.isProblem ? Theme.warning : Theme.faint, width: width, clip: strip)
  }
  canvas.cursor = cursor
}

/// The candidates from the one that Tab has taken on, where not all have room.
private func shown(_ text: String, around index: Int, columns: Int) -> String {
  let all = text.split(separator: " ").map(String.init)
  guard index > 0, all.indices.contains(index) else { return text }
  return "◂ " + all[max(0, index - 1)...].joined(separator: "  ")
}
