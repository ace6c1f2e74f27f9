import CSQLite

extension Database {
  /// When a transaction takes its lock (https://www.sqlite.org/lang_transaction.html).
  package enum TransactionKind: Sendable {
    /// With its first read or write: for reading several things of one moment.
    case deferred
    /// At once, for writing: waiting happens here, and no later statement can meet a lock.
    case immediate
  }

  /// Whether a transaction is open.
  package var inTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

  /// Runs the body in a transaction: committed when it returns, rolled back when it throws or when
  /// the commit fails.
  ///
  /// Inside another transaction it is a savepoint: an error undoes the inner part only.
  package func transaction<T>(_ kind: TransactionKind, _ body: () throws -> T) throws -> T {
    try transaction(kind, failure: { $0 as any Error }, body)
  }

  /// Runs the body in a transaction, with the body's own error type; `failure` turns an error of
  /// BEGIN or COMMIT into it.
  package func transaction<T, E: Error>(
    _ kind: TransactionKind,
    failure: (SQLiteError) -> E,
    _ body: () throws(E) -> T
  ) throws(E) -> T {
    let isInner = inTransaction
    do throws(SQLiteError) {
      try execute(isInner ? "SAVEPOINT inner" : kind.begin)
    } catch {
      throw failure(error)
    }
    let result: T
    do throws(E) {
      result = try body()
    } catch {
      rollback(isInner: isInner)
      throw error
    }
    do throws(SQLiteError) {
      try execute(isInner ? "RELEASE inner" : "COMMIT")
    } catch {
      rollback(isInner: isInner)
      throw failure(error)
    }
    return result
  }

  /// Rolls back, unless SQLite has already done so: after a full disk, an I/O error or no memory
  /// it may roll back the whole transaction by itself
  /// (https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction).
  ///
  /// The error that led here is the one to report, so the outcome of these is not looked at.
  private func rollback(isInner: Bool) {
    guard inTransaction else { return }
    sqlite3_exec(
      connection,
      isInner ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK",
      nil,
      nil,
      nil
    )
  }
}

extension Database.TransactionKind {
  fileprivate var begin: String {
    switch self {
    case .deferred: "BEGIN"
    case .immediate: "BEGIN IMMEDIATE"
    }
  }
}
