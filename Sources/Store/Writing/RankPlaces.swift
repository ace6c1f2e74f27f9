import Domain

/// Which records of a step have to be placed: those that it moves, and those that it brings into
/// another list without a place of their own.
struct RankPlaces {
  private let explicit: [RankMove]
  private let named: Set<Place>
  private var automatic: [RankMove] = []

  private struct Place: Hashable {
    var record: RecordKey
    var field: String
  }

  init(_ step: Step) {
    explicit = step.moves
    named = Set(
      step.moves.map {
        Place(record: RecordKey(type: $0.type, id: $0.record), field: $0.field)
      }
    )
  }

  /// Every move, the step's own ones last.
  var moves: [RankMove] { automatic + explicit }

  /// Whether the step itself says where a record goes.
  func names(_ record: RecordKey, _ field: String) -> Bool {
    named.contains(Place(record: record, field: field))
  }

  /// Has a record go last in a list.
  mutating func goesLast(_ record: RecordKey, _ field: String) {
    automatic.append(RankMove(record.type, record.id, field: field, to: .last))
  }

  /// Notes the lists that a change has brought a record into: it goes last there.
  mutating func note(
    _ writes: RecordWrites,
    from before: StoredRecord,
    to after: StoredRecord,
    in type: RecordType
  ) {
    for field in type.fields {
      guard case .rank(let within?) = field.kind, !names(writes.key, field.name),
        writes.values[CellName(within)] != nil, writes.values[CellName(field.name)] == nil
      else { continue }
      let old = before.byName[within]?.value ?? .null
      let new = after.byName[within]?.value ?? .null
      if !old.isIdentical(to: new) { goesLast(writes.key, field.name) }
    }
  }
}
