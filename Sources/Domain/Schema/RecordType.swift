/// A record type without its Swift type: what the store, the forms and the lists work with.
package struct RecordType: Hashable, Sendable {
  package let name: String
  package let fields: [FieldInfo]
  package let traits: RecordTraits
  /// The cells of a new record.
  package let blank: Cells

  private let byName: [String: Int]

  package init<R: Record>(_ type: R.Type) {
    name = R.typeName
    fields = R.schema.fields.map(\.info)
    traits = R.schema.traits
    blank = R(id: ID(RecordID(high: 0, low: 0))).cells
    byName = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field of a name, or nil for one that this version does not know.
  package func field(_ name: String) -> FieldInfo? {
    byName[name].map { fields[$0] }
  }

  /// The order in which lists and pickers show the records.
  package var order: Query.Order {
    let field = field(traits.order)
    switch field?.kind {
    case .rank: return .rank(traits.order)
    case .date, .span: return .date(traits.order)
    default: return field?.isSorted == true ? .text(traits.order) : .newest
    }
  }

  /// The section names in the order of the form.
  package var sections: [String] {
    fields.reduce(into: []) { sections, field in
      if sections.last != field.section { sections.append(field.section) }
    }
  }

  /// The key of the type's name in the catalogues.
  package var word: Text { Text("\(name).word") }

  /// The cells in which two versions of a record differ: what an edit writes, and nothing else.
  ///
  /// A member that is gone is written as null.
  package func changes(from old: Cells, to new: Cells) -> [(name: CellName, value: Value)] {
    var changes: [(name: CellName, value: Value)] = []
    for field in fields {
      let names = Set(old.keys).union(new.keys).filter { $0.field == field.name }
      for name in names.sorted(by: { $0.wire < $1.wire }) {
        let value = new[name] ?? .null
        if value != old[name] ?? .null { changes.append((name, value)) }
      }
    }
    return changes
  }
}
