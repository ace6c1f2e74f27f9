import Testing

@testable import Domain

/// Days with times, and times for days that stand already.
@Suite struct SpanFormTests {
  private func read(_ text: String, base: String? = nil) throws -> String? {
    let context = DateContext(today: try day("2026-10-05"), book: try schoolBook())
    let base = try base.map { try #require(CivilSpan(canonical: $0)) }
    return readSpan(text, in: context, base: base)?.canonical
  }

  @Test(arguments: [
    ("Di 9", "2026-10-06T09:00/09:00"), ("Di 930", "2026-10-06T09:30/09:30"),
    ("Di 9:30", "2026-10-06T09:30/09:30"), ("Di 9.30", "2026-10-06T09:30/09:30"),
    ("Di 14 Uhr", "2026-10-06T14:00/14:00"), ("Di 1430", "2026-10-06T14:30/14:30"),
    ("26.11. 1430", "2026-11-26T14:30/14:30"), ("26.11. 2030", "2030-11-26"),
    ("26.11. 2030 Uhr", "2026-11-26T20:30/20:30"), ("26.11. 1999", "1999-11-26"),
    ("26.11. 2030-2200", "2026-11-26T20:30/22:00"), ("1310 1430", "2026-10-13T14:30/14:30"),
    ("13.10 14.30", "2026-10-13T14:30/14:30"), ("0:15 26.11.", nil), ("Di 24", nil),
    ("Di 9:3", nil), ("Di 960", nil), ("Di9", nil), ("Di Uhr", nil),
  ])
  func `one time is read`(text: String, expected: String?) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("Di 9-11:30", "2026-10-06T09:00/11:30"), ("Di 14:30–16:00", "2026-10-06T14:30/16:00"),
    ("Di 14.30 bis 16 Uhr", "2026-10-06T14:30/16:00"), ("Di 930-1100", "2026-10-06T09:30/11:00"),
    ("heute 9-11", "2026-10-05T09:00/11:00"), ("KW42 9-11", "2026-10-12T09:00/11:00"),
    ("Do KW42 9-11", "2026-10-15T09:00/11:00"), ("13.10 9-11", "2026-10-13T09:00/11:00"),
    ("1310 9-11", "2026-10-13T09:00/11:00"), ("in 3 Wochen 9-11", "2026-10-26T09:00/11:00"),
    ("nächste Woche Di 9-11", "2026-10-13T09:00/11:00"), ("+2w 9-11", "2026-10-19T09:00/11:00"),
    ("1. Di im Nov 9-11", "2026-11-03T09:00/11:00"), ("Di in 2 Wochen 9", "2026-10-20T09:00/09:00"),
    ("nach den Herbstferien 9-11", "2026-11-02T09:00/11:00"),
    ("Monatsende 9-11", "2026-10-31T09:00/11:00"), ("13. Oktober 9-11", "2026-10-13T09:00/11:00"),
    ("13. Okt 2027 9-11", "2027-10-13T09:00/11:00"),
    ("Di 20.10.2026 9-11", "2026-10-20T09:00/11:00"),
    ("KW42/2027 Do 9-11", "2027-10-21T09:00/11:00"), ("Di 11-9", nil), ("Di 9-", nil),
  ])
  func `every form of a day takes times`(text: String, expected: String?) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("Di-Do", "2026-10-06/2026-10-08"), ("Mo bis Mi", "2026-10-12/2026-10-14"),
    ("Fr-Mo", "2026-10-09/2026-10-12"), ("13.10-15.10", "2026-10-13/2026-10-15"),
    ("1310-1510", "2026-10-13/2026-10-15"), ("heute-morgen", "2026-10-05/2026-10-06"),
    ("heute bis Monatsende", "2026-10-05/2026-10-31"), ("13.-15. Oktober", "2026-10-13/2026-10-15"),
    ("30. Dez - 2. Jan 2028", "2027-12-30/2028-01-02"),
    ("26. 11. 2026 - 28. 11. 2026", "2026-11-26/2026-11-28"),
    ("Di 18 Uhr - Mi 2 Uhr", "2026-10-06T18:00/2026-10-07T02:00"),
    ("Di 20.10.-Do 22.10.", "2026-10-20/2026-10-22"), ("morgen-heute", nil),
    ("13.-15.", nil), ("Di-9", nil),
  ])
  func `spans of days are read`(text: String, expected: String?) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("Di 14:00 +90min", "2026-10-06T14:00/15:30"), ("Di 14 +2h", "2026-10-06T14:00/16:00"),
    ("Di 14 Uhr + 45 Minuten", "2026-10-06T14:00/14:45"),
    ("Di 23:00+90min", "2026-10-06T23:00/2026-10-07T00:30"),
    ("13.10. 9.30 +30min", "2026-10-13T09:30/10:00"), ("Di 9 +1 Stunde", "2026-10-06T09:00/10:00"),
    ("heute 0:00 +1440min", "2026-10-05T00:00/2026-10-06T00:00"),
    ("26.11. 1430 +90min", "2026-11-26T14:30/16:00"), ("Di 9 +0min", "2026-10-06T09:00/09:00"),
    ("KW42 9 +3h", "2026-10-12T09:00/12:00"), ("Di +90min", nil), ("+90min", nil),
    ("Di 9-10 +90min", nil), ("Di 9 +90", nil), ("Di 9 +90min 3", nil), ("Di 9 -90min", nil),
  ])
  func `lengths are read`(text: String, expected: String?) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("9", "2026-11-26T09:00/11:00"), ("930", "2026-11-26T09:30/11:30"),
    ("9:30", "2026-11-26T09:30/11:30"), ("9.30", "2026-11-26T09:30/11:30"),
    ("14 Uhr", "2026-11-26T14:00/16:00"), ("9-11:30", "2026-11-26T09:00/11:30"),
    ("14:30–16:00", "2026-11-26T14:30/16:00"), ("14:30 bis 16", "2026-11-26T14:30/16:00"),
    ("+90min", "2026-11-26T10:00/11:30"), ("+ 2 Std", "2026-11-26T10:00/12:00"),
    ("14:00 +90min", "2026-11-26T14:00/15:30"), ("9-11 Uhr", "2026-11-26T09:00/11:00"),
    // Digits that could be both are a time, for a date stands already; others stay a date.
    ("1310", "2026-11-26T13:10/15:10"), ("13.10", "2026-11-26T13:10/15:10"),
    ("3110", "2026-10-31T10:00/12:00"), ("13.10.", "2026-10-13T10:00/12:00"),
    ("Di", "2026-10-06T10:00/12:00"), ("Di 9", "2026-10-06T09:00/11:00"),
    ("Di 9-11", "2026-10-06T09:00/11:00"), ("26.11.-28.11.", "2026-11-26/2026-11-28"),
    ("11-9", nil), ("25", nil), ("9-", nil), ("+90", nil), ("", nil),
  ])
  func `a bare time keeps the day, a bare day the hours`(text: String, expected: String?) throws {
    #expect(try read(text, base: "2026-11-26T10:00/12:00") == expected)
  }

  @Test func `a base of whole days has no beginning to count from`() throws {
    #expect(try read("+90min", base: "2026-11-26") == nil)
    #expect(try read("9 +90min", base: "2026-11-26") == "2026-11-26T09:00/10:30")
    #expect(
      try read("18-2", base: "2026-11-26/2026-11-27") == "2026-11-26T18:00/2026-11-27T02:00")
  }

  @Test(arguments: [
    ("Tue 14:00 to 16:00", "2026-10-06T14:00/16:00"),
    ("next week Tue 9-11", "2026-10-13T09:00/11:00"),
    ("tomorrow 9:30 +2 hours", "2026-10-06T09:30/11:30"),
    ("Tue until Thu", "2026-10-06/2026-10-08"),
  ])
  func `English spans are read`(text: String, expected: String) throws {
    let context = DateContext(today: try day("2026-10-05"), language: .english)
    #expect(readSpan(text, in: context)?.canonical == expected)
  }
}
