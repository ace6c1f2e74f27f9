/// What came of a step.
package enum StepOutcome: Hashable, Sendable {
  /// It stands in the journal; a receipt without records says that there was nothing to change.
  case done(Receipt)
  /// Others wrote the same cells since; nothing was written.
  case clash([Clash])
}

/// What came of undo or redo.
package enum UndoOutcome: Hashable, Sendable {
  /// A new step stands in the journal: the receipt has its id, and the command and arguments of the
  /// step that was taken back or done again.
  case done(Receipt)
  /// There is no step to take back, or none to do again.
  case nothing
  /// A later step that stands wrote the same cells.
  case blocked(command: String, arguments: [String], author: String, wallMilliseconds: Int64)
}

/// One line of a record's history.
package struct HistoryEntry: Hashable, Sendable {
  package var step: StepID
  package var command: String
  package var arguments: [String]
  package var author: String
  /// The author's own clock.
  package var wallMilliseconds: Int64
  /// What the step wrote to the record, by place.
  package var cells: Cells
  /// What these places held before, in the order of the journal.
  package var before: Cells
  /// The author's clock and the order of the writes differ by more than five minutes.
  package var isClockUnsure: Bool
  /// The step has been taken back since.
  package var isUndone: Bool

  package init(
    step: StepID, command: String, arguments: [String], author: String, wallMilliseconds: Int64,
    cells: Cells, before: Cells = [:], isClockUnsure: Bool = false, isUndone: Bool = false
  ) {
    self.step = step
    self.command = command
    self.arguments = arguments
    self.author = author
    self.wallMilliseconds = wallMilliseconds
    self.cells = cells
    self.before = before
    self.isClockUnsure = isClockUnsure
    self.isUndone = isUndone
  }
}
