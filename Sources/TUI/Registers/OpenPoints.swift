import Domain
import Screen

/// What a body has not done yet, on the page of its next meeting, and where a result comes from.
extension AppState {
  private static let pointLimit = 40

  private func pointAsks(of body: RecordID) -> [Ask] {
    let ofBody = Query.Condition.equals("body", Value(link: body))
    let isOpen = Query.Condition.equals("state", .text(Task.State.open.rawValue))
    return [
      .rows(
        Query(
          Result.typeName,
          columns: [
            .field("due"), .field("text"), .label("partner"), .field("number"), .field("light"),
          ], conditions: [ofBody, isOpen], order: .date("day")), limit: Self.pointLimit),
      .rows(
        Query(
          Task.typeName, columns: [.field("due"), .field("title"), .label("partner")],
          conditions: [ofBody, isOpen], order: .date("due")), limit: Self.pointLimit),
      .rows(
        Query(
          FollowUp.typeName, columns: [.field("day"), .field("reason")],
          conditions: [
            ofBody, .equals("isDone", .integer(0)),
            .between(
              "day", from: CivilDate.first.canonical,
              before: moment.today.adding(days: 1).canonical),
          ], order: .date("day")), limit: Self.pointLimit),
    ]
  }

  /// The body whose open points a meeting's page shows: only until it has been held.
  private func openBody(of record: RecordState?) -> RecordID? {
    guard let cells = record?.cells, record?.type == Meeting.typeName,
      let state = Meeting.State(rawValue: cells[CellName("state")]?.string ?? ""),
      state != .held, state != .cancelled, let body = cells[CellName("body")]?.link,
      let span = CivilSpan(canonical: cells[CellName("span")]?.string ?? ""),
      span.end >= moment.today
    else { return nil }
    return body
  }

  func openPointAsks(_ page: PageState) -> [Ask] {
    openBody(of: record(page.type, page.id)).map { pointAsks(of: $0) } ?? []
  }

  /// `Offene Punkte ── 3`, each closed with one key in this meeting.
  func openPointItems(of record: RecordState) -> [PageItem] {
    guard let body = openBody(of: record) else { return [] }
    let asks = pointAsks(of: body)
    let types = [Result.typeName, Task.typeName, FollowUp.typeName]
    let items = zip(types, asks).flatMap { type, ask in
      rows(ask).map { pointItem($0, type) }
    }
    guard !items.isEmpty else { return [] }
    return [heading("\(words("page.openPoints")) ── \(items.count)")] + items
  }

  private func pointItem(_ row: Row, _ type: String) -> PageItem {
    let day = CivilDate(canonical: row.values[0].string)
    let isLate = type != FollowUp.typeName && (day.map { $0 < moment.today } ?? false)
    var text = row.values[1].string
    var spans: [Span] = []
    if type == Result.typeName {
      let number = row.values[3].string
      if !number.isEmpty { text = number + " " + text }
      spans = [Span(" ")] + row.values[4].ampel(words, width: 5)
    }
    let partner = row.values.count > 2 ? row.values[2].string : ""
    return PageItem(
      row: ListRow(
        [
          Span(
            (isLate ? "! " : "  ") + (day.map { FieldText.date($0) } ?? ""), width: .fixed(13)),
          Span(words("\(type).word"), Theme.faint, width: .fixed(15)),
          Span(text, width: .flexible), Span(" " + partner, width: .fixed(4)),
        ] + spans), target: .record(type, row.id))
  }

  // MARK: The trail

  private func item(of record: RecordState?) -> RecordID? {
    guard let record, [Result.typeName, Task.typeName].contains(record.type) else { return nil }
    return record.cells[CellName("item")]?.link
  }

  func originAsks(_ page: PageState) -> [Ask] {
    guard let item = item(of: record(page.type, page.id)) else { return [] }
    let ask = Ask.record(AgendaItem.typeName, item)
    let cells = record(AgendaItem.typeName, item)?.cells ?? [:]
    return [ask] + titleAsks(cells, in: AgendaItem.typeName)
  }

  /// Topic, TOP, result and project, one behind the other, each to be opened (brochure row 41).
  func originItems(of record: RecordState) -> [PageItem] {
    guard [Result.typeName, Task.typeName].contains(record.type) else { return [] }
    let item = item(of: record).flatMap { self.record(AgendaItem.typeName, $0) }
    var stages: [PageItem] = []
    func add(_ type: String, _ id: RecordID?, _ text: String? = nil, to target: RecordID? = nil) {
      guard let id else { return }
      let name = text ?? fullLabel(type, id)
      let word = words("\(type).word")
      let goal = text == nil ? type : Meeting.typeName
      stages.append(
        PageItem(
          row: ListRow([
            Span((stages.isEmpty ? "  " : "→ ") + word, Theme.faint, width: .fixed(16)),
            Span(name, width: .flexible),
          ]), target: .record(goal, target ?? id)))
    }
    add(Topic.typeName, item?.cells[CellName("topic")]?.link)
    let meeting = record.cells[CellName("meeting")]?.link
    if let item, !item.isTrashed, let meeting {
      let place = "\(title(of: item)) · \(fullLabel(Meeting.typeName, meeting))"
      add(AgendaItem.typeName, item.id, place, to: meeting)
    } else {
      add(Meeting.typeName, meeting)
    }
    add(Result.typeName, record.cells[CellName("result")]?.link)
    add(
      Project.typeName,
      record.cells[CellName("project")]?.link ?? item?.cells[CellName("project")]?.link)
    guard !stages.isEmpty else { return [] }
    return [heading(words("page.origin"))] + stages
  }
}
