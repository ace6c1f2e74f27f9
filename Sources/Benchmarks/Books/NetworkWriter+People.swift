import Domain

/// People with their seats and mandates.
extension NetworkWriter {
  mutating func person() -> Person {
    var person: Person = new()
    let partner = chance.pick(network.partners)
    people.append((person.id.raw, partner))
    let family = chance.pick(TopicWords.families) + chance.pick(TopicWords.familyEndings)
    let given = chance.pick(TopicWords.givenNames)
    person.name = "\(family), \(given)"
    person.partner = ID(partner)
    person.department = ID(chance.pick(network.departments))
    person.jobTitle = chance.pick(TopicWords.jobs)
    // A reserved domain (RFC 2606): nobody gets a letter.
    person.mail = "\(given.lowercased()).\(people.count)@example.org"
    if chance.happens(percent: 60) { person.phone = "0000 \(chance.number(100_000...999_999))" }
    return person
  }

  mutating func membership() -> Membership {
    var membership: Membership = new()
    let person = chance.pick(people)
    let body = chance.pick(network.bodies)
    membership.person = ID(person.id)
    membership.partner = ID(person.partner)
    membership.body = ID(body.id)
    membership.role =
      body.kind == .conference
      ? chance.pick([.beigeordnete, .planungsdezernent])
      : chance.pick([.member, .member, .member, .deputy, .guest])
    (membership.from, membership.until) = term(years: 1...9)
    return membership
  }

  mutating func mandate() -> Mandate {
    var mandate: Mandate = new()
    let person = chance.pick(people)
    mandate.person = ID(person.id)
    mandate.partner = ID(person.partner)
    mandate.council = chance.pick(TopicWords.councils)
    (mandate.from, mandate.until) = term(years: 5...5)
    return mandate
  }

  /// From a day of the forty years on, to a day that has passed or to none.
  private mutating func term(years: ClosedRange<Int>) -> (from: CivilDate, until: CivilDate?) {
    let from = chance.day(within: 38 * 365, before: Self.today)
    let until = from.adding(months: 12 * chance.number(years)).adding(days: -1)
    return (from, until < Self.today ? until : nil)
  }
}
