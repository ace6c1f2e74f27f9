import Domain
import SQLite

/// The rows that fulfil one condition of a query, found by the condition's own index.
struct Candidates {
  /// A statement of local keys.
  private(set) var keys: SQLFragment
  /// What is left to fulfil.
  let rest: SQLFragment
  /// Whether the rows are all that fulfil the condition, and no others.
  let isExact: Bool

  /// Takes the condition of that place; nil where it has no index.
  init?(_ place: Int, of plan: QueryPlan) {
    let condition = plan.query.conditions[place]
    guard let keys = Self.keys(condition, plan) else { return nil }
    self.keys = keys
    var others = plan.query.conditions
    isExact = Self.isExact(condition)
    if isExact { others.remove(at: place) }
    rest = SQLFragment(conditions: others, of: plan.table)
  }

  /// Takes the first condition that has an index.
  init?(firstOf plan: QueryPlan) {
    for place in plan.query.conditions.indices {
      guard let candidates = Candidates(place, of: plan) else { continue }
      self = candidates
      return
    }
    return nil
  }

  /// The same rows by their local keys, which have been read.
  func asking(_ known: KeyList) -> Candidates {
    var candidates = self
    candidates.keys = known.keys
    return candidates
  }

  private static func keys(_ condition: Query.Condition, _ plan: QueryPlan) -> SQLFragment? {
    switch condition {
    case .equals, .oneOf, .between, .compares, .lacks, .contains, .linked, .newest, .holds:
      nil
    case .not(let conditions): SQLFragment(keysOutside: conditions, of: plan)
    case .any(let groups): any(groups, plan)
    case .part(let type, let link, let conditions): part(type, link, conditions, plan)
    case .matches(let text): matches(text, plan)
    case .concerns(let partner): concerns(partner, plan)
    case .named(let type, let link, let field, let value):
      named(by: type, link, field, value, plan)
    }
  }

  /// Whether the rows of its index are all that fulfil it, and no others.
  private static func isExact(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .any, .part: false
    default: true
    }
  }

  /// The rows of all groups, where each of them has a condition with an index.
  private static func any(
    _ groups: [[Query.Condition]], _ plan: QueryPlan
  ) -> SQLFragment? {
    let parts = groups.compactMap { group in group.lazy.compactMap { keys($0, plan) }.first }
    guard !parts.isEmpty, parts.count == groups.count else { return nil }
    return SQLFragment(
      parts.map(\.text).joined(separator: " UNION "), parts.flatMap(\.arguments))
  }

  /// What the parts name that stand in a range of the order in which their type is listed.
  private static func part(
    _ type: String, _ link: String, _ conditions: [Query.Condition], _ plan: QueryPlan
  ) -> SQLFragment? {
    guard let other = TypeTable.all[type], other.type.field(link)?.kind.isLink == true,
      conditions.contains(where: { condition in
        guard case .between(let day, _, _) = condition else { return false }
        return other.type.traits.listings.contains(Listing(order: .date(day)))
      })
    else { return nil }
    var sql = SQLFragment(
      """
      SELECT DISTINCT r.key AS key FROM \(quoted(type)) p
      CROSS JOIN record r ON r.uuid = p.\(quoted(link))
      WHERE p.deleted = 0 AND r.type = ? AND r.deleted = ?
      """,
      [.text(plan.table.type.name), .integer(plan.query.trashed ? 1 : 0)])
    sql += SQLFragment(conditions: conditions, of: other, as: "p")
    return sql
  }

  private static func named(
    by type: String, _ link: String, _ field: String, _ value: Value, _ plan: QueryPlan
  ) -> SQLFragment? {
    guard let other = TypeTable.all[type], other.type.field(link)?.kind.isLink == true,
      let kind = other.type.field(field)?.kind,
      other.type.traits.listings.contains(where: { $0.fixed.first == field })
    else { return nil }
    return SQLFragment(
      """
      SELECT DISTINCT r.key AS key FROM \(quoted(type)) p
      CROSS JOIN record r ON r.uuid = p.\(quoted(link))
      WHERE p.deleted = 0 AND p.\(quoted(field)) = ? AND r.type = ? AND r.deleted = ?
      """,
      [
        kind.stored(value), .text(plan.table.type.name), .integer(plan.query.trashed ? 1 : 0),
      ])
  }

  private static func matches(_ text: String, _ plan: QueryPlan) -> SQLFragment? {
    switch SearchWord(text) {
    case .nothing:
      return nil
    case .short:
      var keys = SQLFragment(
        "SELECT t.key AS key FROM \(quoted(plan.table.type.name)) t WHERE t.deleted = ?",
        [.integer(plan.query.trashed ? 1 : 0)]
      )
      keys += SQLFragment(conditions: [.matches(text)], of: plan.table)
      return keys
    case .long(let text):
      return SQLFragment(
        "SELECT rowid AS key FROM search WHERE search MATCH ?",
        [.text(SearchWord.phrase(of: text))]
      )
    }
  }

  private static func concerns(_ partner: RecordID, _ plan: QueryPlan) -> SQLFragment? {
    let table = plan.table
    var parts: [String] = []
    var arguments: [SQLiteValue] = []
    for name in table.type.traits.concerns {
      guard let field = table.type.field(name) else { continue }
      if field.kind.hasMembers {
        parts.append(
          "SELECT key FROM \(quoted(table.memberTable(name))) WHERE member = ? AND value > 0"
        )
        arguments.append(SQLiteValue(partner))
      } else {
        parts.append(
          "SELECT key FROM \(quoted(table.type.name)) WHERE deleted = ? AND \(quoted(name)) = ?"
        )
        arguments += [.integer(plan.query.trashed ? 1 : 0), SQLiteValue(partner)]
      }
    }
    return parts.isEmpty
      ? nil : SQLFragment(parts.joined(separator: " UNION "), arguments)
  }
}

/// Local keys as one argument of a statement.
struct KeyList {
  let count: Int
  private let text: String

  init(_ keys: [Int64]) {
    count = keys.count
    text = "[" + keys.map { String($0) }.joined(separator: ",") + "]"
  }

  /// A statement of the keys (https://www.sqlite.org/json1.html#jeach).
  var keys: SQLFragment { SQLFragment("SELECT value AS key FROM json_each(?)", [.text(text)]) }
}

extension QueryPlan {
  /// The same list, where one condition is replaced by the keys of the rows that fulfil it.
  func walking(among known: KeyList, and rest: SQLFragment) -> QueryPlan {
    var plan = self
    plan.conditions = SQLFragment("AND +t.key IN (")
    plan.conditions += known.keys
    plan.conditions += SQLFragment(")")
    plan.conditions += rest
    return plan
  }

  /// `FROM … WHERE …` for all rows of the list in no order: those of a condition's index, or all.
  func rows(from candidates: Candidates?) -> SQLFragment {
    guard let candidates else {
      var sql = SQLFragment("FROM \(source(along: nil)) WHERE")
      sql += side
      sql += conditions
      return sql
    }
    var sql = SQLFragment("FROM (")
    sql += candidates.keys
    sql += SQLFragment(") few CROSS JOIN \(quoted(table.type.name)) t ON t.key = few.key")
    if sort == nil { sql += SQLFragment("CROSS JOIN record o ON o.key = t.key") }
    sql += SQLFragment("WHERE")
    sql += side
    sql += candidates.rest
    return sql
  }
}
