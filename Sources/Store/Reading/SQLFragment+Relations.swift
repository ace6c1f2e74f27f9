import Domain
import SQLite

/// Conditions on numbers and texts, and on records that are linked to a row.
extension SQLFragment {
  static func compares(
    _ measure: Query.Measure, _ comparison: Query.Comparison, _ limit: Int64,
    in table: TypeTable, _ row: String
  ) -> SQLFragment {
    let number: String
    switch measure {
    case .field(let name):
      guard let field = table.type.field(name), !field.kind.hasMembers else {
        return SQLFragment("0")
      }
      number = "\(row)." + quoted(name)
    case .sum(let name):
      guard table.type.field(name)?.kind.hasMembers == true else { return SQLFragment("0") }
      number = """
        (SELECT coalesce(sum(m.value), 0) FROM \(quoted(table.memberTable(name))) m
          WHERE m.key = \(row).key)
        """
    case .count(let type, let link):
      guard TypeTable.all[type]?.type.field(link)?.kind.isLink == true else {
        return SQLFragment("0")
      }
      number = """
        (SELECT count(*) FROM \(quoted(type)) \(row)c
          WHERE \(row)c.deleted = 0 AND \(row)c.\(quoted(link)) = \(row).uuid)
        """
    }
    return SQLFragment("\(number) \(comparison.rawValue) ?", [.integer(limit)])
  }

  /// Folds the column as far as SQL can, in both spellings of the umlauts.
  static func contains(
    _ name: String, _ text: String, in table: TypeTable, _ row: String
  ) -> SQLFragment {
    guard let kind = table.type.field(name)?.kind, kind == .shortText || kind == .longText else {
      return SQLFragment("0")
    }
    let word = SQLiteValue.text(fold(text).text)
    let column = "\(row)." + quoted(name)
    return SQLFragment(
      "(instr(\(folded(column, isBare: false)), ?) OR instr(\(folded(column, isBare: true)), ?))",
      [word, word])
  }

  private static func folded(_ column: String, isBare: Bool) -> String {
    (marked + (isBare ? bare : spelledOut)).reduce("lower(\(column))") { text, pair in
      "replace(\(text), '\(pair.0)', '\(pair.1)')"
    }
  }

  private static let spelledOut = [
    ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "ae"), ("Ö", "oe"), ("Ü", "ue"),
  ]
  private static let bare = [
    ("ä", "a"), ("ö", "o"), ("ü", "u"), ("Ä", "a"), ("Ö", "o"), ("Ü", "u"),
  ]
  /// SQL knows no other letters than those of ASCII: the others that names in the region have.
  private static let marked = [
    ("ß", "ss"), ("é", "e"), ("è", "e"), ("ê", "e"), ("á", "a"), ("à", "a"), ("ç", "c"), ("ñ", "n"),
    ("ó", "o"), ("ı", "i"), ("ş", "s"), ("ğ", "g"), ("É", "e"), ("–", "-"),
  ]

  static func linked(
    _ name: String, _ conditions: [Query.Condition], in table: TypeTable, _ row: String
  ) -> SQLFragment {
    guard let kind = table.type.field(name)?.kind, kind.isLink,
      let target = kind.target.flatMap({ TypeTable.all[$0] })
    else { return SQLFragment("0") }
    let inner = row + "l"
    var sql = SQLFragment(
      """
      EXISTS (SELECT 1 FROM record \(inner)r
        CROSS JOIN \(quoted(target.type.name)) \(inner) ON \(inner).key = \(inner)r.key
        WHERE \(inner)r.uuid = \(row).\(quoted(name)) AND \(inner)r.type = ?
          AND \(inner).deleted = 0
      """,
      [.text(target.type.name)])
    sql += SQLFragment(conditions: conditions, of: target, as: inner)
    sql += SQLFragment(")")
    return sql
  }

  static func part(
    _ type: String, _ link: String, _ conditions: [Query.Condition], _ row: String
  ) -> SQLFragment {
    guard let part = TypeTable.all[type], part.type.field(link)?.kind.isLink == true else {
      return SQLFragment("0")
    }
    let inner = row + "p"
    var sql = SQLFragment(
      """
      EXISTS (SELECT 1 FROM \(quoted(type)) \(inner)
        WHERE \(inner).deleted = 0 AND \(inner).\(quoted(link)) = \(row).uuid
      """)
    sql += SQLFragment(conditions: conditions, of: part, as: inner)
    sql += SQLFragment(")")
    return sql
  }

  static func newest(
    _ type: String, _ link: String, _ day: String, _ conditions: [Query.Condition], _ row: String
  ) -> SQLFragment {
    guard let part = TypeTable.all[type], part.type.field(link)?.kind.isLink == true,
      part.type.field(day).map({ !$0.kind.hasMembers }) == true
    else { return SQLFragment("0") }
    let inner = row + "n"
    var sql = SQLFragment(
      """
      EXISTS (SELECT 1 FROM \(quoted(type)) \(inner)
        WHERE \(inner).key = (SELECT \(inner)o.key FROM \(quoted(type)) \(inner)o
          WHERE \(inner)o.deleted = 0 AND \(inner)o.\(quoted(link)) = \(row).uuid
          ORDER BY \(inner)o.\(quoted(day)) DESC, \(inner)o.uuid DESC LIMIT 1)
      """)
    sql += SQLFragment(conditions: conditions, of: part, as: inner)
    sql += SQLFragment(")")
    return sql
  }
}
