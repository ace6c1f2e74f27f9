import Domain
import SQLite

extension Store {
  /// Empties everything that is derived of the journal and makes it again; also takes in what an
  /// older version kept in the journal because it did not know it.
  package func rebuild() throws(StoreError) {
    try write { () throws(StoreError) in try rebuildInside() }
  }

  /// Makes the derived tables again where this version derives other ones than the last did.
  func rebuildIfOutdated() throws(StoreError) {
    let present = Self.derivation
    guard try meta("derivation")?.text != present else { return }
    try write { () throws(StoreError) in
      guard let last = try meta("derivation")?.text, last != present else {
        return try setMeta("derivation", .text(present))
      }
      try rebuildInside()
      try setMeta("derivation", .text(present))
    }
  }

  /// What the derived tables depend on besides the journal: the schemas and the sort keys.
  static var derivation: String {
    var digest = Digest()
    for type in Registry.all {
      digest.add(Array(type.name.utf8))
      for field in type.fields {
        digest.add(Array("\(field.name) \(field.kind.token) \(field.isRequired)".utf8))
        digest.add(Array("\(field.isSorted) \(field.isSearched)".utf8))
      }
      for listing in type.traits.listings { digest.add(Array(listing.name.utf8)) }
    }
    return "\(sortKeyVersion):" + String(digest.hash, radix: 16)
  }

  private func rebuildInside() throws(StoreError) {
    try eraseAllReleased()
    for table in Self.derivedTables {
      try run("DELETE FROM \(quoted(table))")
    }
    let projection = Projection(self, isAnew: true)
    try replay { (record) throws(StoreError) in
      for (wire, cell) in record.byName {
        try setWinner(cell.stamp, record.type, record.id, wire, isNew: true)
        for dot in cell.losers {
          try addLoser(dot, record.type, record.id, wire)
        }
      }
      var made = record
      let blank = StoredRecord(type: record.type, id: record.id)
      try projection.update(from: blank, to: &made)
    }
    try projection.finish()
  }

  /// The tables that follow from the journal.
  static let derivedTables: [String] =
    ["cell", "sib", "record", "tally", "finding", "ruling", "due", "search"]
    + TypeTable.all.values.flatMap { table in
      [table.type.name] + table.members.map { table.memberTable($0.name) }
    }.sorted()
}
