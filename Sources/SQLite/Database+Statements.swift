import CSQLite

extension Database {
  /// A statement ready for binding: from the cache, or freshly prepared.
  func statement(for sql: String) throws(SQLiteError) -> Statement {
    let key = StatementCache.Key(sql: sql, isPrivileged: isPrivileged)
    if let kept = cache.statement(for: key) {
      begin(kept)
      return kept
    }
    guard let (statement, tail) = try prepare(sql[...], flags: UInt32(SQLITE_PREPARE_PERSISTENT))
    else {
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "no statement", sql: sql)
    }
    guard try prepare(tail, flags: 0) == nil else {
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "more than one statement", sql: sql)
    }
    cache.keep(statement, for: key)
    begin(statement)
    return statement
  }

  /// Runs the body on a statement in use and makes it ready for the next use, whatever happens.
  func finish(
    _ statement: Statement,
    _ body: () throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    defer {
      counts?.add(statement)
      statement.finish()
    }
    try body()
  }

  /// Prepares the first statement of the text; nothing if there is only space and comments.
  ///
  /// - Returns: The statement and the text after it.
  func prepare(_ text: Substring, flags: UInt32) throws(SQLiteError) -> (Statement, Substring)? {
    guard !text.isEmpty else { return nil }
    var text = String(text)
    var handle: OpaquePointer?
    var used = 0
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          connection,
          bytes.baseAddress,
          Int32(clamping: bytes.count),
          flags,
          &handle,
          &tail
        )
        if let tail, let start = bytes.baseAddress { used = tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw .last(of: connection, code, sql: text) }
    guard let handle else { return nil }
    let statement = Statement(handle)
    return (statement, text[text.utf8.index(text.startIndex, offsetBy: used)...])
  }

  private func begin(_ statement: Statement) {
    statement.isInUse = true
    // What earlier uses have counted is not this body's.
    if counts != nil { StepCounts.clear(statement) }
  }
}
