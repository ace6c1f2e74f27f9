import Testing

@testable import Domain

@Suite struct CalendarBookTests {
  private static let solingen = RecordID(high: 1, low: 1)
  private static let remscheid = RecordID(high: 2, low: 2)

  private static func book() throws -> CalendarBook {
    CalendarBook(
      try schoolBook().entries + [
        CalendarBook.Entry(
          title: "Ratssitzung", kind: .blocked, span: try span("2026-11-10", "2026-11-11"),
          partner: solingen),
        CalendarBook.Entry(
          title: "Klausur", kind: .blocked, span: try span("2026-11-11", "2026-11-12")),
        CalendarBook.Entry(
          title: "Zöppkesmarkt", kind: .custom, span: try span("2026-09-04", "2026-09-06"),
          partner: solingen),
        CalendarBook.Entry(
          title: "Reformationsjubiläum", kind: .publicHoliday,
          span: try span("2027-10-29", "2027-10-29")),
      ])
  }

  private func remarks(_ text: String, _ partners: Set<RecordID>? = nil) throws -> [String] {
    try Self.book().remarks(on: day(text), for: partners).map { remark in
      let argument = remark.text.arguments.map { argument in
        if case .verbatim(let text) = argument { ":" + text } else { ":?" }
      }
      return (remark.weight == .barred ? "!" : "?") + remark.text.key + argument.joined()
    }
  }

  @Test(arguments: [
    ("2026-11-17", []), ("2026-11-21", ["!remark.weekend"]),
    ("2026-10-03", ["!remark.weekend", "!holiday.germanUnity"]),
    ("2026-06-04", ["!holiday.corpusChristi"]), ("2026-06-05", ["?remark.bridge"]),
    ("2026-02-12", ["?observance.altweiber"]), ("2026-02-16", ["?observance.rosenmontag"]),
    ("2026-12-24", ["!observance.heiligabend", "?remark.schoolHoliday:Weihnachtsferien"]),
    ("2026-12-31", ["!observance.silvester", "?remark.schoolHoliday:Weihnachtsferien"]),
    ("2026-10-20", ["?remark.schoolHoliday:Herbstferien"]),
    ("2026-10-17", ["!remark.weekend", "?remark.schoolHoliday:Herbstferien"]),
    ("2027-05-18", ["?remark.schoolHoliday:Pfingstferien"]),
    ("2026-11-10", ["!remark.blocked:Ratssitzung"]),
    ("2026-11-11", ["!remark.blocked:Ratssitzung", "!remark.blocked:Klausur"]),
    ("2026-09-04", ["?remark.custom:Zöppkesmarkt"]),
    (
      "2027-10-29",
      ["!remark.publicHoliday:Reformationsjubiläum", "?remark.schoolHoliday:Herbstferien"]
    ),
  ])
  func `a day has its remarks, what bars it first`(text: String, expected: [String]) throws {
    #expect(try remarks(text) == expected)
  }

  @Test func `entries of a partner concern those who ask for it`() throws {
    #expect(try remarks("2026-11-10", [Self.remscheid]) == [])
    #expect(try remarks("2026-11-10", []) == [])
    #expect(try remarks("2026-11-10", [Self.remscheid, Self.solingen]).count == 1)
    #expect(try remarks("2026-11-11", [Self.remscheid]) == ["!remark.blocked:Klausur"])
    #expect(try remarks("2026-09-04", [Self.remscheid]) == [])
    #expect(try remarks("2026-10-20", [Self.remscheid]).count == 1)
  }

  @Test func `the order of the entries does not matter`() throws {
    let entries = try Self.book().entries
    #expect(CalendarBook(entries.reversed()).remarks(on: try day("2026-11-11")).count == 2)
    #expect(CalendarBook(entries).entries == entries)
    #expect(CalendarBook().remarks(on: try day("2026-10-20")) == [])
  }

  @Test func `a table of school holidays ends`() throws {
    let book = try schoolBook()
    #expect(book.schoolHolidaysKnownUntil?.canonical == "2027-11-06")
    #expect(CalendarBook().schoolHolidaysKnownUntil == nil)
    #expect(!book.isSchoolHolidayTableMissing(for: 2026))
    #expect(!book.isSchoolHolidayTableMissing(for: 2027))
    #expect(book.isSchoolHolidayTableMissing(for: 2028))
    #expect(book.isSchoolHolidayTableMissing(for: 2025))
    #expect(book.isSchoolHolidayTableMissing(for: 0))
    #expect(CalendarBook().isSchoolHolidayTableMissing(for: 2026))
  }

  @Test(arguments: [
    // The holidays of Christmas reach into 2030 and are long, but no summer.
    ("2029-12-20", "2030-01-04", CalendarBook.Kind.schoolHoliday, true),
    ("2030-06-24", "2030-08-06", .schoolHoliday, false),
    ("2030-07-01", "2030-07-13", .schoolHoliday, true),
    ("2030-07-01", "2030-07-14", .schoolHoliday, false),
    ("2030-06-24", "2030-08-06", .custom, true),
  ])
  func `only a summer makes a year known`(
    from: String,
    to: String,
    kind: CalendarBook.Kind,
    isMissing: Bool
  ) throws {
    let entry = CalendarBook.Entry(title: "Ferien", kind: kind, span: try span(from, to))
    #expect(CalendarBook([entry]).isSchoolHolidayTableMissing(for: 2030) == isMissing)
  }
}
