/// A day as typed, with what was left out.
enum TypedDay: Equatable {
  /// The day itself.
  case date(CivilDate)
  /// A day of a month; in a span the month and the year may be said at the other end.
  case calendar(day: Int, month: Int?, year: Int?)
  /// The next such day of the week.
  case weekday(Weekday)
  /// A day of a calendar week.
  case week(Weekday, week: Int, year: Int?)
  /// The first, the second, … (or with -1 the last) such weekday of some months.
  case counted(Int, Weekday, months: ClosedRange<Int>, year: Int?)

  /// The day itself, where a year was left out the first from a day on; nil where there is none.
  func date(notBefore earliest: CivilDate, in context: DateContext) -> CivilDate? {
    switch self {
    case .date(let date): return date
    case .weekday(let weekday):
      let next = earliest.next(weekday)
      return next == context.today ? next.adding(days: 7) : next
    case .calendar(_, nil, _): return nil
    case .calendar(let day, let month?, let year):
      return date(year, from: earliest.year, notBefore: earliest) {
        CivilDate(year: $0, month: month, day: day)
      }
    case .week(let weekday, let week, let year):
      return date(year, from: earliest.isoWeek.year, notBefore: earliest) {
        ISOWeek(year: $0, week: week)?.monday.next(weekday)
      }
    case .counted(let count, let weekday, let months, let year):
      return date(year, from: earliest.year, notBefore: earliest) {
        CivilDate.counted(count, weekday, in: months, of: $0)
      }
    }
  }

  /// This first day of a span with what only the last one says.
  ///
  /// `26.-28.11.` has its month from the end, `28.12.-3.1.2027` its year, here the year before.
  func completed(by last: TypedDay?, in context: DateContext) -> TypedDay {
    guard case .calendar(let day, let month, nil) = self,
      case .calendar(_, let lastMonth, let lastYear)? = last
    else { return self }
    let same = TypedDay.calendar(day: day, month: month ?? lastMonth, year: lastYear)
    guard let lastYear, let end = last?.date(notBefore: context.today, in: context),
      let start = same.date(notBefore: context.today, in: context), start > end
    else { return same }
    return .calendar(day: day, month: month ?? lastMonth, year: lastYear - 1)
  }

  private func date(
    _ year: Int?,
    from first: Int,
    notBefore earliest: CivilDate,
    _ dateIn: (Int) -> CivilDate?
  ) -> CivilDate? {
    if let year { return dateIn(year) }
    // The rarest, a fifth weekday in February, comes again within forty years.
    return (first...first + 40).lazy.compactMap(dateIn).first { $0 >= earliest }
  }
}

extension CivilDate {
  /// The first such day of the week from this day on.
  func next(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }

  /// The so-manieth weekday of some months of a year, the last one for -1.
  fileprivate static func counted(
    _ count: Int,
    _ weekday: Weekday,
    in months: ClosedRange<Int>,
    of year: Int
  ) -> CivilDate? {
    guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let end = CivilDate(year: year, month: months.upperBound, day: 1)?.endOfMonth
    else { return nil }
    guard count > 0 else { return end.adding(days: -6).next(weekday) }
    let date = first.next(weekday).adding(days: 7 * (count - 1))
    return date <= end ? date : nil
  }
}
