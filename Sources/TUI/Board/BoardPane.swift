import Domain
import Screen

/// The project board: a column a phase, and one of the projects that rest.
package struct BoardPane: Equatable, Sendable {
  /// How the board shows its cards; `w` chooses.
  package enum Look: String, CaseIterable, Sendable {
    case columns
    /// A row for each partner.
    case lanes
    /// The last column has those that are in the archive.
    case archive
  }

  package var look = Look.columns
  /// The columns of which only name and count show.
  package var folded: Set<Int> = []
  /// Where the cursor stands among the lanes.
  package var place = LanePlace()
  /// The columns in the order of the phases, that of the resting ones last.
  package var columns: [ListState] = []
  /// The column that has the cursor.
  package var column = 0
  /// The first column on the screen.
  package var first = 0
  /// The book has changed while the pane did not show.
  var isStale = true
  /// The project on whose card the cursor is to stand once the board shows.
  var wanted: RecordID?
  /// The cursor goes to a column that has cards as soon as they are counted.
  var seeksCards = false
  /// The columns that are read again as soon as they show.
  var unread: Set<Int> = []

  package init() {}

  /// The place of the column of those that rest.
  package static let rest = Project.Phase.allCases.count

  /// The row under the cursor.
  package var row: Row? {
    if look == .lanes { return place.row }
    return columns.indices.contains(column) && !folded.contains(column) ? columns[column].row : nil
  }

  /// The card under the cursor.
  package var card: BoardCard? { row.map { BoardCard($0) } }

  /// The column of those that rest shows only while the cursor is in it.
  var hasRestOpen: Bool { column == Self.rest }

  /// The phase of the column that has the cursor; a new project of the last one begins anew.
  var phase: Project.Phase {
    let phases = Project.Phase.allCases
    return phases.indices.contains(column) ? phases[column] : .idea
  }
}

extension AppState {
  /// The cards that a column shows at once.
  var boardHeight: Int { BoardLayout(of: self).cards }

  /// The columns on the screen.
  var boardColumns: [Int] {
    // The cells of lanes are asked for one by one.
    guard board.look != .lanes else { return [] }
    return BoardLayout(of: self).columns.filter { !$0.isFolded }.map(\.index)
  }

  /// The lists behind the columns on the screen.
  var boardLists: [ListName] {
    boardColumns.filter { board.columns.indices.contains($0) }.map { .column($0) }
  }

  /// What a column asks the store.
  func boardQuery(_ column: Int) -> Query {
    var conditions: [Query.Condition] = []
    let phases = Project.Phase.allCases
    if phases.indices.contains(column) {
      conditions = Self.conditions(of: phases[column], paused: false)
      if phases[column] == .done { conditions.append(archiveCondition) }
    } else {
      conditions = [Self.hasNoColumn]
    }
    if let focus { conditions.append(.concerns(focus)) }
    var query = sorted(
      Query(
        Project.typeName, columns: cardColumns, conditions: conditions, grouping: "lead",
        order: .text("title")), in: .board)
    query.filter(by: self.conditions(in: .board), upTo: Self.columnLimit)
    return query
  }

  /// The columns of a query for cards.
  var cardColumns: [Query.Column] {
    let crossTopics = (directory.entries[CrossTopic.typeName] ?? []).map(\.id)
    return BoardCard.columns(crossTopics: crossTopics)
  }

  private static func conditions(
    of phase: Project.Phase, paused: Bool
  ) -> [Query.Condition] {
    [
      .equals("paused", .integer(paused ? 1 : 0)), .equals("phase", .text(phase.rawValue)),
    ]
  }

  /// How far the cards of a column behind a filter are counted.
  private static let columnLimit = 250

  /// What rests, and what stands in no phase that this version knows: nothing is out of sight.
  private static let hasNoColumn = Query.Condition.not([
    .equals("paused", .integer(0)),
    .oneOf("phase", Project.Phase.allCases.map { .text($0.rawValue) }),
  ])

