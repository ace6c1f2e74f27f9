import Domain
import SQLite

/// The table of a record type: its columns, and what a record's cells put into them.
///
/// A column has a field's canonical value, a link as its 16 bytes; a text by which people sort has
/// its German key beside it. Every column may be null, for a merge can produce any state.
struct TypeTable: Sendable {
  /// A field of one cell, and so one column or two.
  struct Scalar: Sendable {
    var field: FieldInfo
    var keyColumn: String?
  }

  let type: RecordType
  let scalars: [Scalar]
  /// The fields with one cell a member, each a table of its own.
  let members: [FieldInfo]
  /// The columns after `key`, `uuid` and `deleted`.
  let columns: [String]
  let insertion: String

  /// Every table of this version.
  static let all: [String: TypeTable] = Dictionary(
    uniqueKeysWithValues: Registry.all.map { ($0.name, TypeTable($0)) }
  )

  init(_ type: RecordType) {
    self.type = type
    scalars = type.fields.filter { !$0.kind.hasMembers }.map {
      Scalar(field: $0, keyColumn: $0.isSorted ? $0.name + "_key" : nil)
    }
    members = type.fields.filter(\.kind.hasMembers)
    columns = scalars.flatMap { [$0.field.name] + ($0.keyColumn.map { [$0] } ?? []) }
    let names = (["key", "uuid", "deleted"] + columns).map(quoted).joined(separator: ", ")
    let places = Array(repeating: "?", count: columns.count + 3).joined(separator: ", ")
    insertion = "INSERT INTO \(quoted(type.name)) (\(names)) VALUES (\(places))"
  }

  /// The column of the title's sort key.
  var titleKey: String? {
    scalars.first { $0.field.name == type.traits.title }?.keyColumn
  }

  /// The links by which lists are grouped and counted.
  var tallied: [String] {
    scalars.filter { $0.field.kind.isLink }.map(\.field.name)
  }

  /// The fields that listings fix, where a link's own tally does not count them.
  var talliedTogether: [[String]] {
    type.traits.listings.map(\.fixed).reduce(into: []) { lists, fixed in
      guard !fixed.isEmpty, !lists.contains(fixed) else { return }
      if fixed.count > 1 || !tallied.contains(fixed[0]) { lists.append(fixed) }
    }
  }

  /// The values of fixed fields as a tally names them.
  static func tallyBytes(_ values: [SQLiteValue]) -> [UInt8] {
    values.flatMap { value -> [UInt8] in
      switch value {
      case .text(let text): Array(text.utf8) + [0]
      case .integer(let number): Array(String(number).utf8) + [0]
      case .blob(let bytes): bytes + [0]
      case .null, .real: [0]
      }
    }
  }

  /// The values of `columns`.
  func row(of cells: Cells) -> [SQLiteValue] {
    var row: [SQLiteValue] = []
    row.reserveCapacity(columns.count)
    for scalar in scalars {
      let value = cells[CellName(scalar.field.name)] ?? .null
      let stored = scalar.field.kind.stored(value)
      row.append(stored)
      if scalar.keyColumn != nil {
        row.append(stored.text.map { .text(sortKey($0)) } ?? .null)
      }
    }
    return row
  }

  /// The members of a field that its table lists.
  func members(of field: FieldInfo, in cells: Cells) -> [RecordID: Int64] {
    var result: [RecordID: Int64] = [:]
    for (name, value) in cells where name.field == field.name {
      guard let member = name.member, let number = value.number, field.kind.accepts(value),
        field.kind.isKeyed || number == 1
      else { continue }
      result[member] = number
    }
    return result
  }

  /// The fields by which lists of findings order and filter a record.
  var identifying: Set<String> {
    Set([type.traits.title, type.traits.order] + (partnerField.map { [$0] } ?? []))
  }

  /// The link by which a record is a partner's affair.
  var partnerField: String? {
    type.traits.concerns.first { type.field($0)?.kind == .link(Partner.typeName) }
  }

  /// The partner whose affair a record is.
  func partner(of id: RecordID, _ cells: Cells) -> RecordID? {
    if type.name == Partner.typeName { return id }
    return partnerField.flatMap { cells[CellName($0)]?.link }
  }

  /// By what findings of one rule stand: the title's sort key, or the day where the title has none.
  func findingSort(of cells: Cells) -> String {
    if titleKey != nil {
      return cells[CellName(type.traits.title)].map { sortKey($0.string) } ?? ""
    }
    guard case .date(let field) = type.order else { return "" }
    return cells[CellName(field)]?.string ?? ""
  }

  /// What the full text takes in: the title's forms, and those of the other searched texts.
  func searched(in cells: Cells) -> (title: String, body: String) {
    var title = ""
    var body = ""
    for scalar in scalars where scalar.field.isSearched {
      let text = cells[CellName(scalar.field.name)]?.string ?? ""
      guard !text.isEmpty else { continue }
      if scalar.field.name == type.traits.title {
        title = searchForms(text)
      } else {
        body += (body.isEmpty ? "" : "\n") + searchForms(text)
      }
    }
    return (title, body)
  }
}

extension FieldKind {
  /// Whether the field points to one record.
  var isLink: Bool {
    switch self {
    case .link, .parent: true
    default: false
    }
  }

  /// Whether the field has a number for each member.
  var isKeyed: Bool {
    guard case .keyed = self else { return false }
    return true
  }

  /// What the column of a record table shows of a cell: nothing where the value does not decode,
  /// but an unknown choice as it is.
  func stored(_ value: Value) -> SQLiteValue {
    switch (self, value) {
    case (.link, _), (.parent, _): SQLiteValue(value.link)
    case (.choice, .text(let token)): .text(token)
    default: accepts(value) ? SQLiteValue(value) : .null
    }
  }

  /// What a column of this kind is declared as.
  var declaration: String {
    switch self {
    case .wholeNumber, .decimal, .yesNo: "INTEGER"
    case .link, .parent, .set, .keyed: "BLOB"
    case .shortText, .longText, .choice, .date, .span, .rank: "TEXT"
    }
  }
}

/// A name of the schema as SQL takes it; only names of the registry come here, never foreign ones.
func quoted(_ name: String) -> String {
  "\"" + name + "\""
}
