import Testing

@testable import Domain

@Suite struct MeetingProposerTests {
  private func proposer(taken: [String] = []) throws -> MeetingProposer {
    MeetingProposer(book: try schoolBook(), partners: nil, taken: Set(try taken.map(day)))
  }

  private func range(_ from: String, _ to: String) throws -> ClosedRange<CivilDate> {
    try day(from)...day(to)
  }

  @Test(arguments: [
    // The wish itself, where nothing is against it.
    ("2026-11-17", "2026-11-01", "2026-11-30", "2026-11-17"),
    // Monday and Friday give way to Tuesday to Thursday.
    ("2026-11-16", "2026-11-01", "2026-11-30", "2026-11-17"),
    ("2026-11-20", "2026-11-01", "2026-11-30", "2026-11-19"),
    ("2026-11-20", "2026-11-20", "2026-11-23", "2026-11-20"),
    // A Sunday lies between Thursday and Tuesday: the nearer one.
    ("2026-11-15", "2026-11-01", "2026-11-30", "2026-11-17"),
    // School holidays are left; where there is nothing else, they are taken.
    ("2026-10-20", "2026-10-01", "2026-11-30", "2026-10-15"),
    ("2026-10-20", "2026-10-19", "2026-10-23", "2026-10-20"),
    // A wish outside the range, and a holiday.
    ("2027-03-01", "2026-11-01", "2026-11-30", "2026-11-26"),
    ("2026-06-04", "2026-06-01", "2026-06-14", "2026-06-03"),
    // Of two days that are equally near the earlier one.
    ("2026-11-14", "2026-11-12", "2026-11-16", "2026-11-12"),
  ])
  func `the best day is the nearest of the best kind`(
    wish: String,
    from: String,
    to: String,
    expected: String
  ) throws {
    let proposal = try proposer().day(near: day(wish), within: range(from, to))
    #expect(proposal?.date.canonical == expected)
  }

  @Test func `a barred day is never proposed`() throws {
    let weekend = try proposer().day(
      near: day("2026-11-21"), within: range("2026-11-21", "2026-11-22"))
    #expect(weekend == nil)
    let christmas = try proposer().day(
      near: day("2026-12-24"), within: range("2026-12-24", "2026-12-27"))
    #expect(christmas == nil)
  }

  @Test func `another body's day is avoided, and taken where there is no other`() throws {
    let busy = try proposer(taken: ["2026-11-17", "2026-11-18"])
    let other = try busy.day(near: day("2026-11-17"), within: range("2026-11-16", "2026-11-18"))
    #expect(other?.date.canonical == "2026-11-16")
    let same = try busy.day(near: day("2026-11-18"), within: range("2026-11-17", "2026-11-18"))
    #expect(same?.date.canonical == "2026-11-18")
  }

  @Test func `a proposal says what it could not avoid`() throws {
    let proposal = try proposer().day(
      near: day("2026-10-20"), within: range("2026-10-19", "2026-10-23"))
    #expect(proposal?.remarks.map(\.text.key) == ["remark.schoolHoliday"])
    let clean = try proposer().day(
      near: day("2026-11-17"), within: range("2026-11-17", "2026-11-17"))
    #expect(clean?.remarks == [])
  }

  @Test func `a blocked day counts for those whom it concerns`() throws {
    let partner = RecordID(high: 1, low: 1)
    let entry = CalendarBook.Entry(
      title: "Rat", kind: .blocked, span: try span("2026-11-17", "2026-11-17"), partner: partner)
    let one = try range("2026-11-17", "2026-11-17")
    for (partners, isFree) in [(nil, false), ([partner], false), ([], true)]
      as [(Set<RecordID>?, Bool)]
    {
      let proposer = MeetingProposer(book: CalendarBook([entry]), partners: partners)
      #expect((proposer.day(near: one.lowerBound, within: one) != nil) == isFree)
    }
  }

  private func plan(
    _ year: Int,
    _ count: Int,
    existing: [String] = [],
    from: String,
    taken: [String] = []
  ) throws -> [String] {
    try proposer(taken: taken).plan(
      year: year, count: count, existing: existing.map(day), from: day(from)
    ).map(\.date.canonical)
  }

