import Domain
import Screen

/// Where the columns of the board stand, alone or as one pane of four.
package struct BoardLayout: Equatable, Sendable {
  /// The frame around the pane; nil where it has the body for itself.
  package var frame: Rect?
  /// The line with the columns' names and counts.
  package var heads: Rect
  /// The columns that show, and where their cards stand.
  package var columns: [Column]
  /// The lines that name the other columns with their counts.
  package var strip: Rect
  /// The lines of a card.
  package var cardHeight: Int

  package struct Column: Equatable, Sendable {
    package var index: Int
    package var rect: Rect
  }

  package init(of state: AppState) {
    let screen = ScreenLayout(of: state)
    let body = screen.frame(.board, of: state) ?? Rect(x: 0, y: 0, width: 0, height: 0)
    frame = screen.isOverview ? body : nil
    var rest = screen.isOverview ? body.inset(by: 1) : body
    (heads, rest) = rest.rows(top: 1)
    let stripHeight = screen.isOverview ? 0 : rest.width < Self.wide ? 2 : 1
    (strip, rest) = rest.rows(bottom: stripHeight)
    let count = state.board.hasRestOpen ? BoardPane.rest + 1 : BoardPane.rest
    let shown = min(count, Self.columns(in: rest.width, isOverview: screen.isOverview))
    let first = min(max(0, state.board.first), count - shown)
    let width = (rest.width + 1) / max(1, shown) - 1
    if width < Self.fullCard || rest.height < 3 {
      cardHeight = 1
    } else {
      // Narrow and high: long titles take a second line.
      cardHeight = width < Self.comfortable && rest.height >= Self.high ? 4 : 3
    }
    var x = rest.x
    var extra = rest.width + 1 - (width + 1) * shown
    columns = []
    for index in first..<(first + shown) {
      let own = width + (extra > 0 ? 1 : 0)
      extra -= 1
      columns.append(
        Column(index: index, rect: Rect(x: x, y: rest.y, width: own, height: rest.height)))
      x += own + 1
    }
  }

  /// The cards that fit into a column.
  package var cards: Int { max(1, (columns.first?.rect.height ?? 0) / cardHeight) }

  /// How many columns a line of that width has.
  private static func columns(in width: Int, isOverview: Bool) -> Int {
    if isOverview { return max(1, (width + 1) / (slim + 1)) }
    if width < wide { return 1 }
    return width >= allAtOnce ? BoardPane.rest + 1 : (width + 1) / (comfortable + 1)
  }

  /// From here on there is more than one column.
  private static let wide = 80
  /// From here on every phase shows at once.
  private static let allAtOnce = 120
  private static let comfortable = 24
  private static let slim = 13
  private static let high = 20
  /// A column from which on cards have three lines.
  private static let fullCard = 16
}
