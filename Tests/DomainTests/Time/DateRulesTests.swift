import Testing

@testable import Domain

/// What the grammar promises beyond its forms.
@Suite struct DateRulesTests {
  private func read(
    _ text: String,
    on today: String,
    _ language: DateLanguage = .german
  ) throws -> String? {
    let context = DateContext(
      today: try day(today),
      language: language,
      book: try schoolBook(),
      nextMeetings: [(code: "BK", date: try day("2026-11-26"))]
    )
    return readDate(text, in: context)?.canonical
  }

  @Test(arguments: [
    // A bare weekday is the next one, today's own name the one in seven days.
    ("2026-10-06", "Di", "2026-10-13"), ("2026-10-07", "Di", "2026-10-13"),
    ("2026-10-12", "nächsten Di", "2026-10-13"), ("2026-10-13", "nächsten Di", "2026-10-20"),
    ("2026-12-31", "Fr", "2027-01-01"),
    // With a distance today counts, as in `heute in 14 Tagen`.
    ("2026-10-06", "Di in 2 Wochen", "2026-10-20"), ("2026-10-07", "Di in 2 Wochen", "2026-10-27"),
    // The next week begins on its Monday, also on a Sunday.
    ("2026-10-11", "nächste Woche Mo", "2026-10-12"),
    ("2026-10-11", "nächste Woche So", "2026-10-18"),
    ("2026-10-12", "nächste Woche Mo", "2026-10-19"),
    // A month is added to the end of a shorter one.
    ("2026-01-31", "+1m", "2026-02-28"), ("2028-01-31", "+1m", "2028-02-29"),
    ("2028-02-29", "+1j", "2029-02-28"), ("2026-03-31", "-1m", "2026-02-28"),
    // A year that is missing is the first whose day is not before today.
    ("2026-12-31", "1.1.", "2027-01-01"), ("2026-12-31", "31.12.", "2026-12-31"),
    ("2026-10-14", "KW42", "2027-10-18"), ("2026-10-14", "Mi KW42", "2026-10-14"),
    ("2026-10-14", "Do KW42", "2026-10-15"), ("2026-10-14", "Di KW42", "2027-10-19"),
    ("2027-01-01", "So KW53", "2027-01-03"), ("2027-01-04", "KW53", "2032-12-27"),
    ("2026-11-03", "1. Di im Nov", "2026-11-03"), ("2026-11-04", "1. Di im Nov", "2027-11-02"),
    ("2096-03-01", "29.2.", "2104-02-29"), ("2026-12-31", "letzter Do im Q4", "2026-12-31"),
    ("2028-03-01", "5. Di im Feb", "2056-02-29"),
    // Two digits of a year are of this century.
    ("2126-10-05", "13.10.26", "2126-10-13"),
    // At the end of the calendar nothing is invented.
    ("9999-12-31", "31.12.", "9999-12-31"), ("9999-12-31", "+1w", "9999-12-31"),
  ])
  func `rules hold on other days`(today: String, text: String, expected: String) throws {
    #expect(try read(text, on: today) == expected)
  }

  @Test(arguments: [
    "", "-", "+", "+3", "+3x", "+t", "+10000t", "3t", "in", "in 3", "in Wochen", "in 3 Wochen Di",
    "KW", "KW0", "KW54", "KW53/2027", "KW42/", "KW 420", "42 KW", "42. KW.", "Di Mi",
    "Di 21.10.2026",
    "Di 21.10.", "nächsten", "nächste", "nächsten 13.10.", "nächste Woche nächste", "Di in 2",
    "Woche", "0. Di im Nov", "6. Di im Nov", "1. Di", "1. Di im", "1. Di im Q5", "1. Di im Q0",
    "letzter im Nov", "letzter Do im Nov/", "1. Di im Nov/Q4", "13. Foo", "32. Oktober",
    "31. November", "29. Februar 2027", "2026-13-01", "2026-10-1", "131026", "1310 2026x",
    "13..10.", "13.10..", "heute in", "heute heute", "Ende", "end of month", "Tue", "next Tue",
    "in 2 weeks", "yesterday", "W42", "before BK", "🙂", "13.10.2026\0", "Monatsende 2027",
    "12345678901234567890",
  ])
  func `what the grammar has not is no day`(text: String) throws {
    #expect(try read(text, on: "2026-10-05") == nil)
  }

