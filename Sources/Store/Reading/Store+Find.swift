import Domain
import SQLite

extension Store {
  /// How long a search may take, in milliseconds.
  static let searchPatience = 2000

  /// The next row of a list whose texts contain what was typed, from a key on and round the end.
  ///
  /// Case, marks and the spelling of umlauts do not matter; one or two letters are looked for at
  /// the beginning of a title's words only.
  package func find(
    _ text: String,
    in query: Query,
    from key: PageKey?,
    forward: Bool,
    including: Bool
  ) throws(StoreError) -> Found? {
    guard SearchWord(text) != .nothing else { return nil }
    return try find(
      ListSearch([query], .matches(text), from: key, forward: forward, including: including))?.found
  }

  /// The next row that fulfils a condition, and in which of the lists it stands: from a row of the
  /// first on, through the others, and round to the first again.
  package func find(_ search: ListSearch) throws(StoreError) -> (list: Int, found: Found)? {
    try read { () throws(StoreError) -> (list: Int, found: Found)? in
      var around: Found?
      for (index, query) in search.lists.enumerated() {
        let found = try find(search, in: query, isFirst: index == 0)
        guard let found else { continue }
        guard found.wrapped else { return (index, found) }
        around = found
      }
      return around.map { (0, $0) }
    }
  }

  private func find(
    _ search: ListSearch, in query: Query, isFirst: Bool
  ) throws(StoreError) -> Found? {
    var query = query
    query.columns = []
    query.conditions.append(search.condition)
    let forward = search.forward
    return try reading(query) { (source) throws(StoreError) -> Found? in
      let key = isFirst ? search.from : nil
      if let key {
        let start = RowWalk.Start(key: key, including: search.including, forward: forward)
        if let row = try source.rows(from: start, limit: 1).first {
          return Found(key: row.key, wrapped: false)
        }
      }
      let row = try source.rows(from: RowWalk.Start(forward: forward), limit: 1).first
      return row.map { Found(key: $0.key, wrapped: key != nil) }
    }
  }

  /// How many rows of all the lists fulfil the condition, counted up to the limit.
  package func matches(_ search: ListSearch, limit: Int) throws(StoreError) -> Int {
    var count = 0
    for query in search.lists where count < limit {
      count += try matches(search.condition, in: query, limit: limit - count)
    }
    return count
  }

  private func matches(
    _ condition: Query.Condition, in query: Query, limit: Int
  ) throws(StoreError) -> Int {
    if case .matches(let text) = condition { return try matches(text, in: query, limit: limit) }
    guard let table = TypeTable.all[query.type] else { throw .unknownType(query.type) }
    var sql = SQLFragment(
      "SELECT count(*) FROM (SELECT 1 FROM \(quoted(query.type)) t WHERE t.deleted = ?",
      [.integer(query.trashed ? 1 : 0)])
    sql += SQLFragment(conditions: query.conditions + [condition], of: table)
    sql += SQLFragment("LIMIT ?) /* scan */", [.integer(Int64(max(0, limit)))])
    database.setProgressBudget(milliseconds: Self.searchPatience)
    defer { database.setProgressBudget(operations: nil) }
    return Int(try number(sql.text, sql.arguments) ?? 0)
  }

  /// How many rows of a list contain what was typed, counted up to the limit.
  package func matches(
    _ text: String,
    in query: Query,
    limit: Int
  ) throws(StoreError) -> Int {
    guard let table = TypeTable.all[query.type] else { throw .unknownType(query.type) }
    if let count = try gatheredMatches(text, in: query) { return min(count, max(0, limit)) }
    var sql = SQLFragment("SELECT count(*) FROM (SELECT 1 FROM")
    let deleted = SQLiteValue.integer(query.trashed ? 1 : 0)
    switch SearchWord(text) {
    case .nothing: return 0
    case .short:
      sql += SQLFragment("\(quoted(query.type)) t WHERE t.deleted = ?", [deleted])
      sql += SQLFragment(conditions: [.matches(text)], of: table)
    case .long(let text):
      sql += SQLFragment(
        """
        search s CROSS JOIN \(quoted(query.type)) t ON t.key = s.rowid
        WHERE s.search MATCH ? AND t.deleted = ?
        """,
        [.text(SearchWord.phrase(of: text)), deleted]
      )
    }
    sql += SQLFragment(conditions: query.conditions, of: table)
    sql += SQLFragment("LIMIT ?)", [.integer(Int64(max(0, limit)))])
    database.setProgressBudget(milliseconds: Self.searchPatience)
    defer { database.setProgressBudget(operations: nil) }
    return Int(try number(sql.text, sql.arguments) ?? 0)
  }

  /// The number of hits where `find` has just gathered them all; the full text is then not asked
  /// twice for one key.
  private func gatheredMatches(_ text: String, in query: Query) throws(StoreError) -> Int? {
    var found = query
    found.columns = []
    found.conditions.append(.matches(text))
    return try read { () throws(StoreError) -> Int? in
      self.memo.gathered[ReadingMemo.GatheredKey(query: found)]?.count
    }
  }
}
