import Domain
import SQLite

/// The book: a local SQLite file with a journal of cells and what is derived of it.
///
/// One object a program, used by one thread. Every function is one transaction and leaves no
/// statement and no lock behind. Writing goes through `apply`, `undo`, `redo`, `merge` and the
/// seeds only, all by one `JournalWriter`; the connection refuses every other write.
package final class Store {
  /// What opening may do.
  package enum Access: Sendable {
    /// Reads and writes; the file is created if it is missing.
    case edit
    /// Reads a file of the present schema, and never writes.
    case readOnly
    /// A store in memory, for tests; the path is not looked at.
    case memory
  }

  /// How long a read waits for another program, in milliseconds; then the old screen stays.
  static let readPatience = 100
  /// How long a write waits, in milliseconds.
  static let writePatience = 2000

  /// The connection, for tests that look behind the walls; its guard is closed.
  package let database: Database
  package let isReadOnly: Bool
  let world: StoreWorld
  /// The present incarnation of this laptop's database.
  package internal(set) var incarnation: Int64 = 0
  /// The incarnations that this laptop has had, the present one included.
  var own: Set<Int64> = []
  /// The latest time in the journal when this session began: older steps are everybody's to undo.
  var begun = HLC(raw: 0)
  /// For incarnations and the random digits of ranks.
  var random: SplitMix64
  /// SQLite's data version at the last look of `changedElsewhere`.
  var versionSeen: Int64 = 0
  /// Rises with every change, by this program or another one: what was read before is old then.
  package internal(set) var dataVersion: Int64 = 0
  /// What reading keeps between two calls; emptied when `dataVersion` changes.
  var memo = ReadingMemo()

  init(_ database: Database, isReadOnly: Bool, world: StoreWorld) {
    self.database = database
    self.isReadOnly = isReadOnly
    self.world = world
    random = SplitMix64(seed: world.seed)
  }

  /// Whether another program has changed the file since the last look or the opening.
  package func changedElsewhere() throws(StoreError) -> Bool {
    let version = try fileVersion()
    defer { versionSeen = version }
    guard version != versionSeen else { return false }
    forget()
    return true
  }

  /// The highest number of a write of the present incarnation, for the state file outside.
  package func highWater() throws(StoreError) -> Int64 {
    try number("SELECT prefix FROM vv WHERE inc = ?", [.integer(incarnation)]) ?? 0
  }
}

extension Store {
  /// Runs the body on one state of the file.
  func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    try database.transaction(.deferred, failure: StoreError.init) { () throws(StoreError) -> T in
      let version = try fileVersion()
      if version != memo.version {
        forget()
        memo.version = version
      }
      return try body()
    }
  }

  /// Runs the body as one write transaction, the only one at a time on the file.
  func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard !isReadOnly else { throw .readOnly }
    database.setBusyTimeout(milliseconds: Self.writePatience)
    defer { database.setBusyTimeout(milliseconds: Self.readPatience) }
    defer { forget() }
    do throws(StoreError) {
      return try database.privileged { () throws(StoreError) -> T in
        try database.transaction(.immediate, failure: StoreError.init, body)
      }
    } catch {
      // A new incarnation may have been rolled back with the rest.
      if !database.inTransaction { try? readOwn() }
      throw error
    }
  }

  /// Drops what reading has kept.
  func forget() {
    dataVersion += 1
    memo = ReadingMemo()
  }

  func fileVersion() throws(StoreError) -> Int64 {
    do throws(SQLiteError) { return try database.dataVersion } catch { throw StoreError(error) }
  }
}

/// The statements of the store, with the store's own error.
extension Store {
  @discardableResult
  func run(_ sql: String, _ arguments: [SQLiteValue] = []) throws(StoreError) -> Int {
    do throws(SQLiteError) {
      return try database.run(sql, arguments)
    } catch {
      throw StoreError(error)
    }
  }

  func each(
    _ sql: String,
    _ arguments: [SQLiteValue] = [],
    _ body: (borrowing SQLiteRow) -> Void
  ) throws(StoreError) {
    do throws(SQLiteError) {
      try database.query(sql, arguments) { (row) throws(SQLiteError) in body(row) }
    } catch {
      throw StoreError(error)
    }
  }

  func value(
    _ sql: String,
    _ arguments: [SQLiteValue] = []
  ) throws(StoreError) -> SQLiteValue? {
    do throws(SQLiteError) {
      return try database.value(sql, arguments)
    } catch {
      throw StoreError(error)
    }
  }

  func number(_ sql: String, _ arguments: [SQLiteValue] = []) throws(StoreError) -> Int64? {
    try value(sql, arguments)?.integer
  }

  func execute(_ script: String) throws(StoreError) {
    do throws(SQLiteError) { try database.execute(script) } catch { throw StoreError(error) }
  }
}
