import Domain
import Screen

/// What earlier meetings have left open comes onto an agenda by itself, once, as one step.
extension AppState {
  /// So many meetings back it is looked for TOPs that were put off.
  private static let meetingsBack = 6
  private static let openLimit = 200

  /// Under this name it is noted that a meeting's agenda has taken over what was open.
  static func carryNote(of meeting: RecordID) -> String { "meeting.carried.\(meeting.hex)" }

  /// A coming meeting whose agenda can be written.
  func plannedMeeting(_ id: RecordID) -> Meeting? {
    guard let record = record(Meeting.typeName, id), !record.isTrashed else { return nil }
    let meeting = Meeting(id: ID(id), cells: record.cells)
    guard [.proposed, .scheduled, .invited].contains(meeting.state), meeting.body != nil,
      let span = meeting.span, span.end >= moment.today
    else { return nil }
    return meeting
  }

  // MARK: What it asks

  func carryAsks(of id: RecordID) -> [Ask] {
    guard access != .readOnly, let meeting = plannedMeeting(id), let body = meeting.body,
      let day = meeting.span?.start
    else { return [] }
    let putOff = earlierMeetings(of: meeting).map { putOffAsk(of: $0) }
    return [
      .record(Body.typeName, body.raw), meetingsAsk(of: body, around: day), resultsAsk(of: body),
      tasksAsk(of: body), followUpsAsk(of: body), itemsAsk(of: id),
    ] + putOff + putOff.flatMap { rows($0) }.map { carriedAsk(of: ID($0.id)) }
  }

  /// The days of the body's meetings up to one, the last ones.
  private func meetingsAsk(of body: ID<Body>, around day: CivilDate) -> Ask {
    let query = Query(
      Meeting.typeName, columns: [.field("span")],
      conditions: [
        .equals("body", Value(link: body.raw)),
        .between(
          "span", from: day.adding(days: -1100).canonical, before: day.canonical + "~"),
      ], order: .date("span"))
    return .lastRows(query, limit: Self.meetingsBack + 2)
  }

  private func putOffAsk(of meeting: RecordID) -> Ask {
    .rows(
      .whole(
        AgendaItem.self,
        where: [
          .equals("meeting", Value(link: meeting)),
          .equals("state", .text(AgendaItem.State.postponed.rawValue)),
        ], order: .rank("rank")), limit: Self.openLimit)
  }

  private func itemsAsk(of meeting: RecordID) -> Ask {
    .rows(
      .whole(
        AgendaItem.self, where: [.equals("meeting", Value(link: meeting))], order: .rank("rank")),
      limit: Self.openLimit)
  }

  private func carriedAsk(of item: ID<AgendaItem>) -> Ask {
    let query = Query(
      AgendaItem.typeName, columns: [.field("meeting")],
      conditions: [.equals("carriedFrom", Value(link: item.raw))], order: .rank("rank"))
    return .rows(query, limit: 1)
  }

  private func open<R: Record>(
    _ type: R.Type, of body: ID<Body>, _ field: String, _ value: Value, _ order: Query.Order
  ) -> Ask {
    .lastRows(
      .whole(
        type, where: [.equals("body", Value(link: body.raw)), .equals(field, value)],
        order: order), limit: Self.openLimit)
  }

  private func resultsAsk(of body: ID<Body>) -> Ask {
    open(Result.self, of: body, "state", .text("open"), .date("day"))
  }

  private func tasksAsk(of body: ID<Body>) -> Ask {
    open(Task.self, of: body, "state", .text("open"), .date("due"))
  }

  private func followUpsAsk(of body: ID<Body>) -> Ask {
    open(FollowUp.self, of: body, "isDone", .integer(0), .date("day"))
  }

