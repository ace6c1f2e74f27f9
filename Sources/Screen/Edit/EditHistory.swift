/// One undo: what stood at a place before and after.
struct EditStep: Equatable, Sendable {
  /// What kind of editing made it; equal neighbours of the first two kinds grow together.
  enum Kind: Equatable, Sendable {
    case typing
    case deleting
    case other
  }

  var kind: Kind
  var start: Int
  var removed: [Character]
  var inserted: [Character]
  var cursorBefore: Int
  var cursorAfter: Int
}

/// The steps that can be undone and redone.
struct EditHistory: Equatable, Sendable {
  /// More steps than anybody takes back; bounds the memory of a long session.
  static let limit = 1_000

  private(set) var done: [EditStep] = []
  private(set) var undone: [EditStep] = []
  /// Whether the last step may still grow: moving the cursor and undoing close it.
  private var isOpen = false

  mutating func close() { isOpen = false }

  mutating func record(_ step: EditStep) {
    undone = []
    if isOpen, let last = done.last, let joined = Self.join(last, step) {
      done[done.count - 1] = joined
    } else {
      done.append(step)
      if done.count > Self.limit { done.removeFirst(done.count - Self.limit) }
    }
    isOpen = step.kind != .other
  }

  mutating func undo() -> EditStep? {
    isOpen = false
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  mutating func redo() -> EditStep? {
    isOpen = false
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }

  /// Both as one step, or nil where a person would expect two.
  private static func join(_ last: EditStep, _ next: EditStep) -> EditStep? {
    guard last.kind == next.kind else { return nil }
    var joined = last
    joined.cursorAfter = next.cursorAfter
    switch next.kind {
    case .typing:
      guard next.removed.isEmpty, next.start == last.start + last.inserted.count else { return nil }
      // A new word after a blank is an undo of its own.
      if last.inserted.last == " " && next.inserted.first != " " { return nil }
      joined.inserted += next.inserted
    case .deleting:
      guard next.inserted.isEmpty, last.inserted.isEmpty else { return nil }
      if next.start + next.removed.count == last.start {
        joined.removed = next.removed + last.removed
        joined.start = next.start
      } else if next.start == last.start {
        joined.removed += next.removed
      } else {
        return nil
      }
    case .other:
      return nil
    }
    return joined
  }
}
