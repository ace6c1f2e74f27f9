import Testing

@testable import Domain

/// Days before and after what has a name, and the ends of times.
@Suite struct DateNamesTests {
  private func read(_ text: String, on today: String) throws -> String? {
    let context = DateContext(
      today: try day(today),
      book: try schoolBook(),
      nextMeetings: try [
        ("BK", "2026-10-05"), ("AG 1", "2026-10-20"), ("PF Klima", "2026-10-22"),
        ("BK", "2026-11-26"), ("AG 10", "2026-12-01"), ("BK", "2027-05-20"),
      ].map { (code: $0, date: try day($1)) }
    )
    return readDate(text, in: context)?.canonical
  }

  @Test(arguments: [
    ("2026-10-05", "nach den Herbstferien", "2026-11-02"),
    ("2026-10-20", "nach den Herbstferien", "2026-11-02"),
    ("2026-11-02", "nach den Herbstferien", "2026-11-02"),
    ("2026-11-03", "nach den Herbstferien", "2027-11-08"),
    ("2026-10-05", "nach Herbstferien", "2026-11-02"),
    ("2026-10-05", "NACH DEN HERBSTFERIEN", "2026-11-02"),
    ("2026-10-05", "nach den Weihnachtsferien", "2027-01-07"),
    ("2026-10-05", "nach den Osterferien", "2027-04-05"),
    ("2026-10-05", "nach den Pfingstferien", "2027-05-19"),
    ("2026-10-05", "nach den Sommerferien", "2027-09-01"),
    ("2026-10-05", "nach den Ferien", "2026-11-02"),
    ("2026-12-01", "nach den nächsten Ferien", "2027-01-07"),
  ])
  func `a day after school holidays is the first working day`(
    today: String,
    text: String,
    expected: String
  ) throws {
    #expect(try read(text, on: today) == expected)
  }

  @Test(arguments: [
    ("2026-10-05", "vor den Herbstferien", "2026-10-16"),
    ("2026-10-16", "vor den Herbstferien", "2026-10-16"),
    ("2026-10-17", "vor den Herbstferien", "2027-10-22"),
    ("2026-10-05", "vor Herbstferien", "2026-10-16"),
    ("2026-10-05", "Vor den Osterferien", "2027-03-19"),
    ("2026-10-05", "vor den Pfingstferien", "2027-05-14"),
    ("2026-10-05", "vor den Sommerferien", "2027-07-16"),
    ("2026-10-05", "vor den Weihnachtsferien", "2026-12-22"),
    ("2026-10-05", "vor den Ferien", "2026-10-16"),
    ("2026-11-05", "vor den nächsten Ferien", "2026-12-22"),
  ])
  func `a day before school holidays is the last working day`(
    today: String,
    text: String,
    expected: String
  ) throws {
    #expect(try read(text, on: today) == expected)
  }

  @Test(arguments: [
    ("2026-10-01", "vor der nächsten BK", "2026-10-04"),
    ("2026-10-05", "vor der nächsten BK", "2026-11-25"),
    ("2026-10-06", "vor der naechsten bk", "2026-11-25"),
    ("2026-11-27", "vor der nächsten BK", "2027-05-19"),
    ("2026-10-06", "vor BK", "2026-11-25"), ("2026-10-06", "vor der BK", "2026-11-25"),
    ("2026-10-06", "vor dem nächsten PF Klima", "2026-10-21"),
    ("2026-10-06", "vor der nächsten AG 1", "2026-10-19"),
    ("2026-10-06", "vor der nächsten AG 10", "2026-11-30"),
    ("2026-10-06", "VOR DER NÄCHSTEN BK", "2026-11-25"),
    ("2026-10-06", "nach der nächsten BK", "2026-11-27"),
    ("2026-10-05", "nach der nächsten BK", "2026-11-27"),
    ("2026-10-04", "nach der nächsten BK", "2026-10-06"),
    ("2026-12-24", "nach der nächsten BK", "2027-05-21"),
    ("2026-10-06", "nach der BK", "2026-11-27"), ("2026-10-06", "nach BK", "2026-11-27"),
    ("2026-10-06", "nach der naechsten bk", "2026-11-27"),
    ("2026-10-06", "nach der nächsten AG 1", "2026-10-21"),
    ("2026-10-06", "nach der nächsten AG 10", "2026-12-02"),
    ("2026-10-06", "nach PF Klima", "2026-10-23"),
  ])
  func `days beside a meeting are read`(today: String, text: String, expected: String) throws {
    #expect(try read(text, on: today) == expected)
  }

  @Test(arguments: [
    "nach", "vor", "vor der", "vor der nächsten", "nach den Karnevalsferien", "vor der nächsten AG",
    "vor der nächsten BKs", "vor der nächsten AG 100", "nach den Herbstferien BK", "vor morgen",
    "vor der nächsten Konferenz", "Herbstferien", "BK", "nächste BK", "ferien",
  ])
  func `names that nothing bears are no days`(text: String) throws {
    #expect(try read(text, on: "2026-10-05") == nil)
  }

  @Test(arguments: [
    ("2026-10-05", "Monatsende", "2026-10-31"), ("2026-10-31", "monatsende", "2026-10-31"),
    ("2028-02-01", "Monatsende", "2028-02-29"), ("2027-02-28", "MONATSENDE", "2027-02-28"),
    ("2026-12-31", "Monatsende", "2026-12-31"), ("2026-04-30", "Monatsende", "2026-04-30"),
    ("2026-06-01", " Monatsende ", "2026-06-30"), ("2026-07-15", "Monatsende", "2026-07-31"),
    ("2100-02-01", "Monatsende", "2100-02-28"), ("9999-12-01", "Monatsende", "9999-12-31"),
    ("2026-10-05", "Quartalsende", "2026-12-31"), ("2026-01-01", "Quartalsende", "2026-03-31"),
    ("2026-03-31", "quartalsende", "2026-03-31"), ("2026-04-01", "Quartalsende", "2026-06-30"),
    ("2026-06-30", "Quartalsende", "2026-06-30"), ("2026-07-01", "Quartalsende", "2026-09-30"),
    ("2026-09-15", "QUARTALSENDE", "2026-09-30"), ("2026-12-31", "Quartalsende", "2026-12-31"),
    ("2028-02-29", "Quartalsende", "2028-03-31"), ("2026-11-11", "Quartalsende", "2026-12-31"),
    ("2026-10-05", "Jahresende", "2026-12-31"), ("2026-01-01", "jahresende", "2026-12-31"),
    ("2026-12-31", "Jahresende", "2026-12-31"), ("2027-02-28", "Jahresende", "2027-12-31"),
    ("2028-02-29", "JAHRESENDE", "2028-12-31"), ("1999-06-01", "Jahresende", "1999-12-31"),
    ("2030-07-07", "Jahresende ", "2030-12-31"), ("0001-01-01", "Jahresende", "0001-12-31"),
    ("9999-01-01", "Jahresende", "9999-12-31"), ("2029-03-04", "Jahresende", "2029-12-31"),
  ])
  func `the ends of times are read`(today: String, text: String, expected: String) throws {
    #expect(try read(text, on: today) == expected)
  }
}
