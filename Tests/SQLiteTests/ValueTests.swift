import SQLite
import Testing

struct ValueTests {
  private static let values: [SQLiteValue] = [
    nil, 0, .integer(.max), .integer(.min), 1.5, "", "Grüße", "a\0b", "\u{10FFFF}", .blob([]),
    .blob([0, 255]), true,
  ]

  @Test(arguments: values) func `a value comes back as it was bound`(_ value: SQLiteValue) throws {
    let database = try Database(path: "", mode: .memory)
    try database.execute("CREATE TABLE t(v)")
    try database.run("INSERT INTO t VALUES(?)", [value])
    #expect(try database.value("SELECT v FROM t") == value)
    #expect(try database.rows("SELECT v FROM t") == [[value]])
  }

  @Test func `an empty text and an empty blob are not NULL`() throws {
    let database = try Database(path: "", mode: .memory)
    let kinds = try database.rows("SELECT typeof(?), typeof(?), typeof(?)", ["", .blob([]), nil])
    #expect(kinds == [["text", "blob", "null"]])
  }

  @Test func `an embedded NUL is stored as part of the text`() throws {
    let database = try Database(path: "", mode: .memory)
    #expect(try database.value("SELECT hex(?)", ["a\0b"]) == "610062")
  }

  @Test func `what is not UTF-8 is repaired when it is read`() throws {
    let database = try Database(path: "", mode: .memory)
    #expect(try database.value("SELECT CAST(x'61ff62' AS TEXT)") == "a\u{FFFD}b")
  }

  @Test func `a row converts as SQLite does`() throws {
    let database = try Database(path: "", mode: .memory)
    var seen = 0
    try database.query("SELECT '12abc', NULL, 7, x'00ff', 2.5") { row in
      seen += 1
      #expect(row.count == 5)
      #expect(row.integer(0) == 12)
      #expect(row.isNull(1) && !row.isNull(2))
      #expect(row.text(1) == "" && row.text(2) == "7")
      #expect(row.blob(3) == [0, 255])
      #expect(row.real(4) == 2.5)
      #expect(row.values() == ["12abc", nil, 7, .blob([0, 255]), 2.5])
    }
    #expect(seen == 1)
  }

  @Test func `an optional becomes a value or NULL`() {
    #expect(SQLiteValue(String?.none) == nil)
    #expect(SQLiteValue("a" as String?) == "a")
    #expect(SQLiteValue(3 as Int64?).integer == 3)
    #expect(SQLiteValue([1] as [UInt8]?).blob == [1])
    #expect(SQLiteValue.text("a").integer == nil)
  }
}
