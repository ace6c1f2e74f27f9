import Domain
import Testing

@Suite struct MinutesCheckTests {
  private static let first = RecordID(high: 6, low: 1)

  private func item(_ lines: Int, isPutOff: Bool = false, isHeading: Bool = false)
    -> MinutesCheck.Item
  {
    .init(id: Self.first, name: "1 A", lines: lines, isPutOff: isPutOff, isHeading: isHeading)
  }

  private func reasons(_ kind: MinutesCheck.Entry.Kind, _ who: Bool, _ due: Bool, _ again: Bool)
    -> [MinutesCheck.Hint.Reason]
  {
    let entry = MinutesCheck.Entry(
      id: Self.first, kind: kind, name: "BK-2026-01", hasResponsible: who, hasDue: due,
      hasFollowUp: again)
    return MinutesCheck(present: 1, items: [], entries: [entry]).hints.map(\.reason)
  }

  @Test func `a result needs somebody and a day on which it returns`() {
    #expect(reasons(.result(.decision), false, false, false) == [.noResponsible, .noFollowUp])
    #expect(reasons(.result(.recommendation), true, false, false) == [.noFollowUp])
    #expect(reasons(.result(.determination), false, true, true) == [.noResponsible])
    #expect(reasons(.result(.decision), true, false, true) == [])
    #expect(reasons(.result(.acknowledgement), false, false, false) == [])
  }

  @Test(arguments: [
    (ResultKind.determination, Body.Kind.platform, false, true),
    (.determination, .conference, false, true), (.determination, .team, false, false),
    (.determination, .team, true, true), (.recommendation, .platform, true, false),
    (.decision, .conference, true, false),
  ])
  func `a Festlegung about the own work needs nobody and no day`(
    kind: ResultKind, body: Body.Kind, byOffice: Bool, isOwnWork: Bool
  ) {
    #expect(ResultKindRule.isOwnWork(kind, in: body, byOffice: byOffice) == isOwnWork)
    var entry = MinutesCheck.Entry(
      id: Self.first, kind: .result(kind), name: "MOB-2026-01", hasResponsible: false,
      hasDue: false, hasFollowUp: false)
    entry.isOwnWork = isOwnWork
    #expect(MinutesCheck(present: 1, items: [], entries: [entry]).hints.isEmpty == isOwnWork)
  }

  @Test func `a task needs a date`() {
    #expect(reasons(.task, true, false, true) == [.noDate])
    #expect(reasons(.task, false, true, false) == [])
  }

  @Test func `an item needs content unless it is put off or a heading`() {
    let items = [item(0), item(2), item(0, isPutOff: true), item(0, isHeading: true)]
    let hints = MinutesCheck(present: 3, items: items, entries: []).hints
    #expect(hints.map(\.reason) == [.noContent])
    #expect(hints.map(\.record) == [Self.first])
    #expect(hints.map(\.text) == [Text("minutes.check.content", .verbatim("1 A"))])
  }

  @Test func `somebody has to be present, and that comes first`() {
    let hints = MinutesCheck(present: 0, items: [item(0)], entries: []).hints
    #expect(hints.map(\.reason) == [.nobodyPresent, .noContent])
    #expect(hints.first?.record == nil)
  }

  @Test func `a number that stands twice is named last`() {
    var check = MinutesCheck(present: 1, items: [], entries: [])
    let id = RecordID(high: 1, low: 9)
    check.doubles = [MinutesCheck.Double(id: id, number: "MOB-2026-01")]
    #expect(check.hints.map(\.reason) == [.doubleNumber])
    #expect(check.hints.first?.record == id)
  }
}
