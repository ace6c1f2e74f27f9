import Domain

/// Where the topic under the cursor stands on an agenda (brochure rows 48, 78).
extension AppState {
  /// What the pane asks beside its list: the meetings on whose agenda the topic stands.
  func topicAsks() -> [Ask] {
    guard let topic = topics.list.row?.id, !showsOverview || topics.reader != nil else { return [] }
    let ask = agendaAsk(of: topic)
    let project = topics.detail?.cells[CellName("project")]?.link
    return [ask]
      + rows(ask).compactMap { row in
        row.values[0].link.map { .naming(Meeting.typeName, $0) }
      } + (project.map { [.naming(Project.typeName, $0)] } ?? [])
  }

  private func agendaAsk(of topic: RecordID) -> Ask {
    let query = Query(
      AgendaItem.typeName, columns: [.field("meeting")],
      conditions: [.equals("topic", Value(link: topic))], order: .rank("rank"))
    return .rows(query, limit: 12)
  }

  /// The meetings that deal with a topic, by their day; those in the trash are left out.
  func meetings(on topic: RecordID) -> [RecordState] {
    rows(agendaAsk(of: topic)).compactMap { row in
      row.values[0].link.flatMap { record(Meeting.typeName, $0) }
    }
    .filter { !$0.isTrashed }
    .sorted { ($0.cells[Self.span]?.string ?? "") < ($1.cells[Self.span]?.string ?? "") }
  }

  /// The next meeting that deals with the topic under the cursor, or the last one that did.
  var meetingOfTopic: RecordID? {
    guard let topic = topics.list.row?.id else { return nil }
    let meetings = meetings(on: topic)
    let today = moment.today.canonical
    return (meetings.first { ($0.cells[Self.span]?.string ?? "") >= today } ?? meetings.last)?.id
  }

  private static let span = CellName("span")

  /// Counts the topics of every platform, whichever is shown.
  var topicCensusQuery: Query {
    TopicPane.query(platform: .all, focus: focus, filter: conditions(in: .topics))
  }
}
