import Domain
import SQLite

/// Reads for the rules: the record that one judges, and the answers to its questions.
///
/// One object a transaction and day; what all subjects share is read once.
final class RuleReader {
  private let store: Store
  let today: CivilDate
  private var shared: [Reading: [Subject.Other]] = [:]

  init(_ store: Store, today: CivilDate) {
    self.store = store
    self.today = today
  }

  /// A record outside the trash, as far as rules and lists of findings look at it.
  struct Judged {
    var key: Int64
    var subject: Subject
    var sort: SQLiteValue
    var partner: SQLiteValue
  }

  /// The record that rules are to judge; nil where it is missing or in the trash.
  func judged(_ type: String, _ id: RecordID) throws(StoreError) -> Judged? {
    guard let table = TypeTable.all[type] else { return nil }
    let fields = Rule.places(judging: type).reduce(into: table.identifying) {
      $0.formUnion(Rule.all[$1].fields)
    }
    let columns = RuleColumns(fields, of: table)
    var key: Int64?
    var cells: Cells = [:]
    try store.each(
      """
      SELECT t.key, t.uuid\(columns.select) FROM record r CROSS JOIN \(quoted(type)) t ON t.key = r.key
      WHERE r.uuid = ? AND r.type = ? AND t.deleted = 0
      """,
      [SQLiteValue(id), .text(type)]
    ) { row in
      key = row.integer(0)
      columns.read(row, into: &cells)
    }
    guard let key else { return nil }
    try readMembers(columns, of: key, into: &cells)
    return Judged(
      key: key,
      subject: Subject(id: id, cells: cells, today: today),
      sort: .text(table.findingSort(of: cells)),
      partner: SQLiteValue(table.partner(of: id, cells))
    )
  }

  /// The records that a question finds from a subject.
  func answer(_ reading: Reading, from subject: Subject) throws(StoreError) -> [Subject.Other] {
    if reading.relation == .all, let known = shared[reading] { return known }
    guard let question = RuleQuestion(reading, from: subject) else { return [] }
    var found: [(key: Int64, other: Subject.Other)] = []
    try store.each(question.sql.text, question.sql.arguments) { row in
      var other = Subject.Other(id: row.id(1), cells: [:])
      question.columns.read(row, into: &other.cells)
      found.append((row.integer(0), other))
    }
    for place in found.indices {
      try readMembers(question.columns, of: found[place].key, into: &found[place].other.cells)
    }
    let answer = found.map(\.other).sorted { $0.id < $1.id }
    if reading.relation == .all { shared[reading] = answer }
    return answer
  }

  private func readMembers(
    _ columns: RuleColumns,
    of key: Int64,
    into cells: inout Cells
  ) throws(StoreError) {
    for field in columns.members {
      let name = quoted(columns.table.memberTable(field))
      try store.each("SELECT member, value FROM \(name) WHERE key = ?", [.integer(key)]) { row in
        cells[CellName(field, member: row.id(0))] = .integer(row.integer(1))
      }
    }
  }
}

/// The columns and member tables of some fields of a type.
struct RuleColumns {
  let table: TypeTable
  private var scalars: [(name: String, isLink: Bool)] = []
  var members: [String] = []

  init(_ fields: Set<String>, of table: TypeTable) {
    self.table = table
    for field in fields.sorted() {
      guard let info = table.type.field(field) else { continue }
      if info.kind.hasMembers {
        members.append(field)
      } else {
        scalars.append((field, info.kind.isLink))
      }
    }
  }

  /// The columns behind the local key and the id.
  var select: String { scalars.map { ", t." + quoted($0.name) }.joined() }

  /// The cells of a row.
  func read(_ row: borrowing SQLiteRow, into cells: inout Cells) {
    for (place, scalar) in scalars.enumerated() {
      let stored = row.value(place + 2)
      cells[CellName(scalar.name)] =
        scalar.isLink
        ? Value(link: stored.blob.flatMap { RecordID(bytes: $0) }) : Value(stored: stored)
    }
  }
}
