import Domain
import Screen

/// The numbers of an agenda and the keys that move its TOPs: `J` `K` among their neighbours, `L` one
/// deeper, `H` one higher.
extension AppState {
  static let agendaList = PartList.lists(of: Meeting.typeName).first {
    $0.type == AgendaItem.typeName
  }

  /// The TOPs of a meeting as they are stored, by rank.
  func agendaRows(of meeting: RecordID) -> [Row] {
    Self.agendaList.map { rows($0.ask(of: meeting)) } ?? []
  }

  func agendaEntries(of meeting: RecordID) -> [AgendaNumbers.Entry] {
    agendaRows(of: meeting).map { .init($0.id, under: $0.values[5].link) }
  }

  func agendaNumbers(of meeting: RecordID) -> AgendaNumbers {
    AgendaNumbers(agendaEntries(of: meeting))
  }

  /// The TOPs in the order in which they are read, with their numbers.
  package func numberedRows(of meeting: RecordID) -> [(row: Row, number: String)] {
    let byID = Dictionary(agendaRows(of: meeting).map { ($0.id, $0) }) { first, _ in first }
    return agendaNumbers(of: meeting).lines.compactMap { line in
      byID[line.id].map { ($0, line.text) }
    }
  }

  /// `J` and `K` on a TOP: what is under it comes along.
  mutating func moveItem(_ row: Row, of meeting: RecordID, by step: Int) -> [Effect] {
    guard !isReleased(meeting) else {
      toast = Text("meeting.released")
      return []
    }
    let numbers = agendaNumbers(of: meeting)
    guard let place = numbers.moved(row.id, by: step),
      let neighbour = step > 0 ? place.after : place.before
    else {
      toast = Text(step > 0 ? "notice.rank.last" : "notice.rank.first")
      return []
    }
    follow(row.id, to: place, in: meeting)
    let command = step > 0 ? StepText.Command.rankDown : .rankUp
    let arguments = [row.values[0].string, itemTitle(neighbour, of: meeting)]
    let move = RankMove(
      AgendaItem.typeName, row.id, field: "rank",
      to: step > 0 ? .after(neighbour) : .before(neighbour))
    return [.commit(Step(command.rawValue, arguments, moves: [move]), .act)]
  }

  /// `L` and `H` on a TOP: under the one before it, or out from under the one above it.
  mutating func indentItem(isDeeper: Bool) -> [Effect] {
    guard let page, page.type == Meeting.typeName, case .part(let list, let row) = pageTarget,
      list.type == AgendaItem.typeName
    else {
      toast = Text("notice.page.rank")
      return []
    }
    guard !isReleased(page.id) else {
      toast = Text("meeting.released")
      return []
    }
    let numbers = agendaNumbers(of: page.id)
    guard let place = isDeeper ? numbers.indented(row.id) : numbers.outdented(row.id) else {
      toast = Text(isDeeper ? "notice.deeper.none" : "notice.higher.none")
      return []
    }
    follow(row.id, to: place, in: page.id)
    let write = CellWrite(
      AgendaItem.typeName, row.id, CellName("parentItem"), Value(link: place.parent))
    let rank: RankMove.Place? =
      place.after.map { .after($0) } ?? place.before.map { .before($0) }
    let moves = rank.map { [RankMove(AgendaItem.typeName, row.id, field: "rank", to: $0)] } ?? []
    let step =
      isDeeper
      ? Step(
        StepText.Command.deeper.rawValue,
        [row.values[0].string, place.parent.map { itemTitle($0, of: page.id) } ?? ""],
        writes: [write], moves: moves)
      : Step(
        StepText.Command.higher.rawValue, [row.values[0].string], writes: [write], moves: moves)
    return [.commit(step, .act)]
  }

  /// Whether the minutes of a meeting are released, so that its agenda stays (R22).
  private func isReleased(_ meeting: RecordID) -> Bool {
    record(Meeting.typeName, meeting).map { FrozenMinutes.isReleased($0.cells) } ?? false
  }

  /// Takes the cursor along to where a TOP will stand.
  private mutating func follow(
    _ id: RecordID, to place: AgendaNumbers.Place, in meeting: RecordID
  ) {
    var entries = agendaEntries(of: meeting)
    guard let old = agendaNumbers(of: meeting).lines.firstIndex(where: { $0.id == id }) else {
      return
    }
    entries.removeAll { $0.id == id }
    let after = entries.firstIndex { $0.id == place.after }.map { $0 + 1 }
    let before = entries.firstIndex { $0.id == place.before }
    entries.insert(.init(id, under: place.parent), at: after ?? before ?? entries.count)
    let new = AgendaNumbers(entries).lines.firstIndex { $0.id == id } ?? old
    page?.cursor += new - old
  }

  private func itemTitle(_ id: RecordID, of meeting: RecordID) -> String {
    agendaRows(of: meeting).first { $0.id == id }?.values[0].string ?? ""
  }
}
