import Domain
import SQLite

extension Store {
  /// Takes back the last step of this session that is not taken back yet; after a restart, the
  /// last one of this laptop.
  package func undo(by author: Author) throws(StoreError) -> UndoOutcome {
    try write { () throws(StoreError) -> UndoOutcome in
      guard let target = try undoTarget() else { return .nothing }
      return try reverse(target, isRedo: false, by: author)
    }
  }

  /// Does again the step that was taken back last, unless another step came since.
  package func redo(by author: Author) throws(StoreError) -> UndoOutcome {
    try write { () throws(StoreError) -> UndoOutcome in
      guard let target = try redoTarget() else { return .nothing }
      return try reverse(target, isRedo: true, by: author)
    }
  }

  func reverse(
    _ target: StoredStep,
    isRedo: Bool,
    by author: Author
  ) throws(StoreError) -> UndoOutcome {
    let reversal = Reversal(self, of: target, isRedo: isRedo)
    var plan: [(RecordKey, [Reversal.Restoration])] = []
    for group in try reversal.groups() {
      var obstacle: StoredStep?
      plan.append((group.key, try reversal.restorations(of: group, blocked: &obstacle)))
      if let obstacle { return blocked(by: obstacle) }
    }
    try checkFrozen(restoring: plan)
    let writer = try JournalWriter(self)
    try restore(plan, with: writer, evenIfEqual: false)
    // A step that changed nothing visible is taken back all the same, or undo would stick to it.
    if writer.isEmpty { try restore(plan, with: writer, evenIfEqual: true) }
    let name = isRedo ? StoredStep.redo : StoredStep.undo
    var receipt = try writer.finish(
      name,
      ["\(target.id.incarnation):\(target.id.first)", target.command] + target.arguments,
      by: author
    )
    receipt.command = target.command
    receipt.arguments = target.arguments
    return .done(receipt)
  }

  /// The step that stands against reversing this one; nil where none does.
  func obstacle(to target: StoredStep, isRedo: Bool) throws(StoreError) -> StoredStep? {
    let reversal = Reversal(self, of: target, isRedo: isRedo)
    for group in try reversal.groups() {
      var obstacle: StoredStep?
      _ = try reversal.restorations(of: group, blocked: &obstacle)
      if let obstacle { return obstacle }
    }
    return nil
  }

  private func restore(
    _ plan: [(RecordKey, [Reversal.Restoration])],
    with writer: JournalWriter,
    evenIfEqual: Bool
  ) throws(StoreError) {
    for (key, restorations) in plan {
      var record = try load(key.type, key.id)
      let before = record
      for restoration in restorations {
        let present = record.byName[restoration.wire]?.value ?? .null
        if !evenIfEqual, present.isIdentical(to: restoration.value) { continue }
        try writer.write(restoration.wire, restoration.value, to: &record)
      }
      try writer.project(from: before, to: &record)
    }
  }

  /// What to say of the step in the way: an undo or redo is told as the step that it names.
  private func blocked(by step: StoredStep) -> UndoOutcome {
    let isReversal = step.target != nil
    return .blocked(
      command: isReversal ? step.arguments[1] : step.command,
      arguments: isReversal ? Array(step.arguments.dropFirst(2)) : step.arguments,
      author: step.author.name,
      wallMilliseconds: step.wallMilliseconds
    )
  }
}
