/// The rules about how often bodies meet, who leads the meetings and when they are.
extension Rule {
  static let meetingRules = [r03, r06, r08, r19, sameNumber]

  /// The BeigeordnetenKonferenz meets twice a calendar year (brochure row 43).
  ///
  /// From 1 July on a year in which it has not met yet is named, and from 1 October on the coming
  /// year is looked at, before that only once it has a meeting.
  static let r03 = Rule(
    "R03", for: Body.self, followsDay: true,
    says: ["", "many", "early"], fields: rhythmFields, reads: [yearsMeetings],
    applies: { $0.kind == .conference },
    judge: { body, subject in
      rhythm(of: body, usual: 2...2, subject) { ruling, count, _ in
        let today = subject.today
        guard today.month >= 7, count.held(in: today.year) == 0 else { return }
        ruling.say(.warning, "early", with: [.verbatim(body.label), year(today.year)])
      }
    })

  /// A platform meets three or four times a year (brochure row 68), less in its first and last one.
  ///
  /// Early is also what is planned well but not held yet: when two or more are still to come and so
  /// few months are left, the present one included, that each needs one.
  static let r08 = Rule(
    "R08", for: Body.self, followsDay: true,
    says: ["", "many", "early"], fields: rhythmFields, reads: [yearsMeetings],
    applies: { $0.kind == .platform },
    judge: { body, subject in
      let today = subject.today
      return rhythm(of: body, usual: 3...4, subject) { ruling, count, rhythm in
        ruling.mayChange(
          on: [today.startOfMonth.adding(months: 1)], after: today)
        let rest = rhythm.least - count.held(in: today.year)
        let last = body.dissolved.map { $0.year == today.year ? $0.month : 12 } ?? 12
        guard rest >= 2, rest >= last - today.month + 1 else { return }
        ruling.say(
          .warning, "early", with: [.number(rest), .verbatim(body.label), year(today.year)])
      }
    })

  /// The Geschäftsstelle leads every meeting; who else does says why (brochure row 59).
  static let r06 = Rule(
    "R06", for: Meeting.self, fields: ["body", "state", "moderation", "moderationReason"],
    applies: {
      $0.moderation == .other && $0.moderationReason.isEmpty && $0.state != .cancelled
    },
    judge: { meeting, _ in
      var ruling = Ruling()
      ruling.say(.warning, cell: "moderationReason", with: [label(meeting.body)])
      return ruling
    })

  /// A coming meeting on a day on which people are not at work, or kept away (DOMAIN.md §1.2).
  static let r19 = Rule(
    "R19", for: Meeting.self, followsDay: true,
    says: ["", "blocked", "partner", "school", "custom"], fields: ["body", "span", "state"],
    reads: [
      Reading(
        CalendarEntry.self, .overlapping(span: "span", own: "span"),
        ["title", "kind", "span", "partner"]),
      Reading(Body.self, .named(link: "body"), ["kind", "partners"]),
    ],
    applies: { $0.span != nil && $0.state != .cancelled && $0.state != .held },
    judge: { meeting, subject in
      var ruling = Ruling()
      guard let span = meeting.span else { return ruling }
      ruling.mayChange(on: [span.end.adding(days: 1)], after: subject.today)
      guard span.end >= subject.today else { return ruling }
      let days = Reading.days(of: span)
      let body = subject.read(Body.self).first
      let entries = subject.read(CalendarEntry.self)
        .filter { concerns($0, body) }
        .filter { entry in entry.span.map { Reading.overlap($0, days) } ?? false }
        .sorted { ($0.title, $0.id) < ($1.title, $1.id) }
      sayObstacles(days, entries, label(meeting.body), &ruling)
      for entry in entries { say(entry, days, label(meeting.body), &ruling) }
      return ruling
    })

  /// Two meetings of a body bear the same number, which happens when two laptops invite.
  static let sameNumber = Rule(
    "sameNumber", for: Meeting.self, fields: ["body", "number", "span"],
    reads: [Reading(Meeting.self, .sharing(["body", "number"]), ["span"])],
    applies: { !$0.number.isEmpty && $0.body != nil },
    judge: { meeting, subject in
      var ruling = Ruling()
      let others = subject.read(Meeting.self)
      // Of two equal numbers that of the later entry is to be changed.
      guard let other = others.filter({ $0.id < meeting.id }).min(by: { $0.id < $1.id }) else {
        return ruling
      }
      let day: Finding.Argument = other.span.map { .day($0.start) } ?? .key("value.missing")
      ruling.say(
        .warning, cell: "number", with: [label(meeting.body), .verbatim(meeting.number), day])
      return ruling
    })

