import Domain
import Screen

/// One row of a meeting's lines as it stands on the screen.
struct MeetingRow: Equatable {
  var text: String
  var style = Style.plain
  /// At the right end of the line.
  var right = ""
}

extension AppState {
  /// The rows of the TOP that fit: the last ones, or those around the line that is being changed.
  func meetingRows(columns: Int, height: Int) -> [MeetingRow] {
    guard height > 0, let open = meeting, let item = open.item else { return [] }
    let lines = rows(linesAsk(of: item))
    let taken = open.taken.flatMap { taken in lines.firstIndex { $0.id == taken.line } }
    let wordings = wordings(of: item, lines)
    var result = packed(lines[...], wordings, columns, height, open)
    if let taken, !lines.isEmpty {
      // The taken line stands on the screen, with some of what follows it.
      let end = min(lines.count, taken + 1 + height / 3)
      if end < lines.count { result = packed(lines[..<end], wordings, columns, height, open) }
    }
    let note = noteRows(of: item, columns: columns, lines: lines.count)
    let free = height - result.count
    return Array(note.prefix(max(0, free))) + result
  }

  /// The rows of the last lines, from the bottom up until the room is full.
  private func packed(
    _ lines: ArraySlice<Row>, _ wordings: [RecordID: String], _ columns: Int, _ height: Int,
    _ open: MeetingState
  ) -> [MeetingRow] {
    var result: [MeetingRow] = []
    for line in lines.reversed() {
      let rows = meetingRows(of: line, wordings, columns, isTaken: open.taken?.line == line.id)
      let free = height - result.count
      guard free > 0 else { break }
      result = Array(rows.suffix(free)) + result
    }
    return result
  }

  private func meetingRows(
    of line: Row, _ wordings: [RecordID: String], _ columns: Int, isTaken: Bool
  ) -> [MeetingRow] {
    let kind = MinuteLine.Kind(rawValue: line.values[1].string) ?? .note
    let sign = kind.sign.character.map { "\($0) " } ?? "  "
    let isShown = line.values[3].number == 1 && kind.mayBeProjected
    let right =
      kind == .internal ? words("meeting.internal") : isShown ? words("meeting.shown") : ""
    var text = wordings[line.id] ?? line.values[0].string.withoutOuterBlanks
    if kind == .question { text += " " + words("meeting.toAll") }
    let front = isTaken ? String(sign.prefix(1)) + "»" : sign
    let room = max(8, columns - 2 - (right.isEmpty ? 0 : right.displayWidth + 1))
    let style = isTaken ? Theme.present : kind == .internal ? Theme.faint : Style.plain
    return text.wrapped(to: room).enumerated().map { index, part in
      MeetingRow(
        text: (index == 0 ? front : "  ") + part, style: style, right: index == 0 ? right : "")
    }
  }

  /// What results and tasks say, by their line: number, kind, text, who, until when.
  private func wordings(of item: RecordID, _ lines: [Row]) -> [RecordID: String] {
    let typed = Dictionary(
      lines.map { ($0.id, $0.values[0].string) }, uniquingKeysWith: { first, _ in first })
    var wordings: [RecordID: String] = [:]
    for row in rows(wordingAsk(of: item)) {
      guard let line = row.values[0].link else { continue }
      let kind = words["result.kind.\(row.values[2].string)"] ?? row.values[2].string
      let front = [row.values[1].string, kind].filter { !$0.isEmpty }.joined(separator: " ")
      var text = front + ": " + row.values[3].string
      let isOffice = row.values[9].number == 1
      text += tail(row.values[4], row.values[5], row.values[6], isOffice, typed[line] ?? "")
      text += again(row.values[7])
      if let votes = Votes(canonical: row.values[8].string), votes != .consensus {
        text += " · " + votesText(votes)
      }
      wordings[line] = text
    }
    let returns = Dictionary(
      rows(returnsAsk(of: item)).compactMap { row in row.values[0].link.map { ($0, row.values[1]) }
      }
    ) { first, _ in first }
    for row in rows(duesAsk(of: item)) {
      guard let line = row.values[0].link else { continue }
      let isOffice = row.values[5].number == 1
      wordings[line] =
        row.values[1].string
        + tail(row.values[2], row.values[3], row.values[4], isOffice, typed[line] ?? "")
        + again(returns[row.id] ?? .null)
    }
    return wordings
  }

