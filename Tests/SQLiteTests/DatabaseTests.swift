import SQLite
import Testing

struct DatabaseTests {
  @Test func `run tells the changed rows, and none for other statements`() throws {
    let database = try Database(path: "", mode: .memory)
    try database.execute("CREATE TABLE t(a); INSERT INTO t VALUES(1), (2), (3);")
    #expect(try database.run("UPDATE t SET a = a + 1 WHERE a > ?", [1]) == 2)
    #expect(try database.run("CREATE TABLE u(b)") == 0)
    #expect(try database.run("DELETE FROM t WHERE a = 99") == 0)
    #expect(try database.run("INSERT INTO u VALUES(7)") == 1)
    #expect(database.lastInsertRowID == 1)
    #expect(database.totalChanges == 6)
  }

  @Test func `value takes the first column of the first row`() throws {
    let database = try Database(path: "", mode: .memory)
    #expect(try database.value("VALUES(1, 2), (3, 4)") == 1)
    #expect(try database.value("SELECT 1 WHERE 0") == nil as SQLiteValue?)
  }

  @Test func `a query may run the same statement inside itself`() throws {
    let database = try Database(path: "", mode: .memory)
    var pairs: [[Int64]] = []
    try database.query("VALUES(1), (2)") { (outer) throws(SQLiteError) in
      let first = outer.integer(0)
      try database.query("VALUES(1), (2)") { inner in pairs.append([first, inner.integer(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `more statements than the cache holds all work`() throws {
    let database = try Database(path: "", mode: .memory)
    for round in 0..<3 {
      for number in 0..<300 {
        #expect(
          try database.value("SELECT \(number) + ?", [.integer(Int64(round))])
            == .integer(Int64(number + round))
        )
      }
    }
  }

  @Test func `an error carries code, statement and no arguments`() throws {
    let database = try Database(path: "", mode: .memory)
    try database.execute("CREATE TABLE t(a UNIQUE)")
    try database.run("INSERT INTO t VALUES(?)", ["Geheimnis"])
    let error = #expect(throws: SQLiteError.self) {
      try database.run("INSERT INTO t VALUES(?)", ["Geheimnis"])
    }
    #expect(error?.isConstraint == true)
    #expect(error?.code == 19 && error?.extendedCode == 2067)
    #expect(error?.sql == "INSERT INTO t VALUES(?)")
    #expect(error?.description.contains("Geheimnis") == false)
    // The statement is usable again.
    #expect(try database.run("INSERT INTO t VALUES(?)", ["anders"]) == 1)
  }

  @Test(arguments: [
    ("SELECT", [] as [SQLiteValue]), ("SELECT 1; SELECT 2", []), ("", []), ("-- nichts", []),
    ("SELECT ?", []), ("SELECT ?", [1, 2]), ("SELECT \"text\"", []),
  ])
  func `a wrong statement is refused`(_ sql: String, _ arguments: [SQLiteValue]) throws {
    let database = try Database(path: "", mode: .memory)
    #expect(throws: SQLiteError.self) { try database.run(sql, arguments) }
  }

  @Test func `a comment or a semicolon after the statement is no second one`() throws {
    let database = try Database(path: "", mode: .memory)
    #expect(try database.value("SELECT 1; -- ä\n /* scan */ ") == 1)
    try database.execute("")
    try database.execute(" ; ; SELECT 'ä;b' ; -- Ende")
  }

  @Test func `a script stops at its first error and says where`() throws {
    let database = try Database(path: "", mode: .memory)
    let error = #expect(throws: SQLiteError.self) {
      try database.execute("CREATE TABLE a(x); INSERT INTO b VALUES(1); CREATE TABLE c(x)")
    }
    #expect(error?.sql?.contains("INTO b") == true)
    #expect(try database.value("SELECT count(*) FROM sqlite_schema") == 1)
  }

  @Test(arguments: [":memory:", "file:x?mode=memory", "ä ö"])
  func `a file name has no special meaning`(_ name: String) throws {
    let file = TemporaryFile()
    let path = file.path + name
    do {
      let database = try Database(path: path, mode: .create)
      try database.execute("CREATE TABLE t(a)")
    }
    #expect(try Database(path: path, mode: .readOnly).value("SELECT count(*) FROM t") == 0)
    #expect(unlinkFile(path))
  }

  @Test func `a missing file, a folder and a text are told apart`() throws {
    let file = TemporaryFile()
    let missing = #expect(throws: SQLiteError.self) {
      try Database(path: file.path, mode: .readWrite)
    }
    #expect(missing?.isCantOpen == true)
    let nameless = #expect(throws: SQLiteError.self) { try Database(path: "", mode: .create) }
    #expect(nameless?.isCantOpen == true)
    let text = #expect(throws: SQLiteError.self) {
      try Database(path: #filePath, mode: .readOnly).rows("SELECT * FROM sqlite_schema")
    }
    #expect(text?.isNotADatabase == true)
  }

  @Test func `a connection for reading does not write`() throws {
    let file = TemporaryFile()
    try Database(path: file.path, mode: .create).execute("CREATE TABLE t(a)")
    let reader = try Database(path: file.path, mode: .readOnly)
    let error = #expect(throws: SQLiteError.self) { try reader.run("INSERT INTO t VALUES(1)") }
    #expect(error?.isReadOnly == true)
  }

  @Test func `an immutable file is read while another holds it, whatever its name`() throws {
    let file = TemporaryFile()
    let path = file.path + "a%41?x=1#ö"
    let writer = try Database(path: path, mode: .create)
    try writer.execute("CREATE TABLE t(a); INSERT INTO t VALUES(5); BEGIN EXCLUSIVE")
    #expect(try Database(path: path, mode: .immutable).value("SELECT a FROM t") == 5)
    #expect(throws: SQLiteError.self) {
      try Database(path: path, mode: .readOnly).value("SELECT a FROM t")
    }
    #expect(unlinkFile(path))
  }

  @Test func `data version changes with the other connection's commit only`() throws {
    let file = TemporaryFile()
    let one = try Database(path: file.path, mode: .create)
    try one.execute("CREATE TABLE t(a)")
    let two = try Database(path: file.path, mode: .readWrite)
    let before = try one.dataVersion
    try one.run("INSERT INTO t VALUES(1)")
    #expect(try one.dataVersion == before)
    try two.run("INSERT INTO t VALUES(2)")
    #expect(try one.dataVersion != before)
  }

  @Test func `a full database is told`() throws {
    let file = TemporaryFile()
    let database = try Database(path: file.path, mode: .create)
    try database.execute("CREATE TABLE t(a); PRAGMA max_page_count = 3")
    let error = #expect(throws: SQLiteError.self) {
      try database.run("INSERT INTO t VALUES(zeroblob(100000))")
    }
    #expect(error?.isFull == true)
  }
}
