import Domain
import SQLite

/// A rule's question as a statement; every part of it is answered along an index.
struct RuleQuestion {
  let columns: RuleColumns
  private(set) var sql: SQLFragment

  /// Nil where the subject has not what the question needs, or the type is unknown.
  init?(_ reading: Reading, from subject: Subject) {
    guard let table = TypeTable.all[reading.type],
      let relation = Self.relation(reading, subject, table)
    else { return nil }
    columns = RuleColumns(Set(reading.fields), of: table)
    let limit = SQLiteValue.integer(Int64(reading.limit))
    sql = SQLFragment("")
    // One seek for each combination of values, since OR would leave the index.
    for (number, values) in Self.combinations(reading.conditions).enumerated() {
      if number > 0 { sql += SQLFragment("UNION ALL") }
      sql += SQLFragment("SELECT * FROM (SELECT t.key, t.uuid\(columns.select) FROM")
      sql += relation
      for (field, value) in values { sql += Self.isValue(field, value, in: table) }
      if let years = reading.years {
        let first = subject.today.year + years.from
        let after = subject.today.year + years.to + 1
        sql += SQLFragment(
          "AND t.\(quoted(years.field)) >= ? AND t.\(quoted(years.field)) < ?",
          [.text(Self.start(of: first)), .text(Self.start(of: after))]
        )
      }
      sql += SQLFragment("LIMIT ?)", [limit])
    }
    sql += SQLFragment("LIMIT ?", [limit])
  }

  private static func relation(
    _ reading: Reading,
    _ subject: Subject,
    _ table: TypeTable
  ) -> SQLFragment? {
    let name = quoted(table.type.name)
    var sql = SQLFragment("\(name) t WHERE t.deleted = 0")
    switch reading.relation {
    case .all: break
    case .naming(let link):
      sql += SQLFragment("AND t.\(quoted(link)) = ?", [SQLiteValue(subject.id)])
    case .named(let link):
      guard let id = subject.cells[CellName(link)]?.link else { return nil }
      return SQLFragment(
        """
        record r CROSS JOIN \(name) t ON t.key = r.key
        WHERE r.uuid = ? AND r.type = ? AND t.deleted = 0
        """,
        [SQLiteValue(id), .text(table.type.name)]
      )
    case .sharing(let fields):
      for field in fields {
        sql += isValue(field, subject.cells[CellName(field)] ?? .null, in: table)
      }
      sql += SQLFragment("AND t.uuid <> ?", [SQLiteValue(subject.id)])
    case .overlapping(let span, let own):
      guard let days = CivilSpan(canonical: subject.cells[CellName(own)]?.string ?? "") else {
        return nil
      }
      let range = Reading.days(of: days)
      sql += SQLFragment(
        "AND t.\(quoted(span)) >= ? AND t.\(quoted(span)) < ?",
        [
          .text(range.lowerBound.adding(days: -Reading.Days.ofEntry).canonical),
          .text(range.upperBound.adding(days: 1).canonical),
        ]
      )
    }
    return sql
  }

  /// A condition on one value, null included.
  static func isValue(_ field: String, _ value: Value, in table: TypeTable) -> SQLFragment {
    let stored = table.type.field(field)?.kind.stored(value) ?? .null
    let column = "t." + quoted(field)
    return stored.isNull
      ? SQLFragment("AND \(column) IS NULL") : SQLFragment("AND \(column) = ?", [stored])
  }

  private static func combinations(_ conditions: [Reading.Condition]) -> [[(String, Value)]] {
    conditions.reduce([[]]) { lists, condition in
      lists.flatMap { list in condition.values.map { list + [(condition.field, $0)] } }
    }
  }

  private static func start(of year: Int) -> String {
    (CivilDate(year: year, month: 1, day: 1) ?? (year < 1 ? .first : .last)).canonical
  }
}