  /// ` · Wiedervorlage Mo 01.03.2027`.
  private func again(_ day: Value) -> String {
    CivilDate(canonical: day.string).map {
      " · " + words(Text("meeting.again", .verbatim(dayText($0))))
    } ?? ""
  }

  /// ` → Krefeld, bis Fr 18.12.2026`; a name that several bear stands as it was typed.
  private func tail(
    _ partner: Value, _ person: Value, _ due: Value, _ isOffice: Bool, _ typed: String
  ) -> String {
    var who =
      person.string.isEmpty
      ? directory.entry(Partner.typeName, partner.link)?.title ?? "" : person.string
    if who.isEmpty, isOffice { who = words("body.kind.office") }
    if who.isEmpty, let name = typed.split(separator: " ").last(where: { $0.first == ">" }),
      name.count > 1
    {
      who = words(Text("meeting.nameOpen", .verbatim(String(name.dropFirst()))))
    }
    let until = CivilDate(canonical: due.string).map {
      words(Text("meeting.until", .verbatim(dayText($0))))
    }
    let parts = [who, until ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " → " + parts.joined(separator: ", ")
  }

  /// What was prepared for the TOP: its note and the proposed wording.
  private func noteRows(of item: RecordID, columns: Int, lines: Int) -> [MeetingRow] {
    guard let cells = record(AgendaItem.typeName, item)?.cells else { return [] }
    var texts = [cells[CellName("note")]?.string ?? ""]
    if let proposal = cells[CellName("proposal")]?.string, !proposal.isEmpty {
      texts.append(words(Text("meetingPaper.proposal", .verbatim(proposal))))
    }
    if let shown = shownItem, shown.timesPostponed > 0, let text = postponedText(shown) {
      texts.append(text)
    }
    return texts.filter { !$0.isEmpty }.flatMap { $0.wrapped(to: max(8, columns - 2)) }.map {
      MeetingRow(text: "  " + $0, style: Theme.faint)
    }
  }

  /// `zum 3. Mal vertagt`, for the TOP that is put off or comes from one that was.
  func postponedText(_ item: MeetingItem) -> String? {
    guard item.timesPostponed > 0 else { return nil }
    return words(
      Text(
        item.isPostponed ? "meeting.postponed" : "meeting.carried", .number(item.timesPostponed)))
  }

  // MARK: The agenda's signs

  /// `✓` dealt with, `▸` shown, `●` running while another one shows, `→` put off, `+` added.
  func agendaSign(of item: MeetingItem, _ open: MeetingState) -> String {
    if item.id == open.item { return "▸" }
    if item.id == open.runningItem { return "●" }
    if item.isPostponed { return "→" }
    if open.clock.done.contains(item.id) || item.state == .discussed { return "✓" }
    return item.isAdded ? "+" : " "
  }

  /// `10/12`: planned and spent; `10` before it has begun.
  func minutesText(of item: MeetingItem, _ open: MeetingState) -> String {
    let time = open.clock.time(of: item.id, at: moment.milliseconds)
    let planned = item.minutes.map(String.init) ?? "–"
    guard time > 0 else { return item.minutes == nil ? "" : planned }
    // A figure that stands still while time passes would be wrong.
    if item.id == open.runningItem, clockFace == .off { return planned }
    return planned + "/" + String(time / 60_000)
  }

  func presenterText(_ item: MeetingItem) -> String {
    item.presenter.isEmpty
      ? "" : words(Text("meeting.presents", .verbatim(item.presenter)))
  }

  /// `6 von 7 Partnern da · ME abgemeldet`; empty while nobody has called the roll.
  var presenceText: String {
    guard let meeting, meetingPresence != nil else { return "" }
    return attendanceSummary(of: meeting.meeting)
  }
}
