import Testing

@testable import Domain

struct ISOWeekTests {
  /// Years 1900 to 2100 with a week 53, from Python's `date.isocalendar`.
  private static let longYears: Set<Int> = [
    1903, 1908, 1914, 1920, 1925, 1931, 1936, 1942, 1948, 1953, 1959, 1964, 1970, 1976, 1981, 1987,
    1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065, 2071, 2076,
    2082, 2088, 2093, 2099,
  ]

  @Test(arguments: [
    ("1900-01-01", 1900, 1, 1, 1), ("1969-12-31", 1970, 1, 3, 365), ("1970-01-01", 1970, 1, 4, 1),
    ("2000-02-29", 2000, 9, 2, 60), ("2004-12-31", 2004, 53, 5, 366),
    ("2005-01-01", 2004, 53, 6, 1), ("2008-12-29", 2009, 1, 1, 364), ("2010-01-03", 2009, 53, 7, 3),
    ("2021-01-03", 2020, 53, 7, 3), ("2024-12-30", 2025, 1, 1, 365),
    ("2026-11-26", 2026, 48, 4, 330), ("2027-01-01", 2026, 53, 5, 1),
    ("2100-12-31", 2100, 52, 5, 365), ("0001-01-01", 1, 1, 1, 1), ("9999-12-31", 9999, 52, 5, 365),
  ])
  func `a day has its week`(
    text: String,
    year: Int,
    week: Int,
    weekday: Int,
    dayOfYear: Int
  ) throws {
    let date = try day(text)
    #expect(date.isoWeek == ISOWeek(year: year, week: week))
    #expect(date.weekday.rawValue == weekday)
    #expect(date.dayOfYear == dayOfYear)
  }

  @Test func `every day from 1900 to 2100 agrees with Python`() throws {
    let first = try day("1900-01-01").dayNumber
    let last = try day("2100-12-31").dayNumber
    var hash: UInt64 = 0
    for number in first...last {
      let date = try #require(CivilDate(dayNumber: number))
      let week = date.isoWeek
      for value in [week.year, week.week, date.weekday.rawValue, date.dayOfYear, number] {
        hash = (hash ^ UInt64(bitPattern: Int64(value))) &* 0x100_0000_01B3
      }
    }
    // Python: h = ((h ^ v) * 0x100000001B3) % 2**64 over isocalendar, tm_yday and the number.
    #expect(last - first + 1 == 73_414)
    #expect(hash == 0x0DBA_8FD4_BA99_5A56)
  }

  @Test(arguments: 1900...2100)
  func `a year has 52 or 53 weeks, which begin on its Mondays`(year: Int) throws {
    let count = Self.longYears.contains(year) ? 53 : 52
    #expect(ISOWeek(year: year, week: count + 1) == nil)
    for number in 1...count {
      let week = try #require(ISOWeek(year: year, week: number))
      #expect(week.weeksInYear == count)
      #expect(week.monday.weekday == .monday)
      #expect(week.sunday.weekday == .sunday)
      #expect(week.monday.isoWeek == week)
      #expect(week.sunday.isoWeek == week)
    }
  }

  @Test(arguments: [(2026, 0), (2026, 54), (2025, 53), (0, 1), (10_000, 1), (2026, Int.min)])
  func `other weeks do not exist`(year: Int, week: Int) {
    #expect(ISOWeek(year: year, week: week) == nil)
  }
}
