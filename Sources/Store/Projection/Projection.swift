import Domain
import SQLite

/// Writes what follows from the journal: record rows, members, full text, findings, tallies, and
/// last what the rules say.
///
/// It is given a record before and after a change and writes the difference; a record that was
/// blank before is written whole. The same rows come out whatever the way, which `diagnose`
/// proves.
final class Projection {
  private let store: Store
  private let tallies: Tallies
  private let rulings: Rulings

  /// A projection for one transaction; `isAnew` where every table has been emptied and is made from
  /// the beginning.
  init(_ store: Store, isAnew: Bool = false) {
    self.store = store
    tallies = Tallies(store)
    rulings = Rulings(store, tallies, isAnew: isAnew)
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
    try updateFindings(key, from: old?.findingRows ?? [], to: new.findingRows)
    if let old { count(old, -1, in: table) }
    count(new, 1, in: table)
    after.key = key
    rulings.note(from: before, to: after)
  }

  /// Judges what the updates have touched and writes the sums that they have changed; the last
  /// thing of a transaction.
  func finish() throws(StoreError) {
    try rulings.judge()
    try tallies.write()
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
    from old: [[SQLiteValue]],
    to new: [[SQLiteValue]]
  ) throws(StoreError) {
    guard !old.isIdentical(to: new) else { return }
    if !old.isEmpty {
      try store.run("DELETE FROM finding WHERE key = ?", [.integer(key)])
    }
    for row in new {
      try store.run(
        """
        INSERT INTO finding (key, rule, cell, severity, partner, sort) VALUES (?, ?, ?, ?, ?, ?)
        """,
        [.integer(key)] + row
      )
    }
  }

  private func count(_ record: ProjectedRecord, _ change: Int64, in table: TypeTable) {
    for (field, value) in record.tallied(in: table) {
      tallies.add(
        change,
        Tallies.Key(
          type: table.type.name,
          field: field,
          value: value,
          isTrashed: record.deleted == 1
        )
      )
    }
    for key in record.talliedFindings { tallies.add(change, key) }
  }
}
