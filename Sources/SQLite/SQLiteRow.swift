import CSQLite

/// One row of a result, lent while the statement stands on it.
///
/// The conversions are SQLite's: the number of a text is its leading digits, the text of `NULL`
/// is empty. Source: https://www.sqlite.org/c3ref/column_blob.html
package struct SQLiteRow: ~Copyable {
  private let statement: OpaquePointer
  /// The number of columns.
  package let count: Int

  init(of statement: OpaquePointer, count: Int) {
    self.statement = statement
    self.count = count
  }

  /// Whether the column holds `NULL`.
  package func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, index(column)) == SQLITE_NULL
  }

  /// The column as a whole number.
  package func integer(_ column: Int) -> Int64 {
    sqlite3_column_int64(statement, index(column))
  }

  /// The column as a floating-point number.
  package func real(_ column: Int) -> Double {
    sqlite3_column_double(statement, index(column))
  }

  /// The column as text.
  ///
  /// It is read by length, so that an embedded NUL survives; what is not UTF-8 becomes U+FFFD.
  package func text(_ column: Int) -> String {
    let column = index(column)
    // First the text, then its length: SQLite may convert in the first call.
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let length = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// The column as bytes.
  package func blob(_ column: Int) -> [UInt8] {
    let column = index(column)
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let length = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// The column as it is stored.
  package func value(_ column: Int) -> SQLiteValue {
    switch sqlite3_column_type(statement, index(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  /// All columns as they are stored.
  package func values() -> [SQLiteValue] {
    var values: [SQLiteValue] = []
    values.reserveCapacity(count)
    for column in 0..<count { values.append(value(column)) }
    return values
  }

  private func index(_ column: Int) -> Int32 {
    precondition(column >= 0 && column < count, "This row has no such column.")
    return Int32(column)
  }
}
