import Domain
import SQLite

/// Which step an undo or a redo takes: derived from the journal alone.
///
/// The steps are walked from the latest one back. The last word on a step, undo or redo, decides
/// it, also one from a laptop that began as a copy of this one; a step of this laptop's own clears
/// what could be done again before it. Steps that another running program took are that program's
/// to undo.
extension Store {
  /// The step that an undo takes back.
  func undoTarget() throws(StoreError) -> StoredStep? {
    var decided: Set<StepID> = []
    var undone: Set<StepID> = []
    var found: StoredStep?
    try walkBack { step in
      if let target = step.target {
        if decided.insert(target).inserted, step.command == StoredStep.undo {
          undone.insert(target)
        }
        return true
      }
      guard isOurs(step), !undone.contains(step.id) else { return true }
      found = step
      return false
    }
    return found
  }

  /// The step that a redo does again.
  func redoTarget() throws(StoreError) -> StoredStep? {
    var decided: Set<StepID> = []
    var found: StepID?
    try walkBack { step in
      guard let target = step.target else { return !isOurs(step) }
      if decided.insert(target).inserted, step.command == StoredStep.undo, isOurs(step) {
        found = target
        return false
      }
      return true
    }
    guard let found else { return nil }
    return try step(of: Dot(incarnation: found.incarnation, sequence: found.first))
  }

  /// Whether this session may take back a step of this laptop: its own, or one from before it began.
  private func isOurs(_ step: StoredStep) -> Bool {
    own.contains(step.id.incarnation) && (step.session == world.session || step.hlc <= begun)
  }

  /// Visits the steps, latest first, as long as the closure wants more.
  private func walkBack(_ visit: (StoredStep) -> Bool) throws(StoreError) {
    var bound: [SQLiteValue] = [.integer(.max), .integer(.max), .integer(.max)]
    var steps: [StoredStep] = []
    repeat {
      steps = []
      try each(
        """
        SELECT \(StoredStep.columns) FROM step WHERE (hlc, inc, first) < (?, ?, ?)
        ORDER BY hlc DESC, inc DESC, first DESC LIMIT 64
        """,
        bound
      ) { row in steps.append(StoredStep(row: row)) }
      for step in steps {
        guard visit(step) else { return }
      }
      if let last = steps.last {
        bound = [
          .integer(last.hlc.raw), .integer(last.id.incarnation), .integer(last.id.first),
        ]
      }
    } while !steps.isEmpty
  }
}
