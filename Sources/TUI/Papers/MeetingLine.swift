import Domain
import Screen

/// The line at the bottom that writes to a meeting: TOP after TOP, what a new Fassung changes, or a
/// `#` line while the minutes are in Rückmeldung.
package struct MeetingLine: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    /// A TOP a line, until an empty one.
    case agenda
    /// What the next Fassung changes of the present one (R22).
    case edition
    /// A line about a TOP that never leaves the office.
    case comment(item: RecordID, title: String)
  }

  package var purpose: Purpose
  package var meeting: RecordID
  /// As steps call the meeting.
  package var name: String
  package var input = LineInput("")
  /// The TOP behind which the next one comes; nil for the usual place.
  package var after: RecordID?
  /// The TOP under which it comes.
  package var parent: RecordID?
  /// What is on its way into the book; it comes back into the line where that fails.
  var sent = ""

  package init(_ purpose: Purpose, of meeting: RecordID, named name: String) {
    self.purpose = purpose
    self.meeting = meeting
    self.name = name
  }
}

extension AppState {
  /// The line that writes to a meeting, if it is open.
  package var meetingLine: MeetingLine? {
    get {
      guard case .meetingLine(let line) = overlays.last else { return nil }
      return line
    }
    set {
      guard case .meetingLine = overlays.popLast(), let newValue else { return }
      overlays.append(.meetingLine(newValue))
    }
  }

  /// Under this name the text of a line that was left is kept, by meeting.
  static func lineNote(of meeting: RecordID) -> String { "meeting.line.\(meeting.hex)" }

  /// `a` on a meeting's page: a line for TOPs, behind the one under the cursor.
  mutating func openAgendaLine(on page: PageState) -> [Effect] {
    guard let record = record(page.type, page.id) else { return [] }
    let effects = carryOver(to: page.id)
    var line = MeetingLine(.agenda, of: page.id, named: title(of: record))
    if case .part(let list, let row) = pageTarget, list.type == AgendaItem.typeName {
      line.after = row.id
      line.parent = agendaNumbers(of: page.id).lines.first { $0.id == row.id }?.parent
    }
    line.input = LineInput(notes[Self.lineNote(of: page.id)] ?? "")
    overlays.append(.meetingLine(line))
    return effects
  }

