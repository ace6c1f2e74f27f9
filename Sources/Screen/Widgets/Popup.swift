/// A framed box in the middle that covers what is below.
package struct Popup: Hashable, Sendable {
  /// What the frame says at the top left.
  package var title: String
  /// What the frame says at the top right, such as a count.
  package var rightTitle: String
  /// What the frame says at the bottom, such as keys.
  package var hint: String
  /// Columns and rows inside; frame and a blank column at each side come on top.
  package var content: Size

  /// A box for a content of that size.
  package init(title: String = "", rightTitle: String = "", hint: String = "", content: Size) {
    self.title = title
    self.rightTitle = rightTitle
    self.hint = hint
    self.content = content
  }

  /// Where the frame stands in `bounds`; never larger than these.
  package func frame(in bounds: Rect) -> Rect {
    let width = min(max(0, content.width), Rect.reach) + 4
    let height = min(max(0, content.height), Rect.reach) + 2
    return bounds.centered(Size(width: width, height: height))
  }

  /// Draws the empty box, hides the hardware cursor and answers the place for the content.
  ///
  /// Without `bounds` it stands in the middle of the canvas.
  @discardableResult
  package func draw(
    into canvas: inout Canvas,
    in bounds: Rect? = nil,
    look: Look = .standard
  ) -> Rect {
    let area = bounds.map { $0.intersection(canvas.bounds) } ?? canvas.bounds
    let frame = frame(in: area)
    canvas.fill(frame, look.text)
    canvas.spot(frame, .box)
    canvas.box(
      frame,
      style: look.border,
      title: title.isEmpty ? "" : " " + title,
      rightTitle: rightTitle,
      bottomTitle: hint,
      titleStyle: look.title
    )
    var x = frame.x + 2
    for caption in hint.captions {
      let width = caption.displayWidth
      canvas.spot(Rect(x: x, y: frame.maxY - 1, width: width, height: 1), .caption(caption))
      x += width + String.captionGap.displayWidth
    }
    canvas.cursor = nil
    return frame.inset(dx: 2, dy: 1)
  }
}

extension String {
  /// What stands between two hints in the edge of a box.
  fileprivate static let captionGap = " · "

  /// The hints of a line of them.
  fileprivate var captions: [String] {
    var captions = [""]
    for character in self {
      captions[captions.count - 1].append(character)
      if captions[captions.count - 1].hasSuffix(Self.captionGap) {
        captions[captions.count - 1].removeLast(Self.captionGap.count)
        captions.append("")
      }
    }
    return captions.filter { !$0.isEmpty }
  }
}
