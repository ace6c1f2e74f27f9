/// Who is asked to a meeting and who is there (DOMAIN.md §1.2, brochure row 64).
///
/// It is read by meeting and by partner; nothing here counts a person over meetings.
package struct Roll: Equatable, Sendable {
  /// Somebody who is asked or has come: a member of the body, or a guest.
  package struct Entry: Hashable, Sendable {
    /// The `Attendance` that holds the answers; nil while nobody has answered.
    package var record: ID<Attendance>?
    package var person: ID<Person>?
    package var name: String
    /// For whom somebody sits there; nil for the Geschäftsstelle and for other guests.
    package var partner: ID<Partner>?
    package var reply = Attendance.Reply.open
    package var state = Attendance.State.open
    package var representedBy: ID<Person>?
    /// Who stands in, by name; empty where nobody does.
    package var substitute = ""
    /// Where a guest works who belongs to no partner.
    package var organisation = ""
    package var comingAndGoing = ""

    package init(
      _ name: String, person: ID<Person>? = nil, partner: ID<Partner>? = nil,
      record: ID<Attendance>? = nil
    ) {
      self.name = name
      self.person = person
      self.partner = partner
      self.record = record
    }

    /// What the reply lets expect; open where there is none.
    package var expected: Attendance.State {
      switch reply {
      case .open: .open
      case .accepted: .onSite
      case .declined: .excused
      }
    }

    /// How somebody is there, or as far as nobody has looked, what the reply lets expect.
    package var likely: Attendance.State { state == .open ? expected : state }

    /// What the next stroke of the key makes of somebody: there, missing, there again.
    package var toggled: Attendance.State {
      switch state {
      case .open: expected == .excused ? .excused : .onSite
      case .onSite, .online, .represented: .absent
      case .excused, .absent: .onSite
      }
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// How many people of partners are there: those who may raise a hand.
  package var present: Int { entries.count { $0.partner != nil && $0.state.isPresent } }

  /// The partners of whom somebody is there, or somebody who stands in.
  package var presentPartners: Set<ID<Partner>> {
    Set(entries.filter(\.state.isPresent).compactMap(\.partner))
  }

  /// `6 von 7 Partnern da`, then each of these partners that has excused itself or is missing.
  ///
  /// A partner of whom nobody is there and some are still open is not named yet.
  package func summary(of partners: [(id: ID<Partner>, label: String)]) -> [Text] {
    let present = presentPartners
    let count = partners.count { present.contains($0.id) }
    return [Text("roll.summary", .number(count), .number(partners.count))]
      + partners.filter { !present.contains($0.id) }.compactMap { partner in
        let states = Set(entries.filter { $0.partner == partner.id }.map(\.likely))
        if states.isEmpty || !states.isSubset(of: [.excused, .absent]) { return nil }
        let key = states.contains(.excused) ? "roll.excused" : "roll.absent"
        return Text(key, .verbatim(partner.label))
      }
  }

  /// `14 zugesagt`, `3 offen`, `1 abgesagt`; what nobody has said is left out.
  package var replies: [Text] {
    [Attendance.Reply.accepted, .open, .declined].compactMap { reply in
      let count = entries.count { $0.reply == reply }
      return count == 0 ? nil : Text("roll.reply.\(reply.rawValue)", .number(count))
    }
  }

  /// What cannot all be true: said, and left to the people who know better.
  package var overlaps: [Text] {
    var texts: [Text] = []
    var seen: Set<String> = []
    var told: Set<String> = []
    // A guest who bears the name of somebody else in the list is most likely the same.
    let names = Set(entries.filter { $0.person != nil }.map { fold($0.name).text })
    for entry in entries {
      let key = Self.key(entry.person, entry.name)
      // `Muster, Eva` has been read as somebody of a Stelle.
      let whole = fold("\(entry.name), \(entry.organisation)").text
      let isTwice = entry.person == nil && (names.contains(key) || names.contains(whole))
      if !seen.insert(key).inserted || isTwice, told.insert(key).inserted {
        texts.append(Text("roll.twice", .verbatim(entry.name)))
      }
    }
    let themselves = Set(
      entries.filter { $0.state == .onSite || $0.state == .online }
        .map { Self.key($0.person, $0.name) })
    var standIns: Set<String> = []
    for entry in entries where entry.state == .represented && !entry.substitute.isEmpty {
      let key = Self.key(entry.representedBy, entry.substitute)
      let names = [Text.Argument.verbatim(entry.substitute), .verbatim(entry.name)]
      if themselves.contains(key) { texts.append(Text("roll.present", arguments: names)) }
      if !standIns.insert(key).inserted { texts.append(Text("roll.standsIn", names[0])) }
    }
    return texts
  }

  /// The same for the same person; people without a record are known by name alone.
  private static func key(_ person: ID<Person>?, _ name: String) -> String {
    person?.raw.hex ?? fold(name).text
  }
}
