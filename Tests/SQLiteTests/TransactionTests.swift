import SQLite
import Testing

struct TransactionTests {
  private struct Refusal: Error, Equatable {}

  private let database: Database

  init() throws {
    database = try Database(path: "", mode: .memory)
    try database.execute(
      """
      CREATE TABLE t(a UNIQUE);
      CREATE TABLE parent(id INTEGER PRIMARY KEY);
      CREATE TABLE child(p REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      PRAGMA foreign_keys = ON;
      """
    )
  }

  private func contents() throws -> [Int64?] {
    try database.rows("SELECT a FROM t ORDER BY a").map { $0.first?.integer }
  }

  @Test func `what the body did is kept when it returns`() throws {
    let answer = try database.transaction(.immediate) {
      #expect(database.inTransaction)
      try database.run("INSERT INTO t VALUES(1)")
      return "ja"
    }
    #expect(answer == "ja")
    #expect(!database.inTransaction)
    #expect(try contents() == [1])
  }

  @Test func `what the body did is undone when it throws`() throws {
    #expect(throws: Refusal()) {
      try database.transaction(.deferred) {
        try database.run("INSERT INTO t VALUES(1)")
        throw Refusal()
      }
    }
    #expect(!database.inTransaction)
    #expect(try contents() == [])
  }

  @Test func `an inner transaction is undone alone`() throws {
    try database.transaction(.immediate) {
      try database.run("INSERT INTO t VALUES(1)")
      let inner: Void? = try? database.transaction(.immediate) {
        try database.run("INSERT INTO t VALUES(2)")
        throw Refusal()
      }
      #expect(inner == nil)
      try database.transaction(.immediate) { _ = try database.run("INSERT INTO t VALUES(3)") }
    }
    #expect(try contents() == [1, 3])
  }

  @Test func `an error outside undoes the inner part too`() throws {
    #expect(throws: Refusal()) {
      try database.transaction(.immediate) {
        try database.transaction(.immediate) { _ = try database.run("INSERT INTO t VALUES(3)") }
        throw Refusal()
      }
    }
    #expect(try contents() == [])
  }

  @Test func `a failed commit rolls back`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.transaction(.immediate) {
        try database.run("INSERT INTO t VALUES(1)")
        try database.run("INSERT INTO child VALUES(99)")
      }
    }
    #expect(error?.isConstraint == true)
    #expect(!database.inTransaction)
    #expect(try contents() == [])
  }

  @Test func `a transaction that SQLite has rolled back itself is told, not trapped on`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.transaction(.immediate) {
        try database.run("INSERT INTO t VALUES(1)")
        try database.run("INSERT OR ROLLBACK INTO t VALUES(1)")
      }
    }
    #expect(error?.isConstraint == true)
    #expect(!database.inTransaction)
    // The same with a body that hides the error.
    #expect(throws: SQLiteError.self) {
      try database.transaction(.immediate) {
        try database.run("INSERT INTO t VALUES(1)")
        _ = try? database.run("INSERT OR ROLLBACK INTO t VALUES(1)")
      }
    }
    #expect(try contents() == [])
  }

  @Test func `the typed form turns errors into the body's type`() throws {
    enum StoreError: Error, Equatable {
      case database(Int32)
      case refused
    }
    func attempt(_ value: SQLiteValue) throws(StoreError) {
      func wrapped(_ error: SQLiteError) -> StoreError { .database(error.code) }
      try database.transaction(.immediate, failure: wrapped) { () throws(StoreError) in
        do throws(SQLiteError) {
          try database.run("INSERT INTO child VALUES(?)", [value])
        } catch {
          throw .database(error.code)
        }
        if value == 0 { throw .refused }
      }
    }
    #expect(throws: StoreError.refused) { try attempt(0) }
    #expect(throws: StoreError.database(19)) { try attempt(5) }
    #expect(try database.value("SELECT count(*) FROM child") == 0)
  }

  @Test func `two connections on one file meet at the write lock`() throws {
    let file = TemporaryFile()
    let one = try Database(path: file.path, mode: .create)
    try one.execute("CREATE TABLE t(a)")
    let two = try Database(path: file.path, mode: .readWrite)
    two.setBusyTimeout(milliseconds: 20)
    let clock = ContinuousClock()
    try one.transaction(.immediate) {
      try one.run("INSERT INTO t VALUES(1)")
      let start = clock.now
      let error = #expect(throws: SQLiteError.self) { try two.transaction(.immediate) {} }
      #expect(error?.isBusy == true)
      #expect(clock.now - start >= .milliseconds(15))
      #expect(!two.inTransaction)
    }
    try two.transaction(.immediate) { _ = try two.run("INSERT INTO t VALUES(2)") }
    #expect(try one.value("SELECT count(*) FROM t") == 2)
  }

  @Test func `no lock is held after a query that ended early`() throws {
    let file = TemporaryFile()
    let one = try Database(path: file.path, mode: .create)
    try one.execute("CREATE TABLE t(a); INSERT INTO t VALUES(1), (2), (3)")
    let two = try Database(path: file.path, mode: .readWrite)
    #expect(try one.value("SELECT a FROM t") == 1)
    #expect(throws: SQLiteError.self) {
      try one.query("SELECT a FROM t") { (_) throws(SQLiteError) in
        throw SQLiteError(extendedCode: 1, message: "genug")
      }
    }
    #expect(try two.run("INSERT INTO t VALUES(4)") == 1)
  }
}
