import Domain
import SQLite

/// The steps that a query of the Chronik asks for, from a place on in either direction.
struct StepSource {
  enum Start {
    /// From the newest step back.
    case newest
    /// From the oldest step on.
    case oldest
    /// From a place back.
    case older(StepPlace, including: Bool)
    /// From a place on.
    case newer(StepPlace)
  }

  private let store: Store
  private let record: RecordKey?
  private let filter: StepFilter

  init(_ store: Store, _ query: Query) {
    self.store = store
    record = Chronicle.record(of: query).map { RecordKey(type: $0.type, id: $0.id) }
    filter = StepFilter(Chronicle.words(of: query))
  }

  /// At most `limit` steps in the direction of the start, the nearest first.
  func steps(from start: Start, limit: Int) throws(StoreError) -> [StoredStep] {
    var place: StepPlace
    let isBack: Bool
    var isIncluding = false
    switch start {
    case .newest: (place, isBack) = (.newest, true)
    case .oldest: (place, isBack) = (.oldest, false)
    case .older(let from, let including): (place, isBack, isIncluding) = (from, true, including)
    case .newer(let from): (place, isBack) = (from, false)
    }
    if let record {
      return try steps(of: record, from: place, isBack, isIncluding, limit: limit)
    }
    var found: [StoredStep] = []
    while true {
      let batch = max(limit - found.count, 16)
      let read = try read(from: place, isBack, isIncluding, limit: batch)
      found += read.filter { filter.accepts($0) }
      guard found.count < limit, read.count == batch, let last = read.last else { break }
      place = StepPlace(last)
      isIncluding = false
    }
    return Array(found.prefix(limit))
  }

  private func read(
    from place: StepPlace,
    _ isBack: Bool,
    _ isIncluding: Bool,
    limit: Int
  ) throws(StoreError) -> [StoredStep] {
    let sign = (isBack ? "<" : ">") + (isIncluding ? "=" : "")
    let order = isBack ? "DESC" : "ASC"
    var steps: [StoredStep] = []
    try store.each(
      """
      SELECT \(StoredStep.columns) FROM step
      WHERE (hlc, inc, first) \(sign) (?, ?, ?)\(filter.sql)
      ORDER BY hlc \(order), inc \(order), first \(order) LIMIT ?
      """,
      place.bound + filter.arguments + [.integer(Int64(limit))]
    ) { row in steps.append(StoredStep(row: row)) }
    return steps
  }

  /// The steps that wrote a record; those of different laptops may overlap in time, so that what
  /// the writes bring is put in order.
  private func steps(
    of record: RecordKey,
    from place: StepPlace,
    _ isBack: Bool,
    _ isIncluding: Bool,
    limit: Int
  ) throws(StoreError) -> [StoredStep] {
    var start = place
    if isBack, place != .newest, let end = try end(of: place) { start = end }
    let walk = try RecordWrites.Walk(store, of: record, from: start, isBack: isBack)
    var seen: Set<StepID> = []
    var found: [StoredStep] = []
    while found.count < limit, let dot = try walk.next() {
      guard let step = try store.step(of: dot), seen.insert(step.id).inserted else { continue }
      let present = StepPlace(step)
      let isBehind = isBack ? present < place : present > place
      guard isBehind || (isIncluding && present == place), filter.accepts(step) else { continue }
      found.append(step)
    }
    return found.sorted { left, right in
      isBack ? StepPlace(left) > StepPlace(right) : StepPlace(left) < StepPlace(right)
    }
  }

  /// The place behind the last cell of a step.
  private func end(of place: StepPlace) throws(StoreError) -> StepPlace? {
    let dot = Dot(incarnation: place.id.incarnation, sequence: place.id.first)
    guard let step = try store.step(of: dot),
      let hlc = try store.number(
        "SELECT hlc FROM j WHERE inc = ? AND seq = ?",
        [.integer(step.id.incarnation), .integer(step.last)]
      )
    else { return nil }
    let (next, overflow) = step.last.addingReportingOverflow(1)
    return StepPlace(
      hlc: HLC(raw: hlc),
      id: StepID(incarnation: step.id.incarnation, first: overflow ? step.last : next)
    )
  }
}

extension RecordWrites {
  /// The writes of a record in the order of time, read a few at a time from the journal of each of
  /// its cells: a record with ten thousand writes costs no more than what is taken.
  final class Walk {
    private struct Cell {
      var wire: String
      /// What is read and not taken yet.
      var waiting: [Stamp]
      /// From where to read on.
      var last: Stamp
      var batch = 4
      var isDone = false
    }

    private let store: Store
    private let record: RecordKey
    private let isBack: Bool
    private var cells: [Cell] = []

    init(
      _ store: Store,
      of record: RecordKey,
      from place: StepPlace,
      isBack: Bool
    ) throws(StoreError) {
      self.store = store
      self.record = record
      self.isBack = isBack
      let start = Stamp(
        hlc: place.hlc,
        dot: Dot(incarnation: place.id.incarnation, sequence: place.id.first)
      )
      var cells: [Cell] = []
      try store.each(
        "SELECT c, inc, seq, hlc FROM cell WHERE t = ? AND r = ?",
        [.text(record.type), SQLiteValue(record.id)]
      ) { row in
        let winner = row.stamp(1)
        // The winner is the latest write: the way back begins with it, the way on ends there.
        let begins = isBack && winner < start
        cells.append(
          Cell(
            wire: row.text(0),
            waiting: begins ? [winner] : [],
            last: begins ? winner : start,
            isDone: !isBack && winner <= start
          )
        )
      }
      self.cells = cells
    }

    /// The next write; nil behind the last one.
    func next() throws(StoreError) -> Dot? {
      var best: Int?
      for index in cells.indices {
        if cells[index].waiting.isEmpty, !cells[index].isDone { try read(on: index) }
        guard let first = cells[index].waiting.first else { continue }
        guard let known = best, let other = cells[known].waiting.first else {
          best = index
          continue
        }
        if isBack ? first > other : first < other { best = index }
      }
      return best.map { cells[$0].waiting.removeFirst().dot }
    }

    private func read(on index: Int) throws(StoreError) {
      let cell = cells[index]
      let order = isBack ? "DESC" : "ASC"
      var stamps: [Stamp] = []
      try store.each(
        """
        SELECT inc, seq, hlc FROM j WHERE record = ? AND field = ?
          AND (hlc, inc, seq) \(isBack ? "<" : ">") (?, ?, ?) AND type = ?
        ORDER BY hlc \(order), inc \(order), seq \(order) LIMIT ?
        """,
        [
          SQLiteValue(record.id), .text(cell.wire), .integer(cell.last.hlc.raw),
          .integer(cell.last.dot.incarnation), .integer(cell.last.dot.sequence),
          .text(record.type), .integer(Int64(cell.batch)),
        ]
      ) { row in stamps.append(row.stamp(0)) }
      cells[index].waiting = stamps
      cells[index].isDone = stamps.count < cell.batch
      cells[index].last = stamps.last ?? cell.last
      cells[index].batch = min(cell.batch * 2, 64)
    }
  }
}
