/// A piece of a row with one style and a rule for its width.
package struct Span: Hashable, Sendable {
  /// How many columns a span takes.
  package enum Width: Hashable, Sendable {
    /// As many as its text has.
    case natural
    /// Always so many: longer text is cut, shorter is filled with blanks.
    case fixed(Int)
    /// What the others leave; several of them share it.
    case flexible
  }

  /// At which side of its columns the text stands.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
  }

  /// What is written.
  package var text: String
  /// How it looks; what it leaves standard comes from the row.
  package var style: Style
  /// How many columns it takes.
  package var width: Width
  /// At which side the text stands.
  package var align: Alignment

  /// A span of its natural width at the left, if nothing else is said.
  package init(
    _ text: String,
    _ style: Style = .plain,
    width: Width = .natural,
    align: Alignment = .left
  ) {
    self.text = text
    self.style = style
    self.width = width
    self.align = align
  }

  /// The columns of each span in a row of `columns`, in their order.
  package static func layout(_ spans: [Span], columns: Int) -> [Int] {
    var widths = spans.map { span in
      switch span.width {
      case .natural: span.text.displayWidth
      case .fixed(let width): max(0, width)
      case .flexible: 0
      }
    }
    let flexible = spans.indices.filter { spans[$0].width == .flexible }
    let left = max(0, columns - widths.reduce(0, +))
    for (place, index) in flexible.enumerated() {
      widths[index] = left / flexible.count + (place < left % flexible.count ? 1 : 0)
    }
    return widths
  }
}

extension Canvas {
  /// Writes spans side by side into the first row of a rectangle, over a base style.
  package mutating func write(_ spans: [Span], in rect: Rect, over base: Style = .plain) {
    let row = rect.rows(top: 1).top
    guard !row.isEmpty else { return }
    var x = row.x
    let widths = Span.layout(spans, columns: row.width)
    for (index, (span, width)) in zip(spans, widths).enumerated() {
      let style = span.style.merging(over: base)
      let place = Rect(x: x, y: row.y, width: width, height: 1)
      fill(place.intersection(row), style)
      let free = span.align == .right ? max(0, width - span.text.displayWidth) : 0
      // Behind the last one the row is free, for letters that ASCII spells out.
      let isLast = ascii && index == spans.count - 1 && span.width == .natural
      write(
        span.text,
        at: Point(x: x + free, y: row.y),
        style: style,
        width: isLast ? row.maxX - x : width - free,
        clip: row
      )
      x += width
    }
  }
}
