import Domain
import Screen

/// The board by partners: a row for each that leads something, its cards by phase.
func drawLanes(_ state: AppState, into canvas: inout Canvas, _ layout: BoardLayout) {
  let (lanes, empty) = state.lanes
  let columns = layout.columns.filter { !$0.isFolded }
  let indices = columns.map(\.index)
  let cardHeight = state.laneCardHeight(lanes, layout)
  let area = layout.labels.union(columns.last?.rect ?? layout.labels)
  let present = state.laneIndex(in: lanes)
  var y = area.y - state.board.place.top
  for (number, lane) in lanes.enumerated() {
    let height = lane.height(indices, cardHeight: cardHeight)
    if y + height >= area.y, y < area.maxY {
      draw(
        lane, isPresent: number == present, at: y, cardHeight, columns, state, into: &canvas, area)
    }
    let line = String(repeating: "─", count: max(0, area.width))
    if number < lanes.count - 1 || !empty.isEmpty, (area.minY..<area.maxY).contains(y + height) {
      canvas.write(line, at: Point(x: area.x, y: y + height), style: Theme.faint, clip: area)
    }
    y += height + 1
  }
  if !empty.isEmpty, (area.minY..<area.maxY).contains(y) {
    let text = Text("board.lanes.empty", .verbatim(empty.joined(separator: ", ")))
    canvas.write(
      state.words(text), at: Point(x: area.x, y: y), style: Theme.faint, clip: area)
  }
  if y > area.maxY {
    canvas.write(
      "▼", at: Point(x: area.maxX - 1, y: area.maxY - 1), style: Theme.faint, clip: area)
  }
}

private func draw(
  _ lane: Lane, isPresent: Bool, at y: Int, _ cardHeight: Int, _ columns: [BoardLayout.Column],
  _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let count = "\(lane.count)" + (lane.isCut ? "+" : "")
  canvas.write(
    lane.label.padded(to: 4) + count, at: Point(x: area.x, y: y),
    style: isPresent ? Theme.strong : .plain, width: 7, clip: area)
  for column in columns {
    let rows = lane.cells[column.index] ?? []
    let isAtHand = isPresent && column.index == state.board.column
    if rows.isEmpty, isAtHand, state.pane == .board {
      let place = Point(x: column.rect.x, y: y)
      canvas.write("▸", at: place, clip: area)
      canvas.cursor = place
    }
    for (index, row) in rows.enumerated() {
      let place = Rect(
        x: column.rect.x, y: y + index * cardHeight, width: column.rect.width, height: cardHeight)
      let rect = place.intersection(area)
      guard !rect.isEmpty else { continue }
      let isCursor = isAtHand && index == state.board.place.index
      ListView(
        rows: [
          ListRow(lines: lines(of: BoardCard(row), cardHeight, columns: rect.width - 1, state))
        ], cursor: isCursor ? 0 : nil,
        focused: isCursor && state.pane == .board
      ).draw(into: &canvas, rect)
    }
  }
}

/// A card of a lane, whose partner it need not name; `!` where a Sachstand is due or the Ampel red.
private func lines(
  of card: BoardCard, _ height: Int, columns: Int, _ state: AppState
) -> [[Span]] {
  let wants = card.isDue(on: state.moment.today) && card.day != nil
  let isRed = card.isRed && !card.isPaused && card.phase != .done
  let title = (wants || isRed ? "!" : "") + card.title
  let texts = height > 1 ? title.halved(at: columns) : [title]
  return (texts + Array(repeating: "", count: max(0, height - texts.count)))
    .map { [Span($0, width: .flexible)] }
}
