import Domain
import Screen

extension AppState {
  /// What is known where somebody types a day.
  package var dateContext: DateContext {
    let meetings = rows(comingAsk).compactMap { row -> (code: String, date: CivilDate)? in
      guard row.values[2].string != Meeting.State.cancelled.rawValue,
        let span = CivilSpan(canonical: row.values[0].string)
      else { return nil }
      return (row.values[1].string, span.start)
    }
    return DateContext(
      today: moment.today, language: dateLanguage, book: calendarBook(around: moment.today.year),
      nextMeetings: meetings)
  }

  private var dateLanguage: DateLanguage {
    words["language.code"] == "en" ? .english : .german
  }

  /// The coming meetings, so that one may type `vor der nächsten BK`.
  var comingAsk: Ask {
    let query = Query(
      Meeting.typeName, columns: [.field("span"), .label("body"), .field("state")],
      conditions: [.between("span", from: moment.today.canonical, before: "9999-12-32")],
      order: .date("span"))
    return .rows(query, limit: 60)
  }

  /// What a form with days has to know: the calendar of today, and that around each day typed.
  func dateAsks(_ form: FormState) -> [Ask] {
    let slots = form.slots.filter { $0.field.kind == .date || $0.field.kind == .span }
    guard !slots.isEmpty else { return [] }
    let years = slots.compactMap { typedSpan($0)?.start.year }
    return [comingAsk] + Set(years + [moment.today.year]).sorted().map { calendarAsk(around: $0) }
      + choiceAsks(in: form) + formCalendarAsks(form)
  }

  /// The days that a field's text stands for as typed so far.
  func typedSpan(_ slot: FormSlot) -> CivilSpan? {
    guard !slot.text.isEmpty, case .success(let cells) = slot.read(in: dateContext),
      let text = cells[slot.name]?.string
    else { return nil }
    return CivilDate(canonical: text).map { CivilSpan($0) } ?? CivilSpan(canonical: text)
  }

  /// `→ Di 20.10.2026 14:00–16:30 · KW 43 · in 6 Tagen · Herbstferien NRW`; nil where no day is
  /// typed.
  func dateEchoLine(_ slot: FormSlot) -> String? {
    guard slot.field.kind == .date || slot.field.kind == .span, let span = typedSpan(slot) else {
      return nil
    }
    let line = "→ " + echo(of: span)
    guard let notice = keptNotice(span, at: slot) else { return line }
    // The hours stand in the field already.
    return [line, "→ " + echo(of: span.start)].map { $0 + " · " + notice }
      .fitting(size.width - 4)
  }

  /// A span with what there is to say of its first day.
  func echo(of span: CivilSpan) -> String {
    var line = echo(of: span.start)
    if let from = span.startTime, let to = span.endTime {
      line += " · \(from.canonical)–\(to.canonical)"
    }
    if span.end != span.start {
      line += " · " + words(Text("term.until", .verbatim(dayText(span.end))))
    }
    return line
  }

  /// A day with what there is to say of it.
  func echo(of day: CivilDate) -> String {
    let book = calendarBook(around: day.year)
    var line = words(dateEcho(day, in: DateContext(today: moment.today, book: book)))
    if isCalendarKnown(around: day.year), book.isSchoolHolidayTableMissing(for: day.year) {
      line += " · " + words(Text("calendar.noSchoolHolidays", .verbatim("\(day.year)")))
    }
    return line
  }
}
