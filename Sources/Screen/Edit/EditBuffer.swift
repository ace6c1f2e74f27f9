/// Text under edit: graphemes, a cursor between them, and undo.
///
/// Both text inputs stand on it. Every change goes through one function, which keeps the graphemes
/// as Swift would cut the whole text: a typed accent joins the letter before it.
package struct EditBuffer: Equatable, Sendable {
  /// The text as graphemes.
  package private(set) var characters: [Character]
  /// Graphemes before the cursor.
  package private(set) var cursor: Int
  /// Whether newlines part lines; else they are characters like others.
  package let isMultiline: Bool
  /// How many graphemes may be typed or pasted in all; nil is without limit.
  package var maximum: Int?
  private var history = EditHistory()

  /// A text with the cursor at its end.
  package init(_ text: String = "", isMultiline: Bool = false, maximum: Int? = nil) {
    characters = Array(text)
    cursor = characters.count
    self.isMultiline = isMultiline
    self.maximum = maximum
  }

  /// The text as a string.
  package var text: String { String(characters) }
  /// Whether there is something to take back.
  package var canUndo: Bool { !history.done.isEmpty }
  /// Whether there is something to bring back.
  package var canRedo: Bool { !history.undone.isEmpty }

  /// Sets the cursor, as near as the text allows, and ends the undo group.
  package mutating func move(to offset: Int) {
    cursor = min(max(0, offset), characters.count)
    history.close()
  }

  /// The logical line around an offset, without its newline.
  package func line(at offset: Int) -> Range<Int> {
    guard isMultiline else { return 0..<characters.count }
    var start = min(max(0, offset), characters.count)
    var end = start
    while start > 0 && !isBreak(start - 1) { start -= 1 }
    while end < characters.count && !isBreak(end) { end += 1 }
    return start..<end
  }

  /// Whether the grapheme at that offset ends a line.
  func isBreak(_ offset: Int) -> Bool {
    isMultiline && (characters[offset] == "\n" || characters[offset] == "\r\n")
  }

  /// Replaces a range; the cursor goes behind what is new.
  package mutating func replace(_ range: Range<Int>, with text: [Character]) {
    change(range, text, .other)
  }

  /// Types one character at the cursor.
  package mutating func type(_ character: Character) {
    change(cursor..<cursor, [character], .typing)
  }

  /// Removes a range of one grapheme; neighbours removed one after another are one undo.
  mutating func deleteOne(at offset: Int) {
    guard characters.indices.contains(offset) else { return }
    change(offset..<(offset + 1), [], .deleting)
  }

  /// Takes back the last group of changes; false if there is none.
  @discardableResult
  package mutating func undo() -> Bool {
    guard let step = history.undo() else { return false }
    let range = step.start..<(step.start + step.inserted.count)
    characters.replaceSubrange(range, with: step.removed)
    cursor = step.cursorBefore
    return true
  }

  /// Brings back what was taken back last; false if there is nothing.
  @discardableResult
  package mutating func redo() -> Bool {
    guard let step = history.redo() else { return false }
    let range = step.start..<(step.start + step.removed.count)
    characters.replaceSubrange(range, with: step.inserted)
    cursor = step.cursorAfter
    return true
  }

  private mutating func change(_ range: Range<Int>, _ text: [Character], _ kind: EditStep.Kind) {
    let range = range.clamped(to: 0..<characters.count)
    let text = allowed(text, replacing: range.count)
    guard !range.isEmpty || !text.isEmpty else { return }
    var step = EditStep(
      kind: kind,
      start: range.lowerBound,
      removed: Array(characters[range]),
      inserted: text,
      cursorBefore: cursor,
      cursorAfter: range.lowerBound + text.count
    )
    if mayJoinNeighbours(range, text) { step = wholeLines(step, range) }
    characters.replaceSubrange(
      step.start..<(step.start + step.removed.count),
      with: step.inserted
    )
    cursor = step.cursorAfter
    history.record(step)
  }

  private func allowed(_ text: [Character], replacing removed: Int) -> [Character] {
    guard let maximum else { return text }
    return Array(text.prefix(max(0, maximum - characters.count + removed)))
  }

  /// Plain letters never join; only others are worth cutting the line into graphemes again.
  private func mayJoinNeighbours(_ range: Range<Int>, _ text: [Character]) -> Bool {
    func isPlain(_ character: Character) -> Bool {
      let scalars = character.unicodeScalars
      guard let first = scalars.first, first.value < 0x300 else { return false }
      return scalars.index(after: scalars.startIndex) == scalars.endIndex && first != "\r"
    }
    if let before = characters[..<range.lowerBound].last, !isPlain(before) { return true }
    if let after = characters[range.upperBound...].first, !isPlain(after) { return true }
    return !text.allSatisfy(isPlain)
  }

  /// The step as a replacement of the lines it touches, with their graphemes cut anew.
  private func wholeLines(_ step: EditStep, _ range: Range<Int>) -> EditStep {
    let start = line(at: range.lowerBound).lowerBound
    let end = line(at: range.upperBound).upperBound
    let before = String(characters[start..<range.lowerBound]) + String(step.inserted)
    var step = step
    step.start = start
    step.removed = Array(characters[start..<end])
    step.inserted = Array(before + String(characters[range.upperBound..<end]))
    step.cursorAfter = min(start + before.count, start + step.inserted.count)
    // A group must stay a plain run of letters, so a rewritten line stands alone.
    step.kind = .other
    return step
  }
}
