/// What a rule has to say about a record.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Sendable {
    /// Stops a save.
    case block
    case warning
    case hint
  }

  /// The rule's name: `R03`, or `required`, `unreadable` for those that follow from a schema.
  package var rule: String
  package var severity: Severity
  package var type: String
  package var record: RecordID
  /// The cell that it is about, where it is about one.
  package var cell: CellName?

  package init(
    rule: String, severity: Severity, type: String, record: RecordID, cell: CellName? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.type = type
    self.record = record
    self.cell = cell
  }

  /// The sentence of the finding; its first argument is the field's label.
  package var message: Text {
    guard let cell else { return Text("\(rule).message") }
    return Text("\(rule).message", .text(Text("\(type).\(cell.field).label")))
  }
}
