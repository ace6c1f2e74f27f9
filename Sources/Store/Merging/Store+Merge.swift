import Domain
import SQLite

extension Store {
  /// How many cells one transaction takes in.
  static let mergeBatch = 2000

  /// Takes in what another laptop has written.
  ///
  /// Repeated, out of order or late, the result is the
  /// same, and nothing is written on behalf of anybody. With `acceptFuture` it also takes in times
  /// that lie more than a day ahead.
  package func merge(
    _ slice: JournalSlice,
    acceptFuture: Bool = false
  ) throws(StoreError) -> MergeOutcome {
    let sabotage = world.trial.sabotage
    if !sabotage.contains(.sharedTick), let fault = slice.fault { return .malformed(fault) }
    var applied = 0
    var isFirst = true
    while true {
      let outcome = try write { () throws(StoreError) -> MergeOutcome in
        let prefix = try journalState().vector.prefix(of: slice.incarnation)
        if slice.incarnation == incarnation, try isFromAnotherSelf(slice, prefix) {
          try beginIncarnation()
        }
        guard slice.last > prefix else { return .alreadyKnown }
        guard slice.first <= prefix + 1 || sabotage.contains(.greatestSequence) else {
          return .gap(missingFrom: prefix + 1)
        }
        let wall = world.now()
        if isFirst, !acceptFuture,
          let late = slice.entries.first(where: { HybridClock.isTooFarAhead($0.hlc, wall: wall) })
        {
          return .fromTheFuture(late.hlc)
        }
        let from = max(slice.first, prefix + 1)
        let to = min(slice.last, from + Int64(Self.mergeBatch) - 1)
        try takeIn(slice, from...to)
        return .applied(cells: Int(to - from + 1))
      }
      guard case .applied(let cells) = outcome else {
        return applied > 0 ? .applied(cells: applied) : outcome
      }
      applied += cells
      isFirst = false
    }
  }

  /// Whether writes come back under our present name that this file does not have: somebody goes
  /// on with a copy of it, or it was itself copied back.
  private func isFromAnotherSelf(
    _ slice: JournalSlice,
    _ prefix: Int64
  ) throws(StoreError) -> Bool {
    if world.trial.sabotage.contains(.reusedIncarnation) { return false }
    if slice.last > prefix { return true }
    let hlc = try number(
      "SELECT hlc FROM j WHERE inc = ? AND seq = ?",
      [.integer(incarnation), .integer(slice.last)]
    )
    return hlc != slice.entries.last?.hlc.raw
  }

  /// Takes in a part of a slice; inside a transaction.
  private func takeIn(
    _ slice: JournalSlice,
    _ range: ClosedRange<Int64>
  ) throws(StoreError) {
    try takeInHeads(of: slice, range)
    let projection = Projection(self)
    let resolution = CellResolution(self)
    for batch in byRecord(slice, range) {
      var record = try load(batch.key.type, batch.key.id)
      let before = record
      for entry in batch.entries {
        try append(entry.stamp, record.type, record.id, entry.field, entry.value)
      }
      for field in Set(batch.entries.map(\.field)) {
        try eraseReleased(record.type, record.id, field)
      }
      try decide(batch, in: &record, with: resolution)
      try projection.update(from: before, to: &record)
    }
    try projection.finish()
    let last = slice.entries[Int(range.upperBound - slice.first)].hlc
    try setPrefix(slice.incarnation, range.upperBound, last)
  }

  private func takeInHeads(
    of slice: JournalSlice,
    _ range: ClosedRange<Int64>
  ) throws(StoreError) {
    // What an author had seen counts from a number on, so it is needed before the writes.
    for seen in slice.seen where seen.first <= range.upperBound {
      let known = try number(
        "SELECT 1 FROM seen WHERE inc = ? AND first = ?",
        [.integer(slice.incarnation), .integer(seen.first)]
      )
      let vector = seen.vector.without([0, slice.incarnation])
      if known == nil || seen.first >= range.lowerBound {
        try noteSeen(slice.incarnation, seen.first, vector.canonical)
      }
    }
    for step in slice.steps where range.contains(step.id.first) {
      try insert(step)
    }
  }

  private struct Batch {
    struct Entry {
      var field: String
      var stamp: Stamp
      var value: Value
    }

    var key: RecordKey
    var entries: [Entry] = []
  }

  private func byRecord(_ slice: JournalSlice, _ range: ClosedRange<Int64>) -> [Batch] {
    var batches: [Batch] = []
    var places: [RecordKey: Int] = [:]
    for sequence in range {
      let entry = slice.entries[Int(sequence - slice.first)]
      let key = RecordKey(type: entry.type, id: entry.record)
      let place = places[key] ?? batches.count
      if place == batches.count {
        places[key] = place
        batches.append(Batch(key: key))
      }
      let stamp = Stamp(
        hlc: entry.hlc,
        dot: Dot(incarnation: slice.incarnation, sequence: sequence)
      )
      batches[place].entries.append(
        Batch.Entry(field: entry.field, stamp: stamp, value: entry.value)
      )
    }
    return batches
  }

  /// Decides the cells of a record that have new writes, and notes winners and losers.
  private func decide(
    _ batch: Batch,
    in record: inout StoredRecord,
    with resolution: CellResolution
  ) throws(StoreError) {
    var decided: Set<String> = []
    let isRepeating = Set(batch.entries.map(\.field)).count < batch.entries.count
    for entry in batch.entries where decided.insert(entry.field).inserted {
      let old = record.byName[entry.field]
      let new =
        old == nil && !isRepeating
        ? StoredRecord.StoredCell(value: entry.value, stamp: entry.stamp)
        : try resolution.resolve(record.type, record.id, entry.field)
      guard let new else { continue }
      record.byName[entry.field] = new
      if old?.stamp != new.stamp {
        try setWinner(new.stamp, record.type, record.id, entry.field, isNew: old == nil)
      }
      guard old?.losers ?? [] != new.losers else { continue }
      try removeLosers(record.type, record.id, entry.field)
      for dot in new.losers {
        try addLoser(dot, record.type, record.id, entry.field)
      }
    }
  }
}
