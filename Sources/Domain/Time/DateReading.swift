/// Reads a day as people type it into a form; nil where it is none.
///
/// `13.10.2026` · `13.10.26` (this century) · `13.10.` (the next such day, today included) ·
/// `2026-10-13` · `heute` or `today` · `morgen` or `tomorrow`. Blanks around do not matter.
/// The whole grammar of INTERFACE.md §4 takes the place of this function and of `readSpan`.
package func readDate(_ text: String, today: CivilDate) -> CivilDate? {
  var scanner = DateScanner(text)
  guard let typed = scanner.date(), scanner.isAtEnd else { return nil }
  return typed.date(notBefore: today, today: today)
}

/// Reads from when to when as people type it into a form; nil where it is no span.
///
/// `26.11.2026 14:00-16:00` · `26.11. 14-16 Uhr` · `26.11.-28.11.2026` · `26.-28.11.` ·
/// `26.11. 18 Uhr - 27.11. 2 Uhr` · a day alone · a day and one time, whose end is then the same.
/// A dash of any length or `bis` joins; `.` may stand for `:` in times.
package func readSpan(_ text: String, today: CivilDate) -> CivilSpan? {
  var scanner = DateScanner(text)
  guard let first = scanner.date() else { return nil }
  let firstTime = scanner.time()
  let hasEnd = scanner.dash()
  let last = hasEnd ? scanner.date() : nil
  let lastTime = hasEnd ? scanner.time() : nil
  guard scanner.isAtEnd, !hasEnd || last != nil || lastTime != nil else { return nil }
  let days = TypedDays(first: first, last: last)
  guard let (start, end) = days.dates(today: today) else { return nil }
  switch (firstTime, lastTime) {
  case (nil, nil):
    return CivilSpan(from: start, to: end)
  case (let from?, nil) where last == nil:
    let moment = CivilDateTime(date: start, time: from)
    return CivilSpan(from: moment, to: moment)
  case (let from?, let to?):
    return CivilSpan(
      from: CivilDateTime(date: start, time: from),
      to: CivilDateTime(date: end, time: to)
    )
  default:
    return nil
  }
}

/// A day as typed, with what was left out.
struct TypedDate: Equatable {
  var day: Int
  var month: Int?
  var year: Int?
  /// For a word like `morgen`, the number of days from today; the rest is then unused.
  var fromToday: Int?

  /// The first such day from a day on, where a year was left out; otherwise the day itself.
  func date(notBefore earliest: CivilDate, today: CivilDate) -> CivilDate? {
    if let fromToday { return today.adding(days: fromToday) }
    guard let month else { return nil }
    if let year { return CivilDate(year: year, month: month, day: day) }
    // Eight years hold a 29 February even around 1900 and 2100.
    for year in earliest.year...earliest.year + 8 {
      if let date = CivilDate(year: year, month: month, day: day), date >= earliest {
        return date
      }
    }
    return nil
  }
}

/// The first and the last day of a span as typed; what one leaves out the other may say.
private struct TypedDays {
  var first: TypedDate
  var last: TypedDate?

  func dates(today: CivilDate) -> (CivilDate, CivilDate)? {
    guard let last else {
      return first.date(notBefore: today, today: today).map { ($0, $0) }
    }
    var first = first
    // `26.-28.11.` and `28.12.-3.1.2027`: the beginning takes its month and year from the end.
    first.month = first.month ?? last.month
    if first.year == nil, first.fromToday == nil, let year = last.year,
      let end = last.date(notBefore: today, today: today)
    {
      first.year = year
      if let start = first.date(notBefore: today, today: today), start > end {
        first.year = year - 1
      }
    }
    guard let start = first.date(notBefore: today, today: today),
      let end = last.date(notBefore: start, today: today)
    else { return nil }
    return (start, end)
  }
}
