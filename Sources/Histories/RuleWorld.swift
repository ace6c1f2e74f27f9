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

  /// One to four writes to records that the rules look at; the records need not exist.
  package mutating func writes() -> [CellWrite] {
    (0..<1 + any(4)).map { _ in
      let type = Self.types[any(Self.types.count)]
      let fields = type.fields.filter { !Self.ignored.contains($0.name) }
      let record = id(type.name)
      if any(8) == 0 { return CellWrite(type.name, record, .deleted, .integer(Int64(any(2)))) }
      let field = fields[any(fields.count)]
      let member = field.kind.hasMembers ? id(field.kind.target ?? "") : nil
      return CellWrite(type.name, record, CellName(field.name, member: member), value(field.kind))
    }
  }

  /// A day around the turn of the years 2026 and 2027, on which most rules depend.
  package mutating func day() -> CivilDate {
    let start = CivilDate(year: 2026, month: 6, day: 20) ?? .first
    return start.adding(days: any(300))
  }

  private static let types = [
    "partner", "body", "membership", "membership", "mandate", "meeting", "meeting", "project",
    "project", "calendarEntry", "person", "department", "crossTopic",
  ].compactMap { Registry.type($0) }

  private static let ignored: Set<String> = [
    "rank", "note", "text", "purpose", "situation", "goal", "relevance", "quality", "web", "mail",
    "funding", "usualPlace", "usualHours", "standingItems", "themeField", "furtherFields",
    "challenges", "departments", "accompaniment", "contact", "targetGroup", "phone", "area",
  ]

  private mutating func id(_ type: String) -> RecordID {
    let place = Registry.all.firstIndex { $0.name == type } ?? 0
    return RecordID(high: 0xE0 + UInt64(place), low: 1 + UInt64(any(4)))
  }

  private mutating func value(_ kind: FieldKind) -> Value {
    if any(6) == 0 { return .null }
    switch kind {
    case .shortText, .longText, .rank: return .text(["Äpfel", "A\u{308}pfel", "B", "C"][any(4)])
    case .wholeNumber(let range): return .integer(min(range.upperBound, Int64(any(5))))
    case .decimal: return .integer(Int64(any(3)))
    case .yesNo, .set: return .integer(1)
    case .choice(let tokens): return .text(tokens[any(tokens.count)])
    case .date: return .text(day().canonical)
    case .span: return span()
    case .link(let type), .parent(let type): return Value(link: id(type))
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
