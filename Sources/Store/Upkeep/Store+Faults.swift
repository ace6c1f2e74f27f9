import Domain
import SQLite

extension Store {
  /// What is wrong with the journal itself: gaps, times that do not rise, writes without a step.
  func journalFaults() throws(StoreError) -> [String] {
    var faults: [String] = []
    var prefixes: [Int64: Int64] = [:]
    try each(
      """
      SELECT j.inc, count(*), max(j.seq), max(j.hlc), vv.prefix, vv.hlc
      FROM j LEFT JOIN vv ON vv.inc = j.inc GROUP BY j.inc /* scan */
      """
    ) { row in
      let inc = row.integer(0)
      prefixes[inc] = row.integer(4)
      if row.integer(1) != row.integer(2) { faults.append("gap \(inc)") }
      if row.integer(2) != row.integer(4) { faults.append("prefix \(inc)") }
      if row.integer(3) > row.integer(5) { faults.append("latest \(inc)") }
    }
    try each(
      """
      SELECT inc, count(*) FROM (
        SELECT inc, hlc, lag(hlc) OVER (PARTITION BY inc ORDER BY seq) AS before FROM j)
      WHERE before >= hlc GROUP BY inc /* scan */
      """
    ) { row in faults.append("time \(row.integer(0))") }
    var last: [Int64: Int64] = [:]
    try each("SELECT inc, first, last FROM step ORDER BY inc, first /* scan */") { row in
      let inc = row.integer(0)
      if row.integer(1) != (last[inc] ?? 0) + 1 { faults.append("step \(inc)") }
      last[inc] = row.integer(2)
    }
    for (inc, prefix) in prefixes.sorted(by: { $0.key < $1.key }) where last[inc] ?? 0 < prefix {
      faults.append("step \(inc)")
    }
    return faults
  }

  /// Where the file differs from what the schemas ask.
  package func schemaFaults() throws(StoreError) -> [String] {
    // The guard lets nobody else ask for the tables' columns.
    try database.privileged { () throws(StoreError) -> [String] in try faultsOfTables() }
  }

  private func faultsOfTables() throws(StoreError) -> [String] {
    var faults: [String] = []
    for table in TypeTable.all.values {
      let asked = table.declaredColumns.map { "\($0.name) \($0.type)" }.sorted()
      if try columns(of: table.type.name) != asked { faults.append(table.type.name) }
      for field in table.members {
        let name = table.memberTable(field.name)
        if try columns(of: name) != ["key INTEGER", "member BLOB", "value INTEGER"] {
          faults.append(name)
        }
      }
      let names = [table.type.name] + table.members.map { table.memberTable($0.name) }
      var found: Set<TypeTable.Index> = []
      for name in names { found.formUnion(try indexes(of: name)) }
      for index in found.symmetricDifference(table.indexes) { faults.append(index.name) }
    }
    return faults.sorted()
  }

  private func columns(of table: String) throws(StoreError) -> [String] {
    var columns: [String] = []
    try each("SELECT name, type FROM pragma_table_info(?)", [.text(table)]) { row in
      columns.append("\(row.text(0)) \(row.text(1))")
    }
    return columns.sorted()
  }

  private func indexes(of table: String) throws(StoreError) -> [TypeTable.Index] {
    var indexes: [TypeTable.Index] = []
    try each(
      """
      SELECT l.name, i.name FROM pragma_index_list(?) l, pragma_index_info(l.name) i
      WHERE l.origin = 'c' ORDER BY l.name, i.seqno
      """,
      [.text(table)]
    ) { row in
      if indexes.last?.name == row.text(0) {
        indexes[indexes.count - 1].columns.append(row.text(1))
      } else {
        indexes.append(
          TypeTable.Index(name: row.text(0), table: table, columns: [row.text(1)])
        )
      }
    }
    return indexes
  }
}