  private func earlierMeetings(of meeting: Meeting) -> [RecordID] {
    guard let body = meeting.body, let span = meeting.span else { return [] }
    let all = rows(meetingsAsk(of: body, around: span.start))
    return all.filter { row in
      row.id != meeting.id.raw
        && (CivilSpan(canonical: row.values[0].string).map { $0 < span } ?? false)
    }.suffix(Self.meetingsBack).map(\.id)
  }

  private func putOffItems(of meeting: Meeting) -> [AgendaItem] {
    earlierMeetings(of: meeting).flatMap { rows(putOffAsk(of: $0)) }
      .map { $0.record(AgendaItem.self) }
      // What went back to the Themenspeicher comes from there.
      .filter { $0.state == .postponed && $0.topic == nil }
  }

  // MARK: What comes

  /// What there is to take over; nil while nobody knows yet.
  func openPoints(of id: RecordID) -> CarryOver? {
    guard let meeting = plannedMeeting(id), let body = meeting.body, let day = meeting.span?.start,
      carryAsks(of: id).allSatisfy({ answers[$0] != nil })
    else { return nil }
    let putOff = putOffItems(of: meeting).filter { rows(carriedAsk(of: $0.id)).isEmpty }
    return CarryOver(
      for: meeting.id, on: day, agenda: rows(itemsAsk(of: id)).map { $0.record(AgendaItem.self) },
      results: rows(resultsAsk(of: body)).map { $0.record(Result.self) },
      tasks: rows(tasksAsk(of: body)).map { $0.record(Task.self) },
      followUps: rows(followUpsAsk(of: body)).map { $0.record(FollowUp.self) }, putOff: putOff)
  }

  /// Takes over what is open, the first time that somebody works on the agenda.
  mutating func carryOver(to meeting: RecordID) -> [Effect] {
    guard notes[Self.carryNote(of: meeting)] == nil, access != .readOnly,
      let points = openPoints(of: meeting)
    else { return [] }
    guard !points.entries.isEmpty else { return [] }
    return note(Self.carryNote(of: meeting), "1") + carry(points.entries, to: meeting)
  }

  /// The step that makes TOPs of what is open: points under that of the open points, what was put
  /// off before the closing one.
  mutating func carry(_ entries: [CarryOver.Entry], to meeting: RecordID) -> [Effect] {
    guard let record = record(Meeting.typeName, meeting), !entries.isEmpty else { return [] }
    var writes: [CellWrite] = []
    var moves: [RankMove] = []
    func take(_ item: AgendaItem, after place: RecordID?) {
      writes += item.unrankedWrites
      guard let place else { return }
      moves.append(RankMove(AgendaItem.typeName, item.id.raw, field: "rank", to: .after(place)))
    }
    let points = entries.filter { !$0.isItem }
    if !points.isEmpty {
      let present = openPointsItem(of: meeting)
      var parent = present
      if present == nil {
        var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
        item.meeting = ID(meeting)
        item.title = words("agenda.open.title")
        item.minutes = 10
        take(item, after: agendaNumbers(of: meeting).lines.first?.id)
        parent = item.id.raw
      }
      for entry in points {
        var item = entry.item(ID(ids.next(at: moment.milliseconds)), of: ID(meeting))
        item.parentItem = parent.map { ID($0) }
        take(item, after: nil)
      }
    }
    var place = usualPlace(in: meeting)
    for entry in entries where entry.isItem {
      let item = entry.item(ID(ids.next(at: moment.milliseconds)), of: ID(meeting))
      take(item, after: place)
      if place != nil { place = item.id.raw }
    }
    let step = Step(
      StepText.Command.carryOver.rawValue, ["\(entries.count)", title(of: record)],
      writes: writes, moves: moves)
    return [.commit(step, .act)]
  }

  /// The TOP under which open points stand: the standing item that says so in its title.
  private func openPointsItem(of meeting: RecordID) -> RecordID? {
    let wanted = fold(words("agenda.open.title"))
    return agendaRows(of: meeting).first { row in
      row.values[5].link == nil && fold(row.values[0].string).contains(wanted)
    }?.id
  }
}
