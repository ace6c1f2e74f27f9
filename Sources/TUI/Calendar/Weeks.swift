import Domain
import Screen

/// Where one stands in the rolling list of the coming weeks.
package struct WeeksPlace: Equatable, Sendable {
  /// The Monday with which the list begins; nil for the present week's.
  package var start: CivilDate?
  /// What the cursor stands on among the things of its day.
  package var thing: WeekItem.Thing?
  /// The first line on the screen.
  package var top = 0

  package init() {}
}

/// One thing in the coming weeks: a meeting, a day of the calendar, something that is due.
package struct WeekItem: Equatable, Sendable {
  package enum Thing: Hashable, Sendable {
    case holiday
    case entry(RecordID)
    case meeting(RecordID)
    /// The last day on which the invitation to a meeting keeps the notice.
    case invitation(RecordID)
    case milestone(RecordID, project: RecordID)
    /// A project of which a Sachstand becomes due.
    case report(RecordID)
    /// Several Sachstände that are due.
    case reports
    /// Weeks in which nothing stands.
    case free
  }

  package var thing: Thing
  package var day: CivilDate
  /// The last day of free weeks.
  package var end: CivilDate
  var spans: [Span]

  init(_ thing: Thing, on day: CivilDate, until end: CivilDate? = nil, _ spans: [Span]) {
    self.thing = thing
    self.day = day
    self.end = end ?? day
    self.spans = spans
  }
}

extension AppState {
  /// So many weeks are read at once.
  static let weekCount = 13
  /// `<` and `>` move by so many.
  static let weekStep = 4
  /// A meeting after the last week may still have its deadline in it: so much notice is looked for.
  private static let longestNotice = 63
  private static let weeksLimit = 150

  var weeksStart: CivilDate { calendar.weeks.start ?? moment.today.monday }

  var weeksEnd: CivilDate { weeksStart.adding(days: 7 * Self.weekCount - 1) }

  var weeksMeetingsAsk: Ask {
    var query = Query(
      Meeting.typeName, columns: CalendarPane.columns,
      conditions: [
        .between(
          "span", from: weeksStart.canonical,
          before: weeksEnd.adding(days: Self.longestNotice).canonical + "~")
      ], order: .date("span"))
    query.filter(by: conditions(in: .calendar))
    return .rows(query, limit: Self.weeksLimit)
  }

  private var weeksMilestonesAsk: Ask {
    let query = Query(
      Milestone.typeName,
      columns: [
        .field("day"), .field("title"), .field("project"), .field("isReached"), .label("project"),
      ],
      conditions: [
        .between("day", from: weeksStart.canonical, before: weeksEnd.canonical + "~")
      ], order: .date("day"))
    return .rows(query, limit: 60)
  }

  func weeksAsks() -> [Ask] {
    let milestones = rows(weeksMilestonesAsk).compactMap { $0.values[2].link }
    return [weeksMeetingsAsk, weeksMilestonesAsk, reportedAsk]
      + (weeksEnd.year == weeksStart.year ? [] : [calendarAsk(around: weeksEnd.year)])
      + [calendarAsk(around: weeksStart.year)]
      + (focus == nil ? [] : milestones.map { .record(Project.typeName, $0) })
  }

  /// The meetings of the weeks, with a focus those of its bodies.
  var weeksMeetings: [MeetingMark] { focused(meetings(weeksMeetingsAsk)) }

  // MARK: The things

