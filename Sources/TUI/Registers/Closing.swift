import Domain

/// One key says that a result, a task or a Wiedervorlage is done, and in which meeting.
extension AppState {
  /// The coming meetings of all bodies, the next first: each body's first one closes its points.
  var nextMeetingsAsk: Ask {
    .rows(
      Query(
        Meeting.typeName, columns: [.field("body"), .field("state")],
        conditions: [
          .between(
            "span", from: moment.today.canonical,
            before: moment.today.adding(days: Self.comingDays).canonical)
        ], order: .date("span")),
      limit: 200)
  }

  /// Platforms meet three to four times a year (R08): their next meeting lies within this time.
  private static let comingDays = 400

  /// By body the meeting that runs today or comes next.
  var closingMeetings: [RecordID: RecordID] {
    rows(nextMeetingsAsk).reduce(into: [:]) { known, row in
      guard let body = row.values[0].link, known[body] == nil,
        let state = Meeting.State(rawValue: row.values[1].string),
        state != .cancelled, state != .held
      else { return }
      known[body] = row.id
    }
  }

  /// The types of what can be done with.
  static let closedTypes = [Result.typeName, Task.typeName, FollowUp.typeName]

  /// What the key would close; nil where nothing of the kind is under the cursor.
  var closable: (type: String, ids: [RecordID])? {
    switch scope {
    case .register:
      guard let register, register.kind.openState != nil else { return nil }
      let ids = markedAtHand.isEmpty ? [register.list.row?.id].compactMap { $0 } : markedAtHand
      return ids.isEmpty ? nil : (register.kind.type, ids)
    case .page:
      guard let page else { return nil }
      switch pageTarget {
      case .record(let type, let id) where Self.closedTypes.contains(type): return (type, [id])
      case .part(let list, let row) where Self.closedTypes.contains(list.type):
        return (list.type, [row.id])
      case .part(let list, let row) where list == Self.agendaList: return openPoint(of: row)
      default: return Self.closedTypes.contains(page.type) ? (page.type, [page.id]) : nil
      }
    case .sheet:
      guard case .page(let type, let id) = sheetTarget, Self.closedTypes.contains(type) else {
        return nil
      }
      return (type, [id])
    default: return nil
    }
  }

  /// The open point for which a TOP stands.
  private func openPoint(of item: Row) -> (type: String, ids: [RecordID])? {
    let links = zip([Result.typeName, Task.typeName, FollowUp.typeName], item.values[9...11])
    return links.lazy.compactMap { type, value in value.link.map { (type, [$0]) } }.first
  }

  /// Closes what is at hand: from a meeting's page in that meeting, elsewhere in the next one of
  /// the body.
  mutating func close() -> [Effect] {
    guard let closable else { return [] }
    var meetings = closingMeetings
    if scope == .page, let page, page.type == Meeting.typeName,
      let body = record(page.type, page.id)?.cells[CellName("body")]?.link
    {
      meetings[body] = page.id
    }
    return change(closable.type, closable.ids, .close(meetings))
  }
}

extension Change {
  /// What closing writes to a record; nothing where it is closed already.
  static func closing(_ record: RecordState, _ meetings: [RecordID: RecordID]) -> Cells {
    var new = record.cells
    if record.type == FollowUp.typeName {
      new[CellName("isDone")] = .integer(1)
      return new
    }
    guard new[CellName("state")] == .text(Task.State.open.rawValue) else { return new }
    new[CellName("state")] = .text(Task.State.done.rawValue)
    if let body = new[CellName("body")]?.link, let meeting = meetings[body] {
      new[CellName("closedIn")] = Value(link: meeting)
    }
    return new
  }
}
