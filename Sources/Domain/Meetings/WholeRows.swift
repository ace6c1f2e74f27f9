/// Rows that bring a record's plain fields in full, and what its links are called.
///
/// One question answers a whole part of a meeting, for a screen as for the command line.
extension Query {
  /// Every field of one cell of the type, then the label of each link, by these conditions.
  package static func whole<R: Record>(
    _ type: R.Type, where conditions: [Condition], order: Order
  ) -> Query {
    let fields = Row.plainFields(of: type)
    let columns =
      fields.map { Column.field($0.name) }
      + fields.filter { $0.kind.target != nil }.map { Column.label($0.name) }
    return Query(R.typeName, columns: columns, conditions: conditions, order: order)
  }
}

extension Row {
  /// The record of a row of `Query.whole`; sets and keyed fields are empty.
  package func record<R: Record>(_ type: R.Type) -> R {
    var cells: Cells = [:]
    for (field, value) in zip(Self.plainFields(of: type), values) {
      cells[CellName(field.name)] = value
    }
    return R(id: ID(id), cells: cells)
  }

  /// What the links of such a row are called, by the records that they name.
  package func names<R: Record>(of type: R.Type) -> [RecordID: String] {
    let fields = Self.plainFields(of: type)
    let links = fields.indices.filter { fields[$0].kind.target != nil }
    var names: [RecordID: String] = [:]
    for (place, index) in links.enumerated() where fields.count + place < values.count {
      guard let id = values[index].link else { continue }
      names[id] = values[fields.count + place].string
    }
    return names
  }

  fileprivate static func plainFields<R: Record>(of type: R.Type) -> [FieldInfo] {
    R.schema.fields.map(\.info).filter { !$0.kind.hasMembers }
  }
}