  /// Everything that the weeks hold, in the order of its days.
  func weekItems(columns: Int) -> [WeekItem] {
    let days = weeksStart...weeksEnd
    let meetings = weeksMeetings
    let collisions = collisionBook(meetings)
    var items = holidayItems(days) + weekEntryItems(days)
    items += meetings.filter { days.contains($0.day) }
      .map { weekItem(of: $0, collisions, columns: columns) }
    items += meetings.compactMap { invitationItem(of: $0, days) }
    items += milestoneItems + reportItems(days)
    return items.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private func weekItem(
    _ thing: WeekItem.Thing, on day: CivilDate, _ text: String, sign: String = " ",
    style: Style = .plain
  ) -> WeekItem {
    WeekItem(
      thing, on: day,
      [
        Span(shortDay(day), style, width: .fixed(10)),
        Span("\(sign) \(text)", style, width: .flexible),
      ])
  }

  /// `Do 26.11.`.
  func shortDay(_ day: CivilDate) -> String { words(Text.shortDay(day, beside: day)) }

  private func weekItem(
    of meeting: MeetingMark, _ collisions: CollisionBook, columns: Int
  ) -> WeekItem {
    let style = meeting.span.end < moment.today ? Theme.faint : .plain
    let host = directory.entry(Partner.typeName, meeting.host)?.label
    let isHosted = focus != nil && meeting.host == focus
    let guest = host.map { (isHosted ? "* " : "") + words(Text("calendar.host", .verbatim($0))) }
    let sign = "\(meeting.sign) \(code(of: meeting.body))" + collisions.sign(of: meeting.id)
    let state = meetingStateWord(meeting.state)
    return WeekItem(
      .meeting(meeting.id), on: meeting.day,
      [
        Span(shortDay(meeting.day), style, width: .fixed(10)),
        Span(sign, Theme.strong, width: .fixed(10)),
        Span(meeting.span.startTime?.canonical ?? "", Theme.faint, width: .fixed(6)),
        Span(
          [meeting.title, meeting.place, guest ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · "), style, width: .flexible),
        Span(" " + state, style, width: .fixed(columns < 60 ? 0 : 15)),
      ])
  }

  private func holidayItems(_ days: ClosedRange<CivilDate>) -> [WeekItem] {
    (0..<(7 * Self.weekCount)).compactMap { number in
      let day = days.lowerBound.adding(days: number)
      let name = PublicHoliday.on(day)?.name ?? Observance.on(day)?.name
      guard let name else { return nil }
      let sign = PublicHoliday.on(day) == nil ? DaySign.custom : .holiday
      return weekItem(.holiday, on: day, words(name), sign: sign.sign)
    }
  }

  /// Entries stand on their first day in the weeks.
  private func weekEntryItems(_ days: ClosedRange<CivilDate>) -> [WeekItem] {
    let years = Set([weeksStart.year, weeksEnd.year]).sorted()
    var seen: Set<RecordID> = []
    let known = years.flatMap { rows(calendarAsk(around: $0)) }
      .filter { seen.insert($0.id).inserted && concernsFocus($0) }
    return known.compactMap { row -> WeekItem? in
      guard let entry = Self.entry(row), entry.span.start <= days.upperBound,
        entry.span.end >= days.lowerBound
      else { return nil }
      let day = max(entry.span.start, days.lowerBound)
      let partner = directory.entry(Partner.typeName, entry.partner).map { " (\($0.label))" }
      let until =
        entry.span.end > day
        ? " " + words(Text("term.until", .verbatim(shortDay(entry.span.end)))) : ""
      let sign: DaySign =
        switch entry.kind {
        case .publicHoliday: .holiday
        case .schoolHoliday: .school
        case .custom: .custom
        case .blocked: .blocked
        }
      return weekItem(
        .entry(row.id), on: day, entry.title + (partner ?? "") + until, sign: sign.sign)
    }
  }

  /// The last day for an invitation that is not out yet; what is late stands on today.
  private func invitationItem(
    of meeting: MeetingMark, _ days: ClosedRange<CivilDate>
  ) -> WeekItem? {
    switch Meeting.State(rawValue: meeting.state) {
    case .scheduled: break
    default: return nil
    }
    guard meeting.day >= moment.today, let notice = notice(of: meeting.body, before: meeting.day)
    else { return nil }
    let isLate = notice.isOver(on: moment.today)
    let day = isLate ? moment.today : notice.last
    guard days.contains(day) else { return nil }
    let key = isLate ? "weeks.invitation.late" : "weeks.invitation"
    let text = Text(
      key, .verbatim(code(of: meeting.body)),
      .text(Text.shortDay(meeting.day, beside: day)))
    return weekItem(.invitation(meeting.id), on: day, words(text), sign: isLate ? "!" : "→")
  }

  private var milestoneItems: [WeekItem] {
    rows(weeksMilestonesAsk).compactMap { row in
      guard row.values[3].number != 1, let day = CivilDate(canonical: row.values[0].string),
        let project = row.values[2].link
      else { return nil }
      if let focus {
        let lead = record(Project.typeName, project)?.cells[CellName("lead")]?.link
        guard lead == focus else { return nil }
      }
      let isLate = day < moment.today
      let text = Text(
        "weeks.milestone", .verbatim(row.values[1].string), .verbatim(row.values[4].string))
      return weekItem(
        .milestone(row.id, project: project), on: day, words(text), sign: isLate ? "!" : "◆")
    }
  }

  /// Of what is due already one line stands on today; what becomes due stands on its day.
  private func reportItems(_ days: ClosedRange<CivilDate>) -> [WeekItem] {
    var byDay: [CivilDate: [Row]] = [:]
    for row in rows(reportedAsk) {
      let phase = Project.Phase(rawValue: row.values[1].string)
      let newest = CivilDate(canonical: row.values[4].string)
      // What rests or is done never becomes due.
      let isPaused = row.values[2].number == 1
      guard Report.isDue(newest: nil, phase: phase, isPaused: isPaused, on: moment.today) else {
        continue
      }
      let due = newest.map { $0.adding(days: Report.dueAfter + 1) } ?? moment.today
      byDay[max(due, moment.today), default: []].append(row)
    }
    return byDay.filter { days.contains($0.key) }.sorted { $0.key < $1.key }.map { day, rows in
      let sign = day == moment.today ? "!" : " "
      guard rows.count > 1 else {
        let text = Text("weeks.report", .verbatim(rows[0].values[0].string))
        return weekItem(.report(rows[0].id), on: day, words(text), sign: sign)
      }
      return weekItem(
        .reports, on: day, words(Text("weeks.reports", .number(rows.count))), sign: sign)
    }
  }
}

extension CivilDate {
  /// The Monday of the day's week.
  package var monday: CivilDate { adding(days: 1 - weekday.rawValue) }
}
