import Domain
import SQLite
import Store

/// What travels between the laptops, by a replicator that may do anything but invent.
extension History {
  /// A laptop publishes what the others have not seen; some of it arrives at once, the rest later,
  /// twice, in another order or never.
  func send(from place: Int) throws {
    let target = any(laptops.count)
    guard target != place else { return }
    let store = laptops[place].store
    var slices = try store.slices(since: try laptops[target].store.versionVector())
    if isLikely(50) { slices = slices.flatMap(cut) }
    if isLikely(40) { slices.shuffle(using: &chance) }
    for slice in slices {
      switch any(10) {
      case 0: underWay.append((target, slice))
      case 1:
        underWay.append((target, slice))
        try merge(slice, into: target)
      case 2: underWay.append((any(laptops.count), slice))
      default: try merge(slice, into: target)
      }
    }
  }

  /// Something arrives that was under way.
  func deliver() throws {
    for _ in 0..<min(underWay.count, 1 + any(4)) {
      let (target, slice) = underWay.remove(at: any(underWay.count))
      try merge(slice, into: target)
    }
  }

  /// Everybody gets everything.
  func exchange() throws {
    while !underWay.isEmpty { try deliver() }
    var isMoving = true
    var rounds = 0
    while isMoving, rounds < 8 {
      isMoving = false
      rounds += 1
      for from in laptops.indices {
        for to in laptops.indices where to != from {
          let vector = try laptops[to].store.versionVector()
          for slice in try laptops[from].store.slices(since: vector) {
            isMoving = try merge(slice, into: to, acceptFuture: true) || isMoving
          }
        }
      }
    }
    try promise(rounds < 8, "an exchange comes to an end")
  }

  /// Takes a slice in; true where something was new.
  @discardableResult
  func merge(_ slice: JournalSlice, into place: Int, acceptFuture: Bool = false) throws -> Bool {
    options.meetings
      ? try mergeIntoMinutes(slice, into: place, acceptFuture: acceptFuture)
      : try mergePlainly(slice, into: place, acceptFuture: acceptFuture)
  }

  func mergePlainly(
    _ slice: JournalSlice, into place: Int, acceptFuture: Bool
  ) throws -> Bool {
    let store = laptops[place].store
    let mine = try store.versionVector().prefix(of: store.incarnation)
    let name = store.incarnation
    report.merges += 1
    let outcome = try store.merge(slice, acceptFuture: acceptFuture || isLikely(50))
    if name == store.incarnation {
      let after = try store.versionVector().prefix(of: store.incarnation)
      try promise(after == mine, "a merge writes nothing of its own")
    }
    if case .malformed(let fault) = outcome {
      try promise(false, "what a laptop gives is well formed (\(fault))")
    }
    guard case .applied(let cells) = outcome else { return false }
    report.cells += cells
    return true
  }

  /// A laptop's file is copied back, or replaced by another laptop's.
  func restore(_ place: Int) throws {
    if isLikely(70) {
      guard try laptops[place].restore() else { return }
    } else {
      let other = any(laptops.count)
      guard other != place else { return }
      try laptops[place].becomeCopy(of: laptops[other])
    }
    report.restores += 1
    // What nobody else has seen is gone, as it would be on a real disk.
    let vectors = try laptops.map { try $0.store.versionVector() }
    acknowledged.removeAll { entry in
      !vectors.contains {
        $0.covers(Dot(incarnation: entry.step.incarnation, sequence: entry.step.first))
      }
    }
    for index in acknowledged.indices where acknowledged[index].laptop == place {
      acknowledged[index].laptop = -1
    }
  }

  /// Cells of a type, a field and a choice arrive that this version does not know.
  func receiveFromNewer(_ place: Int) throws {
    let laptop = laptops[place]
    let record = laptop.ids.next(at: laptop.now)
    let start = HLC(milliseconds: laptop.now, counter: 0).raw
    let cells: [(String, RecordID, String, Value)] = [
      ("balloon", record, "_del", .integer(0)),
      ("balloon", record, "title", .text("Neu")),
      ("topic", record, "_del", .integer(0)),
      ("topic", record, "title", .integer(7)),
      ("topic", record, "state", .text("postponed")),
      ("topic", record, "budget", .integer(100)),
      ("topic", record, "interest/zz", .integer(1)),
      ("topic", record, "interest/" + HistoryWorld.partners[0].hex.uppercased(), .integer(1)),
    ]
    let incarnation = Int64(truncatingIfNeeded: chance.next() >> 1) | 1
    let entries = cells.enumerated().map { index, cell in
      JournalSlice.Entry(
        hlc: HLC(raw: start + Int64(index)),
        type: cell.0,
        record: cell.1,
        field: cell.2,
        value: cell.3
      )
    }
    let step = StoredStep(
      id: StepID(incarnation: incarnation, first: 1),
      last: Int64(entries.count),
      hlc: entries[0].hlc,
      command: "newer",
      arguments: [],
      author: Self.author,
      role: "minister",
      wallMilliseconds: laptop.now,
      session: 1
    )
    try merge(
      JournalSlice(
        incarnation: incarnation,
        first: 1,
        entries: entries,
        steps: [step],
        seen: []
      ),
      into: place
    )
  }

  /// The same stretch in two.
  private func cut(_ slice: JournalSlice) -> [JournalSlice] {
    guard slice.entries.count > 1 else { return [slice] }
    let length = 1 + any(slice.entries.count - 1)
    let border = slice.first + Int64(length)
    var head = slice
    head.entries = Array(slice.entries[..<length])
    head.steps = slice.steps.filter { $0.id.first < border }
    head.seen = slice.seen.filter { $0.first < border }
    var tail = slice
    tail.first = border
    tail.entries = Array(slice.entries[length...])
    tail.steps = slice.steps.filter { $0.id.first >= border }
    // What counted before the border counts behind it too.
    let early = head.seen.last.map { [$0] } ?? []
    tail.seen = early + slice.seen.filter { $0.first >= border }
    return [head, tail]
  }
}
