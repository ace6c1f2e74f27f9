import Domain
import SQLite

/// What belongs to the person at this laptop and is never exported.
extension Store {
  /// Runs the body as a write of local tables only: the guard stays closed.
  func writeLocally<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard !isReadOnly else { throw .readOnly }
    database.setBusyTimeout(milliseconds: Self.writePatience)
    defer { database.setBusyTimeout(milliseconds: Self.readPatience) }
    return try database.transaction(.immediate, failure: StoreError.init, body)
  }

  /// Who sits here; nil before anybody has said so.
  package func seat() throws(StoreError) -> Author? {
    var author: Author?
    try each("SELECT name, partner, role FROM seat WHERE one = 1") { row in
      author = Author(
        name: row.text(0),
        partner: row.isNull(1) ? nil : row.id(1),
        role: Author.Role(rawValue: row.text(2)) ?? .moderation
      )
    }
    return author
  }

  /// Notes who sits here.
  package func setSeat(_ author: Author) throws(StoreError) {
    try writeLocally { () throws(StoreError) in
      _ = try run(
        "INSERT OR REPLACE INTO seat (one, name, partner, role) VALUES (1, ?, ?, ?)",
        [.text(author.name), SQLiteValue(author.partner), .text(author.role.rawValue)]
      )
    }
  }

  /// Everything that views have kept, by name.
  package func viewStates() throws(StoreError) -> [String: String] {
    var states: [String: String] = [:]
    try each("SELECT name, value FROM view") { row in states[row.text(0)] = row.text(1) }
    return states
  }

  /// Keeps the state of a view.
  package func setViewState(_ name: String, _ state: String) throws(StoreError) {
    try writeLocally { () throws(StoreError) in
      _ = try run(
        "INSERT OR REPLACE INTO view (name, value) VALUES (?, ?)",
        [.text(name), .text(state)]
      )
    }
  }
}
