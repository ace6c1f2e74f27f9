import Domain
import Screen

/// A change of many records that waits for a yes, or a sentence that any key takes away.
package struct Question: Equatable, Sendable {
  package var text: Text
  /// Nil where there is only something to be read, or a step to be taken.
  package var change: Change?
  /// What a yes takes instead of a change.
  package var step: Step?
  /// The key of the box's title.
  var title = "many.ask.title"
  package var type = ""
  package var ids: [RecordID] = []
  var commit = Commit.act

  package init(
    text: Text, change: Change? = nil, type: String = "", ids: [RecordID] = [],
    commit: Commit = .act
  ) {
    self.text = text
    self.change = change
    self.type = type
    self.ids = ids
    self.commit = commit
  }
}

extension Question {
  /// Whether an answer is wanted.
  package var isAsked: Bool { change != nil || step != nil }
}

extension AppState {
  /// The question on top.
  package var question: Question? {
    guard case .question(let question) = overlays.last else { return nil }
    return question
  }

  /// `j` and `y` answer yes; Enter, Esc and `n` give the harmless answer.
  mutating func pressInQuestion(_ key: Key) -> [Effect] {
    guard let question else { return [] }
    let answer = keymap.answer([key], in: .question)
    if answer == .command(.redraw) { return [.redraw] }
    guard question.isAsked else {
      overlays.removeLast()
      return []
    }
    guard case .command(let command) = answer else {
      toast = Text("many.answer")
      return []
    }
    overlays.removeLast()
    guard command == .yes else {
      toast = Text("many.declined")
      return []
    }
    if let step = question.step { return [.commit(step, question.commit)] }
    guard let change = question.change else { return [] }
    return self.change(question.type, question.ids, change, question.commit, isAsked: true)
  }
}

func drawQuestion(
  _ question: Question, _ state: AppState, into canvas: inout Canvas, _ area: Rect
) {
  let words = state.words
  let isAsked = question.isAsked
  let width = max(20, min(area.width - 8, 68))
  let lines = words(question.text).split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { String($0).wrapped(to: width) }
  let popup = Popup(
    title: words(isAsked ? question.title : "many.note.title"),
    hint: words(isAsked ? "many.ask.hint" : "many.note.hint"),
    content: Size(width: width, height: lines.count))
  let inner = popup.draw(into: &canvas, in: area)
  for (row, line) in lines.prefix(inner.height).enumerated() {
    canvas.write(line, at: Point(x: inner.x, y: inner.y + row), clip: inner)
  }
  canvas.cursor = inner.origin
}
