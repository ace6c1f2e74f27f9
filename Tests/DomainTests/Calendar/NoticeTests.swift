import Domain
import Testing

@Suite struct NoticeTests {
  private static func day(_ text: String) -> CivilDate { CivilDate(canonical: text) ?? .first }

  @Test(arguments: [
    ("2026-12-17", 14, "invite.until", "2026-12-03"),
    ("2026-12-07", 14, "invite.until", "2026-11-23"),
    ("2026-12-06", 14, "invite.late", "2026-11-22"),
    ("2026-11-23", 1, "invite.late", "2026-11-22"),
    ("2027-01-07", 21, "invite.until", "2026-12-17"),
  ])
  func `the last day for an invitation`(
    meeting: String, days: Int64, key: String, last: String
  ) throws {
    let notice = try #require(Notice(days: days, before: Self.day(meeting)))
    #expect(notice.last == Self.day(last))
    let text = try #require(notice.text(on: Self.day("2026-11-23")))
    #expect(text.key == key)
    #expect(notice.isOver(on: Self.day("2026-11-23")) == (key == "invite.late"))
    let shown = Text.shortDay(Self.day(last), beside: Self.day(meeting))
    #expect(text.arguments.first == .text(shown))
    #expect(shown.key == (last.prefix(4) == meeting.prefix(4) ? "invite.day" : "invite.day.year"))
  }

  @Test func `without a period, or for a meeting of the past, nothing is said`() throws {
    #expect(Notice(days: nil, before: Self.day("2026-12-01")) == nil)
    #expect(Notice(days: 0, before: Self.day("2026-12-01")) == nil)
    let past = try #require(Notice(days: 14, before: Self.day("2026-11-22")))
    #expect(past.text(on: Self.day("2026-11-23")) == nil)
  }
}
