import Domain
import SQLite

extension Store {
  /// Refuses a file that an older version has left and that may not be written now.
  func checkSchema() throws(StoreError) {
    let version = Int(clamping: try number("PRAGMA user_version") ?? 0)
    guard version >= Migrations.current else {
      throw .olderSchema(found: version, known: Migrations.current)
    }
  }

  /// Brings the file to the present schema: each step in one transaction with its number.
  ///
  /// Whether there is something to do is looked up again inside the transaction: another program
  /// may be doing the same.
  func migrate(upTo last: Int = Migrations.current) throws(StoreError) {
    var version = try number("PRAGMA user_version") ?? 0
    while version < last {
      version = try write { () throws(StoreError) -> Int64 in
        let present = try number("PRAGMA user_version") ?? 0
        guard
          let step = Migrations.all.first(where: { $0.version > present && $0.version <= last })
        else {
          return max(present, Int64(last))
        }
        if present == 0 {
          guard try number("SELECT count(*) FROM sqlite_schema /* scan */") == 0 else {
            throw .otherProgram
          }
          try execute("PRAGMA application_id = \(Self.applicationID)")
        }
        try execute(step.sql)
        try execute("PRAGMA user_version = \(step.version)")
        return Int64(step.version)
      }
    }
  }
}
