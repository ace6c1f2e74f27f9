import Glibc
import System
import Testing

// One suite after the other: the time zone is the process's.
@Suite(.serialized)
struct WallClockTests {
  init() {
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)
  }

  @Test(
    arguments: [
      (0, [1970, 1, 1, 1, 0, 0], 3600),
      (-1, [1970, 1, 1, 0, 59, 59], 3600),
      (1_782_993_600_999, [2026, 7, 2, 14, 0, 0], 7200),
      (1_793_494_799_000, [2026, 11, 1, 1, 59, 59], 3600),
      // Both sides of the hour that is there twice.
      (1_792_889_999_999, [2026, 10, 25, 2, 59, 59], 7200),
      (1_792_890_000_000, [2026, 10, 25, 2, 0, 0], 3600),
    ] as [(Int64, [Int], Int)]
  )
  func `a moment is shown as the wall shows it`(
    _ milliseconds: Int64,
    _ fields: [Int],
    _ offset: Int
  ) {
    let time = LocalTime(milliseconds: milliseconds)
    #expect([time.year, time.month, time.day, time.hour, time.minute, time.second] == fields)
    #expect(time.utcOffset == offset)
  }

  @Test func `a day begins at its midnight, and days run over`() {
    #expect(LocalTime.startOfDay(year: 2026, month: 7, day: 2) == 1_782_943_200_000)
    #expect(
      LocalTime.startOfDay(year: 2026, month: 12, day: 32)
        == LocalTime.startOfDay(year: 2027, month: 1, day: 1)
    )
  }

  @Test func `clocks go on`() {
    #expect(WallClock.milliseconds > 1_700_000_000_000)
    let before = WallClock.monotonicNanoseconds
    usleep(2000)
    #expect(WallClock.monotonicNanoseconds - before >= 2_000_000)
    #expect(abs(WallClock.monotonicMilliseconds - before / 1_000_000) < 10_000)
  }
}
