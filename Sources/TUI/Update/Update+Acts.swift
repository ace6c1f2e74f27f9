import Domain
import Screen

extension AppState {
  /// The topic under the cursor with its title, as steps name it.
  var topicAtHand: (id: RecordID, title: String)? {
    topics.list.row.map { ($0.id, topics.value(.title, of: $0).string) }
  }

  mutating func changeInterest(up: Bool) -> [Effect] {
    guard let partner = interestedPartner else {
      overlays.append(.picker(partnerPicker(.interest(up: up))))
      return []
    }
    return changeInterest(of: partner, up: up)
  }

  mutating func changeInterest(of partner: RecordID, up: Bool) -> [Effect] {
    guard let (id, title) = topicAtHand, let detail = topics.detail, detail.id == id,
      let entry = directory.entry(Partner.typeName, partner)
    else { return [] }
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
      StepText.Command.interest.rawValue, [title, entry.label, String(new)],
      writes: [
        CellWrite(Topic.typeName, id, name, new == 0 ? .null : .integer(new))
      ])
    return [.commit(step, .act)]
  }

  /// Changes places with the neighbour, within the platform.
  mutating func moveRank(by step: Int) -> [Effect] {
    let list = topics.list
    guard let (id, title) = topicAtHand, let row = list.row,
      list.page.rows.indices.contains(list.cursor + step),
      list.page.rows[list.cursor + step].key.group == row.key.group
    else {
      toast = Text(step > 0 ? "notice.rank.last" : "notice.rank.first")
      return []
    }
    let neighbour = list.page.rows[list.cursor + step]
    let move = RankMove(
      Topic.typeName, id, field: "rank",
      to: step > 0 ? .after(neighbour.id) : .before(neighbour.id))
    let command = step > 0 ? StepText.Command.rankDown : .rankUp
    let arguments = [title, topics.value(.title, of: neighbour).string]
    return [.commit(Step(command.rawValue, arguments, moves: [move]), .act)]
  }

  mutating func trashRow() -> [Effect] {
    guard let (id, title) = topicAtHand else { return [] }
    let step = Step(
      StepText.Command.trash.rawValue, [Topic.typeName, title],
      writes: [CellWrite(Topic.typeName, id, .deleted, .integer(1))])
    return [.commit(step, .act)]
  }

  mutating func restoreRow() -> [Effect] {
    guard let row = trashList?.row else { return [] }
    let step = Step(
      StepText.Command.restore.rawValue, [Topic.typeName, row.values[0].string],
      writes: [CellWrite(Topic.typeName, row.id, .deleted, .integer(0))])
    return [.commit(step, .act)]
  }

  mutating func openTrash() -> [Effect] {
    let query = Query(
      Topic.typeName, columns: [.field("title"), .label("platform")], order: .newest,
      trashed: true)
    overlays.append(.trash(ListState(query: query)))
    return [load(.trash, .first), .count(.trash, query)]
  }

  /// The form or `$EDITOR` for the row, with what the store has at this moment.
  mutating func recallRow(for recall: Recall) -> [Effect] {
    guard let (id, _) = topicAtHand else { return [] }
    return [.recall(Topic.typeName, id, recall)]
  }

  /// Sets a field of the row to a choice or a link, as the menu asks.
  mutating func setField(_ field: String, _ value: Value, command: StepText.Command, _ word: String)
    -> [Effect]
  {
    guard let (id, title) = topicAtHand else { return [] }
    let step = Step(
      command.rawValue, [title, word],
      writes: [CellWrite(Topic.typeName, id, CellName(field), value)])
    return [.commit(step, .act)]
  }
}
