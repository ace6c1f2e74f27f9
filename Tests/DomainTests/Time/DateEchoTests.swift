import Testing

@testable import Domain

@Suite struct DateEchoTests {
  private static let sentences = """
    weekday.2 = Di
    weekday.3 = Mi
    weekday.6 = Sa
    echo.date = {0} {1}.{2}.{3}
    echo.and = {0} · {1}
    echo.week = KW {0}
    echo.today = heute
    echo.tomorrow = morgen
    echo.yesterday = gestern
    echo.inDays = in {0} Tagen
    echo.daysAgo = vor {0} Tagen
    remark.schoolHoliday = {0} NRW
    remark.bridge = Brückentag
    holiday.germanUnity = Tag der Deutschen Einheit
    """

  @Test(arguments: [
    ("2026-10-14", "2026-10-20", "Di 20.10.2026 · KW 43 · in 6 Tagen · Herbstferien NRW"),
    ("2026-10-05", "2026-10-06", "Di 06.10.2026 · KW 41 · morgen"),
    ("2026-10-06", "2026-10-06", "Di 06.10.2026 · KW 41 · heute"),
    ("2026-10-07", "2026-10-06", "Di 06.10.2026 · KW 41 · gestern"),
    ("2026-10-08", "2026-10-06", "Di 06.10.2026 · KW 41 · vor 2 Tagen"),
    ("2022-10-05", "2026-10-07", "Mi 07.10.2026 · KW 41 · in 1.463 Tagen"),
    ("2026-10-01", "2026-10-03", "Sa 03.10.2026 · KW 40 · in 2 Tagen · Tag der Deutschen Einheit"),
  ])
  func `a date says what it is`(today: String, date: String, expected: String) throws {
    let context = DateContext(today: try day(today), book: try schoolBook())
    let words = try Catalogue(parsing: Self.sentences)
    #expect(words(dateEcho(try day(date), in: context)) == expected)
  }

  @Test func `examples have one key`() {
    #expect(dateExamples(.german) == Text("form.date.examples"))
    #expect(dateExamples(.english) == Text("form.date.examples"))
  }
}
