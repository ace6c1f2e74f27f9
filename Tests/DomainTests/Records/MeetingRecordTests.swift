import Domain
import Testing

/// What the records of a meeting know about themselves.
@Suite struct MeetingRecordTests {
  private static let partners = (1...7).map { ID<Partner>(RecordID(high: 0xA0, low: $0)) }

  @Test func `the release erases what nobody has to know any more`() {
    let type = RecordType(Attendance.self)
    #expect(Attendance.erasedAtRelease == ["comingAndGoing"])
    for name in Attendance.erasedAtRelease { #expect(type.field(name)?.isSearched == false) }
  }

  @Test func `a head count has no room for names`() {
    let texts = RecordType(HeadCount.self).fields.filter {
      [.shortText, .longText].contains($0.kind) || $0.kind.target == Person.typeName
    }
    #expect(texts.isEmpty)
  }

  @Test func `internal lines are the only ones that never leave`() {
    #expect(MinuteLine.Kind.allCases.filter { !$0.mayLeave } == [.internal])
  }

  @Test(arguments: zip(Attendance.State.allCases, [false, true, true, false, true, false]))
  func `a seat is taken by whoever sits there`(state: Attendance.State, isPresent: Bool) {
    #expect(state.isPresent == isPresent)
  }

  @Test(arguments: [
    (false, false, true, false), (true, false, false, false), (true, false, true, true),
    (false, true, true, true), (false, true, false, false),
  ])
  func `a result is followed up by somebody and on a day`(
    person: Bool, partner: Bool, day: Bool, isFollowedUp: Bool
  ) {
    var result = Result(id: ID(.zero))
    if person { result.responsible = ID(RecordID(high: 1, low: 1)) }
    if partner { result.partner = Self.partners[0] }
    if day { result.followUp = .first }
    #expect(result.isFollowedUp == isFollowedUp)
  }

  @Test func `an Umlaufbeschluss knows who has said what`() {
    var circular = CircularResolution(id: ID(.zero))
    circular.consent = [Self.partners[0]: 1, Self.partners[1]: 1, Self.partners[2]: 3]
    #expect(circular.partners(.agrees) == Set(Self.partners[0...1]))
    #expect(circular.partners(.objects) == [Self.partners[2]])
    #expect(circular.partners(.abstains).isEmpty)
    #expect(CircularResolution.Consent.allCases.map(\.rawValue) == [0, 1, 2, 3])
  }
}
