/// The place of one value inside a record: a field, or one member of a set or keyed field.
///
/// The wire form is `title`, or `interest/019a…` with the 32 digits of the member.
package struct CellName: Hashable, Sendable {
  package var field: String
  package var member: RecordID?

  package init(_ field: String, member: RecordID? = nil) {
    self.field = field
    self.member = member
  }

  /// Reads the wire form; nil where the part behind the stroke is no record id.
  package init?(wire: String) {
    guard let stroke = wire.firstIndex(of: "/") else {
      self.init(wire)
      return
    }
    guard let member = RecordID(hex: String(wire[wire.index(after: stroke)...])) else { return nil }
    self.init(String(wire[..<stroke]), member: member)
  }

  /// The form in which the name stands in the journal.
  package var wire: String {
    guard let member else { return field }
    return field + "/" + member.hex
  }

  /// The cell that says whether a record lies in the trash: 0 alive, 1 in the trash.
  package static let deleted = CellName("_del")
}

/// The values of a record by their places; a place without a value is absent or null.
package typealias Cells = [CellName: Value]
