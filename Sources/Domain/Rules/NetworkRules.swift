/// The rules about the partners and who sits where for them.
extension Rule {
  static let networkRules = [r01, r02, r04, r07, r09, r14]

  /// How many partners the brochure names (row 1).
  package static let partnerCount = 7

  /// Seven partners; one joins or leaves with a date and is never deleted (brochure row 1).
  static let r01 = Rule(
    "R01", for: Body.self, followsDay: true,
    says: ["", "dated"], fields: ["kind"],
    reads: [Reading(Partner.self, .all, ["memberSince", "memberUntil"])],
    applies: { $0.kind == .office },
    judge: { _, subject in
      var ruling = Ruling()
      let partners = subject.read(Partner.self)
      ruling.mayChange(on: partners.flatMap(\.term.changes), after: subject.today)
      let active = partners.count { $0.term.holds(on: subject.today) }
      let undated = partners.count { $0.memberSince == nil && $0.memberUntil == nil }
      if partners.count < partnerCount || undated > partnerCount {
        ruling.say(.warning, with: [.number(partners.count), .number(partnerCount)])
      } else if active != partnerCount {
        ruling.say(.hint, "dated", with: [.number(active), .number(partnerCount)])
      }
      return ruling
    })

  /// In the BeigeordnetenKonferenz sit the Beigeordnete of each city and the Planungsdezernent:in
  /// of the Kreis (brochure row 42).
  static let r02 = Rule(
    "R02", for: Partner.self, followsDay: true,
    says: ["", "district"], fields: ["name", "kind", "memberSince", "memberUntil"],
    reads: [seats, bodies(.conference)]
  ) { partner, subject in
    ofMember(partner, subject) { ruling in
      let role = partner.kind == .city ? Membership.Role.beigeordnete : .planungsdezernent
      let held = heldSeats(subject, &ruling)
      guard !held.contains(where: { $0.role == role }) else { return }
      let variant = partner.kind == .city ? "" : "district"
      ruling.say(.warning, variant, with: [.verbatim(partner.name)])
    }
  }

  /// One or two colleagues of each partner in the Team, on any day (brochure row 45); a third one
  /// with a reason.
  static let r04 = Rule(
    "R04", for: Partner.self, followsDay: true,
    says: ["", "many"], fields: ["name", "memberSince", "memberUntil"],
    reads: [seats, bodies(.team)]
  ) { partner, subject in
    ofMember(partner, subject) { ruling in
      let held = heldSeats(subject, &ruling).filter(\.isSeat)
      if held.isEmpty {
        ruling.say(.warning, with: [.verbatim(partner.name)])
      } else if held.count > 2, held.allSatisfy(\.reason.isEmpty) {
        ruling.say(.hint, "many", with: [.number(held.count), .verbatim(partner.name)])
      }
    }
  }

  /// The way to a Sprecher:in leads over the partner's Beigeordnete or its Team members (brochure
  /// row 62).
  static let r07 = Rule(
    "R07", for: Partner.self, followsDay: true, fields: ["name", "memberSince", "memberUntil"],
    reads: [
      seats, bodies(.conference, .team),
      Reading(Mandate.self, .naming(link: "partner"), ["from", "until"]),
    ]
  ) { partner, subject in
    ofMember(partner, subject) { ruling in
      let mandates = subject.read(Mandate.self)
      ruling.mayChange(on: mandates.flatMap(\.term.changes), after: subject.today)
      let held = heldSeats(subject, &ruling).filter(\.isSeat)
      guard held.isEmpty, mandates.contains(where: { $0.term.holds(on: subject.today) }) else {
        return
      }
      ruling.say(.warning, with: [.verbatim(partner.name)])
    }
  }

  /// Every city brings in a project (brochure row 75); the Kreis is not named there.
  static let r09 = Rule(
    "R09", for: Partner.self, audience: .office, followsDay: true,
    fields: ["name", "kind", "memberSince", "memberUntil"],
    reads: [
      Reading(
        Project.self, .naming(link: "lead"), [],
        where: [
          Reading.Condition(field: "paused", values: [.integer(0), .null]),
          Reading.Condition(
            field: "phase",
            values: [.null]
              + Project.Phase.allCases.filter { $0 != .done }
              .map { .text($0.rawValue) }),
        ],
        limit: 1)
    ],
    applies: { $0.kind == .city },
    judge: { partner, subject in
      ofMember(partner, subject) { ruling in
        guard subject.read(Project.self).isEmpty else { return }
        ruling.say(.hint, with: [.verbatim(partner.name)])
      }
    })

  /// A Projektgruppe works for several partners on a project (brochure row 49), and ends with it.
  static let r14 = Rule(
    "R14", for: Body.self, followsDay: true,
    says: ["partners", "projects"],
    fields: ["kind", "name", "code", "partners", "projects", "dissolved"],
    applies: { $0.kind == .projectGroup },
    judge: { body, subject in
      var ruling = Ruling()
      ruling.mayChange(on: [body.dissolved?.adding(days: 1)], after: subject.today)
      guard !(body.dissolved.map { $0 < subject.today } ?? false) else { return ruling }
      if body.partners.count < 2 {
        ruling.say(.warning, "partners", with: [.verbatim(body.label)])
      }
      if body.projects.isEmpty {
        ruling.say(.warning, "projects", with: [.verbatim(body.label)])
      }
      return ruling
    })

  private static let seats = Reading(
    Membership.self, .naming(link: "partner"), ["body", "role", "from", "until", "reason"])

  private static func bodies(_ kinds: Body.Kind...) -> Reading {
    Reading(
      Body.self, .all, [],
      where: [Reading.Condition(field: "kind", values: kinds.map { .text($0.rawValue) })])
  }

  /// The partner's seats of today in the bodies that the rule reads.
  private static func heldSeats(_ subject: Subject, _ ruling: inout Ruling) -> [Membership] {
    let bodies = Set(subject.read(Body.self).map(\.id))
    let seats = subject.read(Membership.self).filter { $0.body.map(bodies.contains) ?? false }
    ruling.mayChange(on: seats.flatMap(\.term.changes), after: subject.today)
    return seats.filter { $0.term.holds(on: subject.today) }
  }

  /// Judges a partner while it belongs to the network.
  private static func ofMember(
    _ partner: Partner, _ subject: Subject, _ judge: (inout Ruling) -> Void
  ) -> Ruling {
    var ruling = Ruling()
    ruling.mayChange(on: partner.term.changes, after: subject.today)
    if partner.term.holds(on: subject.today) { judge(&ruling) }
    return ruling
  }
}
