import Testing

@testable import Domain

@Suite struct PublicHolidayTests {
  @Test func `Easter agrees with Lichtenberg's formula in every year`() {
    var hash: UInt64 = 0
    for year in 1...9999 {
      let easter = CivilDate.easter(in: year)
      #expect(easter.weekday == .sunday && easter.year == year)
      hash = (hash ^ UInt64(easter.month * 100 + easter.day)) &* 0x100_0000_01B3
    }
    // Python: h = ((h ^ (month * 100 + day)) * 0x100000001B3) % 2**64.
    #expect(hash == 0x2204_418D_8878_2505)
  }

  @Test(arguments: [
    // 2026 to 2028 as in the law's tables (DOMAIN.md §6.1).
    (
      2026,
      "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"
    ),
    (
      2027,
      "01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26"
    ),
    (
      2028,
      "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 11-01 12-25 12-26"
    ),
    // Easter on 31 March 2024, and on 25 April 2038, the latest there is.
    (
      2024,
      "01-01 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26"
    ),
    (
      2038,
      "01-01 04-23 04-26 05-01 06-03 06-14 06-24 10-03 11-01 12-25 12-26"
    ),
    // In 2008 Christi Himmelfahrt was on 1 May.
    (
      2008,
      "01-01 03-21 03-24 05-01 05-01 05-12 05-22 10-03 11-01 12-25 12-26"
    ),
  ])
  func `a year has its eleven holidays`(year: Int, expected: String) throws {
    let all = PublicHoliday.all(in: year)
    #expect(all.map { $0.date.canonical.dropFirst(5) }.joined(separator: " ") == expected)
    #expect(Set(all.map(\.holiday)) == Set(PublicHoliday.allCases))
    #expect(Set(all.map(\.date.year)) == [year])
  }

  @Test func `a day knows its holiday`() throws {
    #expect(try PublicHoliday.on(day("2026-06-04")) == .corpusChristi)
    #expect(try PublicHoliday.on(day("2026-06-04"))?.name == Text("holiday.corpusChristi"))
    #expect(try PublicHoliday.on(day("2026-04-05")) == nil)
    #expect(try PublicHoliday.on(day("2008-05-01")) == .labourDay)
    #expect(PublicHoliday.all(in: 0).isEmpty)
    #expect(PublicHoliday.all(in: 10_000).isEmpty)
    #expect(PublicHoliday.all(in: 1).count == 11)
    #expect(PublicHoliday.all(in: 9999).count == 11)
  }

  @Test(arguments: 1990...2100)
  func `the list and the question agree`(year: Int) throws {
    let listed = Set(PublicHoliday.all(in: year).map(\.date))
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    let asked = (0..<365).map { first.adding(days: $0) }.filter { PublicHoliday.on($0) != nil }
    #expect(Set(asked) == listed)
  }

  @Test(arguments: [
    ("2026-02-12", Observance.altweiber), ("2026-02-16", .rosenmontag),
    ("2027-02-04", .altweiber), ("2027-02-08", .rosenmontag), ("2028-02-24", .altweiber),
    ("2028-02-28", .rosenmontag), ("2026-12-24", .heiligabend), ("2027-12-31", .silvester),
  ])
  func `observances are known`(text: String, expected: Observance) throws {
    #expect(try Observance.on(day(text)) == expected)
    #expect(expected.name == Text("observance.\(expected.rawValue)"))
  }

  @Test(arguments: [
    // Fridays after Himmelfahrt and Fronleichnam.
    ("2026-05-15", true), ("2026-06-05", true), ("2027-05-07", true), ("2027-05-28", true),
    ("2028-05-26", true), ("2028-06-16", true),
    // The Monday before 3 October 2028, a Tuesday; the Friday after New Year 2026, a Thursday.
    ("2028-10-02", true), ("2026-01-02", true),
    // The Friday after 26 December 2024; Monday 24 December 2029 is barred itself.
    ("2024-12-27", true), ("2029-12-24", false), ("2026-05-13", false), ("2026-05-16", false),
    ("2026-05-14", false), ("2026-10-05", false), ("2026-12-25", false),
  ])
  func `bridge days stand between a holiday and a weekend`(text: String, expected: Bool) throws {
    #expect(try day(text).isBridgeDay == expected)
  }

  @Test(arguments: [
    ("2026-10-05", "2026-10-02", "2026-10-06"), ("2026-10-02", "2026-10-01", "2026-10-05"),
    ("2026-12-23", "2026-12-22", "2026-12-28"), ("2026-12-30", "2026-12-29", "2027-01-04"),
    ("2026-04-04", "2026-04-02", "2026-04-07"), ("0001-01-01", "0001-01-01", "0001-01-02"),
    ("9999-12-31", "9999-12-30", "9999-12-31"),
  ])
  func `the working days around`(text: String, before: String, after: String) throws {
    #expect(try day(text).previousWorkingDay.canonical == before)
    #expect(try day(text).nextWorkingDay.canonical == after)
  }
}
