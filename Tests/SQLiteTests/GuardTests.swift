import SQLite
import Testing

struct GuardTests {
  private let database: Database

  init() throws {
    database = try Database(path: "", mode: .memory)
    try database.execute(
      """
      CREATE TABLE t(a); CREATE TABLE log(a);
      CREATE TRIGGER seen AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END;
      """
    )
  }

  @Test func `the authorizer refuses what it is told to`() throws {
    var asked: [Authorization] = []
    database.setAuthorizer { question in
      asked.append(question)
      return !(question.action == .update && question.table == "t" && question.column == "a")
    }
    try database.run("INSERT INTO t VALUES(1)")
    let error = #expect(throws: SQLiteError.self) { try database.run("UPDATE t SET a = 2") }
    #expect(error?.isRefused == true)
    #expect(asked.contains { $0.action == .insert && $0.table == "t" && $0.trigger == nil })
    #expect(asked.contains { $0.action == .insert && $0.table == "log" && $0.trigger == "seen" })
    #expect(try database.value("SELECT a FROM t") == 1)
  }

  @Test func `a statement from before the authorizer is asked about as well`() throws {
    try database.run("INSERT INTO t VALUES(1)")
    database.setAuthorizer { $0.action != .insert }
    #expect(throws: SQLiteError.self) { try database.run("INSERT INTO t VALUES(1)") }
    database.setAuthorizer(nil)
    #expect(try database.run("INSERT INTO t VALUES(1)") == 1)
  }

  @Test func `what is allowed inside is not found outside`() throws {
    database.setAuthorizer { $0.isPrivileged || $0.action != .insert }
    let insert = "INSERT INTO t VALUES(1)"
    #expect(throws: SQLiteError.self) { try database.run(insert) }
    #expect(try database.privileged { () throws(SQLiteError) in try database.run(insert) } == 1)
    #expect(throws: SQLiteError.self) { try database.run(insert) }
  }

  @Test func `a statement beyond the budget is interrupted`() throws {
    func counting(_ limit: String) -> String {
      """
      WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n \(limit))
      SELECT count(*) FROM n
      """
    }
    let endless = counting("")
    database.setProgressBudget(operations: 10_000)
    let error = #expect(throws: SQLiteError.self) { try database.value(endless) }
    #expect(error?.isInterrupted == true)
    database.setProgressBudget(operations: 10_000)
    #expect(try database.value("SELECT 1") == 1)
    database.setProgressBudget(milliseconds: 20)
    #expect(throws: SQLiteError.self) { try database.value(endless) }
    database.setProgressBudget(milliseconds: nil)
    #expect(try database.value(counting("LIMIT 50000")) == 50_000)
  }

  @Test func `defensive refuses to write the schema`() throws {
    database.defensive(true)
    try database.execute("PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try database.run("DELETE FROM sqlite_schema") }
    #expect(try database.value("SELECT count(*) FROM sqlite_schema") == 3)
  }

  @Test func `limits leave room for our own work and for no more`() throws {
    let file = TemporaryFile()
    database.limits()
    try database.execute("CREATE VIRTUAL TABLE f USING fts5(a, tokenize = 'trigram')")
    try database.run("INSERT INTO f VALUES(?)", ["Mobilitätsstationen"])
    #expect(try database.value("SELECT count(*) FROM f WHERE f MATCH ?", ["\"station\""]) == 1)
    try database.run("VACUUM INTO ?", [.text(file.path)])
    let copy = try Database(path: file.path, mode: .readOnly)
    #expect(try copy.value("PRAGMA integrity_check") == "ok")
    #expect(throws: SQLiteError.self) { try database.value("SELECT zeroblob(20000000)") }
  }

  @Test func `the costs of statements are counted`() throws {
    for number: Int64 in 0..<50 { try database.run("INSERT INTO t VALUES(?)", [.integer(number)]) }
    try database.execute("CREATE INDEX i ON t(a)")
    let scan = "SELECT a + 1 FROM t NOT INDEXED WHERE a < 40"
    _ = try database.rows(scan)
    let (rows, counts) = try database.countingSteps { () throws(SQLiteError) in
      try database.rows(scan) + database.rows("SELECT a FROM t WHERE a = 7")
        + database.rows("SELECT a FROM t NOT INDEXED /* scan */ ORDER BY a + 1 LIMIT 2")
    }
    #expect(rows.count == 43)
    #expect(counts.rows == 43)
    #expect(counts.statements == 3)
    #expect(counts.operations > 100)
    #expect(counts.scanSteps == 98)
    #expect(counts.sorts == 1)
    #expect(counts.undeclaredScans == [scan])
  }

  @Test func `a count inside a count belongs to both, and nothing is counted outside`() throws {
    let (inner, outer) = try database.countingSteps { () throws(SQLiteError) in
      _ = try database.value("SELECT 1")
      return try database.countingSteps { () throws(SQLiteError) in try database.value("SELECT 2") }
        .1
    }
    _ = try database.value("SELECT 3")
    #expect(inner.statements == 1)
    #expect(outer.statements == 2)
  }
}
