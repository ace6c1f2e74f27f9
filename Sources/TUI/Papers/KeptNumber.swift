import Domain

/// The number that a meeting keeps when it becomes one to which is invited, by its menu or its form.
extension AppState {
  /// What has to be known for `numberWrites(of:with:)`.
  func numberAsks(of meeting: RecordID) -> [Ask] {
    [.record(Meeting.typeName, meeting)] + [bodysMeetingsAsk(of: meeting)].compactMap { $0 }
  }

  private func bodysMeetingsAsk(of meeting: RecordID) -> Ask? {
    guard let cells = record(Meeting.typeName, meeting)?.cells else { return nil }
    let meeting = Meeting(id: ID(meeting), cells: cells)
    guard let body = meeting.body, let day = meeting.span?.start else { return nil }
    return .rows(MeetingMatter.meetings(of: body, around: day), limit: MeetingMatter.limit)
  }

  /// The number along with cells that make a meeting one to which is invited; nothing for others.
  func numberWrites(of id: RecordID, with writes: [CellWrite]) -> [CellWrite] {
    let invited = Value.text(Meeting.State.invited.rawValue)
    guard writes.contains(where: { $0.name == CellName("state") && $0.value == invited }),
      let cells = record(Meeting.typeName, id)?.cells, let ask = bodysMeetingsAsk(of: id),
      answers[ask] != nil
    else { return [] }
    let own = writes.filter { $0.record == id }.map { ($0.name, $0.value) }
    let meeting = Meeting(id: ID(id), cells: cells.merging(own) { $1 })
    let number = MeetingNumber.kept(of: meeting, among: rows(ask).map { $0.record(Meeting.self) })
    let isSaid = own.contains { $0.0 == CellName("number") && $0.1 != .null }
    guard !isSaid, !number.isEmpty, number != meeting.number else { return [] }
    return [CellWrite(Meeting.typeName, id, CellName("number"), .text(number))]
  }
}
