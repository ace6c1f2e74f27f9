import Domain
import SQLite

extension Store {
  /// What sentences call a record, as `label`, for the screen.
  package func label(of type: String, _ id: RecordID) throws(StoreError) -> String? {
    try read { () throws(StoreError) -> String? in try label(type, id) }
  }

  /// What sentences call a record: its sign, its title, or for one named by a link what that is
  /// called; nil where it is missing or in the trash, empty where it has no name.
  func label(_ type: String, _ id: RecordID) throws(StoreError) -> String? {
    guard let table = TypeTable.all[type] else { return nil }
    return try value(
      """
      SELECT coalesce(\(ColumnPlan.name(of: table, as: "x")), '') FROM record l
      CROSS JOIN \(quoted(type)) x ON x.key = l.key
      WHERE l.uuid = ? AND l.type = ? AND x.deleted = 0
      """,
      [SQLiteValue(id), .text(type)]
    )?.text
  }

  /// What people call a record: its title or its sign, or where it has neither, what the first
  /// record is called that it belongs to: a seat's person, a meeting's body.
  func title(_ type: String, _ id: RecordID) throws(StoreError) -> String? {
    guard let table = TypeTable.all[type] else { return nil }
    let traits = table.type.traits
    return try name(table, id, [traits.title, traits.code].compactMap { $0 }, orOf: true)
  }

  private func name(
    _ table: TypeTable,
    _ id: RecordID,
    _ fields: [String],
    orOf isLinked: Bool = false
  ) throws(StoreError) -> String? {
    let links = isLinked ? table.scalars.map(\.field).filter(\.kind.isLink) : []
    let texts = fields.filter { table.type.field($0)?.kind == .shortText }
    let columns = (texts + links.map(\.name)).map { ", t." + quoted($0) }.joined()
    var name: String?
    var linked: [(type: String, id: RecordID)] = []
    try each(
      """
      SELECT t.key\(columns) FROM record r CROSS JOIN \(quoted(table.type.name)) t ON t.key = r.key
      WHERE r.uuid = ? AND r.type = ? AND t.deleted = 0
      """,
      [SQLiteValue(id), .text(table.type.name)]
    ) { row in
      let said = texts.indices.map { row.text($0 + 1) }
      name = said.first { !$0.isEmpty } ?? ""
      for (place, link) in links.enumerated() {
        guard let id = RecordID(bytes: row.blob(texts.count + 1 + place)) else { continue }
        linked.append((link.kind.target ?? "", id))
      }
    }
    guard name == "", let first = linked.first else { return name }
    return try label(first.type, first.id) ?? ""
  }
}
