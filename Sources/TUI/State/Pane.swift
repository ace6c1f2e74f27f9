/// The four panes of the overview, numbered as the keys that choose them.
package enum Pane: Int, CaseIterable, Sendable {
  case partners = 1
  case calendar
  case board
  case topics

  /// The pane's name in the catalogues.
  package var title: String { "pane.\(self)" }

  package var scope: Scope {
    switch self {
    case .partners: .partners
    case .calendar: .calendar
    case .board: .board
    case .topics: .topics
    }
  }
}
