import Domain
import SQLite

/// A row of a list that was put in order in memory: its local key and its place.
struct GatheredRow {
  var local: Int64
  var key: PageKey
}

/// Reads a list that no index orders, or of which few rows remain: all keys at once, sorted here.
struct GatheredRows {
  let store: Store
  let plan: QueryPlan
  let columns: ColumnPlan
  let groups: GroupOrder?
  let order: [GatheredRow]

  func rows(from start: RowWalk.Start, limit: Int) throws(StoreError) -> [Row] {
    var rows: [Row] = []
    for index in places(from: start, limit: limit) {
      let fetched = try row(order[index])
      if let fetched { rows.append(fetched) }
    }
    return rows
  }

  /// How many rows stand before the place of a key.
  func position(of key: PageKey) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if plan.precedes(order[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func places(from start: RowWalk.Start, limit: Int) -> [Int] {
    guard let key = start.key else {
      return start.forward
        ? Array(0..<min(limit, order.count)) : (0..<order.count).suffix(limit).reversed()
    }
    let place = position(of: key)
    let isThere = place < order.count && !plan.precedes(key, order[place].key)
    if start.forward {
      let first = isThere && !start.including ? place + 1 : place
      return Array(first..<min(order.count, first + limit))
    }
    let end = isThere && start.including ? place + 1 : place
    return (0..<end).suffix(limit).reversed()
  }

  private func row(_ entry: GatheredRow) throws(StoreError) -> Row? {
    var sql = SQLFragment("SELECT \(plan.head)")
    sql += columns.select
    sql += SQLFragment("FROM \(plan.source(along: nil)) WHERE t.key = ?", [.integer(entry.local)])
    var found: Row?
    try store.each(sql.text, sql.arguments) { row in found = plan.row(row, columns, groups) }
    return found
  }
}

extension QueryPlan {
  /// The order of the list: by group, those without a sort value last, by id; bytes, not letters.
  func precedes(_ left: PageKey, _ right: PageKey) -> Bool {
    if left.group != right.group { return left.group < right.group }
    switch (left.sort, right.sort) {
    case (.null, .null): return isDescending ? left.id > right.id : left.id < right.id
    case (.null, _): return false
    case (_, .null): return true
    case (.integer(let first), .integer(let second)) where first != second:
      return isDescending ? first > second : first < second
    case (.text(let first), .text(let second)) where !first.utf8.elementsEqual(second.utf8):
      return first.utf8.lexicographicallyPrecedes(second.utf8) != isDescending
    case (.integer, .text): return true
    case (.text, .integer): return false
    default: return isDescending ? left.id > right.id : left.id < right.id
    }
  }
}
