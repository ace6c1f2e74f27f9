/// Days before and after what has a name: school holidays and meetings.
extension DateReader {
  private enum Side {
    case before
    case after
  }

  /// Takes `nach den Herbstferien`, `vor der nächsten BK`.
  mutating func dayAround() -> TypedDay? {
    guard let side = side() else { return nil }
    _ = tokens.take(word: "der", "die", "das", "den", "dem", "the")
    _ = tokens.word { DateWords.isNext($0) ? true : nil }
    return
      (attempt { $0.day(side, ofSchoolHoliday: $0.schoolHoliday()) }
      ?? attempt { $0.dayBesideMeeting(side) }).map { .date($0) }
  }

  private mutating func side() -> Side? {
    if tokens.take(word: "vor") { return .before }
    if tokens.take(word: "nach") { return .after }
    guard context.language == .english else { return nil }
    if tokens.take(word: "before") { return .before }
    return tokens.take(word: "after") ? .after : nil
  }

  /// Takes the word for school holidays and gives it as it stands in titles, folded.
  private mutating func schoolHoliday() -> String? {
    if let word = tokens.word({ $0.hasSuffix("ferien") ? $0 : nil }) { return word }
    let words = words
    guard let season = tokens.word({ words.seasons[$0] }) else { return nil }
    return tokens.take(word: "holidays", "holiday", "break") ? season + "ferien" : nil
  }

  /// The first working day after the holidays, or the last one before: of the next such ones.
  private func day(_ side: Side, ofSchoolHoliday name: String?) -> CivilDate? {
    guard let name else { return nil }
    let days = context.book.schoolHolidays.lazy
      .filter { entry in
        fold(entry.title).text.split(separator: " ").contains { $0.hasSuffix(name) }
      }
      .map { side == .before ? $0.span.start.previousWorkingDay : $0.span.end.nextWorkingDay }
    return days.filter { $0 >= context.today }.min()
  }

  /// Takes the code of a body; gives the day before its next meeting or the day after.
  ///
  /// Today's meeting is no longer the next one, as with a weekday.
  private mutating func dayBesideMeeting(_ side: Side) -> CivilDate? {
    let coming = context.nextMeetings.filter { $0.date > context.today }
      .map { (code: fold($0.code).text, date: $0.date) }
    // The longest first, so that of `AG 1` and `AG 10` the right one is found.
    let codes = Set(coming.map(\.code))
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    guard let code = codes.first(where: { tokens.take(name: $0) }),
      let date = coming.filter({ $0.code == code }).map(\.date).min()
    else { return nil }
    return date.adding(days: side == .before ? -1 : 1)
  }
}
