import Domain
import Screen

extension AppState {
  /// The topic under the cursor with its title, as steps name it.
  var topicAtHand: TopicAtHand? {
    topics.list.row.map { TopicAtHand(id: $0.id, title: topics.value(.title, of: $0).string) }
  }

  mutating func changeInterest(up: Bool) -> [Effect] {
    guard let topic = topicAtHand else { return [] }
    guard let partner = interestedPartner else {
      overlays.append(.picker(partnerPicker(.interest(topic, up: up))))
      return []
    }
    return changeInterest(of: partner, in: topic, up: up)
  }

  mutating func changeInterest(of partner: RecordID, in topic: TopicAtHand, up: Bool) -> [Effect] {
    guard let entry = directory.entry(Partner.typeName, partner) else { return [] }
    guard let detail = topics.detail, detail.id == topic.id else {
      toast = Text("notice.gone")
      return []
    }
    let name = CellName("interest", member: partner)
    let old = detail.cells[name]?.number ?? 0
    let levels = Topic.interestLevels
    let new = min(max(old + (up ? 1 : -1), levels.lowerBound), levels.upperBound)
    guard new != old else {
      let key = up ? "notice.interest.most" : "notice.interest.least"
      toast = Text(key, .verbatim(entry.label))
      return []
    }
    let step = Step(
      StepText.Command.interest.rawValue, [topic.title, entry.label, String(new)],
      writes: [
        CellWrite(Topic.typeName, topic.id, name, new == 0 ? .null : .integer(new))
      ])
    return [.commit(step, .act)]
  }

  /// Changes places with the neighbour, within the platform.
  mutating func moveRank(by step: Int) -> [Effect] {
    let list = topics.list
    guard let topic = topicAtHand, let row = list.row,
      list.page.rows.indices.contains(list.cursor + step),
      list.page.rows[list.cursor + step].key.group == row.key.group
    else {
      toast = Text(step > 0 ? "notice.rank.last" : "notice.rank.first")
      return []
    }
    let neighbour = list.page.rows[list.cursor + step]
    let move = RankMove(
      Topic.typeName, topic.id, field: "rank",
      to: step > 0 ? .after(neighbour.id) : .before(neighbour.id))
    let command = step > 0 ? StepText.Command.rankDown : .rankUp
    let arguments = [topic.title, topics.value(.title, of: neighbour).string]
    return [.commit(Step(command.rawValue, arguments, moves: [move]), .act)]
  }

  mutating func trashRow() -> [Effect] {
    guard let topic = topicAtHand else { return [] }
    let step = Step(
      StepText.Command.trash.rawValue, [Topic.typeName, topic.title],
      writes: [CellWrite(Topic.typeName, topic.id, .deleted, .integer(1))])
    return [.commit(step, .act)]
  }

  mutating func restoreRow() -> [Effect] {
    guard let trash = trashList, let row = trash.row else { return [] }
    let step = Step(
      StepText.Command.restore.rawValue, [trash.query.type, row.values[0].string],
      writes: [CellWrite(trash.query.type, row.id, .deleted, .integer(0))])
    return [.commit(step, .act)]
  }

  /// The trash of what the pane shows.
  mutating func openTrash() -> [Effect] {
    let query: Query =
      switch pane {
      case .partners:
        Query(
          Membership.typeName, columns: [.label("person"), .label("body")], order: .newest,
          trashed: true)
      case .calendar:
        Query(
          Meeting.typeName, columns: [.label("body"), .field("span")], order: .newest,
          trashed: true)
      case .board:
        Query(
          Project.typeName, columns: [.field("title"), .label("lead")], order: .newest,
          trashed: true)
      case .topics:
        Query(
          Topic.typeName, columns: [.field("title"), .label("platform")], order: .newest,
          trashed: true)
      }
    overlays.append(.trash(ListState(query: query)))
    let inOrder = sorted(query, in: .trash)
    trashList?.query = inOrder
    return [load(.trash, .first), .count(.trash, query)]
  }

  /// The form or `$EDITOR` for the row, with what the store has at this moment.
  mutating func recallRow(for recall: Recall) -> [Effect] {
    guard let topic = topicAtHand else { return [] }
    return [.recall(Topic.typeName, topic.id, recall)]
  }

  /// Sets a field of a topic to a choice or a link, as the menu asks.
  mutating func setField(
    _ field: String, of topic: TopicAtHand, to value: Value, command: StepText.Command,
    _ word: String
  ) -> [Effect] {
    let step = Step(
      command.rawValue, [topic.title, word],
      writes: [CellWrite(Topic.typeName, topic.id, CellName(field), value)])
    return [.commit(step, .act)]
  }
}
