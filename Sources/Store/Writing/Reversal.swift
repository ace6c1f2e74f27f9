import Domain
import SQLite

/// What an undo or a redo of one step has to write, or why it may not.
///
/// The journal of each cell is read in its order. A write counts for the step it was part of, an
/// undo's or redo's for the step that these name; the writes of steps that are undone count for
/// nothing.
final class Reversal {
  /// A value to be restored.
  struct Restoration {
    var wire: String
    var value: Value
  }

  private let store: Store
  private let target: StoredStep
  private let isRedo: Bool
  private var steps: [Dot: StoredStep?] = [:]
  private var undone: [StepID: Bool] = [:]

  init(_ store: Store, of target: StoredStep, isRedo: Bool) {
    self.store = store
    self.target = target
    self.isRedo = isRedo
  }

  /// The cells of one record in the step.
  struct Group {
    var key: RecordKey
    /// By wire name, in the order of the step, what the step wrote.
    var cells: [(wire: String, value: Value)]
  }

  /// A write of a cell.
  private struct Write {
    var stamp: Stamp
    var value: Value
  }

  /// The cells that the step wrote, by record.
  func groups() throws(StoreError) -> [Group] {
    var groups: [Group] = []
    var places: [RecordKey: Int] = [:]
    try store.each(
      """
      SELECT type, record, field, value FROM j WHERE inc = ? AND seq BETWEEN ? AND ?
      ORDER BY seq
      """,
      [.integer(target.id.incarnation), .integer(target.id.first), .integer(target.last)]
    ) { row in
      let key = RecordKey(type: row.text(0), id: row.id(1))
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(key: key, cells: []))
      }
      groups[place].cells.removeAll { $0.wire == row.text(2) }
      groups[place].cells.append((row.text(2), Value(stored: row.value(3))))
    }
    return groups
  }

  /// What one record gets back; the later step that stands in the way is in `blocked`.
  func restorations(
    of group: Group,
    blocked: inout StoredStep?
  ) throws(StoreError) -> [Restoration] {
    var restorations: [Restoration] = []
    var isCreation = false
    for cell in group.cells {
      let writes = try writes(of: cell.wire, in: group.key)
      let before = try valueBefore(writes)
      if let step = try obstacle(writes, cell.value, before ?? .null) {
        blocked = step
        return []
      }
      if isRedo {
        restorations.append(Restoration(wire: cell.wire, value: cell.value))
      } else if before == nil, cell.wire == CellName.deleted.wire, cell.value == .integer(0) {
        isCreation = true
      } else {
        restorations.append(Restoration(wire: cell.wire, value: before ?? .null))
      }
    }
    // A record that the step has made goes to the trash as it is.
    return isCreation
      ? [Restoration(wire: CellName.deleted.wire, value: .integer(1))] : restorations
  }

  /// Every write of a cell, the latest first.
  private func writes(of wire: String, in key: RecordKey) throws(StoreError) -> [Write] {
    var writes: [Write] = []
    try store.each(
      """
      SELECT inc, seq, hlc, value FROM j WHERE record = ? AND field = ? AND type = ?
      ORDER BY hlc DESC, inc DESC, seq DESC
      """,
      [SQLiteValue(key.id), .text(wire), .text(key.type)]
    ) { row in
      writes.append(Write(stamp: row.stamp(0), value: Value(stored: row.value(3))))
    }
    return writes
  }

  /// What the cell held before the step, without what has been taken back since; nil for nothing.
  ///
  /// The last undo or redo among the cell's own writes decides about a step: an undo that did not
  /// write this cell, such as that of a creation, has left its value standing. What an undo wrote
  /// counts as it is, unless it restored something that was itself taken back later.
  private func valueBefore(_ writes: [Write]) throws(StoreError) -> Value? {
    guard let first = writes.lastIndex(where: { isTarget($0.stamp.dot) }) else { return nil }
    var isCancelled: [StepID: Bool] = [:]
    for (index, write) in writes.enumerated() {
      guard let step = try step(of: write.stamp.dot) else {
        if index > first { return write.value }
        continue
      }
      let root = step.root
      let isUndo = step.command == StoredStep.undo && step.target != nil
      let isLastWord = step.target != nil && isCancelled[root] == nil
      if index > first, root != target.id {
        if !isUndo, isCancelled[root] != true { return write.value }
        if isUndo, isLastWord {
          let stands = try !restores(writes[(index + 1)...], oneOf: isCancelled)
          if stands { return write.value }
        }
      }
      if isLastWord { isCancelled[root] = isUndo }
    }
    return nil
  }

  /// Whether earlier writes are those of steps that were taken back later.
  private func restores(
    _ earlier: ArraySlice<Write>,
    oneOf isCancelled: [StepID: Bool]
  ) throws(StoreError) -> Bool {
    for write in earlier {
      if let step = try step(of: write.stamp.dot), isCancelled[step.root] == true { return true }
    }
    return false
  }

  /// The step whose write would be lost: a later one, or one whose write the cell shows though it
  /// should show another.
  private func obstacle(
    _ writes: [Write],
    _ written: Value,
    _ before: Value
  ) throws(StoreError) -> StoredStep? {
    // What the cell shows as long as nobody else has written it. The undo of a creation has left
    // all but one cell as they were.
    let expected = isRedo ? [before, written] : [written]
    for (index, write) in writes.enumerated() {
      if isTarget(write.stamp.dot) { return nil }
      guard let step = try step(of: write.stamp.dot), step.root != target.id else { continue }
      let stands = try !isUndone(step.root)
      if stands, try isLater(step.root) { return step }
      // What another laptop shows is its own, also where it happens to say the same.
      if stands, index == 0, !store.own.contains(step.id.incarnation) { return step }
      let isExpected = expected.contains { $0.isIdentical(to: write.value) }
      if index == 0, !isExpected { return step }
    }
    return nil
  }

  /// Whether a step was taken after the one in question; its undo or redo may come much later.
  private func isLater(_ root: StepID) throws(StoreError) -> Bool {
    let dot = Dot(incarnation: root.incarnation, sequence: root.first)
    guard let step = try step(of: dot) else { return true }
    return Stamp(hlc: step.hlc, dot: dot)
      > Stamp(
        hlc: target.hlc,
        dot: Dot(incarnation: target.id.incarnation, sequence: target.id.first)
      )
  }

  private func isTarget(_ dot: Dot) -> Bool {
    dot.incarnation == target.id.incarnation
      && (target.id.first...target.last).contains(dot.sequence)
  }

  private func step(of dot: Dot) throws(StoreError) -> StoredStep? {
    if let known = steps[dot] { return known }
    let step = try store.step(of: dot)
    steps[dot] = .some(step)
    return step
  }

  private func isUndone(_ step: StepID) throws(StoreError) -> Bool {
    if let known = undone[step] { return known }
    let answer = try store.isUndone(step)
    undone[step] = answer
    return answer
  }
}
