/// What a rule has to say about a record.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Stops a save.
    case block
    case warning
    case hint

    /// The weightiest first.
    package static func < (left: Severity, right: Severity) -> Bool {
      left.place < right.place
    }

    private var place: Int {
      switch self {
      case .block: 0
      case .warning: 1
      case .hint: 2
      }
    }
  }

  /// The rule's name: `R03`, or `required`, `unreadable` for those that follow from a schema.
  package var rule: String
  package var severity: Severity
  package var type: String
  package var record: RecordID
  /// The cell that it is about, where it is about one.
  package var cell: CellName?
  /// Which of the rule's sentences says it: `early` stands for `R03.early.message`; empty for the
  /// rule's only or usual one.
  package var variant: String
  /// What goes into the places of both sentences.
  package var arguments: [Argument]

  package init(
    rule: String, severity: Severity, type: String, record: RecordID, cell: CellName? = nil,
    variant: String = "", arguments: [Argument] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.type = type
    self.record = record
    self.cell = cell
    self.variant = variant
    self.arguments = arguments
  }

  /// The sentence of the finding.
  package var message: Text { text("message") }

  /// What to do about it, in words of help (DOMAIN.md §1.3).
  package var action: Text { text("action") }

  private func text(_ kind: String) -> Text {
    let stem = variant.isEmpty ? rule : "\(rule).\(variant)"
    return Text("\(stem).\(kind)", arguments: arguments.map(\.text))
  }
}
