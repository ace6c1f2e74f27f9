import Testing

@testable import Domain

@Suite struct MeetingRuleTests {
  private static func meeting(_ number: UInt64, _ text: String, _ state: Meeting.State) -> Other {
    Other(
      make(Meeting.self, number) {
        $0.span = span(text)
        $0.state = state
      })
  }

  /// Meetings as `2026-03-12 held`; without a word scheduled.
  private static func meetings(_ texts: [String]) -> [Other] {
    texts.enumerated().map { number, text in
      let words = text.split(separator: " ").map(String.init)
      let state = words.count > 1 ? Meeting.State(rawValue: words[1]) : nil
      return meeting(UInt64(number), words[0] + "T09:00/12:00", state ?? .scheduled)
    }
  }

  private static let conference = make(Body.self) {
    $0.code = "BK"
    $0.kind = .conference
    $0.meetingsAtLeast = 2
    $0.meetingsAtMost = 2
  }

  @Test(
    arguments: [
      // Two are fixed; the coming year is no matter before October.
      ("2026-03-01", ["2026-04-10", "2026-11-20"], [], "2026-04-11"),
      ("2026-06-30", ["2026-09-10", "2026-11-20"], [], "2026-07-01"),
      // From July on it should have met once; a meeting whose day is past counts as held.
      ("2026-07-01", ["2026-09-10", "2026-11-20"], ["warning early BK 2026"], "2026-09-11"),
      ("2026-07-01", ["2026-05-10", "2026-11-20"], [], "2026-10-01"),
      ("2026-07-01", ["2026-07-01 held", "2026-11-20"], [], "2026-07-02"),
      // Too few, the ones that are proposed or cancelled do not count.
      ("2026-03-01", [], ["warning 0 2 BK 2026"], "2026-07-01"),
      (
        "2026-03-01", ["2026-04-10", "2026-05-01 cancelled", "2026-05-02 proposed"],
        ["warning 1 2 BK 2026"], "2026-04-11"
      ),
      // Too many.
      (
        "2026-02-01", ["2026-03-01", "2026-04-01", "2026-05-01"], ["hint many 3 2 BK 2026"],
        "2026-03-02"
      ),
      // The coming year: once it has a meeting, and from 1 October on.
      (
        "2026-03-01", ["2026-02-10", "2026-02-20", "2027-04-01"], ["warning 1 2 BK 2027"],
        "2026-07-01"
      ),
      ("2026-09-30", ["2026-02-10", "2026-02-20"], [], "2026-10-01"),
      ("2026-10-01", ["2026-02-10", "2026-02-20"], ["warning 0 2 BK 2027"], "2027-01-01"),
      ("2027-01-01", ["2027-02-10", "2027-02-20"], [], "2027-02-11"),
    ] as [(String, [String], [String], String)])
  func `R03 the conference meets twice a year`(
    day: String, meetings: [String], lines: [String], until: String
  ) throws {
    let said = try Trial(
      "R03", of: Self.conference, on: day, reads: Self.meetings(meetings))
    #expect(said == Trial(lines, until: until))
  }

  private static func platform(_ founded: String?, _ dissolved: String?) -> Body {
    make(Body.self) {
      $0.code = "MOB"
      $0.kind = .platform
      $0.meetingsAtLeast = 3
      $0.meetingsAtMost = 4
      $0.founded = date(founded)
      $0.dissolved = date(dissolved)
    }
  }

  @Test(
    arguments: [
      ("2026-03-01", ["2026-04-10", "2026-06-10", "2026-11-20"], []),
      ("2026-03-01", ["2026-04-10", "2026-06-10"], ["warning 2 3 MOB 2026"]),
      (
        "2026-03-01", ["2026-04-10", "2026-05-10", "2026-06-10", "2026-07-10", "2026-08-10"],
        ["hint many 5 4 MOB 2026"]
      ),
      // All planned, but so late that each month that is left needs one.
      (
        "2026-09-30", ["2026-10-10", "2026-11-10", "2026-12-10", "2027-02-01", "2027-05-01"],
        ["warning 2 3 MOB 2027"]
      ),
      (
        "2026-10-01", ["2026-10-10", "2026-11-10", "2026-12-10"],
        ["warning early 3 MOB 2026", "warning 0 3 MOB 2027"]
      ),
      ("2026-10-11", ["2026-10-10", "2026-11-10", "2026-12-10"], ["warning 0 3 MOB 2027"]),
      (
        "2026-11-01", ["2026-10-10", "2026-11-10", "2026-12-10"],
        ["warning early 2 MOB 2026", "warning 0 3 MOB 2027"]
      ),
      ("2026-12-01", ["2026-10-10", "2026-11-10", "2026-12-10"], ["warning 0 3 MOB 2027"]),
    ] as [(String, [String], [String])])
  func `R08 a platform meets three or four times`(
    day: String, meetings: [String], lines: [String]
  ) throws {
    let said = try Trial(
      "R08", of: Self.platform(nil, nil), on: day, reads: Self.meetings(meetings))
    #expect(said.lines == lines)
  }

