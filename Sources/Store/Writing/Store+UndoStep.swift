import Domain
import SQLite

extension Store {
  /// Takes back a chosen step, by the rules of `undo(by:)`: where no later step that stands wrote
  /// the same cells.
  package func undo(_ step: StepID, by author: Author) throws(StoreError) -> StepUndoOutcome {
    try write { () throws(StoreError) -> StepUndoOutcome in
      let dot = Dot(incarnation: step.incarnation, sequence: step.first)
      guard let target = try self.step(of: dot), target.id == step else { return .missing }
      guard step.incarnation != 0, target.command != StepText.Command.seed.rawValue else {
        return .seed
      }
      guard target.target == nil else { return .reversal }
      guard try !isUndone(step) else { return .undone }
      if let obstacle = try obstacle(to: target, isRedo: false) {
        return .blocked(try entry(obstacle))
      }
      switch try reverse(target, isRedo: false, by: author) {
      case .done(let receipt): return .done(receipt)
      case .nothing, .blocked: return .missing
      }
    }
  }
}
