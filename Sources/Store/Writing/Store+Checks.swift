import Domain
import SQLite

/// The longest text that a cell takes, in bytes; every laptop refuses a longer one.
let longestValue = 1 << 20
/// The longest wire name of a type or field, in bytes.
let longestName = 200

extension Store {
  /// Refuses a step that no schema knows how to read.
  func validate(_ step: Step) throws(StoreError) {
    for write in step.writes {
      guard let type = Registry.type(write.type) else { throw .unknownType(write.type) }
      let fits: Bool
      if write.name == .deleted {
        fits = write.value == .integer(0) || write.value == .integer(1)
      } else {
        guard let field = type.field(write.name.field),
          field.kind.hasMembers == (write.name.member != nil)
        else { throw .unknownField(type: write.type, field: write.name.wire) }
        fits = Self.fits(write.value, field.kind)
      }
      guard fits else { throw .unfitValue(type: write.type, field: write.name.wire) }
    }
    for move in step.moves {
      guard let type = Registry.type(move.type) else { throw .unknownType(move.type) }
      guard case .rank = type.field(move.field)?.kind else {
        throw .unknownField(type: move.type, field: move.field)
      }
    }
  }

  /// An unknown choice is a value that a newer version wrote: it may be written again.
  private static func fits(_ value: Value, _ kind: FieldKind) -> Bool {
    guard value.string.utf8.count <= longestValue else { return false }
    if case .choice = kind, case .text = value { return true }
    return kind.accepts(value)
  }

  /// The cells of a step whose winner is no longer the one that its writer saw.
  ///
  /// Two who write the same do not clash.
  func clashes(of step: Step) throws(StoreError) -> [Clash] {
    var clashes: [Clash] = []
    var records: [RecordKey: StoredRecord] = [:]
    for write in step.writes {
      guard case .version(let basis) = write.basis else { continue }
      let key = RecordKey(type: write.type, id: write.record)
      if records[key] == nil { records[key] = try load(key.type, key.id) }
      guard let cell = records[key]?.byName[write.name.wire], cell.stamp != basis,
        !cell.value.isIdentical(to: write.value)
      else { continue }
      clashes.append(try clash(write.record, write.name, cell.stamp, cell.value))
    }
    return clashes
  }

  /// A write as a person is told of it.
  func clash(
    _ record: RecordID,
    _ name: CellName,
    _ stamp: Stamp,
    _ value: Value
  ) throws(StoreError) -> Clash {
    let step = try step(of: stamp.dot)
    return Clash(
      record: record,
      name: name,
      value: value,
      version: stamp,
      author: step?.author.name ?? "",
      wallMilliseconds: step?.wallMilliseconds ?? 0
    )
  }
}