  @Test(
    arguments: [
      // Founded in July: half of three, rounded down, and half of four.
      ("2026-07-01", nil, "2026-07-02", [], ["warning 0 1 MOB 2026"]),
      ("2026-07-01", nil, "2026-07-02", ["2026-08-01"], []),
      (
        "2026-07-01", nil, "2026-07-02", ["2026-08-01", "2026-09-01", "2026-10-01"],
        ["hint many 3 2 MOB 2026"]
      ),
      // In December there is no time left for one.
      ("2026-12-01", nil, "2026-12-02", [], ["warning 0 3 MOB 2027"]),
      ("2027-05-01", nil, "2026-05-02", [], []),
      // Dissolved at the end of April: a third, and afterwards nothing.
      (nil, "2026-04-30", "2026-04-30", [], ["warning 0 1 MOB 2026"]),
      (nil, "2026-04-30", "2026-05-01", [], []),
    ] as [(String?, String?, String, [String], [String])])
  func `R08 the first and the last year count in part`(
    founded: String?, dissolved: String?, day: String, meetings: [String], lines: [String]
  ) throws {
    let said = try Trial(
      "R08", of: Self.platform(founded, dissolved), on: day, reads: Self.meetings(meetings))
    #expect(said.lines == lines)
  }

  @Test func `R08 holds until the month, the year or a meeting ends`() throws {
    let platform = Self.platform(nil, nil)
    func until(_ day: String, _ meetings: [String]) throws -> String? {
      try Trial("R08", of: platform, on: day, reads: Self.meetings(meetings)).until
    }
    let three = ["2026-09-10", "2026-10-10", "2026-11-10"]
    #expect(try until("2026-08-15", three) == "2026-09-01")
    #expect(try until("2026-09-02", three) == "2026-09-11")
    #expect(try until("2026-12-02", []) == "2027-01-01")
    #expect(try until("2026-02-02", []) == "2026-07-01")
  }

  @Test(
    arguments: [
      (Meeting.Moderation.office, "", Meeting.State.invited, []),
      (.other, "", .invited, ["warning body:7"]),
      (.other, "Gast der Hochschule", .invited, []),
      (.other, "", .cancelled, []),
    ] as [(Meeting.Moderation, String, Meeting.State, [String])])
  func `R06 the office leads, or somebody says why not`(
    moderation: Meeting.Moderation, reason: String, state: Meeting.State, lines: [String]
  ) throws {
    let meeting = make(Meeting.self) {
      $0.body = id(7)
      $0.moderation = moderation
      $0.moderationReason = reason
      $0.state = state
    }
    #expect(try Trial("R06", of: meeting, on: "2026-11-26") == Trial(lines))
  }

  @Test(arguments: [
    ("2026-11-26T09:00/12:00", []),
    ("2026-11-28", ["warning body:7 2026-11-28 remark.weekend"]),
    // Of a holiday on a weekend the holiday is named.
    ("2026-10-03", ["warning body:7 2026-10-03 holiday.germanUnity"]),
    ("2027-03-26", ["warning body:7 2027-03-26 holiday.goodFriday"]),
    ("2027-03-29", ["warning body:7 2027-03-29 holiday.easterMonday"]),
    ("2027-05-06", ["warning body:7 2027-05-06 holiday.ascension"]),
    ("2027-05-17", ["warning body:7 2027-05-17 holiday.whitMonday"]),
    ("2027-05-27", ["warning body:7 2027-05-27 holiday.corpusChristi"]),
    ("2026-12-24", ["warning body:7 2026-12-24 observance.heiligabend"]),
    ("2026-12-31", ["warning body:7 2026-12-31 observance.silvester"]),
    ("2027-02-04", ["hint custom body:7 2027-02-04 observance.altweiber"]),
    ("2027-02-08", ["hint custom body:7 2027-02-08 observance.rosenmontag"]),
    // Of several days each thing is said once.
    ("2026-11-27/2026-12-06", ["warning body:7 2026-11-28 remark.weekend"]),
  ])
  func `R19 the law, the week and the Rhineland`(text: String, lines: [String]) throws {
    #expect(try coming(text, on: "2026-09-01").lines == lines)
  }

