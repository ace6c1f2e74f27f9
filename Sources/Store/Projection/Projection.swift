import Domain
import SQLite

/// Writes what follows from the journal: record rows, members, full text, findings, tallies.
///
/// It is given a record before and after a change and writes the difference; a record that was
/// blank before is written whole. The same rows come out whatever the way, which `diagnose`
/// proves.
final class Projection {
  private let store: Store
  private var tallies: [TallyKey: Int64] = [:]

  /// What a row of `tally` counts.
  struct TallyKey: Hashable {
    var type: String
    var field: String
    /// A link's 16 bytes, or the fixed values of a listing; empty for the record itself.
    var value: [UInt8]
    var isTrashed: Bool
  }

  init(_ store: Store) {
    self.store = store
  }

  /// Brings the tables from one state of a record to the next, and gives a new record its key.
  func update(from before: StoredRecord, to after: inout StoredRecord) throws(StoreError) {
    guard let table = TypeTable.all[after.type] else { return }
    let new = ProjectedRecord(after, in: table)
    let old = before.key == nil ? nil : ProjectedRecord(before, in: table)
    let key: Int64
    if let known = after.key, let old {
      key = known
      try store.run(
        "UPDATE record SET deleted = ?, hlc = ? WHERE key = ?",
        [.integer(new.deleted), .integer(after.latest.raw), .integer(key)]
      )
      try updateRow(key, from: old, to: new, in: table)
    } else {
      try store.run(
        "INSERT INTO record (uuid, type, deleted, hlc) VALUES (?, ?, ?, ?)",
        [
          SQLiteValue(after.id), .text(after.type), .integer(new.deleted),
          .integer(after.latest.raw),
        ]
      )
      key = store.database.lastInsertRowID
      try store.run(
        table.insertion,
        [.integer(key), SQLiteValue(after.id), .integer(new.deleted)] + new.row
      )
      try store.run(
        "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)",
        [.integer(key), .text(new.title), .text(new.body)]
      )
    }
    try updateMembers(key, from: old?.members, to: new.members, in: table)
    try updateFindings(key, from: old?.findings ?? [], to: new.findings)
    if let old { count(old, -1, in: table) }
    count(new, 1, in: table)
    after.key = key
  }

  /// Writes the sums that the updates have changed; the last thing of a transaction.
  func finish() throws(StoreError) {
    for (key, change) in tallies where change != 0 {
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
    tallies = [:]
  }

  private func updateRow(
    _ key: Int64,
    from old: ProjectedRecord,
    to new: ProjectedRecord,
    in table: TypeTable
  ) throws(StoreError) {
    var names: [String] = []
    var values: [SQLiteValue] = []
    if old.deleted != new.deleted {
      names.append("deleted")
      values.append(.integer(new.deleted))
    }
    for (index, column) in table.columns.enumerated()
    where !old.row[index].isIdentical(to: new.row[index]) {
      names.append(column)
      values.append(new.row[index])
    }
    if !names.isEmpty {
      let settings = names.map { quoted($0) + " = ?" }.joined(separator: ", ")
      try store.run(
        "UPDATE \(quoted(table.type.name)) SET \(settings) WHERE key = ?",
        values + [.integer(key)]
      )
    }
    if !old.title.utf8.elementsEqual(new.title.utf8) || !old.body.utf8.elementsEqual(new.body.utf8)
    {
      try store.run(
        "UPDATE search SET title = ?, body = ? WHERE rowid = ?",
        [.text(new.title), .text(new.body), .integer(key)]
      )
    }
  }

  private func updateMembers(
    _ key: Int64,
    from old: [[RecordID: Int64]]?,
    to new: [[RecordID: Int64]],
    in table: TypeTable
  ) throws(StoreError) {
    for (index, field) in table.members.enumerated() {
      let before = old?[index] ?? [:]
      guard before != new[index] else { continue }
      let name = quoted(table.memberTable(field.name))
      for member in before.keys where new[index][member] == nil {
        try store.run(
          "DELETE FROM \(name) WHERE key = ? AND member = ?",
          [.integer(key), SQLiteValue(member)]
        )
      }
      for (member, value) in new[index] where before[member] != value {
        try store.run(
          """
          INSERT INTO \(name) (key, member, value) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET value = excluded.value
          """,
          [.integer(key), SQLiteValue(member), .integer(value)]
        )
      }
    }
  }

  private func updateFindings(
    _ key: Int64,
    from old: [Finding],
    to new: [Finding]
  ) throws(StoreError) {
    guard old != new else { return }
    if !old.isEmpty {
      try store.run("DELETE FROM finding WHERE key = ?", [.integer(key)])
    }
    for finding in new {
      try store.run(
        "INSERT OR IGNORE INTO finding (key, rule, cell, severity) VALUES (?, ?, ?, ?)",
        [
          .integer(key), .text(finding.rule), .text(finding.cell?.wire ?? ""),
          .text(finding.severity.rawValue),
        ]
      )
    }
  }

  private func count(_ record: ProjectedRecord, _ change: Int64, in table: TypeTable) {
    for (field, value) in record.tallied(in: table) {
      let key = TallyKey(
        type: table.type.name,
        field: field,
        value: value,
        isTrashed: record.deleted == 1
      )
      tallies[key, default: 0] += change
    }
  }
}
