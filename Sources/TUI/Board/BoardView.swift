import Domain
import Screen

/// The board: heads with counts, the columns that have room, and the others by name.
func drawBoard(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let layout = BoardLayout(of: state)
  let total = state.boardTotal
  if let frame = layout.frame {
    let resting = state.boardCount(BoardPane.rest) ?? 0
    canvas.frame(
      .board, frame, state,
      right: total.map { state.words.number($0, isAtLeast: state.boardIsAtLeast()) } ?? "",
      bottom: total == 0 ? "" : state.boardPosition,
      bottomRight: resting > 0 && !state.board.hasRestOpen
        ? state.boardHead(BoardPane.rest, columns: 20) : "")
  }
  guard (state.conditions(in: .board).isEmpty ? state.projectTotal : total) != 0 else {
    drawEmptyBoard(state, into: &canvas, layout)
    return
  }
  var cursor: Point?
  for column in layout.columns {
    canvas.cursor = nil
    let head = Rect(x: column.rect.x, y: layout.heads.y, width: column.rect.width, height: 1)
    canvas.spot(head.union(column.rect), .tab(column.index))
    if column.isFolded {
      drawFolded(column, state, into: &canvas)
    } else if state.board.look != .lanes {
      drawColumn(column, state, into: &canvas, layout)
    }
    if column.index == state.board.column { cursor = canvas.cursor ?? column.rect.origin }
  }
  if state.board.look == .lanes {
    canvas.cursor = nil
    drawLanes(state, into: &canvas, layout)
    cursor = canvas.cursor ?? cursor
  }
  drawHeads(state, into: &canvas, layout)
  drawStrip(state, into: &canvas, layout)
  canvas.cursor = cursor
}

private func drawHeads(_ state: AppState, into canvas: inout Canvas, _ layout: BoardLayout) {
  for column in layout.columns {
    let place = Rect(x: column.rect.x, y: layout.heads.y, width: column.rect.width, height: 1)
    let isPresent = column.index == state.board.column && state.pane == .board
    let (_, inner) = place.columns(left: 1)
    let head =
      column.isFolded && column.rect.width < 12
      ? state.boardCount(column.index).map { state.words.number($0) } ?? ""
      : state.boardHead(column.index, columns: inner.width)
    canvas.write(
      head, at: inner.origin,
      style: isPresent ? Theme.present : Theme.strong, clip: inner)
    if column.rect.x > layout.heads.x {
      let line = Rect(
        x: column.rect.x - 1, y: layout.heads.y, width: 1, height: column.rect.height + 1)
      for y in line.minY..<line.maxY {
        canvas.write("│", at: Point(x: line.x, y: y), style: Theme.faint)
      }
    }
  }
  guard let first = layout.columns.first, let last = layout.columns.last else { return }
  if first.index > 0 { canvas.write("◂", at: layout.heads.origin) }
  if last.index < BoardPane.rest - 1 {
    canvas.write("▸", at: Point(x: layout.heads.maxX - 1, y: layout.heads.y))
  }
}

private func drawColumn(
  _ column: BoardLayout.Column, _ state: AppState, into canvas: inout Canvas,
  _ layout: BoardLayout
) {
  guard state.board.columns.indices.contains(column.index) else { return }
  let list = state.board.columns[column.index]
  let count = min(layout.cards, list.page.rows.count - list.top)
  guard count > 0 else {
    // An empty column shows where the cursor is, too.
    if column.index == state.board.column, state.pane == .board, list.isLoaded {
      canvas.write("▸", at: column.rect.origin, clip: column.rect)
    }
    if state.board.look == .archive, column.index == Project.Phase.allCases.count - 1 {
      drawEmptyArchive(state, into: &canvas, column.rect)
    }
    return
  }
  let rows = list.page.rows[list.top..<(list.top + count)].map { row in
    ListRow(
      lines: BoardCard(row).lines(
        layout.cardHeight, columns: column.rect.width - 1, on: state.moment.today, state.words),
      marked: state.isMarked(row.id, in: .board))
  }
  let isPresent = column.index == state.board.column
  ListView(
    rows: rows, cursor: isPresent ? list.cursor - list.top : nil,
    focused: isPresent && state.pane == .board
  ).draw(into: &canvas, column.rect)
  let right = column.rect.maxX - 1
  if list.top > 0 || list.page.hasBefore {
    canvas.write("▲", at: Point(x: right, y: layout.heads.y), style: Theme.faint)
  }
  if list.top + count < list.page.rows.count || list.page.hasAfter {
    canvas.write("▼", at: Point(x: right, y: column.rect.maxY - 1), style: Theme.faint)
  }
}

