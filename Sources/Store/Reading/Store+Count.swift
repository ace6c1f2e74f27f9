import Domain
import SQLite

extension Store {
  /// How many rows a list has, in all and by group.
  ///
  /// Without conditions the tallies know it; with some, the rows are counted.
  package func census(_ query: Query) throws(StoreError) -> Census {
    if query.type == Chronicle.typeName { return try chronicleCensus(query) }
    return try read { () throws(StoreError) -> Census in
      let plan = try QueryPlan(query)
      guard !query.conditions.isEmpty else { return try censusOfAll(plan) }
      if let total = try total(behindFixed: plan) { return Census(total: total) }
      return try reading(query) { (source) throws(StoreError) -> Census in
        switch source {
        case .gathered(let gathered): Self.census(gathered)
        case .walk(let walk):
          if let limit = query.countLimit {
            try count(along: walk, upTo: limit)
          } else {
            try count(plan)
          }
        }
      }
    }
  }

  /// The number of rows behind conditions that fix a link or the fields of a listing; nil where no
  /// tally knows it.
  private func total(behindFixed plan: QueryPlan) throws(StoreError) -> Int? {
    guard plan.group == nil || plan.query.conditions.count > 1 else { return nil }
    var fixed: [String: Value] = [:]
    for condition in plan.query.conditions {
      guard case .equals(let name, let value) = condition, fixed[name] == nil else { return nil }
      fixed[name] = value
    }
    let table = plan.table
    let lists = table.tallied.map { [$0] } + table.talliedTogether
    guard let fields = lists.first(where: { Set($0) == Set(fixed.keys) }) else { return nil }
    let values = fields.map { field in
      table.type.field(field)?.kind.stored(fixed[field] ?? .null) ?? .null
    }
    let isLink = fields.count == 1 && table.tallied.contains(fields[0])
    let bytes = isLink ? values[0].blob ?? [] : TypeTable.tallyBytes(values)
    let count = try number(
      "SELECT count FROM tally WHERE type = ? AND field = ? AND deleted = ? AND value = ?",
      [
        .text(table.type.name), .text(fields.joined(separator: ",")),
        .integer(plan.query.trashed ? 1 : 0), .blob(bytes),
      ]
    )
    return Int(count ?? 0)
  }

  private static func census(_ gathered: GatheredRows) -> Census {
    var census = Census(total: gathered.order.count)
    guard gathered.plan.group != nil else { return census }
    for row in gathered.order { census.groups[row.key.groupValue, default: 0] += 1 }
    return census
  }

  /// Counts along the index until the limit is passed or the patience is spent.
  private func count(along walk: RowWalk, upTo limit: Int) throws(StoreError) -> Census {
    var census = Census()
    database.setProgressBudget(operations: Self.patience(for: limit))
    defer { database.setProgressBudget(operations: nil) }
    do throws(StoreError) {
      try walk.each(limit: limit + 1) { group in
        guard census.total < limit else {
          census.isAtLeast = true
          return
        }
        census.total += 1
        if walk.plan.group != nil { census.groups[group, default: 0] += 1 }
      }
    } catch .tooSlow {
      census.isAtLeast = true
    }
    return census
  }

  /// Counting up to a limit gives up after so many operations of SQLite's machine; a condition on a
  /// text takes some 30 a row.
  private static func patience(for limit: Int) -> Int { 10_000 + 20 * limit }

  /// Counts the rows behind conditions that many fulfil.
  private func count(_ plan: QueryPlan) throws(StoreError) -> Census {
    database.setProgressBudget(operations: nil)
    let group = plan.group.map { "t." + quoted($0) } ?? "NULL"
    var sql = SQLFragment("SELECT \(group), count(*)")
    sql += plan.rows(from: Candidates(firstOf: plan))
    sql += SQLFragment("GROUP BY 1 /* scan */")
    var census = Census()
    try each(sql.text, sql.arguments) { row in
      let count = Int(row.integer(1))
      census.total += count
      guard plan.group != nil else { return }
      let id = row.isNull(0) ? nil : RecordID(bytes: row.blob(0))
      census.groups[Value(link: id), default: 0] += count
    }
    return census
  }

  /// How many rows stand before a key; nil where more than the limit would have to be counted from
  /// either end of its group.
  package func position(
    of key: PageKey,
    in query: Query,
    limit: Int
  ) throws(StoreError) -> Int? {
    if query.type == Chronicle.typeName {
      return try chroniclePosition(of: key, in: query, limit: limit)
    }
    return try read { () throws(StoreError) -> Int? in
      try reading(query) { (source) throws(StoreError) -> Int? in
        switch source {
        case .gathered(let gathered): gathered.position(of: key)
        case .walk(let walk): try position(of: key, along: walk, limit: limit)
        }
      }
    }
  }

  /// The place of a key: the whole groups before it by their tallies, and what stands before it in
  /// its own group counted from its beginning, or from its end.
  private func position(
    of key: PageKey,
    along walk: RowWalk,
    limit: Int
  ) throws(StoreError) -> Int? {
    let hasTallies = walk.plan.query.conditions.isEmpty
    let place = hasTallies ? walk.groups.map { $0.place(of: key.groupValue) } : nil
    let before =
      hasTallies
      ? (walk.groups?.occupied ?? []).filter { $0.place < place ?? 0 }.reduce(0) { $0 + $1.count }
      : 0
    let start = RowWalk.Start(key: key, including: false, forward: false)
    func ahead() throws(StoreError) -> Int {
      try walk.count(from: start, within: place, limit: limit + 1)
    }
    guard hasTallies else {
      database.setProgressBudget(operations: Self.patience(for: limit))
      defer { database.setProgressBudget(operations: nil) }
      do throws(StoreError) {
        let counted = try ahead()
        return counted <= limit ? counted : nil
      } catch .tooSlow {
        return nil
      }
    }
    let counted = try ahead()
    if counted <= limit { return before + counted }
    let behind = try walk.count(
      from: RowWalk.Start(key: key),
      within: place,
      limit: limit + 1
    )
    guard behind <= limit else { return nil }
    if let group = walk.groups?.occupied.first(where: { $0.place == place }) {
      return before + group.count - behind
    }
    return before + (try censusOfAll(walk.plan).total) - behind
  }

  private func censusOfAll(_ plan: QueryPlan) throws(StoreError) -> Census {
    let type = plan.table.type.name
    let all = try tally(type, "", trashed: plan.query.trashed)
    var census = Census(total: all.first?.count ?? 0)
    guard let group = plan.group else { return census }
    for entry in try tally(type, group, trashed: plan.query.trashed) {
      census.groups[Value(link: entry.value)] = entry.count
    }
    return census
  }
}
