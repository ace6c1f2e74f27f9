import Domain
import SQLite

/// A piece of a statement with the values for its question marks.
struct SQLFragment {
  var text: String
  var arguments: [SQLiteValue]

  init(_ text: String, _ arguments: [SQLiteValue] = []) {
    self.text = text
    self.arguments = arguments
  }

  static func += (left: inout SQLFragment, right: SQLFragment) {
    left.text += " " + right.text
    left.arguments += right.arguments
  }
}

/// What a row must fulfil, as `AND …` behind another condition.
extension SQLFragment {
  init(conditions: [Query.Condition], of table: TypeTable) {
    self.init("")
    for condition in conditions {
      self += SQLFragment("AND")
      self += SQLFragment(condition, of: table)
    }
  }

  /// One condition; a field that the type does not have fulfils none.
  init(_ condition: Query.Condition, of table: TypeTable) {
    switch condition {
    case .equals(let name, let value): self = .equals(name, value, in: table)
    case .not(let conditions):
      self.init("NOT coalesce(1")
      self += SQLFragment(conditions: conditions, of: table)
      self += SQLFragment(", 0)")
    case .oneOf(let name, let values): self = .oneOf(name, values, in: table)
    case .between(let name, let from, let before):
      let isKnown = table.type.field(name).map { !$0.kind.hasMembers } ?? false
      let column = "t." + quoted(name)
      self =
        isKnown
        ? SQLFragment("\(column) >= ? AND \(column) < ?", [.text(from), .text(before)])
        : SQLFragment("0")
    case .concerns(let partner): self = .concerns(partner, in: table)
    case .named(let type, let link, let field, let value):
      guard let other = TypeTable.all[type], other.type.field(link)?.kind.isLink == true,
        let kind = other.type.field(field)?.kind, !kind.hasMembers
      else {
        self = SQLFragment("0")
        return
      }
      self = SQLFragment(
        """
        EXISTS (SELECT 1 FROM \(quoted(type)) p
          WHERE p.deleted = 0 AND p.\(quoted(link)) = t.uuid AND p.\(quoted(field)) = ?)
        """,
        [kind.stored(value)])
    case .matches(let text): self = .matches(SearchWord(text), in: table)
    }
  }

  private static func equals(_ name: String, _ value: Value, in table: TypeTable) -> SQLFragment {
    guard let field = table.type.field(name), !field.kind.hasMembers else {
      return SQLFragment("0")
    }
    let column = "t." + quoted(name)
    guard value != .null else { return SQLFragment("\(column) IS NULL") }
    let stored = field.kind.stored(value)
    return stored.isNull ? SQLFragment("0") : SQLFragment("\(column) = ?", [stored])
  }

  private static func oneOf(
    _ name: String, _ values: [Value], in table: TypeTable
  ) -> SQLFragment {
    guard let field = table.type.field(name), !field.kind.hasMembers, !values.isEmpty else {
      return SQLFragment("0")
    }
    let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
    return SQLFragment("t.\(quoted(name)) IN (\(places))", values.map(field.kind.stored))
  }

  private static func concerns(_ partner: RecordID, in table: TypeTable) -> SQLFragment {
    var parts: [String] = []
    for name in table.type.traits.concerns {
      guard let field = table.type.field(name) else { continue }
      if field.kind.hasMembers {
        parts.append(
          """
          EXISTS (SELECT 1 FROM \(quoted(table.memberTable(name))) m
            WHERE m.key = t.key AND m.member = ? AND m.value > 0)
          """
        )
      } else {
        parts.append("t.\(quoted(name)) = ?")
      }
    }
    guard !parts.isEmpty else { return SQLFragment("0") }
    let id = SQLiteValue(partner)
    return SQLFragment(
      "(" + parts.joined(separator: " OR ") + ")",
      parts.map { _ in id }
    )
  }

  /// Looks into the folded texts that the full text keeps, the same answer as its index gives; one
  /// or two letters begin a word of the title's sort key, so that "RS 2" and "A3" are found.
  private static func matches(_ word: SearchWord, in table: TypeTable) -> SQLFragment {
    switch word {
    case .nothing:
      return SQLFragment("0")
    case .short(let letters):
      guard let key = table.titleKey else { return SQLFragment("0") }
      // No key holds a byte above those of UTF-8.
      return SQLFragment(
        """
        (t.\(quoted(key)) >= ? AND t.\(quoted(key)) < ? || char(0x10FFFF)
          OR instr(t.\(quoted(key)), ' ' || ?) /* scan */)
        """,
        [.text(letters), .text(letters), .text(letters)]
      )
    case .long(let text):
      return SQLFragment(
        """
        EXISTS (SELECT 1 FROM search s WHERE s.rowid = t.key
          AND (instr(s.title, ?) OR instr(s.body, ?)))
        """,
        [.text(text), .text(text)]
      )
    }
  }
}
