import CSQLite

/// A prepared statement, finalized when nobody holds it any more.
final class Statement {
  let handle: OpaquePointer
  private let columns: Int
  /// True between binding and resetting; a second user prepares its own.
  var isInUse = false
  /// The cache's clock at the last use.
  var lastUse: UInt64 = 0

  init(_ handle: OpaquePointer) {
    self.handle = handle
    columns = Int(sqlite3_column_count(handle))
  }

  deinit { sqlite3_finalize(handle) }

  /// The text as it was prepared.
  var sql: String { sqlite3_sql(handle).map { String(cString: $0) } ?? "" }

  /// Binds one value to each parameter.
  func bind(_ arguments: [SQLiteValue]) throws(SQLiteError) {
    let wanted = Int(sqlite3_bind_parameter_count(handle))
    guard arguments.count == wanted else {
      throw SQLiteError(
        extendedCode: SQLITE_MISUSE,
        message: "\(arguments.count) arguments for \(wanted) parameters",
        sql: sql
      )
    }
    var position: Int32 = 0
    for argument in arguments {
      position += 1
      let code = bind(argument, at: position)
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  /// Steps to the next row; false when there is none.
  func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// The row on which the statement stands.
  var row: SQLiteRow { SQLiteRow(of: handle, count: sqlite3_data_count(handle) == 0 ? 0 : columns) }

  /// Makes the statement ready for its next use.
  ///
  /// An open statement would keep its lock and block the other program, and bound values would
  /// stay in memory.
  func finish() {
    // The code repeats the failure of the last step, which has been reported.
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isInUse = false
  }

  private func bind(_ value: SQLiteValue, at position: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, position)
    case .integer(let number): return sqlite3_bind_int64(handle, position, number)
    case .real(let number): return sqlite3_bind_double(handle, position, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          // A null pointer would bind NULL instead of the empty text.
          guard let start = bytes.baseAddress else {
            return sqlite3_bind_text64(handle, position, "", 0, transient, UInt8(SQLITE_UTF8))
          }
          return sqlite3_bind_text64(
            handle,
            position,
            start,
            UInt64(bytes.count),
            transient,
            UInt8(SQLITE_UTF8)
          )
        }
      }
    case .blob(let blob):
      guard !blob.isEmpty else { return sqlite3_bind_zeroblob(handle, position, 0) }
      return blob.withUnsafeBytes { bytes in
        sqlite3_bind_blob64(handle, position, bytes.baseAddress, UInt64(bytes.count), transient)
      }
    }
  }

  private func failure(_ code: Int32) -> SQLiteError {
    .last(of: sqlite3_db_handle(handle), code, sql: sql)
  }
}

/// SQLite's `SQLITE_TRANSIENT`, with which it copies what it is given.
///
/// The macro is a cast, which Swift does not import: https://www.sqlite.org/c3ref/c_static.html
private var transient: sqlite3_destructor_type {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
