import Domain
import SQLite

/// Writes one step of this laptop: the only hand that gives numbers and times to writes.
///
/// It lives inside one write transaction. Number and time are read there and not kept, so two
/// programs on one file cannot give the same ones. RELIABILITY.md §2.3.
final class JournalWriter {
  let store: Store
  private let projection: Projection
  private let wall: Int64
  private var clock: HybridClock
  private var next: Int64
  private let first: Int64
  private var start = HLC(raw: 0)
  private var vector: VersionVector
  /// The records written, in the order of their first writes.
  private(set) var records: [RecordID] = []
  private var known: Set<RecordID> = []

  init(_ store: Store) throws(StoreError) {
    self.store = store
    projection = Projection(store)
    wall = store.world.now()
    let state = try store.journalState()
    clock = HybridClock(last: state.latest)
    vector = state.vector
    first = vector.prefix(of: store.incarnation) + 1
    next = first
  }

  /// Whether nothing has been written.
  var isEmpty: Bool { next == first }

  /// Writes one cell, decides its conflict, and leaves the derived tables to `project`.
  func write(_ wire: String, _ value: Value, to record: inout StoredRecord) throws(StoreError) {
    if isEmpty { try noteSeen() }
    if isEmpty || !store.world.trial.sabotage.contains(.sharedTick) {
      _ = clock.tick(wall: wall)
    }
    if isEmpty { start = clock.last }
    let stamp = Stamp(
      hlc: clock.last,
      dot: Dot(incarnation: store.incarnation, sequence: next)
    )
    next += 1
    try store.append(stamp, record.type, record.id, wire, value)
    let before = record.byName[wire]
    try store.setWinner(stamp, record.type, record.id, wire, isNew: before == nil)
    if before?.losers.isEmpty == false {
      try store.removeLosers(record.type, record.id, wire)
    }
    record.byName[wire] = StoredRecord.StoredCell(value: value, stamp: stamp)
    if known.insert(record.id).inserted { records.append(record.id) }
  }

  /// Brings the derived tables up to a record that has been written.
  func project(from before: StoredRecord, to after: inout StoredRecord) throws(StoreError) {
    try projection.update(from: before, to: &after)
  }

  /// Closes the step and says what it did; without a write there is no step.
  func finish(
    _ command: String,
    _ arguments: [String],
    by author: Author
  ) throws(StoreError) -> Receipt {
    guard !isEmpty else {
      return Receipt(
        step: StepID(incarnation: store.incarnation, first: 0),
        command: command,
        arguments: arguments,
        records: []
      )
    }
    let step = StoredStep(
      id: StepID(incarnation: store.incarnation, first: first),
      last: next - 1,
      hlc: start,
      command: command,
      arguments: arguments,
      author: author,
      wallMilliseconds: wall,
      session: store.world.session
    )
    try store.insert(step)
    try store.setPrefix(store.incarnation, next - 1, clock.last)
    try projection.finish()
    return Receipt(step: step.id, command: command, arguments: arguments, records: records)
  }

  /// What this laptop had seen of others counts from here on, if it has changed.
  private func noteSeen() throws(StoreError) {
    let seen = vector.without([0, store.incarnation]).canonical
    let noted = try store.value(
      "SELECT vv FROM seen WHERE inc = ? ORDER BY first DESC LIMIT 1",
      [.integer(store.incarnation)]
    )
    guard seen != noted?.text ?? "" else { return }
    try store.noteSeen(store.incarnation, first, seen)
  }
}

extension VersionVector {
  /// The vector without some incarnations.
  func without(_ incarnations: Set<Int64>) -> VersionVector {
    VersionVector(prefixes.filter { !incarnations.contains($0.key) })
  }
}
