import Domain
import SQLite

/// The sums that lists and findings are counted by, as one transaction changes them.
final class Tallies {
  private let store: Store
  private var changes: [Key: Int64] = [:]

  /// What a row of `tally` counts.
  struct Key: Hashable {
    var type: String
    var field: String
    /// A link's 16 bytes, or the fixed values of a listing; empty for the record itself.
    var value: [UInt8]
    var isTrashed: Bool
  }

  /// The tables of which findings are counted.
  enum Source: String {
    /// What follows from a schema.
    case finding
    /// What a rule says.
    case ruling
  }

  init(_ store: Store) {
    self.store = store
  }

  func add(_ change: Int64, _ key: Key) {
    changes[key, default: 0] += change
  }

  /// Writes the sums that have changed.
  func write() throws(StoreError) {
    for (key, change) in changes where change != 0 {
      let row: [SQLiteValue] = [
        .text(key.type), .text(key.field), .integer(key.isTrashed ? 1 : 0),
        .blob(key.value),
      ]
      try store.run(
        """
        INSERT INTO tally (type, field, deleted, value, count) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """,
        row + [.integer(change)]
      )
      try store.run(
        """
        DELETE FROM tally
        WHERE type = ? AND field = ? AND deleted = ? AND value = ? AND count = 0
        """,
        row
      )
    }
    changes = [:]
  }
}

/// Findings are counted under no type, by table, rule and severity, and by the partner.
extension Tallies.Key {
  init(
    _ source: Tallies.Source,
    _ rule: String,
    _ severity: Finding.Severity,
    _ partner: RecordID?
  ) {
    self.init(
      type: "",
      field: "\(source.rawValue) \(rule) \(severity.rawValue)",
      value: partner?.bytes ?? [],
      isTrashed: false
    )
  }

  /// The row of `tally` without its sum.
  var row: [SQLiteValue] {
    [.text(type), .text(field), .integer(isTrashed ? 1 : 0), .blob(value)]
  }
}
