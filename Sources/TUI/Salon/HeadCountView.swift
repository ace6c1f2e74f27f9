import Domain
import Screen

/// The grid of a RegioSalon's numbers, with its sums.
func drawHeadCounts(
  _ counts: HeadCountState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let words = state.words
  let grid = state.headGrid(of: counts.meeting)
  let what = words("headCount.\(counts.count.rawValue).label")
  canvas.box(
    rect, title: " \(words("page.salon.headCounts")) · \(what)", rightTitle: state.headSum(grid),
    titleStyle: Theme.strong)
  let inner = rect.inset(by: 1)
  let columns = state.headColumns
  // Five columns a partner at least; the words of the groups take what is left.
  let cell = max(5, min(9, (inner.width - 30) / (columns.count + 1)))
  let left = inner.width - cell * (columns.count + 1)
  func write(_ text: String, row: Int, column: Int, _ style: Style, isHere: Bool = false) {
    let place = Rect(x: inner.x + left + column * cell, y: inner.y + row, width: cell, height: 1)
    let shown = text.clipped(to: cell - 1)
    let indent = max(0, cell - 1 - shown.displayWidth)
    let mark = isHere ? "▸" : ""
    let x = place.x + max(0, indent - mark.displayWidth)
    if isHere { canvas.fill(place, Theme.cursor) }
    canvas.write(mark + shown, at: Point(x: x, y: place.y), style: style, clip: place)
    if isHere { canvas.cursor = Point(x: x, y: place.y) }
  }
  for (column, partner) in columns.enumerated() {
    write(state.headLabel(partner), row: 0, column: column, Theme.strong)
  }
  write("Σ", row: 0, column: columns.count, Theme.strong)
  for (index, group) in HeadCount.Group.allCases.enumerated() {
    let row = index + 1
    let name = words("headCount.group.\(group.rawValue)").clipped(to: max(1, left - 1))
    canvas.write(name, at: Point(x: inner.x, y: inner.y + row), clip: inner)
    for (column, partner) in columns.enumerated() {
      let isHere = index == counts.row && column == counts.column
      let number = grid.number(counts.count, at: HeadGrid.Place(group, partner))
      let text = isHere && !counts.typed.isEmpty ? counts.typed + "_" : "\(number)"
      write(
        text, row: row, column: column,
        isHere ? Theme.cursor : number == 0 ? Theme.faint : .plain, isHere: isHere)
    }
    write(
      "\(grid.sum(counts.count) { $0.group == group })", row: row, column: columns.count,
      Theme.strong)
  }
  let last = HeadCount.Group.allCases.count + 1
  canvas.write("Σ", at: Point(x: inner.x, y: inner.y + last), style: Theme.strong, clip: inner)
  for (column, partner) in columns.enumerated() {
    write("\(grid.sum(counts.count) { $0.partner == partner })", row: last, column: column, .plain)
  }
  write("\(grid.sum(counts.count))", row: last, column: columns.count, Theme.strong)
  for (row, line) in words("salon.noNames").wrapped(to: max(8, inner.width)).enumerated() {
    canvas.write(
      line, at: Point(x: inner.x, y: inner.y + last + 2 + row), style: Theme.faint, clip: inner)
  }
}

extension AppState {
  /// The grid in lines, a place each.
  func linearHeadCounts(_ counts: HeadCountState) -> LinearScreen {
    let grid = headGrid(of: counts.meeting)
    var screen = LinearScreen(
      title: words("page.salon.headCounts") + ", " + headSum(grid).replacingSigns)
    for group in HeadCount.Group.allCases {
      for partner in headColumns {
        let place = HeadGrid.Place(group, partner)
        let numbers = HeadGrid.Count.allCases.map { count in
          "\(words("headCount.\(count.rawValue).label")) \(grid.number(count, at: place))"
        }
        screen.add(
          "\(words("headCount.group.\(group.rawValue)")), \(headLabel(partner)): "
            + numbers.joined(separator: ", "), .place(screen.choices.count))
      }
    }
    screen.place = counts.row * headColumns.count + counts.column
    screen.total = screen.choices.count
    screen.introduction = [words("salon.noNames")]
    return screen
  }
}
