import Domain
import SQLite

extension Store {
  /// A stretch of a list around an anchor: read by key, never by number.
  package func page(
    _ query: Query,
    _ anchor: PageAnchor,
    before: Int,
    after: Int
  ) throws(StoreError) -> Page {
    let before = max(0, before)
    let after = max(0, after)
    if query.type == Chronicle.typeName {
      return try chroniclePage(query, anchor, before: before, after: after)
    }
    return try read { () throws(StoreError) -> Page in
      let key: PageKey?
      switch anchor {
      case .first, .last: key = nil
      case .key(let given): key = given
      case .record(let id): key = try self.key(of: id, in: query)
      }
      return try reading(query) { (source) throws(StoreError) -> Page in
        if anchor == .last { return try lastPage(source, before: before) }
        guard let key else { return try firstPage(source, after: after) }
        return try page(source, around: key, before: before, after: after)
      }
    }
  }

  private func firstPage(_ source: RowSource, after: Int) throws(StoreError) -> Page {
    let rows = try source.rows(from: RowWalk.Start(), limit: after + 2)
    return Page(rows: Array(rows.prefix(after + 1)), hasAfter: rows.count > after + 1)
  }

  private func lastPage(_ source: RowSource, before: Int) throws(StoreError) -> Page {
    let rows = try source.rows(from: RowWalk.Start(forward: false), limit: before + 2)
    let shown = Array(rows.prefix(before + 1).reversed())
    return Page(
      rows: shown,
      anchor: max(0, shown.count - 1),
      hasBefore: rows.count > before + 1
    )
  }

  private func page(
    _ source: RowSource,
    around key: PageKey,
    before: Int,
    after: Int
  ) throws(StoreError) -> Page {
    let behind = try source.rows(from: RowWalk.Start(key: key), limit: after + 2)
    // Past the end of the list the anchor is its last row.
    let wanted = behind.isEmpty ? before + 1 : before
    let ahead = try source.rows(
      from: RowWalk.Start(key: key, including: false, forward: false),
      limit: wanted + 1
    )
    let shown = Array(ahead.prefix(wanted).reversed())
    return Page(
      rows: shown + behind.prefix(after + 1),
      anchor: max(0, behind.isEmpty ? shown.count - 1 : shown.count),
      hasBefore: ahead.count > wanted,
      hasAfter: behind.count > after + 1
    )
  }

  /// Where a record stands in a list; nil where it is not in it.
  func key(of id: RecordID, in query: Query) throws(StoreError) -> PageKey? {
    let plan = try QueryPlan(query)
    let groups = try groups(of: plan)
    let local = try number(
      "SELECT key FROM record WHERE uuid = ? AND type = ?",
      [SQLiteValue(id), .text(query.type)]
    )
    guard let local else { return nil }
    var sql = SQLFragment("SELECT \(plan.head) FROM \(plan.source(along: nil)) WHERE")
    sql += plan.side
    sql += SQLFragment("AND t.key = ?", [.integer(local)])
    sql += plan.conditions
    var key: PageKey?
    try each(sql.text, sql.arguments) { row in key = plan.key(row, groups) }
    return key
  }
}
