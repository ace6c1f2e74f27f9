import Domain
import Screen

/// Where the cursor stands in a board of lanes.
package struct LanePlace: Equatable, Sendable {
  /// The partner of the lane; nil for projects without a Federführung.
  package var lane: RecordID?
  /// The place among the cards of the cell.
  package var index = 0
  /// The card under the cursor, as it is known.
  package var row: Row?
  /// The project on whose card the cursor is to stand as soon as it shows.
  var wanted: RecordID?
  /// The column in which it is by now, where that is known: the answers may be older.
  var wantedColumn: Int?
  /// The first line on the screen.
  var top = 0

  package init() {}
}

/// The cards of a partner, by column.
struct Lane: Equatable {
  var partner: RecordID?
  var label: String
  var cells: [Int: [Row]]
  /// A cell has more cards than are read.
  var isCut: Bool

  var count: Int { cells.values.reduce(0) { $0 + $1.count } }

  /// The lines that the columns on the screen need.
  func height(_ columns: [Int], cardHeight: Int) -> Int {
    max(1, columns.map { cells[$0]?.count ?? 0 }.max() ?? 1) * cardHeight
  }
}

extension AppState {
  /// So many cards of a cell are read; a lane is for an overview.
  private static let laneLimit = 12

  private var laneColumns: ClosedRange<Int> { 0...BoardPane.rest }

  private var lanePartners: [RecordID?] { directory.partners.map(\.id) + [nil] }

  /// What the cells of a lane ask, by column: the cards that a partner leads.
  private func laneAsksByPartner() -> [(partner: RecordID?, asks: [Ask])] {
    let queries = laneColumns.map { column in
      var query = boardQuery(column)
      query.grouping = nil
      return query
    }
    return lanePartners.map { partner in
      let asks = queries.map { query in
        var query = query
        query.conditions.append(.equals("lead", Value(link: partner)))
        return Ask.rows(query, limit: Self.laneLimit)
      }
      return (partner, asks)
    }
  }

  func laneAsks() -> [Ask] {
    guard board.look == .lanes else { return [] }
    return laneAsksByPartner().flatMap(\.asks)
  }

  /// Every lane in the order of the partners.
  private var allLanes: [Lane] {
    laneAsksByPartner().map { partner, asks in
      var isCut = false
      var cells: [Int: [Row]] = [:]
      for (column, ask) in zip(laneColumns, asks) {
        guard case .rows(let rows, let hasMore) = answers[ask] else { continue }
        cells[column] = rows
        isCut = isCut || hasMore
      }
      let label = directory.entry(Partner.typeName, partner)?.label ?? "–"
      return Lane(partner: partner, label: label, cells: cells, isCut: isCut)
    }
  }

  /// The lanes with cards, and what the others are called.
  var lanes: (full: [Lane], empty: [String]) {
    let all = allLanes
    return (
      all.filter { $0.count > 0 },
      all.filter { $0.count == 0 && $0.partner != nil }.map(\.label)
    )
  }

  /// Two lines for a card where all lanes fit with them, else one.
  func laneCardHeight(_ lanes: [Lane], _ layout: BoardLayout) -> Int {
    let columns = layout.columns.filter { !$0.isFolded }.map(\.index)
    let lines = lanes.reduce(1) { $0 + $1.height(columns, cardHeight: 2) + 1 }
    return lines <= layout.columns.first?.rect.height ?? 0 ? 2 : 1
  }

  // MARK: The cursor

