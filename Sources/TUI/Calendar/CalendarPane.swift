import Domain
import Screen

/// The Gremienkalender: bodies by months, one month, one meeting after the other, or the coming weeks.
package struct CalendarPane: Equatable, Sendable {
  /// How the pane shows the meetings; `w` chooses.
  package enum Look: String, CaseIterable, Sendable {
    case year
    case month
    case list
    case weeks
  }

  package var look = Look.year
  /// The day under the cursor, in the year view any day of the month; nil for today.
  package var day: CivilDate?
  /// The body under the cursor; nil for the first.
  package var body: RecordID?
  /// The first body on the screen.
  package var top = 0
  /// Every meeting in the order of its day.
  package var list = ListState(query: CalendarPane.listQuery)
  /// The Jahresplan that was left unsaved.
  var leftPlan: YearPlan?
  /// The meeting on which the list's cursor is to stand when it is read again.
  var wanted: RecordID?
  /// The book has changed while the list did not show.
  var isStale = true
  /// Where one stands in the coming weeks.
  package var weeks = WeeksPlace()

  package init() { list.isByMonth = true }

  /// The question of the list.
  package static let listQuery = Query(
    Meeting.typeName,
    columns: CalendarPane.columns + [.count(of: AgendaItem.typeName, link: "meeting")],
    order: .date("span"))

  /// What every view shows of a meeting, in the order of `MeetingMark`.
  static let columns: [Query.Column] = [
    .field("span"), .field("state"), .field("host"), .field("body"), .field("place"),
    .field("title"),
  ]
}

extension AppState {
  /// The day under the cursor.
  package var calendarDay: CivilDate { calendar.day ?? moment.today }

  /// The bodies in the order of the year view: the conference first, the RegioSalon last, never the
  /// Geschäftsstelle; with a focus without the Projektgruppen in which the partner has no part.
  package var calendarBodies: [Directory.Entry] {
    let order = Body.Kind.allCases.filter { $0 != .office }.map(\.rawValue)
    let known = directory.entries[Body.typeName] ?? []
    let bodies = order.flatMap { kind in known.filter { $0.kind == kind } }
    guard let focus else { return bodies }
    return bodies.filter { body in
      guard body.kind == Body.Kind.projectGroup.rawValue,
        let cells = record(Body.typeName, body.id)?.cells
      else { return true }
      return cells[CellName("partners", member: focus)]?.number == 1
    }
  }

  /// The body of the row under the cursor.
  package var bodyAtHand: Directory.Entry? {
    let bodies = shownBodies
    return bodies.first { $0.id == calendar.body } ?? bodies.first
  }

  /// Runs a command of the pane; nil for one that it has no answer of its own to.
  mutating func runInCalendar(_ command: Command) -> [Effect]? {
    if command == .look {
      openViewMenu()
      return []
    }
    return switch command {
    case .open: actOnMeetings(.open)
    case .edit: actOnMeetings(.edit)
    case .trash: actOnMeetings(.trash)
    case .menu: actOnMeetings(.state)
    case .new: newInCalendar()
    case .plan: openYearPlan()
    case .toToday: goToToday()
    case .periodNext: changePeriod(by: 1)
    case .periodPrevious: changePeriod(by: -1)
    default: moveInCalendar(command)
    }
  }

  /// Keeps the cursor on a body, and its row on the screen.
  mutating func settleCalendar() {
    settleWeeks()
    guard calendar.look == .year, let height = yearHeight, height > 0 else { return }
    let bodies = shownBodies
    let row = bodies.firstIndex { $0.id == bodyAtHand?.id } ?? 0
    calendar.top = min(max(calendar.top, row - height + 1), row)
    calendar.top = max(0, min(calendar.top, bodies.count - height))
  }

  /// The pane's inside; nil where it does not show.
  var calendarRect: Rect? { ScreenLayout(of: self).frame(.calendar, of: self)?.inset(by: 1) }

  /// The lines that the year view has for bodies: its head, the day and the legend take three.
  var yearHeight: Int? { calendarRect.map { $0.height - 3 } }

  /// The lines of the list.
  var meetingListHeight: Int { calendarRect?.height ?? 0 }

  /// Reads the list again; the first time around today.
  mutating func loadMeetings() -> [Effect] {
    calendar.isStale = false
    takeCalendarFilter()
    let wanted = calendar.wanted.map { PageAnchor.record($0) }
    calendar.wanted = nil
    let place = wanted ?? (calendar.list.row == nil ? todayAnchor : calendar.list.anchor)
    return [load(.meetings, place), .count(.meetings, calendar.list.query)]
  }

  /// The first meeting from today on.
  var todayAnchor: PageAnchor {
    calendar.list.query.order == .newest
      ? .first : .key(PageKey(sort: .text(moment.today.canonical), id: .zero))
  }

  var showsMeetingList: Bool {
    calendar.look == .list && visiblePanes.contains(.calendar)
  }
}
