import Domain
import Screen

/// Where the columns of the board stand, alone or as one pane of four.
package struct BoardLayout: Equatable, Sendable {
  /// The frame around the pane; nil where it has the body for itself.
  package var frame: Rect?
  /// The line with the columns' names and counts.
  package var heads: Rect
  /// What stands left of the columns: the partners of the lanes; empty without lanes.
  package var labels: Rect
  /// The columns that show, and where their cards stand.
  package var columns: [Column]
  /// The lines that name the other columns with their counts.
  package var strip: Rect
  /// The lines of a card.
  package var cardHeight: Int

  package struct Column: Equatable, Sendable {
    package var index: Int
    package var rect: Rect
    /// Only its name and count show.
    package var isFolded = false
  }

  package init(of state: AppState) {
    let screen = ScreenLayout(of: state)
    let body = screen.frame(.board, of: state) ?? Rect(x: 0, y: 0, width: 0, height: 0)
    frame = screen.isOverview ? body : nil
    var rest = screen.isOverview ? body.inset(by: 1) : body
    (heads, rest) = rest.rows(top: 1)
    let stripHeight = screen.isOverview ? 0 : rest.width < Self.wide ? 2 : 1
    (strip, rest) = rest.rows(bottom: stripHeight)
    let hasLanes = state.board.look == .lanes
    (labels, rest) = rest.columns(left: hasLanes ? Self.label : 0)
    heads = heads.columns(left: labels.width).rest
    let count = state.board.hasRestOpen ? BoardPane.rest + 1 : BoardPane.rest
    let fitting =
      hasLanes
      ? max(
        1, (rest.width + 1) / (Self.laneColumn(in: rest.width, isOverview: screen.isOverview) + 1))
      : Self.columns(in: rest.width, isOverview: screen.isOverview)
    let shown = min(count, fitting)
    let folded = state.board.folded
    columns = Self.window(
      rest, count: count, shown: shown, first: state.board.first, folded: folded)
    let width = columns.first { !$0.isFolded }?.rect.width ?? 0
    if width < Self.fullCard || rest.height < 3 || hasLanes {
      cardHeight = 1
    } else {
      // Narrow and high: long titles take a second line.
      cardHeight = width < Self.comfortable && rest.height >= Self.high ? 4 : 3
    }
  }

  /// The columns from the first on that have room; at the right end those before it, too.
  ///
  /// A folded column is a strip wherever more than one has room.
  private static func window(
    _ rect: Rect, count: Int, shown: Int, first: Int, folded: Set<Int>
  ) -> [Column] {
    let room = rect.width + 1
    let unit = room / max(1, shown)
    func cost(_ index: Int) -> Int {
      shown > 1 && folded.contains(index) ? Self.folded + 1 : unit
    }
    var indices: [Int] = []
    var used = 0
    func takes(_ index: Int) -> Bool {
      guard indices.isEmpty || used + cost(index) <= room else { return false }
      used += cost(index)
      return true
    }
    let first = min(max(0, first), count - 1)
    for index in first..<count {
      guard takes(index) else { break }
      indices.append(index)
    }
    if indices.last == count - 1 {
      for index in (0..<first).reversed() {
        guard takes(index) else { break }
        indices.insert(index, at: 0)
      }
    }
    let full = indices.count { shown == 1 || !folded.contains($0) }
    var extra = max(0, room - used)
    var left = full
    var x = rect.x
    return indices.map { index in
      var width = cost(index) - 1
      if shown == 1 || !folded.contains(index), left > 0 {
        let own = (extra + left - 1) / left
        width += own
        extra -= own
        left -= 1
      }
      defer { x += width + 1 }
      return Column(
        index: index, rect: Rect(x: x, y: rect.y, width: width, height: rect.height),
        isFolded: folded.contains(index))
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

  /// The least width of a column beside the partners of the lanes.
  private static func laneColumn(in width: Int, isOverview: Bool) -> Int {
    isOverview ? slim : width >= allLanes ? narrowLane : lane
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
  /// A folded column.
  private static let folded = 3
  /// A column of the lanes, and the narrower one with which all of them show at once.
  private static let lane = 20
  private static let narrowLane = 15
  private static let allLanes = 110
  /// The partner and the count of a lane.
  private static let label = 8
}
