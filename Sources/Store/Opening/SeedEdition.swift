import Domain

/// One edition of the network that comes with the program: the same cells on every laptop.
///
/// The file is `{"records":[{"type":"partner","id":"<32 hex digits>","fields":{"name":"…"}}]}`. A
/// field with members is an object of numbers by id, or a list of ids. What it leaves out is not
/// written. Released editions never change; a later one only appends.
package struct SeedEdition: Hashable, Sendable {
  /// One cell, in the order in which it enters the journal.
  package struct Cell: Hashable, Sendable {
    package var type: String
    package var record: RecordID
    package var name: CellName
    package var value: Value

    package init(_ type: String, _ record: RecordID, _ name: CellName, _ value: Value) {
      self.type = type
      self.record = record
      self.name = name
      self.value = value
    }
  }

  package var cells: [Cell]

  package init(cells: [Cell]) {
    self.cells = cells
  }

  /// Reads an edition's file.
  ///
  /// - Throws: `SeedError` for the first record or field that is not as it must be.
  package init(json bytes: [UInt8]) throws(SeedError) {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.read(bytes)
    } catch {
      throw .json(error)
    }
    guard let records = json["records"]?.arrayValue else { throw .record(0) }
    cells = []
    for (index, entry) in records.enumerated() {
      guard let type = entry["type"]?.stringValue.flatMap(Registry.type),
        let id = entry["id"]?.stringValue.flatMap({ RecordID(hex: $0) }),
        let fields = entry["fields"]?.objectValue
      else { throw .record(index) }
      cells.append(Cell(type.name, id, .deleted, .integer(0)))
      for field in fields {
        guard let info = type.field(field.key),
          let values = Self.values(of: field.value, for: info)
        else { throw .field(record: index, name: field.key) }
        cells += values.map { Cell(type.name, id, $0.0, $0.1) }
      }
    }
  }

  private static func values(of json: JSON, for field: FieldInfo) -> [(CellName, Value)]? {
    let name = CellName(field.name)
    let pairs: [(CellName, Value)]
    switch json {
    case .null: pairs = [(name, .null)]
    case .bool(let flag): pairs = [(name, .integer(flag ? 1 : 0))]
    case .integer(let number): pairs = [(name, .integer(number))]
    case .string(let text): pairs = [(name, .text(text))]
    case .array(let ids):
      pairs = ids.map {
        (CellName(field.name, member: $0.stringValue.flatMap { RecordID(hex: $0) }), .integer(1))
      }
    case .object(let numbers):
      pairs = numbers.map { number in
        (
          CellName(field.name, member: RecordID(hex: number.key)),
          number.value.integerValue.map(Value.integer) ?? .null
        )
      }
    case .number: return nil
    }
    let fits = pairs.allSatisfy { pair in
      (pair.0.member != nil) == field.kind.hasMembers && field.kind.accepts(pair.1)
    }
    return fits ? pairs : nil
  }
}

/// What is wrong with an edition's file.
package enum SeedError: Error, Equatable {
  case json(JSONError)
  /// The record of that place has no known type, no id or no fields.
  case record(Int)
  case field(record: Int, name: String)
}
