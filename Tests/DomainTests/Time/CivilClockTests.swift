import Domain
import Testing

/// Times of other moments follow from one that is known.
@Suite struct CivilClockTests {
  private let noon = CivilTime(hour: 12, minute: 0) ?? .midnight

  private func day(_ text: String) -> CivilDate { CivilDate(canonical: text) ?? .first }

  /// 2026-11-23 12:00 in Berlin.
  private var berlin: CivilClock {
    CivilClock(milliseconds: 1_795_431_600_000, today: day("2026-11-23"), time: noon)
  }

  @Test(arguments: [
    (1_795_431_600_000, "2026-11-23T12:00"), (1_782_864_000_000, "2026-07-01T02:00"),
    (1_774_745_999_000, "2026-03-29T01:59"), (1_774_746_000_000, "2026-03-29T03:00"),
    (1_792_889_999_000, "2026-10-25T02:59"), (1_792_890_000_000, "2026-10-25T02:00"),
    (0, "1970-01-01T01:00"),
  ])
  func `summer time begins and ends`(milliseconds: Int64, shown: String) {
    #expect(berlin.civil(milliseconds).canonical == shown)
  }

  @Test(arguments: ["2026-07-01T02:00", "2026-01-01T00:00", "2026-11-23T23:59", "2025-03-30T03:00"])
  func `there and back`(text: String) throws {
    let civil = try #require(CivilDateTime(canonical: text))
    #expect(berlin.civil(berlin.milliseconds(of: civil)) == civil)
  }

  @Test func `elsewhere the distance stays`() {
    let utc = CivilClock(
      milliseconds: 1_795_431_600_000, today: day("2026-11-23"),
      time: CivilTime(hour: 11, minute: 0) ?? .midnight)
    #expect(utc.civil(1_782_864_000_000).canonical == "2026-07-01T00:00")
    #expect(utc.civil(.max).date.year > 2026 && utc.civil(.min).date.year == 1970)
  }
}
