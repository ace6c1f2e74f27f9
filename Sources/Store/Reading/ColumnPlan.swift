import Domain
import SQLite

/// What a row brings, as expressions and the way back to values.
struct ColumnPlan {
  private(set) var select = SQLFragment("")
  /// For each column whether it is a link.
  private var links: [Bool] = []

  init(_ columns: [Query.Column], of table: TypeTable) {
    for column in columns {
      let fragment = Self.expression(column, of: table)
      select.text += ", " + fragment.text
      select.arguments += fragment.arguments
      if case .field(let name) = column, table.type.field(name)?.kind.isLink == true {
        links.append(true)
      } else {
        links.append(false)
      }
    }
  }

  /// The values of a row whose columns begin at the given one.
  func values(of row: borrowing SQLiteRow, from start: Int) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(links.count)
    for (index, isLink) in links.enumerated() {
      let stored = row.value(start + index)
      values.append(
        isLink ? Value(link: stored.blob.flatMap { RecordID(bytes: $0) }) : Value(stored: stored)
      )
    }
    return values
  }

  private static func expression(_ column: Query.Column, of table: TypeTable) -> SQLFragment {
    switch column {
    case .field(let name):
      guard let field = table.type.field(name), !field.kind.hasMembers else { break }
      return SQLFragment("t." + quoted(name))
    case .label(let name):
      guard let kind = table.type.field(name)?.kind, kind.isLink,
        let target = kind.target.flatMap({ TypeTable.all[$0] })
      else { break }
      return label(name, target)
    case .sum(let name):
      guard table.type.field(name)?.kind.hasMembers == true else { break }
      return SQLFragment(
        """
        (SELECT coalesce(sum(m.value), 0) FROM \(quoted(table.memberTable(name))) m
          WHERE m.key = t.key)
        """
      )
    case .member(let name, let id):
      guard table.type.field(name)?.kind.hasMembers == true else { break }
      return SQLFragment(
        """
        (SELECT m.value FROM \(quoted(table.memberTable(name))) m
          WHERE m.key = t.key AND m.member = ?)
        """,
        [SQLiteValue(id)]
      )
    case .newest(let part, let link, let day, let field):
      guard let part = TypeTable.all[part], part.type.field(link)?.kind.isLink == true,
        part.type.field(day) != nil, part.type.field(field).map({ !$0.kind.hasMembers }) == true
      else { break }
      return SQLFragment(
        """
        (SELECT p.\(quoted(field)) FROM \(quoted(part.type.name)) p
          WHERE p.deleted = 0 AND p.\(quoted(link)) = t.uuid
          ORDER BY p.\(quoted(day)) DESC, p.uuid DESC LIMIT 1)
        """
      )
    case .count(let type, let link):
      guard let part = TypeTable.all[type], part.type.field(link)?.kind.isLink == true else {
        break
      }
      return SQLFragment(
        """
        (SELECT count(*) FROM \(quoted(type)) p
          WHERE p.deleted = 0 AND p.\(quoted(link)) = t.uuid)
        """
      )
    case .conflicts:
      return SQLFragment(
        "(SELECT count(*) FROM sib WHERE sib.t = ? AND sib.r = t.uuid)",
        [.text(table.type.name)]
      )
    }
    return SQLFragment("NULL")
  }

  /// What people call the linked record: its sign, or its title; empty where it is missing.
  private static func label(_ link: String, _ target: TypeTable) -> SQLFragment {
    SQLFragment(
      """
      CASE WHEN t.\(quoted(link)) IS NULL THEN NULL ELSE coalesce((
        SELECT coalesce(\(name(of: target, as: "x")), '') FROM record l
        CROSS JOIN \(quoted(target.type.name)) x ON x.key = l.key
        WHERE l.uuid = t.\(quoted(link)) AND l.type = ? AND x.deleted = 0), '') END
      """,
      [.text(target.type.name)]
    )
  }

  /// What people call a record of a table: its sign, its title, or what the link is called by which
  /// it is named.
  static func name(of table: TypeTable, as alias: String) -> String {
    let traits = table.type.traits
    let names = [traits.code, traits.title].compactMap { $0 }.map { name -> String in
      let column = "\(alias).\(quoted(name))"
      guard let target = table.type.field(name)?.kind.target.flatMap({ TypeTable.all[$0] }) else {
        return "nullif(\(column), '')"
      }
      // The links by which types are named point to types that have names of their own.
      let inner = alias + "x"
      return """
        (SELECT \(self.name(of: target, as: inner)) FROM record \(inner)l
          CROSS JOIN \(quoted(target.type.name)) \(inner) ON \(inner).key = \(inner)l.key
          WHERE \(inner)l.uuid = \(column) AND \(inner).deleted = 0)
        """
    }
    return "coalesce(\(names.joined(separator: ", ")), NULL)"
  }
}
