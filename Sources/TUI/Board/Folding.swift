import Domain
import Screen

/// Looks and folded columns of the board, kept for later starts.
extension AppState {
  /// Under this name they are noted.
  static let boardNote = "board"

  private var boardState: String {
    let folded = board.folded.sorted().map(String.init).joined(separator: ",")
    let look = board.look == .lanes ? BoardPane.Look.lanes : .columns
    return "look=\(look.rawValue);folded=\(folded)"
  }

  mutating func restore(board note: String?) {
    for part in (note ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      switch pair[0] {
      case "look": board.look = BoardPane.Look(rawValue: String(pair[1])) ?? .columns
      case "folded":
        let known = 0...BoardPane.rest
        board.folded = Set(pair[1].split(separator: ",").compactMap { Int($0) })
          .filter { known.contains($0) }
      default: break
      }
    }
  }

  /// `o`: only name and count of the column show, or its cards again.
  mutating func toggleFold() -> [Effect] {
    let name = Text(boardName(of: board.column))
    if board.folded.remove(board.column) == nil {
      board.folded.insert(board.column)
      toast = Text("board.folded", .text(name))
    }
    return readBoard() + note(Self.boardNote, boardState)
  }

  private mutating func unfoldAll() -> [Effect] {
    board.folded = []
    return readBoard() + note(Self.boardNote, boardState)
  }

  private mutating func show(_ look: BoardPane.Look) -> [Effect] {
    let id = board.row?.id
    let column = board.column
    board.look = look
    board.place.wanted = id
    if look == .archive { board.column = Project.Phase.allCases.count - 1 }
    let effects = loadBoard(nil)
    let found: [Effect] =
      look == .columns && board.columns.indices.contains(column)
      ? [id.map { load(.column(column), .record($0)) }].compactMap { $0 } : []
    return effects + found + note(Self.boardNote, boardState)
  }

  // MARK: The menu

  var boardViewItems: [PickerItem] {
    var items = BoardPane.Look.allCases.map { look in
      var label = words("board.look.\(look.rawValue)")
      if look == .archive, archivedCount > 0 { label += " \(words.number(archivedCount))" }
      return lookItem(look.rawValue, label, "board.view")
    }
    let name = words(boardName(of: board.column))
    let isFolded = board.folded.contains(board.column)
    items.append(
      PickerItem(
        id: "fold", label: words(Text(isFolded ? "board.unfold" : "board.fold", .verbatim(name))),
        detail: words.label(of: keymap.keys(for: .fold, in: .board).first ?? [])))
    if !board.folded.isEmpty {
      items.append(PickerItem(id: "unfold", label: words("board.unfold.all")))
    }
    if let card = board.card {
      items.append(
        PickerItem(id: "trail", label: words("trail.item"), detail: card.title))
    }
    return items
  }

  mutating func takeBoardView(_ id: String, _ token: String) -> [Effect] {
    switch id {
    case "fold": return toggleFold()
    case "unfold": return unfoldAll()
    case "trail":
      if let project = projectAtHand { openTrail(of: project) }
      return []
    default: return BoardPane.Look(rawValue: token).map { show($0) } ?? []
    }
  }

  /// The key of a column's name.
  func boardName(of column: Int) -> String {
    let phases = Project.Phase.allCases
    guard phases.indices.contains(column) else { return "board.rest" }
    let isArchive = board.look == .archive && phases[column] == .done
    return isArchive ? "board.look.archive" : "project.phase.\(phases[column].rawValue)"
  }
}

/// A folded column: its name downwards; with a column's room a sentence that says how to unfold it.
func drawFolded(
  _ column: BoardLayout.Column, _ state: AppState, into canvas: inout Canvas
) {
  let rect = column.rect
  let isPresent = column.index == state.board.column
  if isPresent, state.pane == .board {
    canvas.write("▸", at: rect.origin, clip: rect)
    canvas.cursor = rect.origin
  }
  let name = state.words(state.boardName(of: column.index))
  let style = isPresent ? Theme.strong : Theme.faint
  guard rect.width < 12 else {
    let keys = state.words.label(of: state.keymap.keys(for: .fold, in: .board).first ?? [])
    let text = Text("board.folded.help", .verbatim(name), .verbatim(keys))
    for (row, line) in state.words(text).wrapped(to: rect.width - 2).enumerated() {
      canvas.write(line, at: Point(x: rect.x + 2, y: rect.y + row), style: style, clip: rect)
    }
    return
  }
  for (row, letter) in name.prefix(max(0, rect.height - 1)).enumerated() {
    canvas.write(
      String(letter), at: Point(x: rect.x + 1, y: rect.y + row), style: style, clip: rect)
  }
}
