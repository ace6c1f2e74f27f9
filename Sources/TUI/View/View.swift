import Domain
import Screen

/// Draws the whole frame from the state, and nothing but the state.
package func view(_ state: AppState, into canvas: inout Canvas) {
  canvas.fill(canvas.bounds, .plain)
  canvas.cursor = nil
  guard !state.isTooSmall else {
    drawTooSmall(state, into: &canvas)
    return
  }
  let layout = TopicLayout(of: state)
  drawHeader(state, into: &canvas, layout.header)
  switch state.overlays.last(where: \.fillsScreen) {
  case .form(let form):
    drawForm(form, state, into: &canvas, layout.strip.union(layout.body))
  case .trash(let list):
    drawTrash(list, state, into: &canvas, layout)
  default:
    drawStrip(state, into: &canvas, layout.strip)
    if let line = state.topics.reader {
      drawReader(state, from: line, into: &canvas, layout.body)
    } else {
      drawTopics(state, into: &canvas, layout)
    }
  }
  drawStatus(state, into: &canvas, layout)
  drawFooter(state, into: &canvas, layout.footer)
  drawBoxes(state, into: &canvas, layout)
}

extension Overlay {
  var fillsScreen: Bool {
    switch self {
    case .form, .trash: true
    case .picker, .search, .drafts: false
    }
  }
}

extension Rect {
  /// The smallest rectangle around both.
  func union(_ other: Rect) -> Rect {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}

/// Says what size is needed and what there is; nothing typed is lost meanwhile.
private func drawTooSmall(_ state: AppState, into canvas: inout Canvas) {
  let size = state.size
  let lines = [
    state.words(Text("small.needed", .number(60), .number(16))),
    state.words(Text("small.present", .number(size.width), .number(size.height))),
    state.words("small.keys"),
  ].flatMap { $0.wrapped(to: max(1, size.width)) }
  for (row, line) in lines.prefix(size.height).enumerated() {
    canvas.write(line, at: Point(x: 0, y: row))
  }
  canvas.cursor = Point(x: 0, y: 0)
}
