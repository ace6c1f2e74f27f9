/// The language whose words a typed date may have.
package enum DateLanguage: Hashable, Sendable {
  case german
  /// English words besides the German ones.
  case english
}

/// What is known where somebody types a date.
package struct DateContext: Sendable {
  package var today: CivilDate
  package var language: DateLanguage
  /// For `nach den Herbstferien`, and for what there is to say of a day.
  package var book: CalendarBook
  /// The coming meetings in their order, for `vor der nächsten BK`.
  package var nextMeetings: [(code: String, date: CivilDate)]

  package init(
    today: CivilDate,
    language: DateLanguage = .german,
    book: CalendarBook = CalendarBook(),
    nextMeetings: [(code: String, date: CivilDate)] = []
  ) {
    self.today = today
    self.language = language
    self.book = book
    self.nextMeetings = nextMeetings
  }
}

/// Reads a day as people type it into a form; nil where it is none.
///
/// `13.10.26` · `1310` · `heute` · `Di` · `nächste Woche Di` · `Di in 2 Wochen` · `+2w` · `KW 42` ·
/// `Quartalsende` · `letzter Do im Q4` · `nach den Herbstferien` · `vor der nächsten BK`: the whole
/// grammar is in INTERFACE.md §4. A bare weekday is the next one, today's own name the one in
/// seven days; a year that is missing is the first whose day is not before today.
package func readDate(_ text: String, in context: DateContext) -> CivilDate? {
  guard var reader = DateReader(text, in: context, apartYears: .all) else { return nil }
  guard let day = reader.day(.loose), reader.isAtEnd else { return nil }
  return day.date(notBefore: context.today, in: context)
}

/// Reads a day as `readDate(_:in:)` does, without school holidays and meetings.
package func readDate(_ text: String, today: CivilDate) -> CivilDate? {
  readDate(text, in: DateContext(today: today))
}

/// Reads from when to when as people type it into a form; nil where it is no span.
///
/// Any day of `readDate(_:in:)`, alone, with another day or with times: `26.-28.11.` ·
/// `Di 14-16 Uhr` · `26.11. 18 Uhr - 27.11. 2 Uhr` · `Di 14:00 +90min`. A day with one time ends
/// when it begins. Where a `base` is given, its days stand for those that are missing: `9-11:30`,
/// `9 Uhr`, and `+90min` after its own beginning. Digits that could be both are a date only where
/// no date stands yet: `1310` and `13.10` after a date, or beside a `base`, are ten past one.
package func readSpan(
  _ text: String,
  in context: DateContext,
  base: CivilSpan? = nil
) -> CivilSpan? {
  for apartYears in [DateReader.ApartYears.near, .none] {
    guard let reader = DateReader(text, in: context, apartYears: apartYears) else { return nil }
    var bare = reader
    if let base, let span = bare.times(on: base) { return span }
    var whole = reader
    if let span = whole.span(like: base) { return span }
  }
  return nil
}

/// Reads a span as `readSpan(_:in:base:)` does, without school holidays and meetings.
package func readSpan(_ text: String, today: CivilDate) -> CivilSpan? {
  readSpan(text, in: DateContext(today: today))
}

/// Examples of dates, for the message about a mistake; every language has them under one key.
package func dateExamples(_: DateLanguage) -> Text { Text("form.date.examples") }
