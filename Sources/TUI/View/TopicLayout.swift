import Domain
import Screen

/// Where the parts of the Themenspeicher stand, alone or as one pane of four.
package struct TopicLayout: Equatable, Sendable {
  /// The platforms with their counts; empty in the overview.
  package var strip: Rect
  /// Everything below the strip.
  package var body: Rect
  /// The rows of the list, without its frame.
  package var list: Rect
  /// The list's frame; nil where there is no room for one.
  package var listFrame: Rect?
  /// The topic beside or below the list; nil where there is no room for it.
  package var detailFrame: Rect?

  package init(of state: AppState) {
    let screen = ScreenLayout(of: state)
    if screen.isOverview, let frame = screen.frame(.topics, of: state) {
      strip = frame.rows(top: 0).top
      body = frame
      listFrame = frame
      list = frame.inset(by: 1)
      return
    }
    (strip, body) = screen.body.rows(top: 1)
    list = body
    guard state.size.height >= 20 else { return }
    var frame = body
    let isEmpty = state.topics.list.isLoaded && state.topics.list.page.rows.isEmpty
    if !state.topics.isZoomed, !isEmpty {
      if state.size.width >= 110 {
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
