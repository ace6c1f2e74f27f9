/// One of the network's rules (DOMAIN.md §1.3): a pure function from a record, what it reads of
/// others, and the day.
///
/// It judges one record, its subject, and every finding is about that one. For what concerns the
/// network as a whole the subject is the Geschäftsstelle, the body of kind `office`.
package struct Rule: Sendable {
  /// Who is to see a finding (DOMAIN.md §1.3, "who sees what").
  package enum Audience: Sendable {
    case everyone
    /// The Geschäftsstelle, and the partner whom it concerns in its own profile.
    case office
    /// Only the record's own page and the review: words of help, no list of shortcomings.
    case profile
  }

  package var name: String
  /// The type of the record that it judges.
  package var subject: String
  package var audience: Audience
  /// Whether the answer can change by the day alone.
  package var followsDay: Bool
  /// The sentences that it has, as `Finding.variant` names them.
  package var variants: [String]
  /// The fields of the subject that it looks at.
  package var fields: Set<String>
  package var readings: [Reading]
  /// Whether it has anything to say of such a record; asked before anything is read for it.
  package var applies: @Sendable (Subject) -> Bool
  package var judge: @Sendable (Subject) -> Ruling

  /// A rule over records of a Swift type; `applies` and `judge` see those fields only that are
  /// named here.
  package init<R: Record>(
    _ name: String, for type: R.Type, audience: Audience = .everyone, followsDay: Bool = false,
    says variants: [String] = [""], fields: [String], reads readings: [Reading] = [],
    applies: @escaping @Sendable (R) -> Bool = { _ in true },
    judge: @escaping @Sendable (R, Subject) -> Ruling
  ) {
    self.name = name
    self.subject = R.typeName
    self.audience = audience
    self.followsDay = followsDay
    self.variants = variants
    self.fields = readings.reduce(into: Set(fields)) { $0.formUnion($1.asked) }
    self.readings = readings
    self.applies = { applies(R(id: ID($0.id), cells: $0.cells)) }
    self.judge = { judge(R(id: ID($0.id), cells: $0.cells), $0) }
  }

  /// Rises with every change to what any rule says, so that books are judged anew.
  package static let edition = 2

  /// Every rule, in the order of their names.
  package static let all: [Rule] =
    networkRules + meetingRules + projectRules + resultRules + seatRules

  /// The rules that judge records of a type, as places in `all`.
  package static func places(judging type: String) -> [Int] { judging[type] ?? [] }

  /// The audience of a rule by its name; what follows from a schema is for everyone.
  package static func audience(of name: String) -> Audience { audiences[name] ?? .everyone }

  private static let judging = Dictionary(grouping: all.indices) { all[$0].subject }
  private static let audiences = Dictionary(
    all.map { ($0.name, $0.audience) }, uniquingKeysWith: { first, _ in first })
}

/// The record that a rule judges, with the answers to what the rule reads.
package struct Subject: Sendable {
  /// A record that a rule has read.
  package struct Other: Hashable, Sendable {
    package var id: RecordID
    package var cells: Cells

    package init(id: RecordID, cells: Cells) {
      self.id = id
      self.cells = cells
    }
  }

  package var id: RecordID
  package var cells: Cells
  package var today: CivilDate
  /// The answers, in the order of the rule's readings.
  package var answers: [(type: String, records: [Other])]

  package init(
    id: RecordID, cells: Cells, today: CivilDate, answers: [(type: String, records: [Other])] = []
  ) {
    self.id = id
    self.cells = cells
    self.today = today
    self.answers = answers
  }

  /// The records of a type that the rule has read.
  package func read<R: Record>(_ type: R.Type) -> [R] {
    answers.first { $0.type == R.typeName }?.records.map { R(id: ID($0.id), cells: $0.cells) } ?? []
  }
}

/// What a rule says of a record on a day.
package struct Ruling: Hashable, Sendable {
  /// One thing to say; `Finding` with the record that it is about.
  package struct Remark: Hashable, Sendable {
    package var severity: Finding.Severity
    package var variant: String
    package var cell: CellName?
    package var arguments: [Finding.Argument]
  }

  package var remarks: [Remark] = []
  /// The first day on which it may say something else; nil where the day alone changes nothing.
  package var until: CivilDate?

  /// Nothing to say.
  package init() {}

  /// One more thing to say.
  package mutating func say(
    _ severity: Finding.Severity, _ variant: String = "", cell: String? = nil,
    with arguments: [Finding.Argument] = []
  ) {
    remarks.append(
      Remark(
        severity: severity, variant: variant, cell: cell.map { CellName($0) },
        arguments: arguments))
  }

  /// Names days on which the answer may change; the first one after today counts.
  package mutating func mayChange(on days: [CivilDate?], after today: CivilDate) {
    for case let day? in days where day > today { until = min(until ?? day, day) }
  }

  /// The remarks as findings about a record.
  package func findings(of rule: Rule, about record: RecordID) -> [Finding] {
    remarks.map {
      Finding(
        rule: rule.name, severity: $0.severity, type: rule.subject, record: record, cell: $0.cell,
        variant: $0.variant, arguments: $0.arguments)
    }
  }
}
