import Domain

/// `:v` and `:top`: what the meeting does to its agenda.
extension AppState {
  /// Puts the TOP that shows off: to the next meeting of the body, else back to the Themenspeicher.
  ///
  /// `:v speicher Grund` goes to the Themenspeicher in any case. The count of a matter goes along
  /// from meeting to meeting. A body without a Themenspeicher lets the matter wait: its next agenda
  /// takes it up.
  mutating func postpone(_ rest: String) -> [Effect] {
    guard let open = meeting, let item = shownItem else {
      toast = Text("meeting.items.none")
      return []
    }
    guard !item.isPostponed else {
      toast = Text("meeting.postponed.already", .verbatim(item.number))
      return []
    }
    let first = String(rest.prefix { !$0.isWhitespace })
    let backlogWords = words("meeting.backlog.names").split(separator: ",").map { fold(String($0)) }
    let isToBacklog = backlogWords.contains { $0.text == fold(first).text }
    let reason = isToBacklog ? String(rest.dropFirst(first.count)).withoutOuterBlanks : rest
    let count = item.timesPostponed + 1
    var writes = [
      item.write("state", .text(AgendaItem.State.postponed.rawValue)),
      item.write("postponedReason", Value(string: reason)),
      item.write("timesPostponed", .integer(Int64(min(count, 99)))),
    ]
    let spent = minutesSpent(on: item, open.clock)
    if spent > 0 { writes.append(item.write("minutesTaken", .integer(spent))) }
    var target = ""
    if !isToBacklog, let next = nextOfBody {
      target = [meetingBody?.label ?? "", dayText(next.day)].joined(separator: " ")
      writes += carried(item, to: next.id, count).writes
    } else {
      writes += backlogWrites(item, reason)
    }
    let waits = target.isEmpty && item.topic == nil && meetingKind != .platform
    let step = Step(
      StepText.Command.postpone.rawValue,
      [item.title, target, String(count)] + (waits ? ["waits"] : []), writes: writes)
    let items = meetingItems
    let behind = items.drop { $0.id != item.id }.dropFirst()
    let follower = behind.first { !$0.isPostponed && !open.clock.done.contains($0.id) }
    meeting?.itemAfterOrder = follower?.id
    return [.commit(step, .meeting(.order))]
  }

  /// The same matter on the agenda of another meeting.
  private mutating func carried(_ item: MeetingItem, to meeting: RecordID, _ count: Int)
    -> AgendaItem
  {
    let old = record(AgendaItem.typeName, item.id)?.cells ?? [:]
    var new = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
    new.meeting = ID(meeting)
    new.title = item.title
    new.minutes = item.minutes.map { Int64($0) }
    new.presenter = item.presenter
    new.topic = item.topic.map { ID($0) }
    new.project = item.project.map { ID($0) }
    new.note = old[CellName("note")]?.string ?? ""
    new.proposal = old[CellName("proposal")]?.string ?? ""
    new.carriedFrom = ID(item.id)
    new.timesPostponed = Int64(min(count, 99))
    return new
  }

  /// The topic waits again; a TOP of a platform that had none becomes one.
  private mutating func backlogWrites(_ item: MeetingItem, _ reason: String) -> [CellWrite] {
    if let topic = item.topic {
      return [
        CellWrite(
          Topic.typeName, topic, CellName("state"), .text(Topic.State.open.rawValue))
      ]
    }
    guard meetingKind == .platform, let platform = meetingBody?.id else { return [] }
    var topic = Topic(id: ID(ids.next(at: moment.milliseconds)))
    topic.platform = ID(platform)
    topic.title = item.title
    topic.text = reason
    topic.project = item.project.map { ID($0) }
    return topic.writes + [item.write("topic", Value(link: topic.id.raw))]
  }

  /// `:top Titel 10m` adds a TOP at the end, which came up in the meeting itself.
  mutating func addItem(_ rest: String) -> [Effect] {
    guard let meeting = meeting?.meeting else { return [] }
    guard let entry = AgendaEntry(Substring(rest)) else {
      toast = Text("meeting.add.how")
      return []
    }
    var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
    item.meeting = ID(meeting)
    item.title = entry.title
    item.minutes = entry.minutes
    item.isAdded = true
    let step = Step(StepText.Command.addItem.rawValue, [entry.title], writes: item.writes)
    return [.commit(step, .meeting(.order))]
  }

  // MARK: The end

  /// `:ende` closes the meeting in one step: from when to when it was, its Pausen, its TOPs.
  mutating func endMeeting() -> [Effect] {
    guard let open = meeting else { return [] }
    guard let begun = open.clock.begun else {
      toast = notBegun
      return []
    }
    guard open.clock.ended == nil else {
      toast = Text("meeting.over")
      return []
    }
    var clock = open.clock
    clock.end(at: moment.milliseconds)
    let (from, until) = (civilClock.civil(begun), civilClock.civil(moment.milliseconds))
    let held = CivilSpan(from: from, to: max(from, until))
    let pause = (clock.timePaused(at: moment.milliseconds) + 30_000) / 60_000
    var writes = [
      CellWrite(
        Meeting.typeName, open.meeting, CellName("state"), .text(Meeting.State.held.rawValue)),
      CellWrite(
        Meeting.typeName, open.meeting, CellName("held"),
        held.map { .text($0.canonical) } ?? .null),
      CellWrite(
        Meeting.typeName, open.meeting, CellName("pauseMinutes"), .integer(min(pause, 1440))),
    ]
    for item in meetingItems where !item.isPostponed {
      let spent = minutesSpent(on: item, clock)
      guard spent > 0 || clock.done.contains(item.id) else { continue }
      writes += [
        item.write("state", .text(AgendaItem.State.discussed.rawValue)),
        item.write("minutesTaken", .integer(spent)),
      ]
      guard let topic = item.topic else { continue }
      writes.append(
        CellWrite(
          Topic.typeName, topic, CellName("state"), .text(Topic.State.discussed.rawValue)))
    }
    let step = Step(
      StepText.Command.closeMeeting.rawValue, [nameOfMeeting(open.meeting)], writes: writes)
    return [.commit(step, .meeting(.end(clock)))]
  }

  /// Whole minutes, rounded; what began counts as one at least.
  private func minutesSpent(on item: MeetingItem, _ clock: MeetingClock) -> Int64 {
    let time = clock.time(of: item.id, at: moment.milliseconds)
    return time <= 0 ? 0 : min(max(1, (time + 30_000) / 60_000), 1440)
  }
}

extension MeetingItem {
  fileprivate func write(_ field: String, _ value: Value) -> CellWrite {
    CellWrite(AgendaItem.typeName, id, CellName(field), value)
  }
}
