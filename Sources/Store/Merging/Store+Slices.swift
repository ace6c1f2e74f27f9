import Domain
import SQLite

extension Store {
  /// What this laptop has of each incarnation, its own ones included.
  package func versionVector() throws(StoreError) -> VersionVector {
    try journalState().vector
  }

  /// All that another laptop has not seen, in stretches of at most 5,000 cells.
  package func slices(since vector: VersionVector) throws(StoreError) -> [JournalSlice] {
    try read { () throws(StoreError) -> [JournalSlice] in
      var slices: [JournalSlice] = []
      let prefixes = try journalState().vector.prefixes.sorted { $0.key < $1.key }
      for (incarnation, prefix) in prefixes {
        var first = vector.prefix(of: incarnation) + 1
        while first <= prefix {
          let last = min(prefix, first + Int64(JournalSlice.longest) - 1)
          slices.append(try slice(incarnation, first, last))
          first = last + 1
        }
      }
      return slices
    }
  }

  private func slice(
    _ incarnation: Int64,
    _ first: Int64,
    _ last: Int64
  ) throws(StoreError) -> JournalSlice {
    var slice = JournalSlice(
      incarnation: incarnation,
      first: first,
      entries: [],
      steps: [],
      seen: []
    )
    let range: [SQLiteValue] = [.integer(incarnation), .integer(first), .integer(last)]
    try each(
      """
      SELECT hlc, type, record, field, value FROM j WHERE inc = ? AND seq BETWEEN ? AND ?
      ORDER BY seq
      """,
      range
    ) { row in
      slice.entries.append(
        JournalSlice.Entry(
          hlc: HLC(raw: row.integer(0)),
          type: row.text(1),
          record: row.id(2),
          field: row.text(3),
          value: Value(stored: row.value(4))
        )
      )
    }
    try each(
      """
      SELECT \(StoredStep.columns) FROM step WHERE inc = ? AND first BETWEEN ? AND ?
      ORDER BY first
      """,
      range
    ) { row in slice.steps.append(StoredStep(row: row)) }
    try each(
      """
      SELECT first, vv FROM seen WHERE inc = ? AND first <= ? AND first >= coalesce(
        (SELECT max(first) FROM seen WHERE inc = ? AND first <= ?), 0) ORDER BY first
      """,
      [range[0], range[2], range[0], range[1]]
    ) { row in
      guard let vector = VersionVector(canonical: row.text(1)) else { return }
      slice.seen.append(JournalSlice.Seen(first: row.integer(0), vector: vector))
    }
    return slice
  }
}
