extension RecordType {
  /// What the schema itself has to say about a record's cells.
  ///
  /// A merge can produce any state, so an absent required value and a value that does not decode are
  /// findings and no errors; nothing here stops a save.
  package func findings(of cells: Cells, record: RecordID) -> [Finding] {
    var findings: [Finding] = []
    for field in fields {
      if field.isRequired, cells[CellName(field.name)] ?? .null == .null {
        findings.append(
          Finding(
            rule: "required", severity: .warning, type: name, record: record,
            cell: CellName(field.name), arguments: [.key(field.label(in: name).key)]))
      }
    }
    let unreadable = cells.filter { cell, value in
      guard let field = field(cell.field), value != .null else { return false }
      return !field.kind.accepts(value) || field.kind.hasMembers != (cell.member != nil)
    }
    for cell in unreadable.keys.sorted(by: { $0.wire < $1.wire }) {
      findings.append(
        Finding(
          rule: "unreadable", severity: .warning, type: name, record: record, cell: cell,
          arguments: [.key("\(name).\(cell.field).label")]))
    }
    return findings
  }
}
