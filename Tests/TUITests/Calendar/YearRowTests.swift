import Domain
import Testing

@testable import TUI

/// The year of a body in cells, and its number against the rhythm.
@Suite("The year of a body")
struct YearRowTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .first
  private static let host = RecordID(high: 1, low: 2)

  private static func mark(
    _ span: String, _ state: String = "scheduled", host: RecordID? = nil
  ) throws -> MeetingMark {
    let id = RecordID(high: 9, low: UInt64(span.utf8.reduce(0) { $0 + Int($1) }))
    let row = Row(
      id: id, key: PageKey(sort: .text(span), id: id),
      values: [
        .text(span), .text(state), Value(link: host), .null, .text("Muster-Haus"), .null,
      ])
    return try #require(MeetingMark(row))
  }

  private static func target(
    _ least: Int64?, _ most: Int64?, founded: CivilDate? = nil, dissolved: CivilDate? = nil
  ) -> YearTarget? {
    var body = Body(id: ID(.zero))
    (body.meetingsAtLeast, body.meetingsAtMost) = (least, most)
    (body.founded, body.dissolved) = (founded, dissolved)
    return YearTarget(body, in: 2026)
  }

  @Test func `a cell shows sign and day`() throws {
    let row = YearRow(
      [
        try Self.mark("2026-03-12T09:30/12:30", "held"), try Self.mark("2026-11-26", "invited"),
        try Self.mark("2026-12-08", "proposed"), try Self.mark("2026-05-04", "cancelled"),
        try Self.mark("2026-05-18", "scheduled", host: Self.host),
        try Self.mark("2026-06-02", "held"), try Self.mark("2026-06-23", "held"),
        try Self.mark("2027-01-14", "scheduled"),
      ], year: 2026, target: nil, today: Self.today)
    let texts = (1...12).map { row.text(of: $0, narrow: false, focus: nil) }
    #expect(texts == ["·", "·", "✓12", "·", "●18+", "✓2+", "·", "·", "·", "·", "●26", "○8"])
    #expect(row.text(of: 3, narrow: true, focus: nil) == "✓")
    #expect(row.text(of: 5, narrow: true, focus: Self.host) == "●+*")
    // Neither what is proposed nor what is cancelled counts.
    #expect(row.count == 5)
  }

  @Test func `the number stands against the rhythm of the year`() throws {
    let held = [
      try Self.mark("2026-02-05", "held"), try Self.mark("2026-06-09", "held"),
      try Self.mark("2026-12-01", "scheduled"),
    ]
    func row(_ least: Int64, _ most: Int64, year: Int = 2026, today: CivilDate = Self.today)
      -> YearRow
    {
      YearRow(held, year: year, target: Self.target(least, most), today: today)
    }
    #expect(row(3, 4).missing == 0)
    #expect(row(4, 4).missing == 1)
    #expect(row(2, 2).beyond == 1)
    // Of a year that is over only what took place counts.
    let later = CivilDate(year: 2027, month: 2, day: 1) ?? .first
    #expect(row(3, 4, today: later).missing == 1)
  }

  @Test func `the first and the last year count by months`() {
    #expect(Self.target(3, 4)?.text == "3–4")
    #expect(Self.target(2, 2)?.text == "2")
    #expect(Self.target(3, nil)?.text == "≥ 3")
    #expect(Self.target(nil, nil) == nil)
    let july = CivilDate(year: 2026, month: 7, day: 1)
    #expect(Self.target(3, 4, founded: july)?.text == "1–2")
    #expect(Self.target(4, 4, dissolved: CivilDate(year: 2026, month: 3, day: 31))?.text == "1")
    #expect(Self.target(3, 4, founded: CivilDate(year: 2027, month: 1, day: 1)) == nil)
  }

  @Test(
    arguments: [
      ("Begrüßung: Wer ist neu? 5", "Begrüßung: Wer ist neu?", 5),
      ("Nächster Termin", "Nächster Termin", nil), ("  Pause   10 ", "Pause", 10),
      ("Rückblick 2026", "Rückblick 2026", nil), ("7", "7", nil), ("", "", nil),
    ] as [(Substring, String, Int64?)])
  func `a standing TOP ends with its minutes`(line: Substring, title: String, minutes: Int64?) {
    let item = AppState.standingItem(line)
    #expect(item.title == title)
    #expect(item.minutes == minutes)
  }
}
