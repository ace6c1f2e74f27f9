import Domain
import Screen

/// `gs`: the meeting that runs, that of the page, today's, or a box with the nearest ones.
extension AppState {
  /// So many days around today a meeting is offered.
  private static let nearDays = 60
  private static let nearLimit = 80

  var nearMeetingsAsk: Ask {
    let query = Query(
      Meeting.typeName, columns: CalendarPane.columns,
      conditions: [
        .between(
          "span", from: moment.today.adding(days: -Self.nearDays).canonical,
          before: moment.today.adding(days: Self.nearDays).canonical)
      ], order: .date("span"))
    return .rows(query, limit: Self.nearLimit)
  }

  mutating func openMeetings() -> [Effect] {
    if let open = meeting?.meeting { return openMeeting(open) }
    if let running = runningMeeting { return openMeeting(running) }
    if scope == .page, let page, page.type == Meeting.typeName { return openMeeting(page.id) }
    answers.forget(nearMeetingsAsk)
    overlays.append(.picker(PickerState(purpose: .meetings, picker: Picker(items: []))))
    return []
  }

  /// Fills the box as soon as the meetings are known; of one meeting today nobody is asked.
  mutating func settleMeetings() -> [Effect] {
    guard var open = picker, open.purpose == .meetings, answers[nearMeetingsAsk] != nil,
      open.picker.items.isEmpty
    else { return [] }
    let all = meetings(nearMeetingsAsk).filter { $0.state != Meeting.State.cancelled.rawValue }
    let today = all.filter { $0.span.contains(moment.today) }
    // One that is over stands aside as long as another of today is not.
    let ahead = today.filter { $0.state != Meeting.State.held.rawValue }
    if let only = ahead.count == 1 ? ahead.first : today.count == 1 ? today.first : nil {
      overlays.removeLast()
      return openMeeting(only.id)
    }
    guard !all.isEmpty else {
      overlays.removeLast()
      toast = Text("meeting.none")
      return []
    }
    // Today's and what is coming first, then what is over, the last one before the others.
    let coming = all.filter { $0.span.end >= moment.today }
    let past = all.filter { $0.span.end < moment.today }.reversed()
    let items = (coming + past).map { mark in
      PickerItem(
        id: mark.id.hex, label: name(of: mark), detail: meetingStateWord(mark.state),
        searchText: name(of: mark) + " " + meetingStateWord(mark.state))
    }
    let nearest = all.min { distance($0) < distance($1) }
    open.picker = Picker(items: items, current: nearest?.id.hex)
    picker = open
    return []
  }

  /// In days from today; a coming meeting is nearer than a past one.
  private func distance(_ mark: MeetingMark) -> Int {
    let days = moment.today.days(to: mark.day)
    let isOver = mark.state == Meeting.State.held.rawValue
    return (days >= 0 ? days : -days * 3) + (isOver ? 1 : 0)
  }

  /// Opens the screen of a meeting; it does not start it.
  mutating func openMeeting(_ id: RecordID) -> [Effect] {
    if meeting?.meeting == id {
      while let top = overlays.last {
        if case .meeting = top { break }
        overlays.removeLast()
      }
      return []
    }
    var effects: [Effect] = []
    if meeting != nil {
      effects += keepMeetingDraft()
      meeting = nil
    }
    var open = MeetingState(
      meeting: id, clock: clock(of: id), draft: ids.next(at: moment.milliseconds))
    open.clock.see(at: moment.milliseconds)
    let name = MeetingState.draftName(of: id)
    if let draft = drafts.first(where: { $0.form == name }) {
      open.item = open.runningItem
      open.take(draft)
      drafts.removeAll { $0.id == draft.id }
    }
    overlays.append(.meeting(open))
    // Another program may have gone on meanwhile.
    return effects + [.loadNotes]
  }

  /// Enter on a meeting: one of today that is not over leads to its screen, every other to its page.
  mutating func open(meeting id: RecordID, span: CivilSpan?, state: String) -> [Effect] {
    let state = Meeting.State(rawValue: state)
    let isOver = state == .cancelled || state == .held
    if runningMeeting == id || (span?.contains(moment.today) == true && !isOver) {
      return openMeeting(id)
    }
    openPage(Meeting.typeName, id)
    return []
  }

  /// At the start of the program: where a meeting runs, it goes on there.
  mutating func reopenMeeting() -> [Effect] {
    guard let running = runningMeeting else { return [] }
    let effects = openMeeting(running)
    // The clock as it was noted: opening it has seen the present already.
    var clock = clock(of: running)
    clock.see(at: notedSeen(of: running))
    let gap = clock.gap(at: moment.milliseconds, wasAway: true)
    meeting?.gap = gap
    clock.see(at: moment.milliseconds)
    meeting?.clock = clock
    return effects
  }

  /// Keeps the screen on a TOP that there is: the running one, else the first that is open.
  mutating func settleMeeting() {
    guard var open = meeting, isAgendaKnown else { return }
    let items = meetingItems
    if let item = open.item, items.contains(where: { $0.id == item }) { return }
    let running = items.first { $0.id == open.runningItem }
    let first = items.first { !$0.isPostponed && !open.clock.done.contains($0.id) }
    guard let item = running ?? first ?? items.first else {
      open.item = nil
      meeting = open
      return
    }
    if open.item == nil, open.taken == nil {
      // What was typed before there was a TOP stays in the line.
      let typed = open.input.text
      open.item = item.id
      if typed.isEmpty, let text = open.texts.removeValue(forKey: item.id) {
        open.input = LineInput(text)
      }
    } else {
      open.item = item.id
    }
    meeting = open
  }
}
