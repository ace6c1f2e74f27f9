import Domain
import Screen

/// What the page of a meeting has of its own: its state and day first, then the agenda with times.
extension AppState {
  /// The fields that stand above all else on a meeting's page.
  static let meetingHead = ["body", "span", "state", "place"]

  /// The agenda with the time at which each TOP begins, and how it fits the meeting's hours.
  func agendaItems(_ list: PartList, _ page: PageState, heading: (String) -> PageItem) -> [PageItem]
  {
    let rows = rows(list.ask(of: page.id))
    let span = record(page.type, page.id)?.cells[CellName("span")]
      .flatMap { CivilSpan(canonical: $0.string) }
    var minute = span?.startTime?.minuteOfDay
    var items = [heading(agendaTitle(rows, span, words(list.title(on: page.type))))]
    for (index, (row, number)) in numberedRows(of: page.id).enumerated() {
      let begin = minute.flatMap { CivilTime(hour: $0 / 60 % 24, minute: $0 % 60) }
      var spans = partSpans(row, of: list, number: index + 1, label: number)
      if let begin { spans.insert(Span(begin.canonical, Theme.faint, width: .fixed(5)), at: 0) }
      items.append(PageItem(row: ListRow(spans), target: .part(list, row)))
      minute = minute.map { $0 + Int(clamping: row.values[1].number ?? 0) }
    }
    if rows.isEmpty {
      let text = words(access == .readOnly ? "agenda.none.readonly" : "agenda.none")
      items.append(PageItem(row: ListRow([Span(text, Theme.faint)]), target: .empty(list)))
    }
    return items
  }

  /// `Tagesordnung ── 6 · 65 von 150 Minuten`, or by how much it is too long.
  private func agendaTitle(_ rows: [Row], _ span: CivilSpan?, _ title: String) -> String {
    guard !rows.isEmpty else { return title }
    let sum = rows.reduce(0) { $0 + Int(clamping: $1.values[1].number ?? 0) }
    var parts = ["\(title) ── \(rows.count)"]
    if let room = span?.minutes, room > 0 {
      parts.append(words(Text("agenda.sum", .number(sum), .number(room))))
      if sum > room { parts.append(words(Text("agenda.tooLong", .number(sum - room)))) }
    } else {
      parts.append(words(Text("agenda.sum.open", .number(sum))))
    }
    return parts.joined(separator: " · ")
  }

  /// `m` on a meeting's page.
  mutating func openMenu(on page: PageState) -> [Effect] {
    guard page.type == Meeting.typeName, let record = record(page.type, page.id) else {
      toast = Text("notice.page.menu")
      return []
    }
    openStateMenu(of: page.id, title(of: record))
    return []
  }

  /// `+` and `-` on a TOP: five minutes more or less.
  mutating func changeMinutes(by step: Int64) -> [Effect] {
    if case .part(let list, let row) = pageTarget, list == Self.talkList || list == Self.stopList {
      let place = list == Self.talkList ? 4 : 1
      return changeMinutes(of: list.type, row, at: place, by: step)
    }
    guard page?.type == Meeting.typeName, case .part(let list, let row) = pageTarget,
      list.type == AgendaItem.typeName
    else {
      toast = Text("notice.page.minutes")
      return []
    }
    return changeMinutes(of: AgendaItem.typeName, row, at: 1, by: step)
  }

  private func changeMinutes(
    of type: String, _ row: Row, at place: Int, by step: Int64
  ) -> [Effect] {
    let old = row.values[place].number ?? 0
    // The next full five minutes: 12 becomes 15 or 10.
    let rounded = step > 0 ? old / 5 * 5 + 5 : (old + 4) / 5 * 5 - 5
    let new = min(max(0, rounded), 600)
    guard new != old else { return [] }
    let write = CellWrite(type, row.id, CellName("minutes"), .integer(new))
    let arguments = [type, row.values[0].string]
    return [.commit(Step(StepText.Command.edit.rawValue, arguments, writes: [write]), .act)]
  }

  /// `d` beside the parts of a meeting or calendar entry: the record itself; nil for other pages.
  mutating func trashPage(_ page: PageState) -> [Effect]? {
    guard page.type == Meeting.typeName || page.type == CalendarEntry.typeName,
      let record = record(page.type, page.id), case .field = pageTarget
    else { return nil }
    let step = trashing(page.type, page.id, title(of: record))
    overlays.removeLast()
    return [.commit(step, .act)]
  }
}

extension CivilSpan {
  /// From the beginning to the end in minutes; nil for whole days.
  package var minutes: Int? {
    guard let startTime, let endTime else { return nil }
    return start.days(to: end) * 1440 + endTime.minuteOfDay - startTime.minuteOfDay
  }
}
