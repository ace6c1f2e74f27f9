import CSQLite

/// What SQLite answered instead of doing as asked.
///
/// It carries data, not a sentence for people, and never the bound arguments: they may be
/// personal. (One exception is SQLite's: a syntax error of an FTS5 query quotes the word it
/// stumbled over in `message`.) Codes: https://www.sqlite.org/rescode.html
package struct SQLiteError: Error, Equatable {
  /// The primary result code, such as `SQLITE_BUSY`.
  package var code: Int32 { extendedCode & 0xff }
  /// The extended result code; its low byte is `code`.
  package let extendedCode: Int32
  /// SQLite's own English words.
  package let message: String
  /// The statement as it was prepared, with its question marks.
  package let sql: String?

  /// Makes an error of a code that SQLite, or this module, has found.
  package init(extendedCode: Int32, message: String, sql: String? = nil) {
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// Another connection holds the lock, or a statement of this one does.
  package var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// The disk, the quota or `max_page_count` is exhausted.
  package var isFull: Bool { code == SQLITE_FULL }
  /// The operating system failed to read, write, sync, lock or remove.
  package var isIO: Bool { code == SQLITE_IOERR }
  /// The file is damaged.
  package var isCorrupt: Bool { code == SQLITE_CORRUPT }
  /// The file is something else, or encrypted.
  package var isNotADatabase: Bool { code == SQLITE_NOTADB }
  /// The file, its folder or this connection may only be read.
  package var isReadOnly: Bool { code == SQLITE_READONLY }
  /// The file has been removed, renamed or replaced under the connection; `message` is its path.
  package var isMoved: Bool { extendedCode == Self.moved }
  /// `SQLITE_READONLY_DBMOVED`, a macro that Swift does not see.
  private static let moved = SQLITE_READONLY | 4 << 8
  /// The file cannot be opened: it is missing, a folder, or not ours to open.
  package var isCantOpen: Bool { code == SQLITE_CANTOPEN }
  /// The progress budget was used up.
  package var isInterrupted: Bool { code == SQLITE_INTERRUPT }
  /// The authorizer refused the statement.
  package var isRefused: Bool { code == SQLITE_AUTH }
  /// A CHECK, NOT NULL, UNIQUE or foreign key constraint failed.
  package var isConstraint: Bool { code == SQLITE_CONSTRAINT }
}

extension SQLiteError: CustomStringConvertible {
  /// Code, message and statement, for logs and test failures.
  package var description: String {
    "SQLite \(extendedCode): \(message)" + (sql.map { " in: \($0)" } ?? "")
  }
}

extension SQLiteError {
  /// The error that the connection has just reported.
  static func last(of connection: OpaquePointer?, _ code: Int32, sql: String?) -> SQLiteError {
    // After a misuse the connection may hold the message of an older error.
    let known = connection.map { sqlite3_extended_errcode($0) & 0xff == code & 0xff } ?? false
    var words = known ? sqlite3_errmsg(connection) : sqlite3_errstr(code)
    if code == moved, let connection {
      words = sqlite3_db_filename(connection, nil) ?? words
    }
    return SQLiteError(
      extendedCode: code,
      message: words.map { String(cString: $0) } ?? "",
      sql: sql
    )
  }
}
