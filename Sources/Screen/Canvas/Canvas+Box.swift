/// The texts in the frame of a box; an empty one is left out.
///
/// A title follows the corner directly (`┌4 Themen ─`); one that should stand off brings its own
/// leading blank. The other three stand between blanks.
package struct BoxTitles: Hashable, Sendable {
  /// At the left of the upper edge.
  package var title: String
  /// At the right of the upper edge, such as a count.
  package var rightTitle: String
  /// At the left of the lower edge, such as a position.
  package var bottomTitle: String
  /// At the right of the lower edge.
  package var bottomRight: String

  /// The texts of a frame.
  package init(
    title: String = "",
    rightTitle: String = "",
    bottomTitle: String = "",
    bottomRight: String = ""
  ) {
    self.title = title
    self.rightTitle = rightTitle
    self.bottomTitle = bottomTitle
    self.bottomRight = bottomRight
  }
}

extension Canvas {
  /// Draws a frame on the border of a rectangle, with texts in its edges.
  ///
  /// What is inside stays. A text at the right is left out if that at the left would shrink below
  /// half of the edge; a text at the left is cut.
  package mutating func box(
    _ rect: Rect,
    style: Style = .plain,
    title: String = "",
    rightTitle: String = "",
    bottomTitle: String = "",
    bottomRight: String = "",
    titleStyle: Style? = nil
  ) {
    let titles = BoxTitles(
      title: title,
      rightTitle: rightTitle,
      bottomTitle: bottomTitle,
      bottomRight: bottomRight
    )
    box(rect, titles, style: style, titleStyle: titleStyle ?? style)
  }

  /// Draws a frame on the border of a rectangle, with texts in its edges.
  package mutating func box(_ rect: Rect, _ titles: BoxTitles, style: Style, titleStyle: Style) {
    guard rect.width >= 2 && rect.height >= 2 else { return }
    frame(rect, style)
    let top = Rect(x: rect.minX + 1, y: rect.minY, width: rect.width - 2, height: 1)
    let bottom = Rect(x: top.x, y: rect.maxY - 1, width: top.width, height: 1)
    edge(top, left: titles.title, right: spaced(titles.rightTitle), titleStyle, style)
    edge(
      bottom,
      left: titles.bottomTitle.isEmpty ? "" : " " + titles.bottomTitle,
      right: spaced(titles.bottomRight),
      style,
      style
    )
  }

  private mutating func frame(_ rect: Rect, _ style: Style) {
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), style, "─")
    fill(Rect(x: rect.x, y: bottom, width: rect.width, height: 1), style, "─")
    fill(Rect(x: rect.x, y: rect.y, width: 1, height: rect.height), style, "│")
    fill(Rect(x: right, y: rect.y, width: 1, height: rect.height), style, "│")
    write("┌", at: rect.origin, style: style)
    write("┐", at: Point(x: right, y: rect.y), style: style)
    write("└", at: Point(x: rect.x, y: bottom), style: style)
    write("┘", at: Point(x: right, y: bottom), style: style)
  }

  private mutating func edge(
    _ edge: Rect,
    left: String,
    right: String,
    _ leftStyle: Style,
    _ rightStyle: Style
  ) {
    var room = edge.width
    let rightWidth = right.displayWidth
    let left = left.isEmpty ? "" : left + " "
    let fits = rightWidth + min(left.displayWidth, edge.width / 2) <= edge.width
    if fits && rightWidth > 0 {
      write(right, at: Point(x: edge.maxX - rightWidth, y: edge.y), style: rightStyle)
      // One piece of the line keeps two texts apart.
      room -= left.isEmpty ? rightWidth : rightWidth + 1
    }
    // The blank behind it is the first thing to go.
    let shown = left.displayWidth > room ? String(left.dropLast()) : left
    write(shown, at: edge.origin, style: leftStyle, width: room)
  }

  private func spaced(_ text: String) -> String { text.isEmpty ? "" : " \(text) " }
}
