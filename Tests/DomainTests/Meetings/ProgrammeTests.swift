import Domain
import Testing

/// What is typed for a programme or a route, and the times and numbers that follow from it.
@Suite struct ProgrammeTests {
  @Test(
    arguments: [
      ("Muster-Hafen 45m +20", "Muster-Hafen", 45, 20),
      ("Muster-Hafen +20 45min", "Muster-Hafen", 45, 20),
      ("Linie 7", "Linie 7", nil, nil),
      ("Muster-Hafen 20 Min. +5", "Muster-Hafen", 20, 5),
      ("Muster-Hafen 20'", "Muster-Hafen", 20, nil),
      ("+ Grün", "+ Grün", nil, nil),
      ("45m", "45m", nil, nil),
      ("A 30m 45m", "A 30m", 45, nil),
      ("A +2000", "A +2000", nil, nil),
      ("  A   B  ", "A B", nil, nil),
    ] as [(String, String, Int64?, Int64?)])
  func `minutes and travel stand at the end`(
    typed: String, text: String, minutes: Int64?, travel: Int64?
  ) {
    let entry = EntryReading(typed)
    #expect(entry.text == text)
    #expect(entry.minutes == minutes)
    #expect(entry.travelMinutes == travel)
  }

  @Test(
    arguments: [
      ("14:30", "14:30"), ("14.30", "14:30"), ("1430", "14:30"), ("930", "09:30"), ("9", "09:00"),
      ("9:05 Uhr", "09:05"), (" 14 Uhr ", "14:00"), ("halb drei", nil), ("25", nil), ("14:5", nil),
      ("1:2:3", nil), ("", nil), ("-3", nil), ("99999999999999999999", nil),
    ] as [(String, String?)])
  func `a time is read as people type it`(typed: String, time: String?) {
    #expect(CivilTime(typed: typed)?.canonical == time)
  }

  @Test func `a talk's pieces stand between slashes with blanks`() {
    #expect(
      EntryReading("Rad/Fuß / Muster, Ina / Hochschule 20m").pieces
        == ["Rad/Fuß", "Muster, Ina", "Hochschule"])
    #expect(EntryReading("").pieces == [""])
  }

  private static func evening(_ talks: [SalonProgramme.Talk]) -> SalonProgramme {
    var programme = SalonProgramme()
    programme.span = CivilSpan(canonical: "2027-01-21T18:00/21:00")
    programme.talks = talks
    return programme
  }

  @Test func `talks follow each other, and a typed time comes first`() {
    let programme = Self.evening([
      .init("A", minutes: 15), .init("B", minutes: 30),
      .init("C", minutes: 60, time: CivilTime(canonical: "19:00")), .init("D", minutes: 90),
    ])
    #expect(programme.slots.map { $0?.begin.canonical } == ["18:00", "18:15", "19:00", "20:00"])
    #expect(programme.slots.allSatisfy { $0?.overlap == 0 })
    #expect(programme.excess == 30)
  }

  @Test func `a talk that begins before the one before ends is noticed`() {
    let programme = Self.evening([
      .init("A", minutes: 45), .init("B", minutes: 15, time: CivilTime(canonical: "18:30")),
    ])
    #expect(programme.slots.map { $0?.overlap } == [0, 15])
    #expect(programme.excess == -135)
  }

  @Test func `without hours nothing is computed`() {
    var programme = Self.evening([.init("A", minutes: 45)])
    programme.span = nil
    #expect(programme.slots == [nil])
    #expect(programme.excess == nil)
  }

  @Test func `numbers add up by group and partner, and two records of a place count both`() {
    let place = HeadGrid.Place(.politics, nil)
    let one = RecordID(high: 1, low: 1)
    let two = RecordID(high: 1, low: 2)
    var grid = HeadGrid()
    #expect(grid.target(.registered, at: place, number: 4) == nil)
    grid.add(one, at: place, registered: 3, present: 1)
    grid.add(two, at: place, registered: 2, present: 0)
    grid.add(two, at: HeadGrid.Place(.staff, one), registered: 7, present: 7)
    #expect(grid.number(.registered, at: place) == 5)
    #expect(grid.sum(.registered) == 12)
    #expect(grid.sum(.present) { $0.group == .politics } == 1)
    #expect(grid.sum(.present) { $0.partner == one } == 7)
    // What the other record says is taken off, never below nothing.
    #expect(grid.target(.registered, at: place, number: 6)?.value == 4)
    #expect(grid.target(.registered, at: place, number: 1)?.value == 0)
    #expect(grid.target(.registered, at: place, number: 6)?.id == one)
  }
}
