/// The statements that are worth keeping: as many as fit, the one unused for longest goes first.
struct StatementCache {
  /// What makes two prepared statements the same.
  ///
  /// The authorizer is asked when a statement is prepared, not when it runs, so that what was
  /// allowed inside `Database.privileged` must not be found outside.
  struct Key: Hashable {
    let sql: String
    let isPrivileged: Bool
  }

  static let capacity = 128

  private var statements: [Key: Statement] = [:]
  private var clock: UInt64 = 0

  var count: Int { statements.count }

  /// The kept statement, unless there is none or somebody is just using it.
  mutating func statement(for key: Key) -> Statement? {
    guard let statement = statements[key], !statement.isInUse else { return nil }
    clock += 1
    statement.lastUse = clock
    return statement
  }

  /// Keeps a freshly prepared statement, unless one for the same text is kept already.
  mutating func keep(_ statement: Statement, for key: Key) {
    guard statements[key] == nil else { return }
    if statements.count >= Self.capacity,
      let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      statements[oldest.key] = nil
    }
    clock += 1
    statement.lastUse = clock
    statements[key] = statement
  }

  mutating func removeAll() {
    statements.removeAll()
  }
}
