import Domain
import Screen

/// Where the parts of the screen stand: one pane, or the four of the overview.
package struct ScreenLayout: Equatable, Sendable {
  package var header: Rect
  /// Everything between header and status line.
  package var body: Rect
  /// The hint for a newcomer; empty where none shows.
  package var hint: Rect
  package var status: Rect
  package var footer: Rect
  package var isOverview: Bool

  package init(of state: AppState) {
    var rest = Rect(state.size)
    (header, rest) = rest.rows(top: 1)
    (footer, rest) = rest.rows(bottom: 1)
    (status, rest) = rest.rows(bottom: 1)
    let hints = state.hintLines(columns: rest.width).count
    (hint, body) = rest.rows(bottom: hints == 0 ? 0 : hints + 2)
    isOverview = state.showsOverview
  }

  /// The frame of a pane; nil where it does not show.
  package func frame(_ pane: Pane, of state: AppState) -> Rect? {
    guard isOverview else { return pane == state.pane ? body : nil }
    let (upper, lower) = body.rows(top: max(Self.leastUpper, body.height * 2 / 5))
    let left = body.width >= 150 ? Self.widerLeft : Self.left
    switch pane {
    case .partners: return upper.columns(left: left).left
    case .calendar: return upper.columns(left: left).rest
    case .topics: return lower.columns(left: left).left
    case .board: return lower.columns(left: left).rest
    }
  }

  /// Seven partners with a frame and a line for the column heads.
  private static let leastUpper = 13
  private static let left = 34
  private static let widerLeft = 44
}

extension AppState {
  /// Whether there is room for the four panes.
  package var hasRoomForOverview: Bool { size.width >= 110 && size.height >= 30 }

  package var showsOverview: Bool { isOverview && hasRoomForOverview }

  /// The panes on the screen.
  package var visiblePanes: [Pane] { showsOverview ? Pane.allCases : [pane] }
}
