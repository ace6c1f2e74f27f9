import Domain
import Screen

extension AppState {
  /// The targets of `m`: a phase, to rest or to run again, and soon the coming meetings.
  mutating func openMenu(of project: ProjectAtHand) {
    let picker = Picker(items: menuItems(of: project))
    overlays.append(.picker(PickerState(purpose: .card(project), picker: picker)))
  }

  func menuItems(of project: ProjectAtHand) -> [PickerItem] {
    var items = Project.Phase.allCases.filter { $0 != project.phase }.map { phase in
      PickerItem(
        id: "phase:" + phase.rawValue, label: "→ " + words("project.phase.\(phase.rawValue)"),
        detail: words("project.phase.label"))
    }
    items.append(
      project.isPaused
        ? PickerItem(id: "resume:", label: words("menu.resume"))
        : PickerItem(id: "pause:", label: words("menu.pause")))
    return items + archiveItems(of: project) + agendaItems
  }

  mutating func takeFromMenu(_ id: String, for project: ProjectAtHand) -> [Effect] {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    switch parts.first {
    case "phase":
      let phase = parts.count > 1 ? Project.Phase(rawValue: parts[1]) : nil
      return phase.map { set($0, of: project) } ?? []
    case "pause", "resume": return rest(project, rests: parts[0] == "pause")
    case "archive", "unarchive": return archive(project, parts[0] == "archive")
    case "meeting":
      guard parts.count > 1, let meeting = RecordID(hex: parts[1]) else { return [] }
      return putOnAgenda(of: meeting, title: project.title) { $0.project = ID(project.id) }
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
}
