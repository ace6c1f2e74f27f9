import Domain
import SQLite

/// What the connection lets through: outside the store's own write path only local tables are
/// written, and nothing changes the schema.
///
/// A statement is judged when it is prepared, so the answer depends on the statement and on
/// whether it is prepared inside `Database.privileged`, and on nothing else.
enum Guard {
  /// The tables of the person's own.
  static let local: Set<String> = ["seat", "view", "draft"]

  static func allows(_ question: Authorization) -> Bool {
    if question.isPrivileged { return true }
    return switch question.action {
    // Declaring a virtual table is prepared as an update of the schema that never runs. A real one
    // is refused by the defensive mode and needs `writable_schema`, which is refused below.
    case .update where question.table == "sqlite_master": true
    case .insert, .update, .delete: local.contains(question.table)
    case .pragma: readable.contains(question.table) && question.column == nil
    case .attach: false
    // https://www.sqlite.org/c3ref/c_alter_table.html: 22 a transaction, 32 a savepoint.
    case .other(let code): code == 22 || code == 32
    }
  }

  /// The pragmas that only read; with an argument some of them would write.
  private static let readable: Set<String> = ["data_version", "user_version", "application_id"]
}
