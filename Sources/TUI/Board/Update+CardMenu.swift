import Domain
import Screen

extension AppState {
  /// The targets of `m`: a phase, to rest or to run again, and soon the coming meetings.
  mutating func openMenu(of project: ProjectAtHand) {
    let picker = Picker(items: menuItems(of: project))
    overlays.append(.picker(PickerState(purpose: .card(project), picker: picker)))
  }

  private func menuItems(of project: ProjectAtHand) -> [PickerItem] {
    var items = Project.Phase.allCases.filter { $0 != project.phase }.map { phase in
      PickerItem(
        id: "phase:" + phase.rawValue, label: "→ " + words("project.phase.\(phase.rawValue)"),
        detail: words("project.phase.label"))
    }
    items.append(
      project.isPaused
        ? PickerItem(id: "resume:", label: words("menu.resume"))
        : PickerItem(id: "pause:", label: words("menu.pause")))
    return items
      + comingMeetings.map { meeting in
        PickerItem(
          id: "meeting:" + meeting.id.hex, label: "→ " + meeting.title,
          detail: words("menu.agenda"))
      }
  }

  /// The next meetings that are not called off, as `MOB Do 26.11.2026`.
  private var comingMeetings: [(id: RecordID, title: String)] {
    rows(nextMeetingAsk).compactMap { row in
      guard row.values[2].string != Meeting.State.cancelled.rawValue,
        let day = CivilSpan(canonical: row.values[0].string)?.start
      else { return nil }
      return (row.id, "\(row.values[1].string) \(dayText(day))")
    }
  }

  /// Shows the meetings in the open menu as soon as they are known.
  mutating func settleCardMenu() {
    guard var open = picker, case .card(let project) = open.purpose else { return }
    let items = menuItems(of: project)
    guard items != open.picker.items else { return }
    open.picker.replaceItems(items, matching: Self.matches)
    picker = open
  }

  mutating func takeFromMenu(_ id: String, for project: ProjectAtHand) -> [Effect] {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    switch parts.first {
    case "phase":
      let phase = parts.count > 1 ? Project.Phase(rawValue: parts[1]) : nil
      return phase.map { set($0, of: project) } ?? []
    case "pause", "resume": return rest(project, rests: parts[0] == "pause")
    case "meeting":
      guard parts.count > 1, let meeting = RecordID(hex: parts[1]) else { return [] }
      return putOnAgenda(project, of: meeting)
    default: return []
    }
  }

  /// Lets a project rest from today on beside its phase, or run again.
  private func rest(_ project: ProjectAtHand, rests: Bool) -> [Effect] {
    let command: StepText.Command = rests ? .pause : .resume
    let since: Value = rests ? .text(moment.today.canonical) : .null
    var writes = [
      CellWrite(Project.typeName, project.id, CellName("paused"), .integer(rests ? 1 : 0)),
      CellWrite(Project.typeName, project.id, CellName("pausedSince"), since),
    ]
    if !rests {
      writes.append(
        CellWrite(Project.typeName, project.id, CellName("pausedReason"), .null))
    }
    return [.commit(Step(command.rawValue, [project.title], writes: writes), .act)]
  }

  /// A TOP of that meeting about the project, at its end.
  private mutating func putOnAgenda(
    _ project: ProjectAtHand, of meeting: RecordID
  ) -> [Effect] {
    guard let known = comingMeetings.first(where: { $0.id == meeting }) else { return [] }
    var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
    item.meeting = ID(meeting)
    item.title = project.title
    item.project = ID(project.id)
    let writes = item.cells.sorted { $0.key.wire < $1.key.wire }.map {
      CellWrite(AgendaItem.typeName, item.id.raw, $0.key, $0.value)
    }
    let step = Step(
      StepText.Command.toAgenda.rawValue, [project.title, known.title], writes: writes)
    return [.commit(step, .act)]
  }
}
