import Domain

extension AppState {
  /// What the pane asks the store.
  func calendarAsks() -> [Ask] {
    var asks = calendarBodies.prefix(Self.bodyLimit).map { Ask.record(Body.typeName, $0.id) }
    if focus != nil {
      // Whether the partner has a part in them is not known before.
      asks += (directory.entries[Body.typeName] ?? [])
        .filter { $0.kind == Body.Kind.projectGroup.rawValue }.prefix(Self.bodyLimit)
        .map { .record(Body.typeName, $0.id) }
    }
    asks += [calendarAsk(around: calendarDay.year), nearbyAsk]
    if calendar.look == .year {
      asks += visibleBodies.map { meetingsAsk(of: $0.id, in: calendarDay.year) }
      asks += rhythmAsks
    }
    if calendar.look == .weeks { asks += weeksAsks() }
    return asks + collisionAsks(shownMeetings) + calendarFilterAsks
  }

  /// So many bodies are read with all that a proposal needs.
  static let bodyLimit = 60
  /// So many meetings of a body are read for a year.
  static let yearLimit = 60

  /// The bodies whose rows are on the screen.
  var visibleBodies: ArraySlice<Directory.Entry> {
    shownBodies.dropFirst(calendar.top).prefix(max(0, yearHeight ?? 0))
  }

  /// A body's meetings of a calendar year.
  func meetingsAsk(of body: RecordID, in year: Int) -> Ask {
    let query = Query(
      Meeting.typeName, columns: CalendarPane.columns,
      conditions: [
        .equals("body", Value(link: body)),
        .between("span", from: Self.begin(of: year), before: Self.begin(of: year + 1)),
      ], order: .date("span"))
    return .rows(query, limit: Self.yearLimit)
  }

  /// All meetings around the day under the cursor: those of the month that shows, or the next
  /// hundred days where a list does.
  var nearbyAsk: Ask {
    let days = nearbyDays
    let query = Query(
      Meeting.typeName, columns: CalendarPane.columns,
      conditions: [
        .between(
          "span", from: days.lowerBound.canonical, before: days.upperBound.canonical + "~")
      ], order: .date("span"))
    return .rows(query, limit: Self.nearbyLimit)
  }

  static let nearbyLimit = 300

  /// The meetings that the present look shows, as far as they are known.
  var shownMeetings: [MeetingMark] {
    switch calendar.look {
    case .year:
      meetings(nearbyAsk)
        + visibleBodies.flatMap { meetings(meetingsAsk(of: $0.id, in: calendarDay.year)) }
    case .month: meetings(nearbyAsk)
    case .list: calendar.list.page.rows.compactMap { MeetingMark($0) }
    case .weeks: weeksMeetings
    }
  }

  private var nearbyDays: ClosedRange<CivilDate> {
    switch calendar.look {
    case .list: moment.today...moment.today.adding(days: 100)
    case .month, .year, .weeks: MonthGrid(of: calendarDay).days
    }
  }

  /// School holidays, customs and Sperrtermine of a year and of those before and after it.
  func calendarAsk(around year: Int) -> Ask {
    let query = Query(
      CalendarEntry.typeName,
      columns: [.field("title"), .field("kind"), .field("span"), .field("partner")],
      conditions: [
        .between("span", from: Self.begin(of: year - 1), before: Self.begin(of: year + 2))
      ], order: .date("span"))
    return .rows(query, limit: 400)
  }

  /// Canonical days begin with the year in four digits.
  private static func begin(of year: Int) -> String {
    let digits = String(min(max(year, 0), 9999))
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  func isCalendarKnown(around year: Int) -> Bool { answers[calendarAsk(around: year)] != nil }

  /// The entries that a year's ask has brought.
  func calendarBook(around year: Int) -> CalendarBook {
    CalendarBook(rows(calendarAsk(around: year)).compactMap { Self.entry($0) })
  }

  static func entry(_ row: Row) -> CalendarBook.Entry? {
    guard let kind = CalendarBook.Kind(rawValue: row.values[1].string),
      let span = CivilSpan(canonical: row.values[2].string)
    else { return nil }
    return CalendarBook.Entry(
      title: row.values[0].string, kind: kind, span: span, partner: row.values[3].link)
  }

  /// Who has a part in a body: the partners of a Projektgruppe, elsewhere all, which is nil.
  func partners(of body: RecordID) -> Set<RecordID>? {
    guard let cells = record(Body.typeName, body)?.cells,
      cells[CellName("kind")]?.string == Body.Kind.projectGroup.rawValue
    else { return nil }
    let members = cells.filter { $0.key.field == "partners" && $0.value.number == 1 }
    return members.isEmpty ? nil : Set(members.compactMap(\.key.member))
  }
}
