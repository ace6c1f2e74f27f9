import CSQLite

/// What statements cost, for tests that hold a screen to a bound.
///
/// Source of the counters: https://www.sqlite.org/c3ref/c_stmtstatus_counter.html
package struct StepCounts: Equatable, Sendable {
  /// Statements finished.
  package var statements = 0
  /// Rows returned to the program.
  package var rows = 0
  /// Operations of the virtual machine.
  package var operations = 0
  /// Steps of a full table scan.
  package var scanSteps = 0
  /// Sort operations.
  package var sorts = 0
  /// Rows put into an index that SQLite made for one statement.
  package var autoIndexRows = 0
  /// The statements that scanned a whole table without saying `/* scan */`.
  package var undeclaredScans: [String] = []

  /// No statement yet.
  package init() {}

  /// Adds another count, such as that of a count inside this one.
  package static func += (sum: inout StepCounts, other: StepCounts) {
    sum.statements += other.statements
    sum.rows += other.rows
    sum.operations += other.operations
    sum.scanSteps += other.scanSteps
    sum.sorts += other.sorts
    sum.autoIndexRows += other.autoIndexRows
    sum.undeclaredScans += other.undeclaredScans
  }

  /// What a statement says that may read a whole table, `/* scan */`, as a pattern.
  private static let declaration = "*/[*] scan [*]/*"

  /// Adds what a statement has counted since its beginning.
  mutating func add(_ statement: Statement) {
    statements += 1
    operations += Self.take(SQLITE_STMTSTATUS_VM_STEP, of: statement)
    sorts += Self.take(SQLITE_STMTSTATUS_SORT, of: statement)
    autoIndexRows += Self.take(SQLITE_STMTSTATUS_AUTOINDEX, of: statement)
    let scanned = Self.take(SQLITE_STMTSTATUS_FULLSCAN_STEP, of: statement)
    scanSteps += scanned
    if scanned > 0, sqlite3_strglob(Self.declaration, sqlite3_sql(statement.handle)) != 0 {
      undeclaredScans.append(statement.sql)
    }
  }

  /// Forgets what a statement counted before.
  static func clear(_ statement: Statement) {
    var ignored = StepCounts()
    ignored.add(statement)
  }

  private static func take(_ counter: Int32, of statement: Statement) -> Int {
    Int(sqlite3_stmt_status(statement.handle, counter, 1))
  }
}

extension Database {
  /// Runs the body and says what the statements finished in it have cost.
  package func countingSteps<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> (T, StepCounts) {
    let outer = counts
    counts = StepCounts()
    defer {
      let inner = counts ?? StepCounts()
      counts = outer
      counts? += inner
    }
    let result = try body()
    return (result, counts ?? StepCounts())
  }

  func count(row: Int) {
    counts?.rows += row
  }
}
