/// A kind of thing that the book keeps: its properties, and one schema that says everything else.
package protocol Record: Sendable, Equatable {
  init(id: ID<Self>)
  var id: ID<Self> { get }
  /// The wire name of the type. It stands apart from the schema so that two types may link to
  /// each other.
  static var typeName: String { get }
  static var schema: Schema<Self> { get }
}

extension Record {
  /// The record's values by place; members of sets and keyed fields only where they are set.
  package var cells: Cells {
    var cells: Cells = [:]
    for field in Self.schema.fields {
      for (member, value) in field.read(self) where member == nil || value != .null {
        cells[CellName(field.info.name, member: member)] = value
      }
    }
    return cells
  }

  /// What a step writes to make the record.
  package var writes: [CellWrite] { cells.writes(of: Self.typeName, id.raw) }

  /// Reads a record from its cells; a value that does not decode leaves the property as it was.
  package init(id: ID<Self>, cells: Cells) {
    self.init(id: id)
    for (name, value) in cells {
      _ = Self.schema.field(name.field)?.write(&self, name.member, value)
    }
  }
}

extension Cells {
  /// What a step writes to give a record these values, by the names of the cells.
  package func writes(of type: String, _ id: RecordID) -> [CellWrite] {
    sorted { $0.key.wire < $1.key.wire }.map { CellWrite(type, id, $0.key, $0.value) }
  }
}
