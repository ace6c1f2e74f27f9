import CSQLite

/// One connection to one database: one a process, used by one thread.
///
/// Statements are prepared once and kept (`StatementCache`); every function finishes what it
/// starts, so that no statement stays open, and no lock held, when it returns.
package final class Database {
  /// What opening may do.
  package enum Mode: Sendable {
    /// Reads only; the file must exist.
    case readOnly
    /// Reads and writes; the file must exist.
    case readWrite
    /// Reads and writes; the file is created if it is missing.
    case create
    /// Reads only, without locks and without looking at journals: for judging a file that another
    /// connection would have to repair first (https://www.sqlite.org/uri.html#uriimmutable).
    case immutable
    /// A database in memory; the path is not looked at.
    case memory
  }

  let connection: OpaquePointer
  var cache = StatementCache()
  var counts: StepCounts?
  var authorizer: AuthorizerBox?
  var progress: ProgressBox?
  var isPrivileged = false

  /// Opens the file of that name.
  ///
  /// The name is taken as it is: neither `file:…` nor `:memory:` has a meaning here.
  /// Double-quoted text is an identifier, never a string
  /// (https://www.sqlite.org/quirks.html#dblquote).
  package init(path: String, mode: Mode) throws(SQLiteError) {
    let name = try Self.fileName(path, mode)
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(name, &handle, mode.flags, nil)
    guard code == SQLITE_OK, let handle else {
      let error = SQLiteError.last(of: handle, code, sql: nil)
      sqlite3_close_v2(handle)
      throw error
    }
    connection = handle
    sqlite3_extended_result_codes(handle, 1)
    configure(SQLITE_DBCONFIG_DQS_DML, false)
    configure(SQLITE_DBCONFIG_DQS_DDL, false)
  }

  deinit {
    cache.removeAll()
    // "If … unfinalized prepared statements … then the database connection becomes an unusable
    // 'zombie' which will automatically be deallocated when the last prepared statement is
    // finalized." https://www.sqlite.org/c3ref/close.html
    sqlite3_close_v2(connection)
  }

  /// Runs a script of any number of statements, without arguments, ignoring their rows.
  package func execute(_ sql: String) throws(SQLiteError) {
    var rest = sql[...]
    while let (statement, tail) = try prepare(rest, flags: 0) {
      rest = tail
      try finish(statement) { () throws(SQLiteError) in
        while try statement.step() { count(row: 1) }
      }
    }
  }

  /// Runs one statement to its end and returns how many rows it changed, without those that
  /// triggers changed.
  @discardableResult
  package func run(_ sql: String, _ arguments: [SQLiteValue] = []) throws(SQLiteError) -> Int {
    let before = sqlite3_total_changes(connection)
    try query(sql, arguments) { _ in }
    // `sqlite3_changes` still tells of the last INSERT, UPDATE or DELETE when this was none.
    return sqlite3_total_changes(connection) == before ? 0 : Int(sqlite3_changes(connection))
  }

  /// Runs one statement and lends each row to the closure, which may run others meanwhile.
  package func query(
    _ sql: String,
    _ arguments: [SQLiteValue] = [],
    _ each: (borrowing SQLiteRow) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let statement = try statement(for: sql)
    try finish(statement) { () throws(SQLiteError) in
      try statement.bind(arguments)
      while try statement.step() {
        count(row: 1)
        try each(statement.row)
      }
    }
  }

  /// All rows of one statement.
  package func rows(_ sql: String, _ arguments: [SQLiteValue] = []) throws(SQLiteError)
    -> [[SQLiteValue]]
  {
    var rows: [[SQLiteValue]] = []
    try query(sql, arguments) { row in rows.append(row.values()) }
    return rows
  }

  /// The first column of the first row, or nothing if there is no row.
  ///
  /// The statement is not stepped further, so one without LIMIT costs no more than its first row.
  package func value(_ sql: String, _ arguments: [SQLiteValue] = []) throws(SQLiteError)
    -> SQLiteValue?
  {
    let statement = try statement(for: sql)
    var value: SQLiteValue?
    try finish(statement) { () throws(SQLiteError) in
      try statement.bind(arguments)
      guard try statement.step() else { return }
      count(row: 1)
      let row = statement.row
      value = row.count > 0 ? row.value(0) : nil
    }
    return value
  }

  /// Waits up to so long for another program's lock before answering `isBusy`.
  package func setBusyTimeout(milliseconds: Int) {
    sqlite3_busy_timeout(connection, Int32(clamping: milliseconds))
  }

  /// A number that changes whenever another connection has changed the file
  /// (https://www.sqlite.org/pragma.html#pragma_data_version).
  package var dataVersion: Int64 {
    get throws(SQLiteError) { try value("PRAGMA data_version")?.integer ?? 0 }
  }

  /// The rowid of the last row inserted on this connection.
  package var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(connection) }

  /// How many rows have been changed since opening, triggers included.
  package var totalChanges: Int { Int(sqlite3_total_changes(connection)) }
}

extension Database.Mode {
  fileprivate var flags: Int32 {
    // One thread uses the connection: no mutex is needed.
    switch self {
    case .readOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
    case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    // In memory by its name: with SQLITE_OPEN_MEMORY even VACUUM INTO would find no file.
    case .create, .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    }
  }
}

extension Database {
  /// A name in which SQLite finds nothing special.
  ///
  /// A library built with SQLITE_USE_URI reads `file:` names as addresses, and an empty name is a
  /// temporary database (https://www.sqlite.org/c3ref/open.html).
  fileprivate static func fileName(_ path: String, _ mode: Mode) throws(SQLiteError) -> String {
    if mode == .memory { return ":memory:" }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "not a file name")
    }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    guard mode != .immutable else {
      return (isAbsolute ? "file://" : "file:./") + escaped(path) + "?immutable=1"
    }
    return isAbsolute ? path : "./" + path
  }

  /// A file name as an address takes it, with `%` before two digits for what means something there.
  private static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        bytes += "%".utf8 + Array(String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
