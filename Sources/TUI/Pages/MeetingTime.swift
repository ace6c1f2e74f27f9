import Domain
import Screen

/// What a meeting's page says of its time: until when is invited, who is wanted elsewhere.
extension AppState {
  func timeAsks(of page: PageState) -> [Ask] {
    guard let meeting = timed(record(page.type, page.id)) else { return [] }
    return choiceAsks(of: meeting.body, at: meeting.span, as: page.id)
  }

  /// Body and time of a meeting that is still to come.
  private func timed(_ record: RecordState?) -> (body: RecordID, span: CivilSpan)? {
    guard let cells = record?.cells, let body = cells[CellName("body")]?.link,
      let span = CivilSpan(canonical: cells[CellName("span")]?.string ?? ""),
      span.end >= moment.today,
      cells[CellName("state")]?.string != Meeting.State.cancelled.rawValue
    else { return nil }
    return (body, span)
  }

  func timeItems(of record: RecordState) -> [PageItem] {
    guard let meeting = timed(record) else { return [] }
    var items: [PageItem] = []
    let state = record.cells[CellName("state")]?.string
    if state == Meeting.State.scheduled.rawValue || state == Meeting.State.proposed.rawValue,
      let notice = noticeText(of: meeting.body, on: meeting.span.start)
    {
      let isLate = self.notice(of: meeting.body, before: meeting.span.start)?
        .isOver(on: moment.today)
      items.append(
        PageItem(
          row: ListRow([
            Span((isLate == true ? "! " : "") + notice, isLate == true ? Theme.warning : .plain)
          ])))
    }
    let collisions = collisions(of: meeting.body, at: meeting.span, as: record.id)
    guard !collisions.isEmpty else { return items }
    items.append(heading("\(words("collision.title")) ── \(collisions.count)"))
    return items
      + collisions.compactMap { collision in
        guard let other = collision.other(than: record.id) else { return nil }
        let columns = max(8, size.width - 4)
        let lines = ("! " + line(of: collision, besides: record.id)).wrapped(to: columns)
        return PageItem(
          row: ListRow(lines: lines.map { [Span($0)] }),
          target: .record(Meeting.typeName, other.id))
      }
  }
}
