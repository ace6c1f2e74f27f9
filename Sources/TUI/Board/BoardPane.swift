import Domain
import Screen

/// The project board: a column a phase, the paused projects as a strip of their own.
package struct BoardPane: Equatable, Sendable {
  /// The columns in the order of the phases, the strip of the paused last.
  package var columns: [ListState] = []
  /// The column that has the cursor.
  package var column = 0
  /// The book has changed while the pane did not show.
  var isStale = true

  package init() {}

  /// The card under the cursor.
  package var row: Row? { columns.indices.contains(column) ? columns[column].row : nil }

  var names: [ListName] { columns.indices.map { .column($0) } }
}

extension AppState {
  /// The lines of a column's cards.
  var boardHeight: Int { ScreenLayout(of: self).frame(.board, of: self)?.inset(by: 1).height ?? 0 }

  /// What the pane asks the store beside its columns.
  func boardAsks() -> [Ask] { [] }

  /// Reads every column again, the cursor's around the anchor.
  mutating func loadBoard(_ anchor: PageAnchor?) -> [Effect] {
    board.isStale = false
    return []
  }

  /// Runs a command of the pane; nil for one that it has no answer of its own to.
  mutating func runInBoard(_ command: Command) -> [Effect]? { nil }
}
