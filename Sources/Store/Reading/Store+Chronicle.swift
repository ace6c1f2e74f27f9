import Domain
import SQLite

/// The Chronik: the steps of the book or of one record, the newest first, read by key.
extension Store {
  /// A stretch of the Chronik around an anchor.
  func chroniclePage(
    _ query: Query,
    _ anchor: PageAnchor,
    before: Int,
    after: Int
  ) throws(StoreError) -> Page {
    try read { () throws(StoreError) -> Page in
      let source = StepSource(self, query)
      func rows(_ steps: ArraySlice<StoredStep>) throws(StoreError) -> [Row] {
        var rows: [Row] = []
        for step in steps { rows.append(try entry(step).row) }
        return rows
      }
      switch anchor {
      case .first:
        let steps = try source.steps(from: .newest, limit: after + 2)
        return Page(rows: try rows(steps.prefix(after + 1)), hasAfter: steps.count > after + 1)
      case .last:
        let steps = try source.steps(from: .oldest, limit: before + 2)
        let shown = steps.prefix(before + 1)
        return Page(
          rows: try rows(shown).reversed(),
          anchor: max(0, shown.count - 1),
          hasBefore: steps.count > before + 1
        )
      case .key, .record:
        guard let place = try place(of: anchor) else {
          return try chroniclePage(query, .first, before: 0, after: after)
        }
        let older = try source.steps(from: .older(place, including: true), limit: after + 2)
        let wanted = older.isEmpty ? before + 1 : before
        let newer = try source.steps(from: .newer(place), limit: wanted + 1)
        let shown = try rows(newer.prefix(wanted)).reversed()
        return Page(
          rows: shown + (try rows(older.prefix(after + 1))),
          anchor: max(0, older.isEmpty ? shown.count - 1 : shown.count),
          hasBefore: newer.count > wanted,
          hasAfter: older.count > after + 1
        )
      }
    }
  }

  private func place(of anchor: PageAnchor) throws(StoreError) -> StepPlace? {
    switch anchor {
    case .first, .last: return nil
    case .key(let key):
      guard let hlc = key.sort.number else { return nil }
      return StepPlace(hlc: HLC(raw: hlc), id: ChronicleEntry.step(ofRow: key.id))
    case .record(let id):
      let step = ChronicleEntry.step(ofRow: id)
      return try self.step(of: Dot(incarnation: step.incarnation, sequence: step.first))
        .map { StepPlace($0) }
    }
  }

  /// How many steps there are; of a record, or with words, nobody counts them.
  func chronicleCensus(_ query: Query) throws(StoreError) -> Census {
    guard query.conditions.isEmpty else { return Census() }
    return try read { () throws(StoreError) -> Census in
      Census(total: Int(try number("SELECT count(*) FROM step /* scan */") ?? 0))
    }
  }

  /// How many steps stand before a place, if at most `limit` do.
  func chroniclePosition(
    of key: PageKey,
    in query: Query,
    limit: Int
  ) throws(StoreError) -> Int? {
    try read { () throws(StoreError) -> Int? in
      guard query.conditions.isEmpty, let place = try place(of: .key(key)) else { return nil }
      let count = try number(
        """
        SELECT count(*) FROM (
          SELECT 1 FROM step WHERE (hlc, inc, first) > (?, ?, ?) LIMIT ?)
        """,
        place.bound + [.integer(Int64(limit) + 1)]
      )
      guard let count, count <= Int64(limit) else { return nil }
      return Int(count)
    }
  }

  func entry(_ step: StoredStep) throws(StoreError) -> ChronicleEntry {
    let (drift, overflow) = step.wallMilliseconds.subtractingReportingOverflow(
      step.hlc.milliseconds
    )
    return ChronicleEntry(
      step: step.id,
      hlc: step.hlc,
      command: step.command,
      arguments: step.arguments,
      author: step.author.name,
      partner: step.author.partner,
      wallMilliseconds: step.wallMilliseconds,
      isUndone: try isUndone(step.id),
      isForeign: step.id.incarnation != 0 && !own.contains(step.id.incarnation),
      isClockUnsure: step.id.incarnation != 0 && (overflow || drift.magnitude > 300_000)
    )
  }
}

/// Where a step stands in the order of the Chronik.
struct StepPlace: Comparable {
  var hlc: HLC
  var id: StepID

  init(hlc: HLC, id: StepID) {
    self.hlc = hlc
    self.id = id
  }

  init(_ step: StoredStep) { self.init(hlc: step.hlc, id: step.id) }

  /// The place as the three values of `(hlc, inc, first)`.
  var bound: [SQLiteValue] {
    [.integer(hlc.raw), .integer(id.incarnation), .integer(id.first)]
  }

  static func < (left: StepPlace, right: StepPlace) -> Bool {
    (left.hlc.raw, left.id.incarnation, left.id.first)
      < (right.hlc.raw, right.id.incarnation, right.id.first)
  }

  static let newest = StepPlace(
    hlc: HLC(raw: .max),
    id: StepID(incarnation: .max, first: .max)
  )
  static let oldest = StepPlace(
    hlc: HLC(raw: .min),
    id: StepID(incarnation: .min, first: .min)
  )
}
