import Domain
import Screen

/// What of a project stands above all else: where it is, how it goes, who works on it together.
extension AppState {
  /// The cross topics that are to be assessed.
  var crossTopics: [RecordID] { (directory.entries[CrossTopic.typeName] ?? []).map(\.id) }

  /// `Federführung DU Duisburg · Planung · grün · Stand vor 20 Tagen · Begleitung 5 von 6`.
  func factLines(of record: RecordState, columns: Int) -> [String] {
    let cells = record.cells
    let lead = cells[CellName("lead")]?.link
    var facts: [String] = []
    if let lead {
      facts.append(words("project.lead.label") + " " + fullLabel(Partner.typeName, lead))
    }
    let phase = cells[CellName("phase")]?.string ?? ""
    facts.append(words["project.phase.\(phase)"] ?? phase)
    if isResting(record) { facts.append(restText(of: cells)) }
    if let report = newestReport(of: record.id) {
      facts.append(lightWord(report.values[1]))
      if let day = CivilDate(canonical: report.values[0].string) {
        let age = max(0, day.days(to: moment.today))
        let calls = Report.isDue(
          newest: day, phase: Project.Phase(rawValue: phase), isPaused: isResting(record),
          on: moment.today)
        facts.append((calls ? "! " : "") + words(BoardCard.age(age)))
      }
    } else {
      facts.append(words("board.card.none"))
    }
    let accompanying = directory.partners.filter { partner in
      partner.id != lead
        && (cells[CellName("accompaniment", member: partner.id)]?.number ?? 0)
          >= Self.leastAccompaniment
    }.count
    let others = directory.partners.count { $0.id != lead }
    facts.append(words(Text("profile.accompanied", .number(accompanying), .number(others))))
    return facts.packed(into: columns)
  }

  /// To be informed is not yet to accompany (brochure row 76).
  private static let leastAccompaniment: Int64 = 2

  /// `ruht seit 01.10.2026 (Haushalt)`.
  private func restText(of cells: Cells) -> String {
    let since = CivilDate(canonical: cells[CellName("pausedSince")]?.string ?? "")
    let rests =
      since.map { words(Text("board.card.paused", .verbatim(FieldText.date($0)))) }
      ?? words("board.card.paused.short")
    let reason = cells[CellName("pausedReason")]?.string ?? ""
    return reason.isEmpty ? rests : "\(rests) (\(reason))"
  }

  /// In which of the network's ways the project is worked on together (brochure row 72), as far as
  /// it follows from agendas and links.
  func waysLines(of record: RecordState, columns: Int) -> [String] {
    let meetings = meetings(of: record.id)
    let group = record.cells[CellName("group")]?.link
    var ways = [
      way("profile.way.conference", meetings.filter { $0.kind == .conference }),
      way("profile.way.platform", meetings.filter { $0.kind == .platform }),
      (group == nil ? "– " : "✓ ") + words("profile.way.group"),
    ]
    ways[0] = words("profile.ways") + " " + ways[0]
    return ways.packed(into: columns)
  }

  private func way(_ key: String, _ meetings: [(kind: Body.Kind, day: CivilDate)]) -> String {
    let name = words(key)
    if meetings.contains(where: { $0.day <= moment.today }) { return "✓ " + name }
    guard let next = meetings.map(\.day).min() else { return "– " + name }
    return "○ " + words(Text("profile.way.planned", .verbatim(name), .verbatim(dayText(next))))
  }

  /// The meetings on whose agenda the project stands, without those that were called off.
  private func meetings(of project: RecordID) -> [(kind: Body.Kind, day: CivilDate)] {
    let list = PartList.lists(of: Project.typeName).first { $0.type == AgendaItem.typeName }
    return (list.map { rows($0.ask(of: project)) } ?? []).compactMap { row in
      guard let id = row.values[0].link, let meeting = self.record(Meeting.typeName, id),
        meeting.cells[CellName("state")]?.string != Meeting.State.cancelled.rawValue,
        let body = directory.entry(Body.typeName, meeting.cells[CellName("body")]?.link),
        let kind = Body.Kind(rawValue: body.kind),
        let day = CivilSpan(canonical: meeting.cells[CellName("span")]?.string ?? "")?.start
      else { return nil }
      return (kind, day)
    }
  }
}

extension [String] {
  /// The pieces side by side with a dot between them, in as many lines as they need; a line breaks
  /// between pieces where it can.
  func packed(into columns: Int) -> [String] {
    var lines: [String] = []
    for piece in self {
      if let last = lines.last, (last + " · " + piece).displayWidth <= columns {
        lines[lines.count - 1] = last + " · " + piece
      } else {
        lines += piece.wrapped(to: Swift.max(8, columns))
      }
    }
    return lines
  }
}
