import Domain
import SQLite

/// How a list is read: along its index, or from an order made in memory.
///
/// Of a condition that few rows fulfil all of them are gathered; behind one that many fulfil the
/// next row is never far along the index. Which of the two it is, the index of the condition says,
/// and failing that a budget.
enum RowSource {
  case walk(RowWalk)
  case gathered(GatheredRows)

  /// How many rows are gathered at most where an index can be walked instead.
  static let fewRows = 2000
  /// Of how many rows at most the keys are kept, so that a walk need not look into their texts.
  static let someRows = 5000
  /// After so many operations of SQLite's machine a walk behind a condition gives up.
  static let patience = 200_000

  func rows(from start: RowWalk.Start, limit: Int) throws(StoreError) -> [Row] {
    switch self {
    case .walk(let walk): try walk.rows(from: start, limit: limit)
    case .gathered(let gathered): try gathered.rows(from: start, limit: limit)
    }
  }
}

extension Store {
  /// Reads from a list with the better of the two ways; inside a read transaction.
  func reading<T>(
    _ query: Query,
    _ body: (RowSource) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    let plan = try QueryPlan(query)
    let columns = ColumnPlan(query.columns, of: plan.table)
    let groups = try groups(of: plan)
    var bare = query
    bare.columns = []
    bare.countLimit = nil
    let key = ReadingMemo.GatheredKey(query: bare)
    func gathered(_ order: [GatheredRow]) -> RowSource {
      .gathered(
        GatheredRows(store: self, plan: plan, columns: columns, groups: groups, order: order)
      )
    }
    if let kept = memo.gathered[key] { return try body(gathered(kept)) }
    guard let index = plan.index else {
      return try body(gathered(try gather(plan, groups, key, from: nil)))
    }
    let narrowed = try narrow(plan, key.query.conditions)
    if let few = narrowed.few {
      return try body(gathered(try gather(plan, groups, key, from: few)))
    }
    let walk = RowWalk(
      store: self, plan: narrowed.plan, columns: columns, groups: groups, index: index)
    guard !query.conditions.isEmpty else { return try body(.walk(walk)) }
    do throws(StoreError) {
      database.setProgressBudget(operations: RowSource.patience)
      defer { database.setProgressBudget(operations: nil) }
      return try body(.walk(walk))
    } catch .tooSlow {
      return try body(gathered(try gather(plan, groups, key, from: Candidates(firstOf: plan))))
    }
  }

  /// Makes the order of a list in memory, from the rows of a condition's index or from all.
  private func gather(
    _ plan: QueryPlan,
    _ groups: GroupOrder?,
    _ key: ReadingMemo.GatheredKey,
    from candidates: Candidates?
  ) throws(StoreError) -> [GatheredRow] {
    let rows = plan.rows(from: candidates)
    var sql = SQLFragment("SELECT \(plan.head)")
    sql += rows
    sql += SQLFragment("/* scan */")
    var order: [GatheredRow] = []
    try each(sql.text, sql.arguments) { row in
      order.append(GatheredRow(local: row.integer(0), key: plan.key(row, groups)))
    }
    order.sort { plan.precedes($0.key, $1.key) }
    let isLarge = order.count > RowSource.fewRows
    let large = memo.gathered.values.count { $0.count > RowSource.fewRows }
    if memo.gathered.count >= 24 || isLarge && large >= 4 { memo.gathered = [:] }
    memo.gathered[key] = order
    return order
  }

  /// The better way behind the first condition that few rows fulfil, or not too many: then the
  /// walk asks a list of keys instead of the texts.
  private func narrow(
    _ plan: QueryPlan,
    _ conditions: [Query.Condition]
  ) throws(StoreError) -> (few: Candidates?, plan: QueryPlan) {
    for place in conditions.indices {
      guard let candidates = Candidates(place, of: plan) else { continue }
      let key = ReadingMemo.WideKey(
        type: plan.table.type.name, condition: conditions[place], trashed: plan.query.trashed)
      guard let known = try known(candidates, as: key) else { continue }
      if known.count <= RowSource.fewRows { return (candidates.asking(known), plan) }
      guard candidates.isExact else { continue }
      return (nil, plan.walking(among: known, and: candidates.rest))
    }
    return (nil, plan)
  }

  /// The local keys behind a condition; nil where they are too many to be kept.
  private func known(
    _ candidates: Candidates, as key: ReadingMemo.WideKey
  ) throws(StoreError) -> KeyList? {
    if memo.wide.contains(key) { return nil }
    if let known = memo.known[key] { return known }
    var keys: [Int64] = []
    try each(
      "SELECT key FROM (\(candidates.keys.text)) LIMIT ?",
      candidates.keys.arguments + [.integer(Int64(RowSource.someRows + 1))]
    ) { row in keys.append(row.integer(0)) }
    guard keys.count <= RowSource.someRows else {
      memo.wide.insert(key)
      return nil
    }
    if memo.known.count >= 24 { memo.known = [:] }
    let known = KeyList(keys)
    memo.known[key] = known
    return known
  }
}
