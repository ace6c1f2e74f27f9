import Domain
import Store

/// A few records that the rules look at, and random edits of them.
///
/// There are so few that the edits meet: two seats of one person, two meetings of one body.
package struct RuleWorld {
  private var chance: SplitMix64

  package init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
  }

  /// Every record with some value in every field that a rule looks at.
  package mutating func everything() -> [CellWrite] {
    var writes: [CellWrite] = []
    for (type, fields) in Self.types {
      for number in 0..<Self.count {
        writes += fields.map { write(to: $0, of: Self.id(type, number), type) }
      }
    }
    return writes
  }

  /// One to three writes to records that the rules look at; the records need not exist.
  package mutating func writes() -> [CellWrite] {
    (0..<1 + any(3)).map { _ in
      let (type, fields) = Self.types[any(Self.types.count)]
      let record = Self.id(type, any(Self.count))
      if any(8) == 0 { return CellWrite(type, record, .deleted, .integer(Int64(any(2)))) }
      return write(to: fields[any(fields.count)], of: record, type)
    }
  }

  private mutating func write(
    to field: FieldInfo, of record: RecordID, _ type: String
  ) -> CellWrite {
    let member = field.kind.hasMembers ? Self.id(field.kind.target ?? "", any(Self.count)) : nil
    return CellWrite(type, record, CellName(field.name, member: member), value(field.kind))
  }

  /// A day around the turn of the years 2026 and 2027, on which most rules depend.
  package mutating func day() -> CivilDate {
    let start = CivilDate(year: 2026, month: 6, day: 20) ?? .first
    return start.adding(days: any(300))
  }

  /// How many records there are of each type.
  private static let count = 3

  /// The types that rules look at, with the fields that count for them.
  private static let types: [(String, [FieldInfo])] = Registry.all.compactMap { type in
    var names: Set<String> = []
    for rule in Rule.all {
      if rule.subject == type.name { names.formUnion(rule.fields) }
      for reading in rule.readings where reading.type == type.name {
        names.formUnion(reading.watched)
      }
    }
    names.insert(type.traits.title)
    let fields = type.fields.filter { names.contains($0.name) }
    return names.count > 1 ? (type.name, fields) : nil
  }

  private static func id(_ type: String, _ number: Int) -> RecordID {
    let place = Registry.all.firstIndex { $0.name == type } ?? 0
    return RecordID(high: 0xE0 + UInt64(place), low: 1 + UInt64(number))
  }

  private mutating func value(_ kind: FieldKind) -> Value {
    if any(10) == 0 { return .null }
    switch kind {
    case .shortText, .longText, .rank: return .text(["Äpfel", "A\u{308}pfel", "B", "C"][any(4)])
    case .wholeNumber(let range): return .integer(min(range.upperBound, Int64(any(5))))
    case .decimal: return .integer(Int64(any(3)))
    case .yesNo, .set: return .integer(1)
    case .choice(let tokens): return .text(tokens[any(tokens.count)])
    case .date: return .text(day().canonical)
    case .span: return span()
    case .link(let type), .parent(let type): return Value(link: Self.id(type, any(Self.count)))
    case .keyed(_, let range): return .integer(Int64(any(Int(range.upperBound) + 1)))
    }
  }

  private mutating func span() -> Value {
    let start = day()
    if any(3) > 0 { return .text(start.canonical + "T09:00/12:00") }
    let days = [0, 1, 10, 40, 400][any(5)]
    return .text(CivilSpan(from: start, to: start.adding(days: days))?.canonical ?? "")
  }

  package mutating func any(_ count: Int) -> Int { Int(chance.next() % UInt64(max(1, count))) }
}

extension History {
  /// Edits what the rules look at, in a step of its own.
  func editNetwork(on place: Int) throws {
    var world = RuleWorld(seed: chance.next())
    try apply(Step("edit", ["partner", "?"], writes: world.writes()), on: place)
  }
}