  /// Keeps the cursor on its card, or takes the one that is now in its place.
  mutating func settleLanes() {
    guard board.look == .lanes, visiblePanes.contains(.board) else { return }
    let lanes = lanes.full
    guard !lanes.isEmpty else {
      board.place.row = nil
      return
    }
    let sought = board.place.wanted ?? board.place.row?.id
    if let sought, let found = place(of: sought, in: lanes) {
      // A card that has gone elsewhere is followed only where somebody asked for it.
      if board.place.wanted != nil {
        let column = board.place.wantedColumn
        guard column == nil || column == found.column else { return }
        board.column = found.column
        board.place.lane = lanes[found.lane].partner
        board.place.index = found.index
        board.place.wanted = nil
        board.place.wantedColumn = nil
      } else if found.column == board.column, lanes[found.lane].partner == board.place.lane {
        board.place.index = found.index
      }
    }
    let lane = laneIndex(in: lanes)
    board.place.lane = lanes[lane].partner
    let cards = lanes[lane].cells[board.column] ?? []
    board.place.index = min(max(0, board.place.index), max(0, cards.count - 1))
    let isFolded = board.folded.contains(board.column)
    board.place.row =
      cards.indices.contains(board.place.index) && !isFolded ? cards[board.place.index] : nil
    settleBoard()
    scrollLanes(lanes, to: lane)
  }

  private func place(
    of project: RecordID, in lanes: [Lane]
  ) -> (lane: Int, column: Int, index: Int)? {
    for (number, lane) in lanes.enumerated() {
      for column in laneColumns {
        if let index = lane.cells[column]?.firstIndex(where: { $0.id == project }) {
          return (number, column, index)
        }
      }
    }
    return nil
  }

  /// The cursor's lane, or where its cards are gone the next one of the partners' order.
  func laneIndex(in lanes: [Lane]) -> Int {
    if let index = lanes.firstIndex(where: { $0.partner == board.place.lane }) { return index }
    let order = lanePartners
    let place = order.firstIndex(of: board.place.lane) ?? 0
    return lanes.firstIndex { (order.firstIndex(of: $0.partner) ?? 0) > place }
      ?? max(0, lanes.count - 1)
  }

  /// Puts the lines of the cursor's card on the screen.
  private mutating func scrollLanes(_ lanes: [Lane], to lane: Int) {
    let layout = BoardLayout(of: self)
    let columns = layout.columns.filter { !$0.isFolded }.map(\.index)
    let height = layout.columns.first?.rect.height ?? 0
    let cardHeight = laneCardHeight(lanes, layout)
    let before = lanes[..<lane].reduce(0) { $0 + $1.height(columns, cardHeight: cardHeight) + 1 }
    let line = before + board.place.index * cardHeight
    let end = before + lanes[lane].height(columns, cardHeight: cardHeight)
    var top = board.place.top
    if end - top > height { top = min(end - height, line) }
    if line < top { top = line }
    if board.place.index == 0 { top = min(top, before) }
    board.place.top = max(0, top)
  }

  /// Moves through the cells; nil for what is no movement.
  mutating func moveInLanes(_ command: Command) -> [Effect]? {
    let lanes = lanes.full
    switch command {
    case .down, .up, .left, .right: board.place.wanted = nil
    default: break
    }
    switch command {
    case .down: moveInLanes(by: 1, lanes)
    case .up: moveInLanes(by: -1, lanes)
    case .pageDown, .halfDown: standInLane(laneIndex(in: lanes) + 1, lanes)
    case .pageUp, .halfUp: standInLane(laneIndex(in: lanes) - 1, lanes)
    case .first: standInLane(0, lanes)
    case .last: standInLane(lanes.count - 1, lanes)
    default: return nil
    }
    return []
  }

  private mutating func moveInLanes(by step: Int, _ lanes: [Lane]) {
    guard !lanes.isEmpty else { return }
    let lane = laneIndex(in: lanes)
    let cards = lanes[lane].cells[board.column] ?? []
    let index = board.place.index + step
    if cards.indices.contains(index) {
      board.place.index = index
      board.place.row = cards[index]
    } else if lanes.indices.contains(lane + step) {
      standInLane(lane + step, lanes)
      guard step < 0 else { return }
      let above = lanes[lane + step].cells[board.column] ?? []
      board.place.index = max(0, above.count - 1)
    }
  }

  private mutating func standInLane(_ index: Int, _ lanes: [Lane]) {
    guard !lanes.isEmpty else { return }
    board.place.lane = lanes[min(max(0, index), lanes.count - 1)].partner
    board.place.index = 0
    board.place.row = nil
  }
}