  /// Counts the cards of a phase, or all projects; a tally knows it.
  private func countQuery(_ phase: Project.Phase?) -> Query {
    var conditions = phase.map { Self.conditions(of: $0, paused: false) } ?? []
    if let focus { conditions.append(.concerns(focus)) }
    var query = Query(
      Project.typeName, columns: [], conditions: conditions, grouping: "lead",
      order: .text("title"))
    query.filter(by: self.conditions(in: .board), upTo: Self.columnLimit)
    return query
  }

  /// Counts the resting cards by themselves: a filter's counts may have stopped early.
  private var restCountQuery: Query {
    var query = boardQuery(BoardPane.rest)
    query.columns = []
    return query
  }

  /// What the pane asks the store beside its columns: how many cards there are.
  func boardAsks() -> [Ask] {
    let phases = Project.Phase.allCases.map { Ask.count(countQuery($0)) }
    return phases + [.count(archiveQuery)] + laneAsks()
      + [.count(conditions(in: .board).isEmpty ? countQuery(nil) : restCountQuery)]
  }

  /// How many cards a column has; nil while nobody knows.
  func boardCount(_ column: Int) -> Int? {
    let phases = Project.Phase.allCases
    if phases.indices.contains(column) {
      let all = count(countQuery(phases[column]))
      return phases[column] == .done ? all.map { shownDone(of: $0) } : all
    }
    guard conditions(in: .board).isEmpty else { return count(restCountQuery) }
    let counts = phases.compactMap { count(countQuery($0)) }
    guard counts.count == phases.count else { return nil }
    return projectTotal.map { max(0, $0 - counts.reduce(0, +)) }
  }

  /// How many projects there are in all columns.
  var boardTotal: Int? {
    guard conditions(in: .board).isEmpty else {
      let counts = (0...BoardPane.rest).compactMap { boardCount($0) }
      return counts.count > BoardPane.rest ? counts.reduce(0, +) : nil
    }
    guard let done = count(countQuery(.done)) else { return nil }
    return projectTotal.map { max(0, $0 - done + shownDone(of: done)) }
  }

  /// How many projects there are, those in the archive too; nil behind a filter.
  var projectTotal: Int? { count(countQuery(nil)) }

  /// Whether a column, or without one any of them, has more cards than were counted.
  func boardIsAtLeast(_ column: Int? = nil) -> Bool {
    (0...BoardPane.rest).contains { index in
      guard column == nil || column == index else { return false }
      let phases = Project.Phase.allCases
      let query = phases.indices.contains(index) ? countQuery(phases[index]) : restCountQuery
      guard case .count(let census) = answers[.count(query)] else { return false }
      return census.isAtLeast
    }
  }

  /// Reads every column again that shows, and the others as soon as they do; each stays where it is.
  mutating func loadBoard(_ anchor: PageAnchor?) -> [Effect] {
    board.isStale = false
    for index in 0...BoardPane.rest {
      let query = boardQuery(index)
      if board.columns.indices.contains(index) {
        board.columns[index].query = query
        board.columns[index].lose()
      } else {
        board.columns.append(ListState(query: query, hasHeadings: false))
      }
    }
    board.unread = Set(board.columns.indices)
    let wanted = board.wanted.map { Effect.recall(Project.typeName, $0, .card) }
    board.wanted = nil
    return readBoard() + [wanted].compactMap { $0 }
  }

  /// Reads the columns that have come onto the screen.
  mutating func readBoard() -> [Effect] {
    guard visiblePanes.contains(.board), !board.columns.isEmpty else { return [] }
    settleBoard()
    return boardColumns.filter { board.unread.remove($0) != nil }.map { index in
      load(.column(index), board.columns[index].anchor)
    }
  }

  /// Moves the columns so that the cursor's shows.
  mutating func settleBoard() {
    board.column = min(max(0, board.column), BoardPane.rest)
    board.first = min(max(0, board.first), board.column)
    while board.first < board.column,
      !BoardLayout(of: self).columns.contains(where: { $0.index == board.column })
    {
      board.first += 1
    }
    board.first = BoardLayout(of: self).columns.first?.index ?? board.first
  }
}
