import Domain
import Testing

@Suite struct RollTests {
  private static func partner(_ number: UInt64) -> ID<Partner> {
    ID(RecordID(high: 1, low: number))
  }

  private static func person(_ number: UInt64) -> ID<Person> { ID(RecordID(high: 2, low: number)) }

  private static let partners = [
    (id: partner(1), label: "D"), (id: partner(2), label: "DU"), (id: partner(3), label: "ME"),
  ]

  private func entry(
    _ number: UInt64, of partner: UInt64?, _ state: Attendance.State = .open,
    reply: Attendance.Reply = .open, by substitute: String = "", _ standsIn: UInt64? = nil
  ) -> Roll.Entry {
    var entry = Roll.Entry(
      "Muster \(number)", person: Self.person(number), partner: partner.map { Self.partner($0) })
    entry.state = state
    entry.reply = reply
    entry.substitute = substitute
    entry.representedBy = standsIn.map { Self.person($0) }
    return entry
  }

  private func keys(_ texts: [Text]) -> [String] { texts.map(\.key) }

  @Test func `the sum counts partners and names those that are excused or missing`() {
    let roll = Roll([
      entry(1, of: 1, .onSite), entry(2, of: 1, .absent), entry(3, of: 2, .absent),
      entry(4, of: 3, reply: .declined),
    ])
    #expect(
      roll.summary(of: Self.partners) == [
        Text("roll.summary", .number(1), .number(3)), Text("roll.absent", .verbatim("DU")),
        Text("roll.excused", .verbatim("ME")),
      ])
  }

  @Test func `a partner of whom somebody is still open is not named`() {
    let roll = Roll([entry(1, of: 1, .absent), entry(2, of: 1), entry(3, of: nil, .onSite)])
    #expect(keys(roll.summary(of: Self.partners)) == ["roll.summary"])
  }

  @Test func `whoever is represented counts for the partner, the office for none`() {
    let roll = Roll([
      entry(1, of: 1, .represented, by: "Muster, Eva"), entry(2, of: 2, .online),
      entry(3, of: nil, .onSite),
    ])
    #expect(roll.presentPartners == [Self.partner(1), Self.partner(2)])
    #expect(roll.present == 2)
  }

  @Test func `replies are counted, and what nobody says is left out`() {
    let roll = Roll([
      entry(1, of: 1, reply: .accepted), entry(2, of: 1, reply: .accepted), entry(3, of: 2),
    ])
    #expect(
      roll.replies == [
        Text("roll.reply.accepted", .number(2)), Text("roll.reply.open", .number(1)),
      ])
  }

  @Test(arguments: [
    (Attendance.Reply.open, Attendance.State.open, Attendance.State.onSite),
    (.accepted, .open, .onSite), (.declined, .open, .excused), (.declined, .excused, .onSite),
    (.open, .onSite, .absent), (.open, .absent, .onSite), (.open, .represented, .absent),
  ])
  func `a stroke goes from what is likely to there and back`(
    reply: Attendance.Reply, state: Attendance.State, next: Attendance.State
  ) {
    #expect(entry(1, of: 1, state, reply: reply).toggled == next)
  }

  @Test func `the same person twice is said once`() {
    let roll = Roll([
      entry(1, of: 1, .onSite), entry(1, of: 1, .online), entry(1, of: 1), entry(2, of: 1),
    ])
    #expect(roll.overlaps == [Text("roll.twice", .verbatim("Muster 1"))])
  }

  @Test func `a guest with the name of somebody in the list is said`() {
    var guest = Roll.Entry("muster 1")
    guest.state = .onSite
    let roll = Roll([entry(1, of: 1, .onSite), entry(2, of: 1), guest, guest])
    #expect(roll.overlaps == [Text("roll.twice", .verbatim("muster 1"))])
    var member = entry(1, of: 1)
    member.name = "Muster, Eva"
    var typed = Roll.Entry("Muster")
    typed.organisation = "Eva"
    #expect(Roll([member, typed]).overlaps == [Text("roll.twice", .verbatim("Muster"))])
    // Two people of the book may bear one name.
    var namesake = entry(3, of: 2, .onSite)
    namesake.name = "Muster 1"
    #expect(Roll([entry(1, of: 1, .onSite), namesake]).overlaps.isEmpty)
  }

  @Test func `whoever stands in and is there too is said, by person and by name`() {
    let byPerson = Roll([
      entry(1, of: 1, .represented, by: "Muster 2", 2), entry(2, of: 1, .onSite),
    ])
    #expect(keys(byPerson.overlaps) == ["roll.present"])
    var guest = Roll.Entry("muster, EVA")
    guest.state = .online
    let byName = Roll([entry(1, of: 1, .represented, by: "Muster, Eva"), guest])
    #expect(keys(byName.overlaps) == ["roll.present"])
    let absent = Roll([
      entry(1, of: 1, .represented, by: "Muster 2", 2), entry(2, of: 1, .excused),
    ])
    #expect(absent.overlaps.isEmpty)
  }

  @Test func `one person for two is said`() {
    let roll = Roll([
      entry(1, of: 1, .represented, by: "Muster, Eva"),
      entry(2, of: 2, .represented, by: "Muster, Eva"),
    ])
    #expect(keys(roll.overlaps) == ["roll.standsIn"])
  }

  @Test func `nobody is no mistake`() {
    #expect(Roll([]).overlaps.isEmpty)
    #expect(Roll([]).replies.isEmpty)
    #expect(Roll([]).summary(of: []) == [Text("roll.summary", .number(0), .number(0))])
  }
}

@Suite struct RoundSubjectTests {
  @Test(arguments: [
    ("", RoundSubject.topics), ("  ", .topics), ("arbeitsweise", .workMode), ("Arb", .workMode),
    ("termin", .date), ("TERMIN ", .date), ("ort", .place), ("place", .place), ("themen", .topics),
  ])
  func `a word or its beginning says what is settled`(typed: String, subject: RoundSubject) {
    #expect(RoundSubject(typed: typed) == subject)
  }

  @Test func `another word is none`() {
    #expect(RoundSubject(typed: "kaffee") == nil)
    #expect(RoundSubject(typed: "ort termin") == nil)
  }
}