  /// `a` on a TOP's page: a line that never leaves the office, as remarks of a Rückmeldung are.
  mutating func openCommentLine(on item: RecordState) -> [Effect] {
    let meeting = item.cells[CellName("meeting")]?.link ?? item.id
    overlays.append(
      .meetingLine(
        MeetingLine(
          .comment(item: item.id, title: title(of: item)), of: meeting, named: title(of: item))))
    return []
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

  // MARK: Keys

  mutating func pressInMeetingLine(_ key: Key) -> [Effect] {
    guard var line = meetingLine else { return [] }
    switch keymap.answer([key], in: .meetingLine) {
    case .command(.accept): return acceptLine()
    case .command(.back): return leaveLine()
    case .command(.redraw): return [.redraw]
    case .command(.deeper) where line.purpose == .agenda:
      line.parent = deeperParent(of: line)
      meetingLine = line
      return []
    case .command(.higher) where line.purpose == .agenda:
      let parent = line.parent
      line.parent = agendaNumbers(of: line.meeting).lines.first { $0.id == parent }?.parent
      meetingLine = line
      return []
    default: break
    }
    if key == .control("z") || key == .control("y"), line.input.text.isEmpty {
      return key == .control("z") ? [.undo] : [.redo]
    }
    _ = line.input.handle(key)
    meetingLine = line
    return []
  }

  /// A pasted list is a list of TOPs; elsewhere its line feeds are blanks.
  mutating func pasteIntoMeetingLine(_ text: String) {
    guard var line = meetingLine else { return }
    let rows = text.split(whereSeparator: \.isNewline).map(String.init)
    line.input.paste(rows.joined(separator: line.purpose == .agenda ? "; " : " "))
    meetingLine = line
  }

  /// Esc keeps what is typed for the next time.
  private mutating func leaveLine() -> [Effect] {
    guard let line = meetingLine else { return [] }
    overlays.removeLast()
    guard line.purpose == .agenda else { return [] }
    return note(Self.lineNote(of: line.meeting), line.input.text)
  }

  private mutating func acceptLine() -> [Effect] {
    guard let line = meetingLine else { return [] }
    let text = line.input.text
    guard !text.allSatisfy(\.isWhitespace) else { return leaveLine() }
    guard record(Meeting.typeName, line.meeting)?.isTrashed == false else {
      toast = Text("notice.gone")
      return []
    }
    switch line.purpose {
    case .agenda: return addItems(line)
    case .edition: return beginEdition(of: line.meeting, named: line.name, note: text)
    case .comment(let item, _): return addComment(text, to: item)
    }
  }

  private mutating func addItems(_ line: MeetingLine) -> [Effect] {
    let entries = AgendaEntry.entries(in: line.input.text)
    guard !entries.isEmpty else {
      toast = Text("agenda.line.untitled")
      return []
    }
    var writes: [CellWrite] = []
    var moves: [RankMove] = []
    var after = place(of: line)
    for entry in entries {
      var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
      item.meeting = ID(line.meeting)
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
    var next = line
    next.sent = line.input.text
    next.input = LineInput("")
    if line.after != nil { next.after = after }
    meetingLine = next
    let step =
      entries.count == 1
      ? Step(
        StepText.Command.create.rawValue, [AgendaItem.typeName, entries[0].title], writes: writes,
        moves: moves)
      : Step(
        StepText.Command.takeUp.rawValue, ["\(entries.count)", line.name], writes: writes,
        moves: moves)
    return [.commit(step, .act)]
      + (notes[Self.lineNote(of: line.meeting)]?.isEmpty ?? true
        ? [] : note(Self.lineNote(of: line.meeting), ""))
  }

  private mutating func addComment(_ text: String, to item: RecordID) -> [Effect] {
    var comment = MinuteLine(id: ID(ids.next(at: moment.milliseconds)))
    comment.item = ID(item)
    comment.text = text
    comment.kind = .internal
    comment.author = author.name
    let writes = comment.writes.filter { $0.name != CellName("rank") }
    meetingLine?.sent = text
    meetingLine?.input = LineInput("")
    let step = Step(
      StepText.Command.create.rawValue, [MinuteLine.typeName, text.clipped(to: 60)],
      writes: writes)
    return [.commit(step, .act)]
  }

  /// The line's step stands in the book, or it does not and its text comes back.
  mutating func settleLine(isSaved: Bool) {
    guard var line = meetingLine, !line.sent.isEmpty else { return }
    if !isSaved, line.input.text.isEmpty { line.input = LineInput(line.sent) }
    line.sent = ""
    meetingLine = line
  }

  // MARK: What it says

  func linearMeetingLine(_ line: MeetingLine) -> LinearScreen {
    var screen = LinearScreen(title: words("scope.meetingLine"))
    screen.add(linePrompt(line))
    return screen
  }

  /// `TOP 3.1`, the number that the next TOP gets.
  func linePrompt(_ line: MeetingLine) -> String {
    switch line.purpose {
    case .edition: return words("minutes.edition.line")
    case .comment(_, let title): return words(Text("minutes.comment.line", .verbatim(title)))
    case .agenda: return words(Text("agenda.line", .verbatim(nextNumber(line))))
    }
  }

  /// The TOP behind which the next one comes: the one that is chosen, else the usual place.
  private func place(of line: MeetingLine) -> RecordID? {
    if let after = line.after { return after }
    return line.parent == nil ? usualPlace(in: line.meeting) : nil
  }

  private func nextNumber(_ line: MeetingLine) -> String {
    let new = RecordID(high: 0, low: 0)
    var entries = agendaEntries(of: line.meeting)
    let above = place(of: line)
    let place = entries.firstIndex { $0.id == above }.map { $0 + 1 } ?? entries.count
    entries.insert(.init(new, under: line.parent), at: place)
    return AgendaNumbers(entries).lines.first { $0.id == new }?.text ?? ""
  }

  /// The TOP under which the next one would come: the one behind which it stands.
  private func deeperParent(of line: MeetingLine) -> RecordID? {
    let numbers = agendaNumbers(of: line.meeting).lines
    let siblings = numbers.filter { $0.parent == line.parent }
    let above = place(of: line)
    guard let place = siblings.firstIndex(where: { $0.id == above }) ?? siblings.indices.last,
      siblings[place].figures.count < AgendaNumbers.deepest
    else { return line.parent }
    return siblings[place].id
  }

  /// What is read from the text so far: minutes, and how many TOPs it is.
  func lineEcho(_ line: MeetingLine) -> String {
    guard line.purpose == .agenda else { return "" }
    let entries = AgendaEntry.entries(in: line.input.text)
    if entries.count > 1 { return words(Text("agenda.line.several", .number(entries.count))) }
    guard let minutes = entries.first?.minutes else { return "" }
    return words(Text("agenda.line.minutes", .number(Int(clamping: minutes))))
  }
}

extension AgendaItem {
  /// The writes of a new TOP whose rank the store gives.
  var unrankedWrites: [CellWrite] {
    writes.filter { $0.value != .null && $0.value != .text("") }
  }
}

/// `TOP 3 _`: the line in the place of the status, with a failed save above it.
func drawMeetingLine(
  _ line: MeetingLine, _ state: AppState, into canvas: inout Canvas, _ rect: Rect
) {
  let prompt = " " + state.linePrompt(line).clipped(to: max(8, rect.width / 2)) + ": "
  let echo = state.lineEcho(line)
  let (left, rest) = rect.columns(left: prompt.displayWidth)
  canvas.write(prompt, at: left.origin, style: Theme.strong, clip: left)
  let room = max(8, rest.width - (echo.isEmpty ? 0 : echo.displayWidth + 2))
  let (input, right) = rest.columns(left: room)
  if !echo.isEmpty {
    canvas.write(" " + echo, at: right.origin, style: Theme.faint, clip: right)
  }
  let above = Rect(x: rect.x, y: rect.y - 1, width: rect.width, height: 1)
  if let banner = state.banner {
    canvas.fill(above, Theme.banner)
    canvas.write("! " + state.words(banner), at: above.origin, style: Theme.banner, clip: above)
  } else if let toast = state.toast {
    canvas.fill(above, .plain)
    canvas.write(
      " " + state.words.shortened(toast, to: above.width - 2), at: above.origin,
      style: Theme.strong, clip: above)
  }
  line.input.draw(into: &canvas, input, focused: true)
}
