import Domain
import SQLite

/// What the derived tables hold of one record.
struct ProjectedRecord {
  let deleted: Int64
  /// The values of `TypeTable.columns`.
  let row: [SQLiteValue]
  /// For each of `TypeTable.members` its rows.
  let members: [[RecordID: Int64]]
  let title: String
  let body: String
  /// Of a record outside the trash; nobody need care for one inside.
  let findings: [Finding]
  let findingSort: String
  /// The partner whose affair the findings are.
  let partner: RecordID?

  init(_ record: StoredRecord, in table: TypeTable) {
    let cells = record.cells
    deleted = record.isTrashed ? 1 : 0
    row = table.row(of: cells)
    members = table.members.map { table.members(of: $0, in: cells) }
    (title, body) = table.searched(in: cells)
    findings =
      record.isTrashed || record.isBlank
      ? [] : table.type.findings(of: cells, record: record.id)
    findingSort = findings.isEmpty ? "" : table.findingSort(of: cells)
    partner = table.partner(of: record.id, cells)
  }

  /// The rows of `finding` behind the local key.
  var findingRows: [[SQLiteValue]] {
    findings.map { finding in
      [
        .text(finding.rule), .text(finding.cell?.wire ?? ""), .text(finding.severity.rawValue),
        SQLiteValue(partner), .text(findingSort),
      ]
    }
  }

  /// What the tallies count: the record itself under an empty name, each of its links, and the
  /// fixed fields of each listing together.
  func tallied(in table: TypeTable) -> [(field: String, value: [UInt8])] {
    var entries: [(field: String, value: [UInt8])] = [("", [])]
    for field in table.tallied { entries.append((field, value(of: field, in: table).blob ?? [])) }
    for fields in table.talliedTogether {
      let values = fields.map { value(of: $0, in: table) }
      entries.append((fields.joined(separator: ","), TypeTable.tallyBytes(values)))
    }
    return entries
  }

  /// What the tallies of findings count.
  var talliedFindings: [Tallies.Key] {
    findings.map { Tallies.Key(.finding, $0.rule, $0.severity, partner) }
  }

  private func value(of field: String, in table: TypeTable) -> SQLiteValue {
    table.columns.firstIndex(of: field).map { row[$0] } ?? .null
  }
}
