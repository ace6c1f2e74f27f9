import Domain
import SQLite

/// What a row must fulfil, as `AND …` behind another condition.
extension SQLFragment {
  init(conditions: [Query.Condition], of table: TypeTable, as row: String = "t") {
    self.init("")
    for condition in conditions {
      self += SQLFragment("AND")
      self += SQLFragment(condition, of: table, as: row)
    }
  }

  /// One condition on the row of that name; a field that the type does not have fulfils none.
  init(_ condition: Query.Condition, of table: TypeTable, as row: String = "t") {
    switch condition {
    case .equals(let name, let value): self = .equals(name, value, in: table, row)
    case .not(let conditions):
      self.init("NOT coalesce(1")
      self += SQLFragment(conditions: conditions, of: table, as: row)
      self += SQLFragment(", 0)")
    case .any(let groups):
      self.init("(0")
      for group in groups {
        self += SQLFragment("OR (1")
        self += SQLFragment(conditions: group, of: table, as: row)
        self += SQLFragment(")")
      }
      self += SQLFragment(")")
    case .oneOf(let name, let values): self = .oneOf(name, values, in: table, row)
    case .between(let name, let from, let before):
      let isKnown = table.type.field(name).map { !$0.kind.hasMembers } ?? false
      let column = "\(row)." + quoted(name)
      self =
        isKnown
        ? SQLFragment("(\(column) >= ? AND \(column) < ?)", [.text(from), .text(before)])
        : SQLFragment("0")
    case .concerns(let partner): self = .concerns(partner, in: table, row)
    case .named(let type, let link, let field, let value):
      self = .part(type, link, [.equals(field, value)], row)
    case .matches(let text): self = .matches(SearchWord(text), in: table, row)
    case .compares(let measure, let comparison, let limit):
      self = .compares(measure, comparison, limit, in: table, row)
    case .holds(let name, let id): self = .members(of: name, id, in: table, row)
    case .lacks(let name): self = .lacks(name, in: table, row)
    case .contains(let name, let text): self = .contains(name, text, in: table, row)
    case .linked(let name, let conditions): self = .linked(name, conditions, in: table, row)
    case .part(let type, let link, let conditions): self = .part(type, link, conditions, row)
    case .newest(let type, let link, let day, let conditions):
      self = .newest(type, link, day, conditions, row)
    }
  }

  private static let none = SQLFragment("0")

  private static func equals(
    _ name: String, _ value: Value, in table: TypeTable, _ row: String
  ) -> SQLFragment {
    guard let field = table.type.field(name), !field.kind.hasMembers else { return none }
    let column = "\(row)." + quoted(name)
    guard value != .null else { return SQLFragment("\(column) IS NULL") }
    let stored = field.kind.stored(value)
    return stored.isNull ? none : SQLFragment("\(column) = ?", [stored])
  }

  private static func oneOf(
    _ name: String, _ values: [Value], in table: TypeTable, _ row: String
  ) -> SQLFragment {
    guard let field = table.type.field(name), !field.kind.hasMembers, !values.isEmpty else {
      return none
    }
    let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
    return SQLFragment("\(row).\(quoted(name)) IN (\(places))", values.map(field.kind.stored))
  }

  private static func concerns(
    _ partner: RecordID, in table: TypeTable, _ row: String
  ) -> SQLFragment {
    var sql = SQLFragment("(0")
    for name in table.type.traits.concerns {
      guard let field = table.type.field(name) else { continue }
      sql += SQLFragment("OR")
      sql +=
        field.kind.hasMembers
        ? members(of: name, partner, in: table, row)
        : SQLFragment("\(row).\(quoted(name)) = ?", [SQLiteValue(partner)])
    }
    sql += SQLFragment(")")
    return sql
  }

  /// Whether a field with members names one, or anybody, with more than 0.
  private static func members(
    of name: String, _ id: RecordID?, in table: TypeTable, _ row: String
  ) -> SQLFragment {
    guard table.type.field(name)?.kind.hasMembers == true else { return none }
    return SQLFragment(
      """
      EXISTS (SELECT 1 FROM \(quoted(table.memberTable(name))) m
        WHERE m.key = \(row).key \(id == nil ? "" : "AND m.member = ?") AND m.value > 0)
      """,
      id.map { [SQLiteValue($0)] } ?? [])
  }

  private static func lacks(
    _ name: String, in table: TypeTable, _ row: String
  ) -> SQLFragment {
    guard let field = table.type.field(name) else { return none }
    guard field.kind.hasMembers else {
      return SQLFragment("\(row).\(quoted(name)) IS NULL")
    }
    var sql = SQLFragment("NOT")
    sql += members(of: name, nil, in: table, row)
    return sql
  }

  /// Looks into the folded texts that the full text keeps, the same answer as its index gives; one
  /// or two letters begin a word of the title's sort key, so that "RS 2" and "A3" are found.
  private static func matches(
    _ word: SearchWord, in table: TypeTable, _ row: String
  ) -> SQLFragment {
    switch word {
    case .nothing:
      return none
    case .short(let letters):
      guard let key = table.titleKey else { return none }
      let column = "\(row).\(quoted(key))"
      // No key holds a byte above those of UTF-8.
      return SQLFragment(
        """
        (\(column) >= ? AND \(column) < ? || char(0x10FFFF)
          OR instr(\(column), ' ' || ?) /* scan */)
        """,
        [.text(letters), .text(letters), .text(letters)]
      )
    case .long(let text):
      return SQLFragment(
        """
        EXISTS (SELECT 1 FROM search s WHERE s.rowid = \(row).key
          AND (instr(s.title, ?) OR instr(s.body, ?)))
        """,
        [.text(text), .text(text)]
      )
    }
  }
}
