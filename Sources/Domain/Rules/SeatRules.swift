/// The rules about a single seat or mandate.
extension Rule {
  static let seatRules = [r05, r20, r20OfMandates, overlap]

  /// So many days before its end a term is named (R20).
  package static let noticeBeforeEnd = 90

  /// The Team's members come from Stadtentwicklung or Mobilitätsplanung, unless the seat says why
  /// not (brochure row 45).
  static let r05 = Rule(
    "R05", for: Membership.self, followsDay: true,
    says: ["", "none"], fields: ["role", "from", "until", "reason", "person", "body"],
    reads: [
      Reading(Body.self, .named(link: "body"), ["kind"]),
      Reading(Person.self, .named(link: "person"), ["department"]),
      Reading(
        Department.self, .all, [],
        where: [Reading.Condition(field: "isOfTeam", values: [.integer(1)])]),
    ],
    applies: { $0.isSeat && $0.reason.isEmpty && $0.person != nil && $0.body != nil },
    judge: { seat, subject in
      var ruling = Ruling()
      guard subject.read(Body.self).first?.kind == .team, let id = seat.person,
        let person = subject.read(Person.self).first
      else { return ruling }
      ruling.mayChange(on: [seat.until?.adding(days: 1)], after: subject.today)
      guard !seat.term.isOver(on: subject.today) else { return ruling }
      let departments = Set(subject.read(Department.self).map(\.id))
      if person.department.map(departments.contains) ?? false { return ruling }
      let variant = person.department == nil ? "none" : ""
      ruling.say(.warning, variant, with: [.label(type: Person.typeName, id.raw)])
      return ruling
    })

  /// A seat past its end into which nobody has followed, for a year; before that a hint.
  static let r20 = Rule(
    "R20", for: Membership.self, followsDay: true, says: ["", "soon"],
    fields: ["until", "person", "body"],
    reads: [
      Reading(Membership.self, .sharing(["body", "role", "partner"]), ["until"]),
      Reading(Body.self, .named(link: "body"), ["dissolved"]),
    ],
    applies: { $0.until != nil && $0.body != nil },
    judge: { seat, subject in
      let dissolved = subject.read(Body.self).first?.dissolved
      // A seat that ends with its body needs nobody to follow.
      if let dissolved, seat.term.until ?? .last >= dissolved { return Ruling() }
      let others = subject.read(Membership.self).map(\.term)
      return end(of: seat.term, others, subject, ("soon", "")) { day in
        [
          seat.person.map { .label(type: Person.typeName, $0.raw) } ?? .key("value.missing"),
          seat.body.map { .label(type: Body.typeName, $0.raw) } ?? .key("value.missing"),
          .day(day),
        ]
      }
    })

  /// The same for the mandate of a Sprecher:in, into which anybody of the partner may follow.
  static let r20OfMandates = Rule(
    "R20", for: Mandate.self, followsDay: true, says: ["mandate", "mandateSoon"],
    fields: ["until", "person", "partner"],
    reads: [Reading(Mandate.self, .sharing(["partner"]), ["until"])],
    applies: { $0.until != nil && $0.partner != nil },
    judge: { mandate, subject in
      let others = subject.read(Mandate.self).map(\.term)
      return end(of: mandate.term, others, subject, ("mandateSoon", "mandate")) { day in
        [
          mandate.person.map { .label(type: Person.typeName, $0.raw) } ?? .key("value.missing"),
          mandate.partner.map { .label(type: Partner.typeName, $0.raw) } ?? .key("value.missing"),
          .day(day),
        ]
      }
    })

  /// A person has the same seat twice at a time, which happens when two laptops enter it.
  static let overlap = Rule(
    "overlap", for: Membership.self, fields: ["from", "until", "person", "body"],
    reads: [Reading(Membership.self, .sharing(["person", "body", "role"]), ["from", "until"])],
    applies: { $0.person != nil && $0.body != nil },
    judge: { seat, subject in
      var ruling = Ruling()
      guard let person = seat.person, let body = seat.body,
        // Of two equal seats the later entry is the one too many.
        subject.read(Membership.self).contains(where: {
          $0.term.meets(seat.term) && $0.id < seat.id
        })
      else { return ruling }
      ruling.say(
        .warning,
        with: [.label(type: Person.typeName, person.raw), .label(type: Body.typeName, body.raw)])
      return ruling
    })

  private static func end(
    of term: Term, _ others: [Term], _ subject: Subject, _ variants: (soon: String, past: String),
    _ arguments: (CivilDate) -> [Finding.Argument]
  ) -> Ruling {
    var ruling = Ruling()
    guard let until = term.until, !others.contains(where: { $0.follows(term) }) else {
      return ruling
    }
    let soon = until.adding(days: -noticeBeforeEnd)
    let forgotten = until.adding(months: 12).adding(days: 1)
    ruling.mayChange(on: [soon, until.adding(days: 1), forgotten], after: subject.today)
    if subject.today > until, subject.today < forgotten {
      ruling.say(.warning, variants.past, cell: "until", with: arguments(until))
    } else if subject.today >= soon, subject.today <= until {
      ruling.say(.hint, variants.soon, cell: "until", with: arguments(until))
    }
    return ruling
  }
}
