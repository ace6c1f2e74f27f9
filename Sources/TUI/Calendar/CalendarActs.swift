import Domain
import Screen

/// What is done with a meeting or an entry of the calendar.
package enum CalendarAct: Equatable, Sendable {
  case open
  case edit
  case trash
  case state
  case chronicle
}

/// A meeting or a calendar entry under the cursor.
private struct CalendarThing {
  var type: String
  var id: RecordID
  /// As steps and boxes call it.
  var name: String
  var detail: String
  var span: CivilSpan?
  var state = ""
}

extension AppState {
  /// The meetings under the cursor; in the month view the entries of the day too.
  private var thingsAtHand: [CalendarThing] {
    switch calendar.look {
    case .year: return cellAtHand.map { thing($0) }
    case .list: return calendar.list.row.flatMap { MeetingMark($0) }.map { [thing($0)] } ?? []
    case .weeks:
      switch weekItemAtHand?.thing {
      case .meeting(let id), .invitation(let id):
        return weeksMeetings.filter { $0.id == id }.map { thing($0) }
      case .entry(let id):
        return entryRows(on: calendarDay).filter { $0.id == id }.map { thing(entry: $0) }
      default: return []
      }
    case .month:
      return meetings(on: calendarDay).map { thing($0) }
        + entryRows(on: calendarDay).map { thing(entry: $0) }
    }
  }

  private func thing(entry row: Row) -> CalendarThing {
    CalendarThing(
      type: CalendarEntry.typeName, id: row.id, name: row.values[0].string,
      detail: words["calendarEntry.kind.\(row.values[1].string)"] ?? "")
  }

  private func thing(_ meeting: MeetingMark) -> CalendarThing {
    CalendarThing(
      type: Meeting.typeName, id: meeting.id, name: name(of: meeting),
      detail: meetingStateWord(meeting.state), span: meeting.span, state: meeting.state)
  }

  /// The partner with whom the meeting under the cursor takes place.
  var hostAtHand: RecordID? { meetingsAtHand.compactMap(\.host).first }

  /// Acts on what is under the cursor; of several a box asks which.
  mutating func actOnMeetings(_ act: CalendarAct) -> [Effect] {
    if act == .open, calendar.look == .weeks, let effects = openInWeeks() { return effects }
    let all = thingsAtHand
    let things = act == .state ? all.filter { $0.type == Meeting.typeName } : all
    guard let first = things.first else {
      if act == .open, access != .readOnly { return newInCalendar() }
      // Where no meeting is, the row is the body itself: its rhythm, hours and standing TOPs.
      if act == .edit, calendar.look == .year, let body = bodyAtHand {
        return [.recall(Body.typeName, body.id, .form)]
      }
      if act == .chronicle, calendar.look == .year, let body = bodyAtHand {
        return openChronicle(of: .init(type: Body.typeName, id: body.id))
      }
      toast = emptyReason
      return []
    }
    // Holidays of weeks are not thrown away for one of their days without a look.
    if things.count == 1, act != .trash || first.type == Meeting.typeName {
      return run(act, on: first)
    }
    let items = things.map { thing in
      PickerItem(id: "\(thing.type):\(thing.id.hex)", label: thing.name, detail: thing.detail)
    }
    overlays.append(.picker(PickerState(purpose: .things(act), picker: Picker(items: items))))
    return []
  }

  /// Why there is nothing to act on: a computed holiday cannot be changed.
  private var emptyReason: Text {
    if calendar.look == .month, let holiday = PublicHoliday.on(calendarDay) {
      return Text("calendar.computed", .text(holiday.name))
    }
    return Text(access == .readOnly ? "calendar.nothing.readonly" : "calendar.nothing")
  }

  private mutating func run(_ act: CalendarAct, on thing: CalendarThing) -> [Effect] {
    switch act {
    case .open where thing.type == Meeting.typeName:
      return open(meeting: thing.id, span: thing.span, state: thing.state)
    case .open where access == .readOnly:
      openPage(thing.type, thing.id)
      return []
    case .open, .edit: return [.recall(thing.type, thing.id, .form)]
    case .chronicle: return openChronicle(of: .init(type: thing.type, id: thing.id))
    case .trash: return [.commit(trashing(thing.type, thing.id, thing.name), .act)]
    case .state:
      openStateMenu(of: thing.id, thing.name)
      return []
    }
  }

