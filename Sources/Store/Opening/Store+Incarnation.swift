import Domain
import SQLite

/// Who this database is among all laptops.
///
/// A file that was restored or copied must not go on under its old name: two files would give the
/// same numbers to different writes (RELIABILITY.md §2.2, rule 3). A false alarm costs a number.
extension Store {
  /// Reads the incarnations of this laptop.
  func readOwn() throws(StoreError) {
    incarnation = try meta("incarnation")?.integer ?? 0
    var known: Set<Int64> = []
    try each("SELECT inc FROM own /* scan */") { row in known.insert(row.integer(0)) }
    own = known
  }

  /// Takes a new incarnation at the first opening, in another file than last time, and where the
  /// state file outside remembers more than the database does.
  func renewIncarnation() throws(StoreError) {
    guard try isAnother() else { return }
    try write { () throws(StoreError) in
      // Another program may have seen the same, and done it.
      try readOwn()
      if try isAnother() { try beginIncarnation() }
    }
  }

  /// Takes a new incarnation, which has seen all that the journal holds; inside a transaction.
  func beginIncarnation() throws(StoreError) {
    var fresh: Int64 = 0
    let vector = try journalState().vector
    while fresh == 0 || vector.prefix(of: fresh) > 0 || own.contains(fresh) {
      fresh = Int64.random(in: 1...Int64.max, using: &random)
    }
    try run(
      "INSERT INTO own (inc, wall_ms) VALUES (?, ?)",
      [.integer(fresh), .integer(world.now())]
    )
    try setMeta("incarnation", .integer(fresh))
    let seen = vector.without([0, fresh]).canonical
    if !seen.isEmpty { try noteSeen(fresh, 1, seen) }
    if let file = world.file() {
      try setMeta("device", .integer(Int64(bitPattern: file.device)))
      try setMeta("inode", .integer(Int64(bitPattern: file.inode)))
    }
    incarnation = fresh
    own.insert(fresh)
  }

  private func isAnother() throws(StoreError) -> Bool {
    guard incarnation != 0 else { return true }
    if world.trial.sabotage.contains(.reusedIncarnation) { return false }
    if let file = world.file() {
      let device = try meta("device")?.integer
      let inode = try meta("inode")?.integer
      guard device == Int64(bitPattern: file.device), inode == Int64(bitPattern: file.inode) else {
        return true
      }
    }
    guard let remembered = world.highWater(incarnation) else { return false }
    return try remembered > highWater()
  }

  func meta(_ name: String) throws(StoreError) -> SQLiteValue? {
    try value("SELECT value FROM meta WHERE name = ?", [.text(name)])
  }

  func setMeta(_ name: String, _ value: SQLiteValue) throws(StoreError) {
    try run(
      "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)",
      [.text(name), value]
    )
  }
}
