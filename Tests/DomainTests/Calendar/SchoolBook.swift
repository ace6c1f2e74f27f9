import Testing

@testable import Domain

/// School holidays as the tests need them: titles with and without a year.
func schoolBook() throws -> CalendarBook {
  let table = [
    ("Osterferien 2026", "2026-03-30", "2026-04-11"),
    ("Pfingstferien 2026", "2026-05-26", "2026-05-26"),
    ("Sommerferien 2026", "2026-07-20", "2026-09-01"),
    ("Herbstferien 2026", "2026-10-17", "2026-10-31"),
    ("Weihnachtsferien 2026/27", "2026-12-23", "2027-01-06"),
    ("Osterferien", "2027-03-22", "2027-04-03"), ("Pfingstferien NRW", "2027-05-18", "2027-05-18"),
    ("Sommerferien 2027", "2027-07-19", "2027-08-31"),
    ("Herbstferien 2027", "2027-10-23", "2027-11-06"),
  ]
  return CalendarBook(
    try table.reversed().map { title, from, to in
      CalendarBook.Entry(title: title, kind: .schoolHoliday, span: try span(from, to))
    })
}

/// Whole days that the test knows to be a span.
func span(_ from: String, _ to: String) throws -> CivilSpan {
  try #require(CivilSpan(from: day(from), to: day(to)))
}
