import Domain
import SQLite

/// Reads a list along its index, group by group, from any key in either direction.
///
/// Within a group the rows with a sort value come first and those without one behind them; each of
/// the two is one range of the index.
struct RowWalk {
  let store: Store
  let plan: QueryPlan
  let columns: ColumnPlan
  let groups: GroupOrder?
  let index: String

  /// Where to begin, and which way to go.
  struct Start {
    var key: PageKey?
    var including = true
    var forward = true
  }

  /// One range of the index.
  private struct Range {
    var place: Int
    var value: Value?
    var hasSort: Bool
  }

  /// So many rows from a key on; going backwards, the nearest first.
  func rows(from start: Start, limit: Int) throws(StoreError) -> [Row] {
    var rows: [Row] = []
    for range in ranges(from: start) where rows.count < limit {
      let bound = start.key.flatMap { isAt($0, range) ? $0 : nil }
      rows += try read(range, bound, start, limit: limit - rows.count)
    }
    return rows
  }

  /// How many rows stand before a key, or behind it; stops at the limit.
  func count(from start: Start, within group: Int?, limit: Int) throws(StoreError) -> Int {
    var count = 0
    for range in ranges(from: start) where count < limit {
      if let group, range.place != group { continue }
      let bound = start.key.flatMap { isAt($0, range) ? $0 : nil }
      var sql = SQLFragment(
        "SELECT count(*) FROM (SELECT 1 FROM \(plan.source(along: index)) WHERE"
      )
      sql += condition(range, bound, start)
      sql += SQLFragment("LIMIT ?)", [.integer(Int64(limit - count))])
      count += Int(try store.number(sql.text, sql.arguments) ?? 0)
    }
    return count
  }

  /// The group of each row from the beginning, up to so many.
  func each(limit: Int, _ body: (Value) -> Void) throws(StoreError) {
    var left = limit
    for range in ranges(from: Start()) where left > 0 {
      var sql = SQLFragment("SELECT \(plan.head) FROM \(plan.source(along: index)) WHERE")
      sql += condition(range, nil, Start())
      sql += SQLFragment("LIMIT ?", [.integer(Int64(left))])
      try store.each(sql.text, sql.arguments) { row in
        left -= 1
        body(Value(link: row.isNull(3) ? nil : RecordID(bytes: row.blob(3))))
      }
    }
  }

  private func read(
    _ range: Range,
    _ bound: PageKey?,
    _ start: Start,
    limit: Int
  ) throws(StoreError) -> [Row] {
    var sql = SQLFragment("SELECT \(plan.head)")
    sql += columns.select
    sql += SQLFragment("FROM \(plan.source(along: index)) WHERE")
    sql += condition(range, bound, start)
    let direction = start.forward == plan.isDescending ? "DESC" : "ASC"
    let order = range.hasSort ? "\(plan.sortColumn) \(direction), " : ""
    sql += SQLFragment(
      "ORDER BY \(order)\(plan.idColumn) \(direction) LIMIT ?",
      [.integer(Int64(limit))]
    )
    var rows: [Row] = []
    try store.each(sql.text, sql.arguments) { row in
      rows.append(plan.row(row, columns, groups))
    }
    return rows
  }

  private func condition(_ range: Range, _ bound: PageKey?, _ start: Start) -> SQLFragment {
    var sql = plan.side
    if let group = plan.group, let value = range.value {
      let link = SQLiteValue(value.link)
      sql +=
        link.isNull
        ? SQLFragment("AND t.\(quoted(group)) IS NULL")
        : SQLFragment("AND t.\(quoted(group)) = ?", [link])
    }
    let comparison = (start.forward == plan.isDescending ? "<" : ">") + (start.including ? "=" : "")
    if range.hasSort {
      if let bound {
        sql += SQLFragment(
          "AND (\(plan.sortColumn), \(plan.idColumn)) \(comparison) (?, ?)",
          [SQLiteValue(bound.sort), SQLiteValue(bound.id)]
        )
      } else if plan.sort != nil {
        sql += SQLFragment("AND \(plan.sortColumn) IS NOT NULL")
      }
    } else {
      sql += SQLFragment("AND \(plan.sortColumn) IS NULL")
      if let bound {
        sql += SQLFragment("AND \(plan.idColumn) \(comparison) ?", [SQLiteValue(bound.id)])
      }
    }
    sql += plan.conditions
    return sql
  }

  private func isAt(_ key: PageKey, _ range: Range) -> Bool {
    place(of: key) == range.place && (key.sort != .null) == range.hasSort
      && (range.value.map { $0 == key.groupValue } ?? true)
  }

  private func place(of key: PageKey) -> Int {
    groups.map { $0.place(of: key.groupValue) } ?? 0
  }

  /// The ranges from the key's own one to the end, or to the beginning.
  private func ranges(from start: Start) -> [Range] {
    var ranges: [Range] = []
    for (place, value) in groups.map({ $0.occupied.map { ($0.place, Optional($0.value)) } })
      ?? [(0, nil)]
    {
      ranges.append(Range(place: place, value: value, hasSort: true))
      if plan.mayLackSort { ranges.append(Range(place: place, value: value, hasSort: false)) }
    }
    if let key = start.key {
      let from = (place(of: key), key.sort == .null ? 1 : 0)
      ranges = ranges.filter { range in
        let at = (range.place, range.hasSort ? 0 : 1)
        return start.forward ? at >= from : at <= from
      }
    }
    return start.forward ? ranges : ranges.reversed()
  }
}

extension QueryPlan {
  /// A row of a statement that begins with `head`.
  func row(
    _ row: borrowing SQLiteRow,
    _ columns: ColumnPlan,
    _ groups: GroupOrder?
  ) -> Row {
    let key = key(row, groups)
    return Row(id: key.id, key: key, values: columns.values(of: row, from: 4))
  }

  /// The key of such a row.
  func key(_ row: borrowing SQLiteRow, _ groups: GroupOrder?) -> PageKey {
    let value = Value(link: row.isNull(3) ? nil : RecordID(bytes: row.blob(3)))
    return PageKey(
      group: groups?.place(of: value) ?? 0,
      groupValue: value,
      sort: Value(stored: row.value(2)),
      id: row.id(1)
    )
  }
}
