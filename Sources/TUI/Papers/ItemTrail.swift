import Domain
import Screen

/// The trail of a TOP on its own page: the topic from which it comes, the meetings that put it off,
/// what was agreed, the project to which it led (brochure rows 41, 48, 78).
extension AppState {
  /// What the trail says and the fields below need not repeat.
  static let trailFields = [
    "topic", "project", "carriedFrom", "openResult", "openTask", "followUp",
  ]
  /// So many meetings back a matter is followed.
  private static let longestTrail = 8

  func trailAsks(of page: PageState) -> [Ask] {
    guard page.type == AgendaItem.typeName else { return [] }
    var asks: [Ask] = []
    for item in earlierItems(of: page.id, asks: &asks) {
      asks += [resultsAsk(of: item.id.raw)]
      if let meeting = item.meeting { asks.append(.record(Meeting.typeName, meeting.raw)) }
    }
    if let cells = record(page.type, page.id)?.cells {
      asks += [
        (Topic.typeName, "topic"), (Project.typeName, "project"), (Meeting.typeName, "meeting"),
        (Result.typeName, "openResult"), (Task.typeName, "openTask"),
        (FollowUp.typeName, "followUp"),
      ].compactMap { type, link in cells[CellName(link)]?.link.map { .record(type, $0) } }
    }
    asks += laterItems(of: page.id).compactMap { row in
      row.values[0].link.map { .record(Meeting.typeName, $0) }
    }
    return asks + [laterAsk(of: page.id)]
  }

  /// The TOPs from which one was carried over, the last one first.
  private func earlierItems(of id: RecordID, asks: inout [Ask]) -> [AgendaItem] {
    var items: [AgendaItem] = []
    var seen: Set<RecordID> = [id]
    var place = record(AgendaItem.typeName, id)?.cells[CellName("carriedFrom")]?.link
    while let here = place, seen.insert(here).inserted, items.count < Self.longestTrail {
      asks.append(.record(AgendaItem.typeName, here))
      guard let record = record(AgendaItem.typeName, here), !record.isTrashed else { break }
      items.append(AgendaItem(id: ID(here), cells: record.cells))
      place = record.cells[CellName("carriedFrom")]?.link
    }
    return items
  }

  private func resultsAsk(of item: RecordID) -> Ask {
    let query = Query(
      Result.typeName, columns: [.field("number"), .field("text")],
      conditions: [.equals("item", Value(link: item))], order: .date("day"))
    return .rows(query, limit: 20)
  }

  private func laterAsk(of item: RecordID) -> Ask {
    let query = Query(
      AgendaItem.typeName, columns: [.field("meeting"), .field("title")],
      conditions: [.equals("carriedFrom", Value(link: item))], order: .rank("rank"))
    return .rows(query, limit: 5)
  }

  private func laterItems(of item: RecordID) -> [Row] { rows(laterAsk(of: item)) }

  /// The stations of the trail, each leading to its record.
  func trailItems(of page: PageState, columns: Int) -> [PageItem] {
    guard page.type == AgendaItem.typeName, let record = record(page.type, page.id) else {
      return []
    }
    var items: [PageItem] = []
    func add(_ key: String, _ text: String, _ type: String, _ id: RecordID) {
      let width = 16
      let lines = text.wrapped(to: max(8, columns - width - 2))
      let rows = lines.enumerated().map { index, line in
        [
          Span(index == 0 ? words(key) : "", Theme.faint, width: .fixed(width)), Span(line),
        ]
      }
      items.append(PageItem(row: ListRow(lines: rows), target: .record(type, id)))
    }
    func link(_ type: String, _ name: String) -> RecordState? {
      record.cells[CellName(name)]?.link.flatMap { self.record(type, $0) }
    }
    if let topic = link(Topic.typeName, "topic") {
      add("trail.topic", title(of: topic), Topic.typeName, topic.id)
    }
    var asks: [Ask] = []
    for earlier in earlierItems(of: page.id, asks: &asks).reversed() {
      let meeting = earlier.meeting.map { meetingTitle($0.raw) } ?? ""
      let times = Int(clamping: earlier.timesPostponed ?? 1)
      let parts = [
        meeting, words(Text("agenda.postponed", .number(max(1, times)))), earlier.postponedReason,
      ]
      let text = parts.filter { !$0.isEmpty }.joined(separator: " · ")
      add("trail.earlier", text, AgendaItem.typeName, earlier.id.raw)
      for row in rows(resultsAsk(of: earlier.id.raw)) {
        let text = [row.values[0].string, row.values[1].string].filter { !$0.isEmpty }
        add("trail.result", text.joined(separator: " "), Result.typeName, row.id)
      }
    }
    if let meeting = link(Meeting.typeName, "meeting") {
      add("trail.meeting", title(of: meeting), Meeting.typeName, meeting.id)
    }
    let open = [
      (Result.typeName, "openResult"), (Task.typeName, "openTask"),
      (FollowUp.typeName, "followUp"),
    ]
    for (type, name) in open {
      if let matter = link(type, name) {
        add("trail.\(name)", title(of: matter), type, matter.id)
      }
    }
    for row in laterItems(of: page.id) {
      guard let meeting = row.values[0].link else { continue }
      add("trail.later", meetingTitle(meeting), AgendaItem.typeName, row.id)
    }
    if let project = link(Project.typeName, "project") {
      add("trail.project", title(of: project), Project.typeName, project.id)
    }
    return items.isEmpty ? [] : [heading(words("trail.heading"))] + items
  }
}