  /// Whether an entry is a matter of the body: what stops one partner stops a Projektgruppe only
  /// where the partner works in it.
  private static func concerns(_ entry: CalendarEntry, _ body: Body?) -> Bool {
    guard let body, body.kind == .projectGroup, let partner = entry.partner else { return true }
    return body.partners.contains(partner)
  }

  /// What stands against a day before anybody has entered anything, and whether it is a hint only;
  /// a holiday on a Sunday is the holiday.
  private static func objection(to day: CivilDate) -> (name: Text, isHint: Bool)? {
    if let holiday = PublicHoliday.on(day) { return (holiday.name, false) }
    if let observance = Observance.on(day) { return (observance.name, !observance.isBarred) }
    return day.weekday.isWeekend ? (Text("remark.weekend"), false) : nil
  }

  /// What the law, the week and the Rhineland say of the days; each thing once.
  private static func sayObstacles(
    _ days: ClosedRange<CivilDate>, _ entries: [CalendarEntry], _ body: Finding.Argument,
    _ ruling: inout Ruling
  ) {
    var said: Set<String> = []
    var day = days.lowerBound
    while day <= days.upperBound {
      if let (name, isHint) = objection(to: day), said.insert(name.key).inserted {
        let isEntered = isHint && entries.contains { $0.span?.contains(day) ?? false }
        if !isEntered {
          ruling.say(
            isHint ? .hint : .warning, isHint ? "custom" : "", cell: "span",
            with: [body, .day(day), .key(name.key)])
        }
      }
      guard day < .last else { return }
      day = day.adding(days: 1)
    }
  }

  private static func say(
    _ entry: CalendarEntry, _ days: ClosedRange<CivilDate>, _ body: Finding.Argument,
    _ ruling: inout Ruling
  ) {
    let day = max(entry.span?.start ?? days.lowerBound, days.lowerBound)
    var arguments: [Finding.Argument] = [body, .day(day), .verbatim(entry.title)]
    switch entry.kind {
    case .publicHoliday:
      let isKnown = PublicHoliday.on(day) != nil || (Observance.on(day)?.isBarred ?? false)
      guard !isKnown else { return }
      ruling.say(.warning, cell: "span", with: arguments)
    case .blocked:
      if let partner = entry.partner {
        arguments.append(.label(type: Partner.typeName, partner.raw))
      }
      let variant = entry.partner == nil ? "blocked" : "partner"
      ruling.say(.warning, variant, cell: "span", with: arguments)
    case .schoolHoliday: ruling.say(.hint, "school", cell: "span", with: arguments)
    case .custom: ruling.say(.hint, "custom", cell: "span", with: arguments)
    }
  }

  private static let rhythmFields = [
    "kind", "name", "code", "meetingsAtLeast", "meetingsAtMost", "founded", "dissolved",
  ]

  private static let yearsMeetings = Reading(
    Meeting.self, .naming(link: "body"), ["span", "state"],
    years: Reading.Years(field: "span", from: 0, to: 1))

  /// Too few and too many, in the present year and the coming one; `early` adds what is to be said
  /// of a present year with enough dates.
  private static func rhythm(
    of body: Body, usual: ClosedRange<Int>, _ subject: Subject,
    early: (inout Ruling, MeetingCount, Rhythm) -> Void
  ) -> Ruling {
    let today = subject.today
    var ruling = Ruling()
    ruling.mayChange(
      on: [body.dissolved?.adding(days: 1)]
        + [(7, 0), (10, 0), (1, 1)].map { month, years in
          CivilDate(year: today.year + years, month: month, day: 1)
        }, after: today)
    guard !(body.dissolved.map { $0 < today } ?? false) else { return ruling }
    let count = MeetingCount(subject)
    ruling.mayChange(on: count.changes, after: today)
    for year in [today.year, today.year + 1] {
      guard let rhythm = Rhythm(of: body, in: year, otherwise: usual) else { continue }
      let total = count.total(in: year)
      if year > today.year, total == 0, today.month < 10 { continue }
      let bound = total < rhythm.least ? rhythm.least : rhythm.most
      let arguments: [Finding.Argument] = [
        .number(total), .number(bound), .verbatim(body.label), self.year(year),
      ]
      if total < rhythm.least {
        ruling.say(.warning, with: arguments)
      } else if total > rhythm.most {
        ruling.say(.hint, "many", with: arguments)
      } else if year == today.year {
        early(&ruling, count, rhythm)
      }
    }
    return ruling
  }

  /// A year without the point that a number would get.
  private static func year(_ year: Int) -> Finding.Argument { .verbatim(padded(year, to: 4)) }

  private static func label(_ body: ID<Body>?) -> Finding.Argument {
    body.map { .label(type: Body.typeName, $0.raw) } ?? .key("value.missing")
  }
}
