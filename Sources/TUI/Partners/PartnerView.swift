import Domain
import Screen

func drawPartners(_ state: AppState, into canvas: inout Canvas, _ rect: Rect) {
  canvas.frame(.partners, rect, state, right: "\(state.directory.partners.count)")
  let rows = state.directory.partners.map { partner in
    ListRow([Span(partner.code, width: .fixed(4)), Span(partner.title, width: .flexible)])
  }
  ListView(rows: rows, cursor: state.partners.cursor, focused: state.pane == .partners)
    .draw(into: &canvas, rect.inset(by: 1))
}
