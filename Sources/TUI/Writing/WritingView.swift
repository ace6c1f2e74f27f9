import Domain
import Screen

/// The text over the whole body, in lines of a readable width.
struct WritingLayout {
  /// Longer lines are hard to follow with the eye.
  static let readable = 88

  var frame: Rect
  var text: Rect

  /// What is wrong with the field, below the text.
  var problem: Rect

  init(_ body: Rect, problemRows: Int = 0) {
    frame = body
    let inner: Rect
    (problem, inner) = body.inset(by: 1).rows(bottom: problemRows)
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
  let layout = state.writingLayout(rect)
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
  for (row, line) in state.writingProblem(columns: rect.width - 4).enumerated() {
    canvas.write(
      line, at: Point(x: layout.problem.x + 1, y: layout.problem.y + row), style: Theme.warning,
      clip: layout.problem)
  }
}

extension AppState {
  func writingLayout(_ body: Rect) -> WritingLayout {
    WritingLayout(body, problemRows: writingProblem(columns: body.width - 4).count)
  }

  /// What is wrong with the text, such as that somebody else has changed it meanwhile.
  fileprivate func writingProblem(columns: Int) -> [String] {
    guard let form, let writing, let problem = form.problems[writing.field] else { return [] }
    return Array(("! " + words(problem)).wrapped(to: max(8, columns)).prefix(4))
  }
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
