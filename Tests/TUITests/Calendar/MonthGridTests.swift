import Domain
import Testing

@testable import TUI

/// The weeks of a month, and what a day is beside its meetings.
@Suite("The month")
struct MonthGridTests {
  private static func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(canonical: text))
  }

  @Test(arguments: [
    ("2026-11-23", "2026-10-26", 6), ("2027-02-14", "2027-02-01", 4),
    ("2027-11-30", "2027-11-01", 5), ("2028-02-29", "2028-01-31", 5),
  ])
  func `begins on a Monday and holds the whole month`(
    day: String, monday: String, weeks: Int
  ) throws {
    let grid = MonthGrid(of: try Self.day(day))
    #expect(grid.mondays.count == weeks)
    #expect(grid.mondays.first == (try Self.day(monday)))
    let date = try Self.day(day)
    #expect(grid.days.contains(date.startOfMonth) && grid.days.contains(date.endOfMonth))
    #expect(grid.mondays.allSatisfy { $0.weekday == .monday })
  }

  @Test(
    arguments: [
      ("2026-12-25", DaySign.holiday), ("2026-12-24", .holiday), ("2026-10-20", .school),
      ("2026-05-15", .bridge), ("2026-02-12", .custom), ("2026-10-21", .blocked),
      ("2026-11-24", nil),
    ] as [(String, DaySign?)])
  func `a day has the sign of what speaks most against it`(day: String, sign: DaySign?) throws {
    let book = CalendarBook([
      CalendarBook.Entry(
        title: "Herbstferien 2026", kind: .schoolHoliday,
        span: try #require(CivilSpan(canonical: "2026-10-17/2026-10-31"))),
      CalendarBook.Entry(
        title: "Muster-Rat", kind: .blocked, span: CivilSpan(try Self.day("2026-10-21"))),
    ])
    #expect(DaySign.of(try Self.day(day), in: book) == sign)
  }

  @Test func `every sign is another one, and plain letters show it too`() {
    let signs = DaySign.allCases.map(\.sign)
    #expect(Set(signs).count == signs.count)
    #expect(signs.allSatisfy { $0.utf8.count == 1 })
  }
}
