import Domain
import SQLite

extension Store {
  /// Looks at the whole file: SQLite's checks, the journal, and whether replaying it gives the
  /// tables.
  package func diagnose() throws(StoreError) -> Diagnosis {
    try database.privileged { () throws(StoreError) -> Diagnosis in
      var diagnosis = Diagnosis()
      try checkIntegrity(&diagnosis)
      try read { () throws(StoreError) in
        diagnosis.schemaFaults = try schemaFaults()
        diagnosis.journalFaults = try journalFaults()
        diagnosis.differences = try differences()
        try count(&diagnosis)
      }
      return diagnosis
    }
  }

  private func checkIntegrity(_ diagnosis: inout Diagnosis) throws(StoreError) {
    var problems: [String] = []
    try each("PRAGMA integrity_check") { row in
      if row.text(0) != "ok" { problems.append(row.text(0)) }
    }
    if !isReadOnly {
      // Compares the index of the full text with its texts; SQLite words it as a write.
      do throws(StoreError) {
        try run("INSERT INTO search (search) VALUES ('integrity-check')")
      } catch .damaged(let detail) {
        problems.append("search: \(detail)")
      }
    }
    diagnosis.integrity = problems
  }

  private func count(_ diagnosis: inout Diagnosis) throws(StoreError) {
    for name in TypeTable.all.keys {
      diagnosis.records[name] = try tally(name, "", trashed: false).first?.count ?? 0
    }
    diagnosis.findings = try count(
      "SELECT (SELECT count(*) FROM finding) + (SELECT count(*) FROM ruling) /* scan */"
    )
    diagnosis.conflicts = try count(
      "SELECT count(*) FROM (SELECT DISTINCT t, r, c FROM sib) /* scan */"
    )
    try each(
      """
      SELECT number FROM result WHERE deleted = 0 AND number <> ''
      GROUP BY number HAVING count(*) > 1 ORDER BY number /* scan */
      """
    ) { row in diagnosis.doubledNumbers.append(row.text(0)) }
    diagnosis.cells = try count("SELECT count(*) FROM cell /* scan */")
    diagnosis.steps = try count("SELECT count(*) FROM step /* scan */")
    for table in TypeTable.all.values {
      for scalar in table.scalars {
        guard scalar.field.kind.isLink, let target = scalar.field.kind.target else { continue }
        diagnosis.danglingLinks += try count(
          """
          SELECT count(*) FROM \(quoted(table.type.name)) t
          WHERE t.deleted = 0 AND t.\(quoted(scalar.field.name)) IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM record r WHERE r.uuid = t.\(quoted(scalar.field.name))
              AND r.type = ? AND r.deleted = 0) /* scan */
          """,
          [.text(target)]
        )
      }
    }
  }

  private func count(_ sql: String, _ arguments: [SQLiteValue] = []) throws(StoreError) -> Int {
    Int(clamping: try number(sql, arguments) ?? 0)
  }

  /// The tables whose rows are not those that replaying the journal gives.
  private func differences() throws(StoreError) -> [String] {
    var expected: [String: Digest] = [:]
    var tallies: [[SQLiteValue]: Int64] = [:]
    try replay { (record) throws(StoreError) in
      try add(record, to: &expected, &tallies)
    }
    try addRulings(to: &expected, &tallies)
    for (row, count) in tallies where count != 0 {
      expected["tally", default: Digest()].add(row + [.integer(count)])
    }
    var differing: [String] = []
    for table in Self.derivedTables {
      var digest = Digest()
      let columns = Self.comparedColumns(of: table)
      try each("SELECT \(columns) FROM \(quoted(table)) /* scan */") { row in
        digest.add(row.values())
      }
      if digest != expected[table] ?? Digest() { differing.append(table) }
    }
    return differing
  }

  /// The columns in the order in which `add` gives their values; a migrated file may have others.
  private static func comparedColumns(of table: String) -> String {
    switch table {
    case "search": return "rowid, title, body"
    case "finding": return "key, rule, cell, severity, partner, sort"
    case "ruling": return "key, \(Judgement.Line.columns)"
    default: break
    }
    guard let type = TypeTable.all[table] else { return "*" }
    return (["key", "uuid", "deleted"] + type.columns).map(quoted).joined(separator: ", ")
  }

  /// The rows that a record must have in the derived tables.
  private func add(
    _ record: StoredRecord,
    to expected: inout [String: Digest],
    _ tallies: inout [[SQLiteValue]: Int64]
  ) throws(StoreError) {
    let type = SQLiteValue.text(record.type)
    let id = SQLiteValue(record.id)
    for (wire, cell) in record.byName {
      let dot = cell.stamp.dot
      expected["cell", default: Digest()].add([
        type, id, .text(wire), .integer(dot.incarnation), .integer(dot.sequence),
        .integer(cell.stamp.hlc.raw),
      ])
      for loser in cell.losers {
        expected["sib", default: Digest()].add([
          type, id, .text(wire), .integer(loser.incarnation), .integer(loser.sequence),
        ])
      }
    }
    guard let table = TypeTable.all[record.type] else { return }
    let rows = ProjectedRecord(record, in: table)
    let key = SQLiteValue(
      try number("SELECT key FROM record WHERE uuid = ? AND type = ?", [id, type])
    )
    expected["record", default: Digest()].add([
      key, id, type, .integer(rows.deleted), .integer(record.latest.raw),
    ])
    expected[record.type, default: Digest()].add([key, id, .integer(rows.deleted)] + rows.row)
    expected["search", default: Digest()].add([key, .text(rows.title), .text(rows.body)])
    for (field, members) in zip(table.members, rows.members) {
      for (member, value) in members {
        expected[table.memberTable(field.name), default: Digest()].add([
          key, SQLiteValue(member), .integer(value),
        ])
      }
    }
    for row in rows.findingRows { expected["finding", default: Digest()].add([key] + row) }
    for key in rows.talliedFindings { tallies[key.row, default: 0] += 1 }
    for (field, value) in rows.tallied(in: table) {
      let row: [SQLiteValue] = [
        type, .text(field), .integer(rows.deleted), .blob(value),
      ]
      tallies[row, default: 0] += 1
    }
  }

  /// The rows that the rules give when they are asked about every record, for the day for which
  /// those in the tables hold.
  private func addRulings(
    to expected: inout [String: Digest],
    _ tallies: inout [[SQLiteValue]: Int64]
  ) throws(StoreError) {
    let reader = RuleReader(self, today: try rulingDay() ?? world.today())
    for type in TypeTable.all.keys {
      let rules = Rule.places(judging: type)
      guard !rules.isEmpty else { continue }
      for id in try livingRecords(of: type) {
        guard let judged = try reader.judged(type, id) else { continue }
        let judgement = try reader.judge(judged, by: rules)
        for line in judgement.lines {
          expected["ruling", default: Digest()].add([.integer(judged.key)] + line.row)
          tallies[line.tally.row, default: 0] += 1
        }
        for (rule, day) in judgement.due {
          expected["due", default: Digest()].add([.integer(judged.key), .text(rule), .text(day)])
        }
      }
    }
  }
}
