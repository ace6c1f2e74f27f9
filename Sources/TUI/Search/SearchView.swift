import Domain
import Screen

/// The line of a search: what is typed, and how many hits there are.
func drawSearchLine(
  _ line: SearchState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let isMany = state.search.matches >= AppState.hitLimit
  let number = state.words.number(state.search.matches)
  let isEmpty = line.input.text.isEmpty
  let hint = state.earlierSearches.isEmpty ? "" : state.words("search.earlier")
  let count = isEmpty ? hint : (isMany ? "≥ " : "") + number
  let (mark, rest) = rect.columns(left: 2)
  let (right, field) = rest.columns(right: count.displayWidth + 2)
  canvas.write("/", at: Point(x: mark.x + 1, y: mark.y), style: Theme.strong)
  canvas.write(count, at: Point(x: right.x + 1, y: right.y), style: Theme.faint, clip: right)
  line.input.draw(into: &canvas, field, focused: true)
}

/// Marks where the list on the screen shows what was looked for.
func markHits(_ state: AppState, into canvas: inout Canvas, _ layout: ScreenLayout) {
  guard let place = state.markedPlace else { return }
  let needle = fold(state.search.needle)
  for rect in state.rects(of: place, layout) { canvas.mark(needle, within: rect) }
}

extension AppState {
  /// Where the rows of a list stand.
  fileprivate func rects(of place: SearchPlace, _ layout: ScreenLayout) -> [Rect] {
    switch place {
    case .partners: layout.frame(.partners, of: self).map { [$0.inset(by: 1)] } ?? []
    case .year, .month, .meetings: calendarRect.map { [$0] } ?? []
    case .board: BoardLayout(of: self).columns.map(\.rect)
    case .topics: topics.reader == nil ? [TopicLayout(of: self).list] : []
    case .people: [layout.body.rows(top: 2).rest.inset(by: 1)]
    case .trash: [layout.body.rows(top: 1).rest]
    case .page, .sheet: [layout.body.inset(by: 1)]
    case .register: [RegisterLayout(layout.body).list]
    }
  }
}

extension Canvas {
  /// Marks what is looked for in the rows of a rectangle as they stand there, umlauts folded.
  mutating func mark(_ needle: Folded, within rect: Rect) {
    guard !needle.text.isEmpty else { return }
    let area = rect.intersection(bounds)
    for y in area.minY..<area.maxY {
      var text = ""
      var columns: [Int] = []
      for x in area.minX..<area.maxX {
        guard let character = self[x, y].text else { continue }
        text.append(character)
        columns.append(x)
      }
      // A letter that joined the one before it would shift the columns behind it.
      guard text.count == columns.count else { continue }
      for range in ranges(of: needle, in: text) where range.upperBound <= columns.count {
        let end = range.upperBound < columns.count ? columns[range.upperBound] : area.maxX
        let start = columns[range.lowerBound]
        restyle(Rect(x: start, y: y, width: end - start, height: 1)) {
          $0 = Theme.hit.merging(over: $0)
        }
      }
    }
  }
}
