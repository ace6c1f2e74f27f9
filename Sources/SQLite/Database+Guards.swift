import CSQLite
import Glibc

/// What a statement wants to do, asked when it is prepared.
///
/// Reading is never asked. Source: https://www.sqlite.org/c3ref/c_alter_table.html
package struct Authorization: Equatable, Sendable {
  /// The kinds of doing that differ for us.
  package enum Action: Equatable, Sendable {
    case insert
    case update
    case delete
    case attach
    case pragma
    /// Any other action by SQLite's number.
    case other(Int32)
  }

  package let action: Action
  /// The table (for insert, update, delete), otherwise SQLite's first detail, such as the name of
  /// a pragma.
  package let table: String
  /// The column (for update), otherwise SQLite's second detail.
  package let column: String?
  /// The innermost trigger or view on whose behalf it happens.
  package let trigger: String?
  /// Whether the statement is prepared inside `Database.privileged`.
  package let isPrivileged: Bool
}

extension Database {
  /// Asks the closure before every statement that is prepared from now on; nil removes it.
  ///
  /// SQLite forgets what was prepared before, and prepares it anew when it is used. The answer is
  /// kept with the statement, so it may depend on nothing but the question.
  package func setAuthorizer(_ allow: ((Authorization) -> Bool)?) {
    cache.removeAll()
    authorizer = allow.map { AuthorizerBox(self, $0) }
    let box = authorizer.map { Unmanaged.passUnretained($0).toOpaque() }
    sqlite3_set_authorizer(connection, box == nil ? nil : authorizerCallback, box)
  }

  /// Runs the body with statements of its own: what the authorizer allows in here it need not
  /// allow outside.
  package func privileged<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
    let before = isPrivileged
    isPrivileged = true
    defer { isPrivileged = before }
    return try body()
  }

  /// Interrupts with `isInterrupted` the statement that runs when so many operations of the
  /// virtual machine, rounded up to hundreds, have been done from now on; nil removes the budget.
  package func setProgressBudget(operations: Int?) {
    setProgress(operations.map { ProgressBox(operations: $0, deadline: .max) })
  }

  /// Interrupts with `isInterrupted` what runs when the time is over; nil removes the budget.
  package func setProgressBudget(milliseconds: Int?) {
    setProgress(
      milliseconds.map {
        ProgressBox(operations: .max, deadline: monotonicMilliseconds() + Int64($0))
      }
    )
  }

  /// Refuses what could damage the file by ordinary SQL: writing the schema or shadow tables
  /// directly (https://www.sqlite.org/c3ref/c_dbconfig_defensive.html).
  package func defensive(_ on: Bool) {
    configure(SQLITE_DBCONFIG_DEFENSIVE, on)
  }

  /// Reads a file although its header names pages that it does not have, as after a write that was
  /// cut off while the file grew; without it that is damage (`lockBtree` in SQLite's btree.c).
  package func toleratesMissingPages() {
    configure(SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)
  }

  /// Narrows what SQLite accepts, as https://www.sqlite.org/security.html advises for files that
  /// others may have touched.
  ///
  /// The values are ours, not that page's: a text may have a mebibyte, a list of conditions may
  /// be long, and VACUUM INTO needs one attached database.
  package func limits() {
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 16_777_216)
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 1_000_000)
    sqlite3_limit(connection, SQLITE_LIMIT_COLUMN, 200)
    sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 200)
    sqlite3_limit(connection, SQLITE_LIMIT_COMPOUND_SELECT, 20)
    sqlite3_limit(connection, SQLITE_LIMIT_VDBE_OP, 25_000)
    sqlite3_limit(connection, SQLITE_LIMIT_FUNCTION_ARG, 16)
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1)
    sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000)
    sqlite3_limit(connection, SQLITE_LIMIT_VARIABLE_NUMBER, 10_000)
    sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 10)
  }

  func configure(_ option: Int32, _ on: Bool) {
    let code = shim_db_config(connection, option, on ? 1 : 0)
    precondition(code == SQLITE_OK, "This SQLite does not know an option that it must know.")
  }

  private func setProgress(_ box: ProgressBox?) {
    progress = box
    let pointer = box.map { Unmanaged.passUnretained($0).toOpaque() }
    sqlite3_progress_handler(
      connection,
      pointer == nil ? 0 : ProgressBox.stride,
      pointer == nil ? nil : progressCallback,
      pointer
    )
  }
}

/// Keeps the closure where C can point to it; the database keeps the box.
final class AuthorizerBox {
  private unowned let database: Database
  private let allow: (Authorization) -> Bool

  init(_ database: Database, _ allow: @escaping (Authorization) -> Bool) {
    self.database = database
    self.allow = allow
  }

  func allows(_ code: Int32, _ first: String?, _ second: String?, _ trigger: String?) -> Bool {
    let action: Authorization.Action =
      switch code {
      case SQLITE_INSERT: .insert
      case SQLITE_UPDATE: .update
      case SQLITE_DELETE: .delete
      case SQLITE_ATTACH: .attach
      case SQLITE_PRAGMA: .pragma
      default: .other(code)
      }
    return allow(
      Authorization(
        action: action,
        table: first ?? "",
        column: second,
        trigger: trigger,
        isPrivileged: database.isPrivileged
      )
    )
  }
}

/// The rest of a budget, where C can point to it; the database keeps the box.
final class ProgressBox {
  /// How many operations pass between two looks.
  static let stride: Int32 = 100

  private var operations: Int
  private let deadline: Int64

  init(operations: Int, deadline: Int64) {
    self.operations = operations
    self.deadline = deadline
  }

  func isUsedUp() -> Bool {
    operations -= Int(Self.stride)
    return operations <= 0 || (deadline != .max && monotonicMilliseconds() >= deadline)
  }
}

// The two callbacks are plain functions: a closure formed in isolated code would inherit the
// isolation and trap when C calls it.

private func authorizerCallback(
  _ box: UnsafeMutableRawPointer?,
  _ code: Int32,
  _ first: UnsafePointer<CChar>?,
  _ second: UnsafePointer<CChar>?,
  _ schema: UnsafePointer<CChar>?,
  _ trigger: UnsafePointer<CChar>?
) -> Int32 {
  switch code {
  case SQLITE_READ, SQLITE_SELECT, SQLITE_RECURSIVE, SQLITE_FUNCTION: return SQLITE_OK
  default: break
  }
  guard let box else { return SQLITE_DENY }
  func string(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }
  let allows = Unmanaged<AuthorizerBox>.fromOpaque(box).takeUnretainedValue()
    .allows(code, string(first), string(second), string(trigger))
  return allows ? SQLITE_OK : SQLITE_DENY
}

private func progressCallback(_ box: UnsafeMutableRawPointer?) -> Int32 {
  guard let box else { return 0 }
  return Unmanaged<ProgressBox>.fromOpaque(box).takeUnretainedValue().isUsedUp() ? 1 : 0
}

private func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