/// What the archive is for, while nothing lies in it.
private func drawEmptyArchive(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  let text = Text("board.archive.empty", .number(Project.archivedAfter))
  let lines = state.words(text).wrapped(to: max(1, rect.width - 2))
  for (row, line) in lines.prefix(max(0, rect.height - 1)).enumerated() {
    canvas.write(
      line, at: Point(x: rect.x + 2, y: rect.y + 1 + row), style: Theme.faint, clip: rect)
  }
}

/// The columns that do not show, with their counts.
private func drawStrip(_ state: AppState, into canvas: inout Canvas, _ layout: BoardLayout) {
  guard !layout.strip.isEmpty else { return }
  let shown = Set(layout.columns.map(\.index))
  let hidden = (0...BoardPane.rest).filter { index in
    !shown.contains(index) && (index < BoardPane.rest || (state.boardCount(index) ?? 0) > 0)
  }
  var place = Point(x: layout.strip.x + 1, y: layout.strip.y)
  for index in hidden {
    let label = state.boardHead(index, columns: 40)
    if place.x > layout.strip.x + 1, place.x + label.displayWidth > layout.strip.maxX {
      place = Point(x: layout.strip.x + 1, y: place.y + 1)
    }
    let width = canvas.write(label, at: place, style: Theme.faint, clip: layout.strip)
    canvas.spot(Rect(x: place.x, y: place.y, width: width, height: 1), .tab(index))
    place.x += width + 3
  }
}

/// What an empty board is for, and which key fills it.
private func drawEmptyBoard(
  _ state: AppState, into canvas: inout Canvas, _ layout: BoardLayout
) {
  if drawNothingLeft(.board, state, into: &canvas, layout.heads) { return }
  let area = layout.heads.union(layout.columns.first?.rect ?? layout.heads)
  let rect = Rect(
    x: layout.heads.x, y: layout.heads.y, width: layout.heads.width, height: area.height)
  canvas.writeEmptyText(state.emptyText("board.empty", new: .board), in: rect)
}

extension AppState {
  /// A column's name with its count, in the longest form that fits: `Planung 4`.
  func boardHead(_ column: Int, columns: Int) -> String {
    let name = boardName(of: column)
    let count =
      boardCount(column).map {
        " " + words.number($0, isAtLeast: boardIsAtLeast(column))
      } ?? ""
    let short = words[name + ".short"] ?? words(name)
    var heads = [words(name) + count, short + count]
    let isLast = column == Project.Phase.allCases.count - 1
    if isLast, board.look != .archive, archivedCount > 0 {
      let more = " " + words(Text("board.archived", .number(archivedCount)))
      heads = [heads[0] + more, heads[0] + " +\(archivedCount)", heads[1] + " +\(archivedCount)"]
    }
    return heads.fitting(columns)
  }

  /// `3 von 14`: the place of the card among all, as one reads the columns.
  var boardPosition: String {
    guard let total = boardTotal, board.columns.indices.contains(board.column) else { return "" }
    if board.look == .lanes || board.folded.contains(board.column) {
      let count = boardCount(board.column).map { words.number($0) } ?? "…"
      return words(
        Text(
          "board.cell", .verbatim(words(boardName(of: board.column))), .verbatim(count),
          .verbatim(words.number(total))))
    }
    let list = board.columns[board.column]
    let suffix = manySuffix(.board)
    guard list.row != nil else { return list.isLoaded ? words("position.none") + suffix : "" }
    let before = (0..<board.column).compactMap { boardCount($0) }.reduce(0, +)
    guard let position = list.position else {
      return words(Text("position.about", .number(total))) + suffix
    }
    return words(
      Text(
        "position.exact", .number(before + position + 1),
        .verbatim(words.number(total, isAtLeast: boardIsAtLeast())))) + suffix
  }
}
