import Testing

@testable import Domain

struct CivilSpanTests {
  @Test(arguments: [
    "2026-11-26", "2026-11-26/2026-11-28", "2026-11-26T14:00/16:00", "2026-11-26T14:00/14:00",
    "2026-11-26T14:00/2026-11-27T16:00", "2026-11-26T22:00/2026-11-27T02:00",
  ])
  func `canonical texts come back unchanged`(text: String) throws {
    #expect(try #require(CivilSpan(canonical: text)).canonical == text)
  }

  @Test(arguments: [
    "", "/", "2026-11-26/", "/2026-11-26", "2026-11-26T14:00", "2026-11-26/2026-11-26",
    "2026-11-26/2026-11-25", "2026-11-26T14:00/13:59", "2026-11-26T14:00/2026-11-26T16:00",
    "2026-11-26T14:00/2026-11-25T16:00", "2026-11-26/16:00", "2026-11-26/2026-11-27T16:00",
    "2026-11-26T14:00/2026-11-27", "2026-11-26T24:00/2026-11-27T01:00", "2026-11-26T14:00/16:60",
    "2026-11-26t14:00/16:00", "2026-11-26T14:00/16:00/17:00", "2026-11-26 14:00/16:00",
    "2026-11-26T14:00:00/16:00", "2026-11-26T14:00/T16:00", "2026-11-26T1400/1600",
  ])
  func `every other text is refused`(text: String) {
    #expect(CivilSpan(canonical: text) == nil)
  }

  @Test func `a span knows its days`() throws {
    let span = try #require(CivilSpan(canonical: "2026-11-26T22:00/2026-11-28T02:00"))
    #expect(span.dayCount == 3)
    #expect(!span.isWholeDays)
    #expect(try span.contains(day("2026-11-28")))
    #expect(try !span.contains(day("2026-11-29")))
    #expect(try !span.contains(day("2026-11-25")))
    #expect(try CivilSpan(day("2026-11-26")).isWholeDays)
  }

  @Test func `spans are ordered by beginning, whole days first`() throws {
    let texts = [
      "2026-11-25T23:00/23:30", "2026-11-26", "2026-11-26/2026-11-28", "2026-11-26T09:00/10:00",
      "2026-11-26T09:00/11:00", "2026-11-26T09:00/2026-11-27T08:00", "2026-11-27",
    ]
    let spans = try texts.map { try #require(CivilSpan(canonical: $0)) }
    #expect(spans.reversed().sorted().map(\.canonical) == texts)
  }

  @Test(arguments: ["24:00", "14:60", "9:00", "14.00", "14:0", "14:000", " 14:00", "-1:00", ""])
  func `only the canonical spelling of a time is read`(text: String) {
    #expect(CivilTime(canonical: text) == nil)
  }

  @Test func `every minute of the day comes back from its text`() {
    for minute in 0..<1440 {
      let time = CivilTime(hour: minute / 60, minute: minute % 60)
      #expect(time.flatMap { CivilTime(canonical: $0.canonical) } == time)
      #expect(time?.minuteOfDay == minute)
    }
  }

  @Test func `moments are ordered by the clock of the world`() throws {
    let late = try Moment(milliseconds: 2, today: day("2026-01-01"), time: .midnight)
    let early = try Moment(milliseconds: 1, today: day("2026-01-02"), time: .midnight)
    #expect(early < late)
    #expect(CivilDateTime(canonical: "2026-11-26T14:00")?.canonical == "2026-11-26T14:00")
    #expect(CivilDateTime(canonical: "2026-11-26T14:00T") == nil)
  }
}
