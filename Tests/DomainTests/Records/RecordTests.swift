import Domain
import Testing

/// What holds for every record type, whatever its fields.
@Suite struct RecordTests {
  /// A value that no other field of the record has.
  private static func sample(_ kind: FieldKind, _ place: Int) -> Value {
    switch kind {
    case .shortText, .longText, .rank: .text("Muster \(place)")
    case .wholeNumber(let range), .keyed(_, let range):
      .integer(min(range.upperBound, range.lowerBound + Int64(place)))
    case .decimal: .integer(Int64(place))
    case .yesNo, .set: .integer(1)
    case .choice(let tokens): .text(tokens.last ?? "")
    case .date: .text(CivilDate.first.adding(days: 9_000 + place).canonical)
    case .span: .text("2026-11-26T14:00/16:\(10 + place)")
    case .link, .parent: Value(link: RecordID(high: 7, low: UInt64(place)))
    }
  }

  /// Every field with a value of its own.
  private static func filled<R: Record>(_ type: R.Type) -> Cells {
    var cells: Cells = [:]
    for (place, field) in R.schema.fields.enumerated() {
      let member = field.info.kind.hasMembers ? RecordID(high: 8, low: UInt64(place)) : nil
      cells[CellName(field.info.name, member: member)] = sample(field.info.kind, place + 1)
    }
    return cells
  }

  private static func roundTrip<R: Record>(_ type: R.Type) {
    let cells = filled(type)
    let record = R(id: ID(.zero), cells: cells)
    #expect(record.cells == cells, "\(R.typeName)")
    let blank = R(id: ID(.zero))
    #expect(R(id: ID(.zero), cells: blank.cells) == blank, "\(R.typeName)")
  }

  @Test func `each field is a property of its own`() {
    Self.roundTrip(Meeting.self)
    Self.roundTrip(AgendaItem.self)
    Self.roundTrip(Attendance.self)
    Self.roundTrip(MinuteLine.self)
    Self.roundTrip(Result.self)
    Self.roundTrip(Task.self)
    Self.roundTrip(FollowUp.self)
    Self.roundTrip(Paper.self)
    Self.roundTrip(CircularResolution.self)
    Self.roundTrip(Talk.self)
    Self.roundTrip(HeadCount.self)
    Self.roundTrip(FieldTrip.self)
    Self.roundTrip(FieldTripStop.self)
    Self.roundTrip(Dissemination.self)
    Self.roundTrip(FocusTopic.self)
    Self.roundTrip(Impulse.self)
    Self.roundTrip(Lesson.self)
    Self.roundTrip(Question.self)
  }

  @Test(arguments: Registry.all)
  func `what a schema names is there`(type: RecordType) {
    for field in type.fields {
      if let target = field.kind.target {
        #expect(Registry.type(target) != nil, "\(type.name).\(field.name)")
      }
      if case .rank(let within?) = field.kind { #expect(type.field(within) != nil) }
      if let condition = field.condition {
        let other = type.field(condition.field)?.kind
        #expect(condition.values.allSatisfy { other?.accepts($0) == true }, "\(field.name)")
      }
    }
    for name in [type.traits.title, type.traits.order, type.traits.code ?? type.traits.title]
      + type.traits.concerns
    {
      #expect(type.field(name) != nil, "\(type.name): \(name)")
    }
  }

  /// Lists and merges show a whole before its parts, and a chain of wholes has an end.
  @Test func `a whole stands before its parts`() {
    let names = Registry.all.map(\.name)
    #expect(Set(names).count == names.count)
    for (place, type) in Registry.all.enumerated() {
      let wholes = type.fields.compactMap { field -> String? in
        guard case .parent(let whole) = field.kind else { return nil }
        return whole
      }
      #expect(wholes.count <= 1, "\(type.name)")
      #expect(wholes.allSatisfy { names.prefix(place).contains($0) }, "\(type.name)")
    }
  }
}
