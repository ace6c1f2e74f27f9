/// A day on which a body could meet, and what to know of it.
package struct Proposal: Hashable, Sendable {
  package let date: CivilDate
  /// The hints that could not be avoided.
  package let remarks: [DayRemark]
}

/// Finds days for meetings: a proposal only, people decide.
///
/// The same book, partners and taken days always give the same answer.
package struct MeetingProposer: Sendable {
  package let book: CalendarBook
  /// Whose blocked days count; nil for every partner's.
  package let partners: Set<RecordID>?
  /// The days on which other bodies meet.
  package let taken: Set<CivilDate>

  package init(book: CalendarBook, partners: Set<RecordID>?, taken: Set<CivilDate> = []) {
    self.book = book
    self.partners = partners
    self.taken = taken
  }

  /// The best day of a range; nil where every day of it is barred.
  ///
  /// First of all it is no day of another body's meeting, then one without a hint, then a
  /// Tuesday to Thursday, and of such days the nearest, of two the earlier.
  package func day(near wish: CivilDate, within range: ClosedRange<CivilDate>) -> Proposal? {
    var best: (rank: [Int], day: DayQuality)?
    for number in range.lowerBound.dayNumber...range.upperBound.dayNumber {
      guard let date = CivilDate(dayNumber: number), let day = quality(of: date) else { continue }
      let rank = [
        day.isTaken ? 1 : 0, day.remarks.isEmpty ? 0 : 1, day.isMidweek ? 0 : 1,
        abs(wish.days(to: date)),
      ]
      if let best, !rank.lexicographicallyPrecedes(best.rank) { continue }
      best = (rank, day)
    }
    return best?.day.proposal
  }

  /// What counts for and against a day; nil where it is barred.
  func quality(of date: CivilDate) -> DayQuality? {
    guard !date.weekday.isWeekend else { return nil }
    let remarks = book.remarks(on: date, for: partners)
    guard !remarks.contains(where: { $0.weight == .barred }) else { return nil }
    let schoolHoliday = book.schoolHolidays.filter { $0.span.contains(date) }.map(\.span.dayCount)
    return DayQuality(
      date: date,
      remarks: remarks,
      isTaken: taken.contains(date),
      schoolHolidayLength: schoolHoliday.max() ?? 0
    )
  }
}

/// A day that is not barred, seen by the proposer.
struct DayQuality {
  let date: CivilDate
  let remarks: [DayRemark]
  let isTaken: Bool
  /// The number of days of the school holidays around it; 0 outside.
  let schoolHolidayLength: Int

  /// Whether it is one of the days on which most people work.
  var isMidweek: Bool { (Weekday.tuesday...Weekday.thursday).contains(date.weekday) }

  var proposal: Proposal { Proposal(date: date, remarks: remarks) }
}
