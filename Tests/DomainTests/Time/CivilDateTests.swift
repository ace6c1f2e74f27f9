import Testing

@testable import Domain

/// A date that the test knows to exist.
func day(_ text: String) throws -> CivilDate {
  try #require(CivilDate(canonical: text), "\(text) is no date")
}

struct CivilDateTests {
  @Test(arguments: [
    (1900, 2, 29), (2100, 2, 29), (2023, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1),
    (2024, 1, 0), (2024, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, 1, 1),
    (2024, Int.min, 1), (2024, 1, Int.max),
  ])
  func `days that do not exist are no dates`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-266", "2026-11-31", "2026-02-29", "0000-01-01", "26-11-26",
    "2026/11/26", "2026-1-026", " 2026-11-26", "2026-11-26 ", "+026-11-26", "2026-11-2６",
    "2026-11-26\0",
  ])
  func `only the canonical spelling is read`(text: String) {
    #expect(CivilDate(canonical: text) == nil)
  }

  @Test func `every day there is comes back from its number and its text`() {
    var expected = -719_162
    for year in 1...9999 where year < 60 || (1890...2110).contains(year) || year > 9940 {
      expected = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? .min
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          #expect(date.dayNumber == expected)
          #expect(CivilDate(dayNumber: expected) == date)
          #expect(CivilDate(canonical: date.canonical) == date)
          expected += 1
        }
      }
    }
    #expect(expected == 2_932_897)
  }

  @Test func `day numbers end with the years`() {
    #expect(CivilDate(dayNumber: -719_163) == nil)
    #expect(CivilDate(dayNumber: 2_932_897) == nil)
    #expect(CivilDate.first.canonical == "0001-01-01")
    #expect(CivilDate.last.canonical == "9999-12-31")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-12-31", 0, "2026-12-31"), ("9999-12-01", 1, "9999-12-31"),
    ("0001-01-31", -1, "0001-01-01"), ("2026-06-30", .max, "9999-12-31"),
    ("2026-06-30", .min, "0001-01-01"),
  ])
  func `months are added to the end of a shorter month`(
    start: String,
    months: Int,
    expected: String
  ) throws {
    #expect(try day(start).adding(months: months).canonical == expected)
  }

  @Test(arguments: [
    ("2026-11-26", 35, "2026-12-31"), ("2024-02-28", 1, "2024-02-29"),
    ("2026-01-01", -1, "2025-12-31"), ("9999-12-31", 1, "9999-12-31"),
    ("2026-01-01", .max, "9999-12-31"), ("1960-01-01", .min, "0001-01-01"),
  ])
  func `days are added across months and years`(
    start: String,
    days: Int,
    expected: String
  ) throws {
    #expect(try day(start).adding(days: days).canonical == expected)
  }

  @Test func `a date knows its place`() throws {
    let date = try day("2024-12-31")
    #expect(date.dayOfYear == 366)
    #expect(date.quarter == 4)
    #expect(date.weekday == .tuesday)
    #expect(date.isLeapYear)
    #expect(date.startOfMonth.canonical == "2024-12-01")
    #expect(try day("2023-02-07").endOfMonth.canonical == "2023-02-28")
    #expect(try day("2023-02-07").daysInMonth == 28)
    #expect(try day("2023-03-31").quarter == 1)
    #expect(try day("2023-04-01").quarter == 2)
    #expect(try day("2023-04-01").days(to: day("2023-03-30")) == -2)
  }

  @Test(arguments: UInt64(0)..<100)
  func `dates, their numbers and their texts have one order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<2).map { _ in Int.random(in: -719_162...2_932_896, using: &random) }
    let dates = try numbers.map { try #require(CivilDate(dayNumber: $0)) }
    #expect((dates[0] < dates[1]) == (numbers[0] < numbers[1]))
    #expect((dates[0] < dates[1]) == (dates[0].canonical < dates[1].canonical))
    #expect(dates[0].adding(days: numbers[1] - numbers[0]) == dates[1])
  }
}