  @Test func `four meetings fall into the four quarters`() throws {
    let dates = try plan(2027, 4, from: "2026-10-05").map(day)
    #expect(dates.map(\.quarter) == [1, 2, 3, 4])
    for date in dates {
      #expect((Weekday.tuesday...Weekday.thursday).contains(date.weekday))
      #expect(try schoolBook().remarks(on: date) == [])
    }
    for (one, next) in zip(dates, dates.dropFirst()) { #expect(one.days(to: next) > 60) }
  }

  @Test func `existing meetings are counted`() throws {
    let dates = try plan(2027, 2, existing: ["2027-02-10", "2027-11-17"], from: "2027-01-01")
    #expect(dates.count == 2)
    let months = try dates.map { try day($0).month }
    #expect(months == [5, 9] || months == [5, 8] || months == [6, 9])
    #expect(try plan(2027, 1, existing: ["2027-01-12"], from: "2027-06-01").first ?? "" > "2027-08")
  }

  @Test func `a meeting that is overdue waits for a Tuesday`() throws {
    // 5 October 2026 is a Monday.
    let dates = try plan(2026, 2, existing: ["2026-03-10"], from: "2026-10-05")
    #expect(dates.first == "2026-10-06")
  }

  @Test func `a late meeting comes close to the last one rather than between the years`() throws {
    let plan = try proposer().plan(
      year: 2026, count: 1, existing: [day("2026-06-02"), day("2026-11-26")],
      from: day("2026-12-07"))
    let date = try #require(plan.first?.date)
    #expect(try date < day("2026-12-23") && date.weekday >= .tuesday && date.weekday <= .thursday)
    #expect(plan.first?.remarks == [])
  }

  @Test func `a plan keeps to its bounds`() throws {
    #expect(try plan(2027, 0, from: "2027-01-01") == [])
    #expect(try plan(2027, -1, from: "2027-01-01") == [])
    #expect(try plan(2027, 3, from: "2028-01-01") == [])
    #expect(try plan(0, 3, from: "2027-01-01") == [])
    #expect(try plan(2027, 2, from: "2027-12-30") == ["2027-12-30"])
    #expect(try plan(2027, 9, from: "2027-12-27").count == 4)
    #expect(try plan(2027, 1, from: "2027-11-29", taken: ["2027-12-14"]) != ["2027-12-14"])
  }

  @Test func `the least distance is kept across the turn of the year`() throws {
    let alone = try plan(2027, 12, from: "2027-01-01")
    #expect(alone.count == 12)
    let dates = try plan(2027, 12, existing: ["2026-12-16"], from: "2027-01-01")
    #expect(try day("2026-12-16").days(to: day(dates[0])) >= 28)
  }

  @Test(arguments: UInt64(0)..<40)
  func `plans hold on any calendar`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let book = try Self.randomBook(&random)
    let first = try day("2027-01-01")
    let someDay = { (random: inout SplitMix64) in
      first.adding(days: Int.random(in: 0..<365, using: &random))
    }
    let taken = Set((0..<20).map { _ in someDay(&random) })
    let existing = (0..<Int.random(in: 0...3, using: &random)).map { _ in someDay(&random) }
    let from = Bool.random(using: &random) ? first : someDay(&random)
    let count = Int.random(in: 1...6, using: &random)
    let proposer = MeetingProposer(book: book, partners: nil, taken: taken)
    let plan = proposer.plan(year: 2027, count: count, existing: existing, from: from)
    let dates = plan.map(\.date)
    #expect(
      plan == proposer.plan(year: 2027, count: count, existing: existing.reversed(), from: from))
    #expect(dates == Set(dates).sorted())
    #expect(dates.allSatisfy { $0 >= from && $0.year == 2027 && !existing.contains($0) })
    for proposal in plan {
      #expect(proposal.remarks == book.remarks(on: proposal.date))
      #expect(proposal.remarks.allSatisfy { $0.weight == .hint })
    }
    let free = (0..<365).map { first.adding(days: $0) }.filter { date in
      date >= from && !existing.contains(date)
        && book.remarks(on: date).allSatisfy { $0.weight == .hint }
    }
    #expect(plan.count == min(count, free.count))
    if existing.isEmpty, from == first {
      for (one, next) in zip(dates, dates.dropFirst()) { #expect(one.days(to: next) >= 28) }
      #expect(dates.allSatisfy { !taken.contains($0) })
    }
    let near = someDay(&random)
    let best = proposer.day(near: near, within: first...first.adding(days: 364))
    #expect(
      best.map { free.contains($0.date) || existing.contains($0.date) || $0.date < from } ?? true)
  }

  private static func randomBook(_ random: inout SplitMix64) throws -> CalendarBook {
    let first = try day("2027-01-01")
    return CalendarBook(
      try (0..<Int.random(in: 0...12, using: &random)).map { number in
        let start = first.adding(days: Int.random(in: 0..<365, using: &random))
        let end = start.adding(days: Int.random(in: 0..<20, using: &random))
        let kind = CalendarBook.Kind.allCases.randomElement(using: &random) ?? .custom
        let span = try #require(CivilSpan(from: start, to: end))
        return CalendarBook.Entry(title: "\(number)", kind: kind, span: span)
      })
  }
}