  @Test(
    arguments: [
      (CalendarEntry.Kind.blocked, "2026-11-26", nil, ["warning blocked body:7 2026-11-26 X"]),
      (.blocked, "2026-11-26", 3, ["warning partner body:7 2026-11-26 X partner:3"]),
      (.schoolHoliday, "2026-11-20/2026-12-02", nil, ["hint school body:7 2026-11-26 X"]),
      (.custom, "2026-11-26", nil, ["hint custom body:7 2026-11-26 X"]),
      (.publicHoliday, "2026-11-26", nil, ["warning body:7 2026-11-26 X"]),
      (.blocked, "2026-11-25", nil, []),
      (.blocked, "2026-11-27", nil, []),
    ] as [(CalendarEntry.Kind, String, UInt64?, [String])])
  func `R19 what is entered in the calendar`(
    kind: CalendarEntry.Kind, text: String, partner: UInt64?, lines: [String]
  ) throws {
    let entry = make(CalendarEntry.self) {
      $0.title = "X"
      $0.kind = kind
      $0.span = span(text)
      $0.partner = partner.map { id($0) }
    }
    let said = try coming("2026-11-26T09:00/12:00", on: "2026-09-01", [Other(entry)])
    #expect(said == Trial(lines, until: "2026-11-27"))
  }

  @Test func `two meetings of a body with one number are named`() throws {
    func meeting(_ number: UInt64, _ kept: String) -> Meeting {
      make(Meeting.self, number) {
        $0.body = id(7)
        $0.number = kept
        $0.span = span("2026-11-26")
      }
    }
    func said(_ number: UInt64, _ other: UInt64, _ kept: String = "3/2026") throws -> [String] {
      let other = Other(meeting(other, kept))
      return try Trial("sameNumber", of: meeting(number, kept), on: "2026-01-01", reads: [other])
        .lines
    }
    #expect(try said(9, 2) == ["warning body:7 3/2026 2026-11-26"])
    #expect(try said(2, 9).isEmpty, "the later entry is named")
    #expect(try said(9, 2, "").isEmpty)
  }

  @Test func `R19 a partner's own day stops a Projektgruppe of others not`() throws {
    let entry = make(CalendarEntry.self) {
      $0.span = span("2026-11-26")
      $0.partner = id(3)
    }
    for (kind, partners, isSilent) in [
      (Body.Kind.projectGroup, [1, 2], true), (.projectGroup, [1, 3], false),
      (.platform, [], false),
    ] as [(Body.Kind, [UInt64], Bool)] {
      let body = make(Body.self, 7) { body in
        body.kind = kind
        body.partners = Set(partners.map { id($0) })
      }
      let said = try coming("2026-11-26", on: "2026-09-01", [Other(entry), Other(body)])
      #expect(said.lines.isEmpty == isSilent)
    }
  }

  @Test func `R19 is over when the meeting is`() throws {
    #expect(try !coming("2026-11-28", on: "2026-11-28").lines.isEmpty)
    #expect(try coming("2026-11-28", on: "2026-11-29") == Trial())
    let held = make(Meeting.self) {
      $0.span = span("2026-11-28")
      $0.state = .held
    }
    #expect(try Trial("R19", of: held, on: "2026-11-01") == Trial())
  }

  private func coming(_ text: String, on day: String, _ entries: [Other] = []) throws -> Trial {
    let meeting = make(Meeting.self) {
      $0.body = id(7)
      $0.span = span(text)
    }
    return try Trial("R19", of: meeting, on: day, reads: entries)
  }
}
