import Domain
import Screen

/// The text over the whole body, in lines of a readable width.
struct WritingLayout {
  /// Longer lines are hard to follow with the eye.
  static let readable = 88

  var frame: Rect
  var text: Rect

  init(_ body: Rect) {
    frame = body
    let inner = body.inset(by: 1)
    let width = min(inner.width - 1, Self.readable)
    text = Rect(
      x: inner.x + max(1, (inner.width - width) / 2), y: inner.y, width: width,
      height: inner.height
    ).intersection(inner)
  }
}

func drawWriting(
  _ writing: WritingState, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let layout = WritingLayout(rect)
  canvas.fill(rect, .plain)
  guard let form = state.form, let (index, area) = state.writtenArea else { return }
  let slot = form.slots[index]
  let counts = TextCounts(area.text)
  let words = state.words
  let field = words(slot.field.label(in: form.type.name))
  var right = slot.isChanged ? "* " : ""
  right += words(Text("writing.lines", .number(counts.lines))) + " · "
  right += words(Text("writing.words", .number(counts.words)))
  canvas.box(
    layout.frame, title: " " + field + " · " + formTitle(form, state), rightTitle: right,
    bottomTitle: words("writing.hint"), titleStyle: Theme.strong)
  area.draw(into: &canvas, layout.text, focused: true)
  guard let problem = form.problems[slot.name] else { return }
  let line = layout.frame.rows(bottom: 2).bottom.rows(top: 1).top.inset(dx: 1, dy: 0)
  let place = state.writtenArea.map { _ in line } ?? line
  guard canvas.cursor?.y != place.y else { return }
  canvas.fill(place, .plain)
  canvas.write(
    "! " + words(problem), at: place.origin, style: Theme.warning, clip: place)
}

/// How long a text is; counted in its bytes, so that a frame with a very long one stays quick.
package struct TextCounts: Equatable, Sendable {
  package private(set) var lines = 1
  package private(set) var words = 0

  package init(_ text: String) {
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if byte == 0x0A { lines += 1 }
      if !isBlank, !isInWord { words += 1 }
      isInWord = !isBlank
    }
    if text.isEmpty { lines = 0 }
  }
}
