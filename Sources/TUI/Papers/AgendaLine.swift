import Domain
import Screen

/// The line for TOP after TOP, and the one for `#` lines while the minutes are in Rückmeldung.
extension AppState {
  /// `a` on a meeting's page: a line for TOPs, behind the one under the cursor.
  mutating func openAgendaLine(on page: PageState) -> [Effect] {
    guard record(page.type, page.id) != nil else { return [] }
    let effects = carryOver(to: page.id)
    var after: RecordID?
    var parent: RecordID?
    if case .part(let list, let row) = pageTarget, list.type == AgendaItem.typeName {
      after = row.id
      parent = agendaNumbers(of: page.id).lines.first { $0.id == row.id }?.parent
    }
    ask(.agenda(page.id), after: after, under: parent)
    return effects
  }

  /// `a` on a TOP's page: a line that never leaves the office, as remarks of a Rückmeldung are.
  mutating func openCommentLine(on item: RecordState) {
    ask(.comment(item.id, meeting: item.cells[CellName("meeting")]?.link ?? item.id))
  }

  /// New TOPs come before the last one of the body's standing items, which closes a meeting.
  func usualPlace(in meeting: RecordID) -> RecordID? {
    let lines = agendaNumbers(of: meeting).lines.filter { $0.parent == nil }
    guard lines.count > 1, let last = lines.last,
      let body = record(Meeting.typeName, meeting)?.cells[CellName("body")]?.link,
      let closing = standingTitles(of: body).last,
      agendaRows(of: meeting).first(where: { $0.id == last.id })?.values[0].string == closing
    else { return nil }
    return lines[lines.count - 2].id
  }

  func standingTitles(of body: RecordID) -> [String] {
    let text = record(Body.typeName, body)?.cells[CellName("standingItems")]?.string ?? ""
    return text.split(whereSeparator: \.isNewline).map { Self.standingItem($0).title }
      .filter { !$0.isEmpty }
  }

  /// Tab and Umschalt+Tab change the level of the next TOP.
  mutating func indentLine(isDeeper: Bool) -> [Effect] {
    guard var line = lineQuestion, case .agenda(let meeting) = line.purpose else { return [] }
    let parent = line.parent
    line.parent =
      isDeeper
      ? deeperParent(of: line, in: meeting)
      : agendaNumbers(of: meeting).lines.first { $0.id == parent }?.parent
    lineQuestion = line
    return []
  }

  mutating func addItems(
    _ text: String, to meeting: RecordID, _ line: inout LineQuestion
  ) -> [Effect] {
    let entries = AgendaEntry.entries(in: text)
    guard !entries.isEmpty else {
      toast = Text("agenda.line.untitled")
      return []
    }
    var writes: [CellWrite] = []
    var moves: [RankMove] = []
    var after = place(of: line, in: meeting)
    for entry in entries {
      var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
      item.meeting = ID(meeting)
      item.title = entry.title
      item.minutes = entry.minutes ?? (line.parent == nil ? Self.usualMinutes : nil)
      item.parentItem = line.parent.map { ID($0) }
      writes += item.unrankedWrites
      if let place = after {
        moves.append(
          RankMove(AgendaItem.typeName, item.id.raw, field: "rank", to: .after(place)))
      }
      if after != nil { after = item.id.raw }
      page?.awaited = item.id.raw
    }
    if line.after != nil { line.after = after }
    let name = record(Meeting.typeName, meeting).map { title(of: $0) } ?? ""
    let step =
      entries.count == 1
      ? Step(
        StepText.Command.create.rawValue, [AgendaItem.typeName, entries[0].title], writes: writes,
        moves: moves)
      : Step(
        StepText.Command.takeUp.rawValue, ["\(entries.count)", name], writes: writes,
        moves: moves)
    return [.commit(step, .act)]
  }

  mutating func addComment(_ text: String, to item: RecordID) -> [Effect] {
    var comment = MinuteLine(id: ID(ids.next(at: moment.milliseconds)))
    comment.item = ID(item)
    comment.text = text
    comment.kind = .internal
    comment.author = author.name
    let writes = comment.writes.filter { $0.name != CellName("rank") }
    let step = Step(
      StepText.Command.create.rawValue, [MinuteLine.typeName, text.clipped(to: 60)],
      writes: writes)
    return [.commit(step, .act)]
  }

  // MARK: What it says

  /// The TOP behind which the next one comes: the one that is chosen, else the usual place.
  private func place(of line: LineQuestion, in meeting: RecordID) -> RecordID? {
    if let after = line.after { return after }
    return line.parent == nil ? usualPlace(in: meeting) : nil
  }

  /// The number that the next TOP gets.
  func nextNumber(_ line: LineQuestion, in meeting: RecordID) -> String {
    let new = RecordID(high: 0, low: 0)
    var entries = agendaEntries(of: meeting)
    let above = place(of: line, in: meeting)
    let place = entries.firstIndex { $0.id == above }.map { $0 + 1 } ?? entries.count
    entries.insert(.init(new, under: line.parent), at: place)
    return AgendaNumbers(entries).lines.first { $0.id == new }?.text ?? ""
  }

  /// The TOP under which the next one would come: the one behind which it stands.
  private func deeperParent(of line: LineQuestion, in meeting: RecordID) -> RecordID? {
    let numbers = agendaNumbers(of: meeting).lines
    let siblings = numbers.filter { $0.parent == line.parent }
    let above = place(of: line, in: meeting)
    guard let place = siblings.firstIndex(where: { $0.id == above }) ?? siblings.indices.last,
      siblings[place].figures.count < AgendaNumbers.deepest
    else { return line.parent }
    return siblings[place].id
  }

  /// What is read from the text so far: the title with its minutes, or how many TOPs it is.
  func agendaEcho(_ text: String) -> [String] {
    let entries = AgendaEntry.entries(in: text)
    if entries.count > 1 { return [words(Text("agenda.line.several", .number(entries.count)))] }
    guard let entry = entries.first else { return [] }
    let minutes = entry.minutes.map {
      words(Text("linear.minutes", .number(Int(clamping: $0))))
    }
    return [entry.title, minutes ?? ""]
  }
}

extension AgendaItem {
  /// The writes of a new TOP whose rank the store gives.
  var unrankedWrites: [CellWrite] {
    writes.filter { $0.value != .null && $0.value != .text("") }
  }
}
