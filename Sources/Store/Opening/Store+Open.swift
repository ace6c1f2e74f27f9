import Domain
import SQLite

extension Store {
  /// The number by which `file` and SQLite know our files: "RNZB".
  package static let applicationID: Int64 = 0x524E_5A42

  /// Opens the book, or creates it.
  ///
  /// An existing file is judged by a connection that cannot write before anything else happens;
  /// then come the migrations, the incarnation and the network's missing editions, each only where
  /// there is something to do.
  package static func open(
    path: String,
    access: Access,
    world: StoreWorld
  ) throws(StoreError) -> Store {
    let exists = access != .memory && world.file() != nil
    if exists, try Judge.examine(path), access == .readOnly { Judge.rollBack(path) }
    if !exists, access == .readOnly { throw .missing }
    let database: Database
    do throws(SQLiteError) {
      let mode: Database.Mode =
        switch access {
        case .edit: exists ? .readWrite : .create
        case .readOnly: .readOnly
        case .memory: .memory
        }
      database = try Database(path: path, mode: mode)
    } catch {
      throw StoreError(error)
    }
    let store = Store(database, isReadOnly: access == .readOnly, world: world)
    try store.configure()
    if access == .readOnly {
      try store.checkSchema()
    } else {
      try store.migrate()
    }
    try store.takeUp()
    database.setAuthorizer(Guard.allows)
    store.versionSeen = try store.fileVersion()
    return store
  }

  /// The settings of every connection.
  ///
  /// DESIGN.md §4, RELIABILITY.md §5.
  private func configure() throws(StoreError) {
    database.setBusyTimeout(milliseconds: isReadOnly ? Self.readPatience : Self.writePatience)
    database.limits()
    database.defensive(true)
    try execute(
      """
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA mmap_size = 0;
      PRAGMA temp_store = MEMORY;
      PRAGMA foreign_keys = ON;
      """
    )
    guard !isReadOnly else { return }
    try execute(
      """
      PRAGMA secure_delete = ON;
      PRAGMA journal_mode = TRUNCATE;
      PRAGMA synchronous = \(world.trial.isDurable ? "FULL" : "OFF");
      """
    )
  }

  /// Reads who this laptop is, and in a file that may be written makes good what is missing.
  private func takeUp() throws(StoreError) {
    try readOwn()
    if !isReadOnly {
      try renewIncarnation()
      try rebuildIfOutdated()
      try refreshAtOpening()
      try appendNetwork()
    }
    begun = try journalState().latest
    database.setBusyTimeout(milliseconds: Self.readPatience)
  }

  /// Has the rules judge what has become due; a file that cannot be written right now opens all the
  /// same and shows the findings of the last time.
  private func refreshAtOpening() throws(StoreError) {
    do throws(StoreError) {
      try refreshRulings()
    } catch .busy {
    } catch .full {
    }
  }
}
