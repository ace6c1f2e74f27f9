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

  /// Reads a record from its cells; a value that does not decode leaves the property as it was.
  package init(id: ID<Self>, cells: Cells) {
    self.init(id: id)
    for (name, value) in cells {
      _ = Self.schema.field(name.field)?.write(&self, name.member, value)
    }
  }
}
