import Domain
import SQLite

extension Store {
  /// What people call a record: its sign, its title, or for one named by a link what that is called;
  /// nil where it is missing or in the trash, empty where it has no name.
  package func title(_ type: String, _ id: RecordID) throws(StoreError) -> String? {
    guard let table = TypeTable.all[type] else { throw .unknownType(type) }
    let name = ColumnPlan.name(of: table, as: "x")
    return try read { () throws(StoreError) -> String? in
      try value(
        """
        SELECT coalesce(\(name), '') FROM record l
        CROSS JOIN \(quoted(type)) x ON x.key = l.key
        WHERE l.uuid = ? AND l.type = ? AND x.deleted = 0
        """,
        [SQLiteValue(id), .text(type)]
      )?.text
    }
  }
}