  @Test(arguments: [
    ("today", "2026-10-05"), ("tomorrow", "2026-10-06"), ("Yesterday", "2026-10-04"),
    ("Tue", "2026-10-06"), ("monday", "2026-10-12"), ("Thurs", "2026-10-08"),
    ("next Tue", "2026-10-06"), ("next Monday", "2026-10-12"), ("next sun", "2026-10-11"),
    ("Tue in 2 weeks", "2026-10-20"), ("Wed in a week", "2026-10-14"),
    ("Fri in three weeks", "2026-10-30"), ("next week Tue", "2026-10-13"),
    ("next week", "2026-10-12"), ("Thu next week", "2026-10-15"), ("in 14 days", "2026-10-19"),
    ("in 3 weeks", "2026-10-26"), ("in two months", "2026-12-05"),
    ("today in 14 days", "2026-10-19"),
    ("+3d", "2026-10-08"), ("-1w", "2026-09-28"), ("+1y", "2027-10-05"),
    ("+2 months", "2026-12-05"),
    ("end of month", "2026-10-31"), ("end of the quarter", "2026-12-31"),
    ("End of year", "2026-12-31"), ("1st Tue in Nov", "2026-11-03"),
    ("last Thu in Q4", "2026-12-31"), ("2nd Wed in March 2027", "2027-03-10"),
    ("third Wednesday of January", "2027-01-20"), ("after autumn holidays", "2026-11-02"),
    ("after the easter holidays", "2027-04-05"), ("before the summer holidays", "2027-07-16"),
    ("before christmas break", "2026-12-22"), ("after the school holidays", "2026-11-02"),
    ("before the next BK", "2026-11-25"), ("before next bk", "2026-11-25"),
    ("after the BK", "2026-11-27"), ("week 42", "2026-10-12"), ("W42", "2026-10-12"),
    ("Mon week 42", "2026-10-12"), ("w42/2027", "2027-10-18"), ("13 October", "2026-10-13"),
    ("October 13, 2027", "2027-10-13"), ("Oct 13th", "2026-10-13"), ("1 March 2027", "2027-03-01"),
    // German is read as well.
    ("Di in 2 Wochen", "2026-10-20"), ("13.10.", "2026-10-13"), ("morgen", "2026-10-06"),
  ])
  func `English is read where it is spoken`(text: String, expected: String) throws {
    #expect(try read(text, on: "2026-10-05", .english) == expected)
  }

  @Test(arguments: UInt64(0)..<60)
  func `the German spelling of any day gives it back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    for _ in 0..<50 {
      let date = try #require(
        CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random)))
      let today = try #require(
        CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random)))
      let context = DateContext(today: today)
      let text =
        "\(padded(date.day, to: 2)).\(padded(date.month, to: 2)).\(padded(date.year, to: 4))"
      #expect(readDate(text, in: context) == date)
      #expect(readDate("\(words[date.weekday.rawValue - 1]) \(text)", in: context) == date)
      #expect(readDate(date.canonical, in: context) == date)
      #expect(readSpan(text, in: context) == CivilSpan(date))
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `no typing fells the reader`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "heute", "morgen", "in", "nächste", "Woche", "Wochen", "Di", "Do.", "KW", "42", "4", "1310",
      "13.", "10.", "26", "2026", "-", "+", "w", "m", "min", "/", ":", ".", " ", " ", "im", "Q4",
      "Nov", "letzter", "nach", "vor", "der", "den", "Herbstferien", "BK", "Uhr", "14", "30", "bis",
      "end", "of", "month", "last", "before", "🙂", "\u{308}", "\n", "ß", "9999", "999999999",
    ]
    let contexts = try ["2026-10-05", "9999-12-31", "0001-01-01"].map {
      DateContext(
        today: try day($0),
        language: .english,
        book: try schoolBook(),
        nextMeetings: [(code: "BK", date: try day("2026-11-26"))]
      )
    }
    let base = try CivilSpan(day("2026-11-26"))
    for _ in 0..<400 {
      let count = Int.random(in: 0...9, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for context in contexts {
        _ = readDate(text, in: context)
        guard let span = readSpan(text, in: context, base: base) else { continue }
        #expect(CivilSpan(canonical: span.canonical) == span, "\(text)")
      }
    }
  }
}