  func trashing(_ type: String, _ id: RecordID, _ name: String) -> Step {
    Step(
      StepText.Command.trash.rawValue, [type, name],
      writes: [CellWrite(type, id, .deleted, .integer(1))])
  }

  mutating func takeThing(_ item: String, for act: CalendarAct) -> [Effect] {
    let parts = item.split(separator: ":")
    guard parts.count == 2, let id = RecordID(hex: parts[1]),
      let thing = thingsAtHand.first(where: { $0.id == id && $0.type == parts[0] })
    else { return [] }
    return run(act, on: thing)
  }

  // MARK: The state of a meeting

  mutating func openStateMenu(of meeting: RecordID, _ name: String) {
    var items = paperMenuItems(of: meeting)
    if page?.id != meeting {
      items.append(
        PickerItem(id: Self.pageItem, label: words("menu.page"), detail: words("menu.page.help")))
    }
    if access != .readOnly {
      let present = stateOfMeeting(meeting)
      items += Meeting.State.allCases.filter { $0.rawValue != present }.map { state in
        PickerItem(id: state.rawValue, label: "→ " + words("meeting.state.\(state.rawValue)"))
      }
      items.append(
        PickerItem(id: Self.moveItem, label: words("move.item"), detail: words("move.item.help")))
    }
    items += courseMenuItems
    let purpose = PickerState.Purpose.meetingState(meeting, title: name)
    overlays.append(.picker(PickerState(purpose: purpose, picker: Picker(items: items))))
  }

  /// The menu's entry that moves the meeting instead.
  private static let moveItem = "move"
  /// The menu's entry that opens the page, where Enter leads into the meeting.
  private static let pageItem = "page"

  mutating func setState(of meeting: RecordID, _ name: String, to token: String) -> [Effect] {
    guard token != Self.moveItem else {
      openMoveLine(of: meeting, name)
      return []
    }
    guard token != Self.pageItem else {
      openPage(Meeting.typeName, meeting)
      return []
    }
    if let effects = takeCourseItem(token, of: meeting) { return effects }
    let writes = [CellWrite(Meeting.typeName, meeting, CellName("state"), .text(token))]
    let step = Step(
      StepText.Command.choose.rawValue, [name, "meeting.state.\(token)"],
      writes: writes + numberWrites(of: meeting, with: writes))
    return [.commit(step, .act)]
  }

  // MARK: New

  /// `a`: in the year view a meeting of the row's body, elsewhere a box asks what for.
  mutating func newInCalendar() -> [Effect] {
    if calendar.look == .year {
      guard let body = bodyAtHand else {
        toast = Text("calendar.empty")
        return []
      }
      return proposeMeeting(of: body.id)
    }
    let day = calendar.look == .month ? calendarDay : calendar.look == .weeks ? weekDayAtHand : nil
    var items = calendarBodies.map { body in
      PickerItem(
        id: "meeting:\(body.id.hex)",
        label: words(Text("calendar.new.meeting", .verbatim(body.label))),
        detail: body.title == body.label ? "" : body.title)
    }
    items += [CalendarEntry.Kind.blocked, .custom, .schoolHoliday].map { kind in
      PickerItem(
        id: "entry:\(kind.rawValue)", label: words("calendarEntry.kind.\(kind.rawValue)"),
        detail: words("calendar.new.\(kind.rawValue)"))
    }
    overlays.append(.picker(PickerState(purpose: .newOnDay(day), picker: Picker(items: items))))
    return []
  }

  mutating func takeNew(_ item: String, on day: CivilDate?) -> [Effect] {
    let parts = item.split(separator: ":")
    guard parts.count == 2 else { return [] }
    if parts[0] == "meeting" {
      return RecordID(hex: parts[1]).map { proposeMeeting(of: $0, on: day) } ?? []
    }
    var cells = Registry.type(CalendarEntry.typeName)?.blank ?? [:]
    cells[CellName("kind")] = .text(String(parts[1]))
    cells[CellName("partner")] = Value(link: focus)
    if let day { cells[CellName("span")] = .text(CivilSpan(day).canonical) }
    return openNewForm(CalendarEntry.typeName, cells)
  }
}
