import Testing

@testable import Domain

/// Every form of the grammar of days, on Monday, 5 October 2026.
///
/// The days come from Python's `datetime`, computed apart from the code.
@Suite struct DateFormTests {
  private func read(_ text: String) throws -> String? {
    try readDate(text, in: DateContext(today: day("2026-10-05")))?.canonical
  }

  @Test(arguments: [
    ("heute", "2026-10-05"), ("morgen", "2026-10-06"), ("übermorgen", "2026-10-07"),
    ("uebermorgen", "2026-10-07"), ("gestern", "2026-10-04"), ("vorgestern", "2026-10-03"),
    ("HEUTE", "2026-10-05"), (" Morgen ", "2026-10-06"), ("ÜBERMORGEN", "2026-10-07"),
    ("Gestern", "2026-10-04"), ("u\u{308}bermorgen", "2026-10-07"), ("Uebermorgen", "2026-10-07"),
  ])
  func `words for days are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("di", "2026-10-06"), ("Dienstag", "2026-10-06"), ("mo", "2026-10-12"),
    ("Montag", "2026-10-12"), ("Mi", "2026-10-07"), ("MITTWOCH", "2026-10-07"),
    ("do", "2026-10-08"), ("Donnerstag", "2026-10-08"), ("Fr.", "2026-10-09"),
    ("Freitag", "2026-10-09"), ("sa", "2026-10-10"), ("Samstag", "2026-10-10"),
    ("Sonnabend", "2026-10-10"), ("so", "2026-10-11"), ("Sonntag", "2026-10-11"),
  ])
  func `bare weekdays are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("nächsten Di", "2026-10-06"), ("naechsten Di", "2026-10-06"),
    ("nächster Dienstag", "2026-10-06"), ("Nächste Mi", "2026-10-07"),
    ("nächsten Montag", "2026-10-12"), ("nächsten mo", "2026-10-12"),
    ("kommenden Do", "2026-10-08"), ("kommender Freitag", "2026-10-09"),
    ("nächstes Sa", "2026-10-10"), ("nächsten Sonntag", "2026-10-11"),
    ("NÄCHSTEN FR", "2026-10-09"),
  ])
  func `next weekdays are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("Di in 2 Wochen", "2026-10-20"), ("Dienstag in zwei Wochen", "2026-10-20"),
    ("di in einer Woche", "2026-10-13"), ("Mi in 1 Woche", "2026-10-14"),
    ("Do in 3 Wochen", "2026-10-29"), ("Fr in 10 Wochen", "2026-12-18"),
    ("Mo in 2 Wochen", "2026-10-19"), ("Montag in einer Woche", "2026-10-12"),
    ("So in 14 Tagen", "2026-10-25"), ("Sa in vier Wochen", "2026-11-07"),
    ("Di. in 2 W", "2026-10-20"), ("DI IN 2 WOCHEN", "2026-10-20"),
  ])
  func `weekdays in some time are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("nächste Woche Di", "2026-10-13"), ("naechste woche di", "2026-10-13"),
    ("nächste Woche Montag", "2026-10-12"), ("nächste Woche Mi", "2026-10-14"),
    ("Nächste Woche Do", "2026-10-15"), ("nächste Woche Freitag", "2026-10-16"),
    ("nächste Woche Sa", "2026-10-17"), ("nächste Woche So", "2026-10-18"),
    ("nächste Woche", "2026-10-12"), ("kommende Woche Di", "2026-10-13"),
    ("Di nächste Woche", "2026-10-13"), ("Donnerstag nächster Woche", "2026-10-15"),
  ])
  func `weekdays of next week are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("heute in 14 Tagen", "2026-10-19"), ("heute in 8 Tagen", "2026-10-13"),
    ("heute in 1 Tag", "2026-10-06"), ("morgen in 14 Tagen", "2026-10-20"),
    ("übermorgen in einer Woche", "2026-10-14"), ("gestern in 1 Woche", "2026-10-11"),
    ("heute in 3 Wochen", "2026-10-26"), ("heute in einem Monat", "2026-11-05"),
    ("heute in 2 Monaten", "2026-12-05"), ("heute in einem Jahr", "2027-10-05"),
    ("heute in 0 Tagen", "2026-10-05"),
  ])
  func `times from a day are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("in 3 Wochen", "2026-10-26"), ("in 1 Woche", "2026-10-12"), ("in einer Woche", "2026-10-12"),
    ("in 14 Tagen", "2026-10-19"), ("in 90 Tagen", "2027-01-03"), ("in einem Tag", "2026-10-06"),
    ("in zwei Tagen", "2026-10-07"), ("in 3 Monaten", "2027-01-05"),
    ("in drei Monaten", "2027-01-05"), ("in einem Jahr", "2027-10-05"),
    ("in 2 Jahren", "2028-10-05"), ("IN 3 WOCHEN", "2026-10-26"),
  ])
  func `times from now are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("+3t", "2026-10-08"), ("+2w", "2026-10-19"), ("+1m", "2026-11-05"), ("-1w", "2026-09-28"),
    ("+1j", "2027-10-05"), ("+0t", "2026-10-05"), ("-3t", "2026-10-02"), ("-1m", "2026-09-05"),
    ("-2j", "2024-10-05"), ("+10 Tage", "2026-10-15"), ("+ 2 Wochen", "2026-10-19"),
    ("+1 Monat", "2026-11-05"), ("−1w", "2026-09-28"), ("+12m", "2027-10-05"),
    ("+3T", "2026-10-08"), ("+365t", "2027-10-05"),
  ])
  func `steps are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("13.10.", "2026-10-13"), ("13.10", "2026-10-13"), ("13. 10.", "2026-10-13"),
    ("5.10.", "2026-10-05"), ("4.10.", "2027-10-04"), ("04.10", "2027-10-04"),
    ("1.1.", "2027-01-01"), ("01.01", "2027-01-01"), ("31.12.", "2026-12-31"),
    ("29.2.", "2028-02-29"), ("29.02", "2028-02-29"), (" 13.10. ", "2026-10-13"),
  ])
  func `days with their month are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("13.10.26", "2026-10-13"), ("13.10.2026", "2026-10-13"), ("3.1.27", "2027-01-03"),
    ("03.01.2027", "2027-01-03"), ("13. 10. 2026", "2026-10-13"), ("13.10.1999", "1999-10-13"),
    ("13.10.00", "2000-10-13"), ("1.2.99", "2099-02-01"), ("29.02.28", "2028-02-29"),
    ("31.12.9999", "9999-12-31"), ("01.01.0001", "0001-01-01"), ("Di 20.10.2026", "2026-10-20"),
    ("Di, 20.10.", "2026-10-20"), ("Mo 5.10.", "2026-10-05"),
  ])
  func `days with their year are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("1310", "2026-10-13"), ("0510", "2026-10-05"), ("0410", "2027-10-04"),
    ("0101", "2027-01-01"), ("3112", "2026-12-31"), ("2902", "2028-02-29"),
    ("13102026", "2026-10-13"), ("03012027", "2027-01-03"), ("13101999", "1999-10-13"),
    ("31122030", "2030-12-31"), (" 1310 ", "2026-10-13"), ("29022028", "2028-02-29"),
  ])
  func `undivided figures are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("2026-10-13", "2026-10-13"), ("2027-01-03", "2027-01-03"), ("1999-12-31", "1999-12-31"),
    ("2028-02-29", "2028-02-29"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
    ("2026-10-05", "2026-10-05"), ("2026-10-04", "2026-10-04"), ("2030-06-01", "2030-06-01"),
    (" 2026-10-13 ", "2026-10-13"), ("2026–10–13", "2026-10-13"),
  ])
  func `international forms are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("13. Oktober", "2026-10-13"), ("13. Okt 2027", "2027-10-13"), ("13. okt.", "2026-10-13"),
    ("3. Januar", "2027-01-03"), ("3. Jan. 2028", "2028-01-03"), ("5. Oktober", "2026-10-05"),
    ("4. Oktober", "2027-10-04"), ("1. März", "2027-03-01"), ("1. Maerz 2027", "2027-03-01"),
    ("29. Februar", "2028-02-29"), ("31. dez", "2026-12-31"), ("24. Mai", "2027-05-24"),
    ("13 Oktober 2026", "2026-10-13"), ("Di 20. Oktober", "2026-10-20"),
    ("6. Dezember 1999", "1999-12-06"),
  ])
  func `named months are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("KW42", "2026-10-12"), ("KW 42", "2026-10-12"), ("42. KW", "2026-10-12"),
    ("42.KW", "2026-10-12"), ("kw 42", "2026-10-12"), ("KW41", "2026-10-05"),
    ("KW40", "2027-10-04"), ("KW1", "2027-01-04"), ("KW 01", "2027-01-04"),
    ("KW53", "2026-12-28"), ("KW42/2027", "2027-10-18"), ("KW 42/27", "2027-10-18"),
    ("KW42 2027", "2027-10-18"), ("53. KW", "2026-12-28"),
  ])
  func `calendar weeks are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("Mo KW42", "2026-10-12"), ("Di KW 42", "2026-10-13"), ("Do 42. KW", "2026-10-15"),
    ("Freitag KW42", "2026-10-16"), ("So KW40", "2027-10-10"), ("So KW41", "2026-10-11"),
    ("Mo KW41", "2026-10-05"), ("Sa KW1", "2027-01-09"), ("Mi KW42/2027", "2027-10-20"),
    ("Do KW53", "2026-12-31"), ("KW42 Do", "2026-10-15"), ("KW42/2027 Do", "2027-10-21"),
    ("mo kw42", "2026-10-12"),
  ])
  func `days of a calendar week are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("1. Di im Nov", "2026-11-03"), ("letzter Do im Q4", "2026-12-31"),
    ("2. Mi im März 2027", "2027-03-10"), ("2. Mi im Maerz 2027", "2027-03-10"),
    ("1. Mo im Oktober", "2026-10-05"), ("1. Do im Oktober", "2027-10-07"),
    ("letzter Fr im Dezember", "2026-12-25"), ("letzten Di im Feb 2028", "2028-02-29"),
    ("5. Sa im Oktober", "2026-10-31"), ("5. Di im Februar", "2028-02-29"),
    ("erster Di im Jan.", "2027-01-05"), ("dritter Mi im Q1", "2027-01-20"),
    ("1. Di im Q3", "2027-07-06"), ("13. Do im Q4", "2026-12-24"),
    ("letzter Do im 4. Quartal", "2026-12-31"), ("zweiten Do im Q4/2027", "2027-10-14"),
  ])
  func `counted weekdays are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }
}
