import Domain
import Screen

/// Where the parts of the screen stand, from its size and what fills it.
package struct TopicLayout: Equatable, Sendable {
  package var header: Rect
  /// The platforms with their counts.
  package var strip: Rect
  /// Everything between strip and status line.
  package var body: Rect
  /// The rows of the list, without its frame.
  package var list: Rect
  /// The list's frame; nil where there is no room for one.
  package var listFrame: Rect?
  /// The topic beside or below the list; nil where there is no room for it.
  package var detailFrame: Rect?
  package var status: Rect
  package var footer: Rect

  package init(of state: AppState) {
    let screen = Rect(state.size)
    var rest: Rect
    (header, rest) = screen.rows(top: 1)
    (strip, rest) = rest.rows(top: 1)
    (footer, rest) = rest.rows(bottom: 1)
    (status, body) = rest.rows(bottom: 1)
    list = body
    guard screen.height >= 20 else { return }
    var frame = body
    let isEmpty = state.topics.list.isLoaded && state.topics.list.page.rows.isEmpty
    if !state.topics.isZoomed, !isEmpty {
      if screen.width >= 110 {
        let (left, right) = body.columns(left: body.width * 60 / 100)
        frame = left
        detailFrame = right
      } else {
        let (below, above) = body.rows(bottom: Self.detailRows + 2)
        frame = above
        detailFrame = below
      }
    }
    listFrame = frame
    list = frame.inset(by: 1)
  }

  /// Lines of a topic that stand below the list.
  private static let detailRows = 6
}
