import Domain

/// What is done to records, whichever they are: to those that are marked, and again by `.`.
package enum Change: Equatable, Sendable {
  case trash
  case restore
  /// These values; the members of a set that is named are replaced by them.
  case write(Cells, sets: [String] = [])
  /// So many phases on.
  case phase(Int)
  case rest(Bool)
  /// A partner's interest, one level more or less.
  case interest(RecordID, up: Bool)
  /// A TOP of a meeting each.
  case agenda(RecordID)
  /// Done; by body the meeting in which it was closed.
  case close([RecordID: RecordID])
}

extension Change {
  /// What a single act has done, so that it can be done to another record; nil for an act that
  /// belongs to its record alone.
  init?(of step: Step) {
    switch StepText.Command(rawValue: step.command) {
    case .trash: self = .trash
    case .restore: self = .restore
    case .pause: self = .rest(true)
    case .resume: self = .rest(false)
    case .choose, .relink, .interest, .set:
      let cells = step.writes.filter { $0.name != .deleted }.map { ($0.name, $0.value) }
      self = .write(Dictionary(cells) { $1 })
    case .toAgenda:
      let meeting = step.writes.first { $0.name == CellName("meeting") }?.value.link
      guard let meeting else { return nil }
      self = .agenda(meeting)
    default: return nil
    }
  }

  /// Whether records of a type can take it.
  func fits(_ type: RecordType) -> Bool {
    switch self {
    case .trash, .restore: true
    case .write(let cells, let sets):
      cells.keys.allSatisfy { type.field($0.field) != nil }
        && sets.allSatisfy { type.field($0) != nil }
    case .phase, .rest: type.name == Project.typeName
    case .interest: type.name == Topic.typeName
    case .agenda: [Project.typeName, Topic.typeName].contains(type.name)
    case .close: AppState.closedTypes.contains(type.name)
    }
  }

  /// What it writes to a record; nothing where that is so already or cannot be.
  func writes(to record: RecordState, in type: RecordType, on today: CivilDate) -> [CellWrite] {
    switch self {
    case .trash: return [CellWrite(type.name, record.id, .deleted, .integer(1))]
    case .restore: return [CellWrite(type.name, record.id, .deleted, .integer(0))]
    case .agenda: return []
    default: break
    }
    var new = record.cells
    switch self {
    case .write(let cells, let sets):
      for name in record.cells.keys where sets.contains(name.field) { new[name] = nil }
      for (name, value) in cells { new[name] = value == .null ? nil : value }
    case .phase(let step):
      let phases = Project.Phase.allCases
      let name = CellName("phase")
      let present = phases.firstIndex { $0.rawValue == record.cells[name]?.string }
      guard record.cells[CellName("paused")]?.number != 1, let present,
        phases.indices.contains(present + step)
      else { return [] }
      new[name] = .text(phases[present + step].rawValue)
    case .rest(let rests):
      guard (record.cells[CellName("paused")]?.number == 1) != rests else { return [] }
      new[CellName("paused")] = .integer(rests ? 1 : 0)
      new[CellName("pausedSince")] = rests ? .text(today.canonical) : nil
      if !rests { new[CellName("pausedReason")] = nil }
    case .interest(let partner, let up):
      let name = CellName("interest", member: partner)
      let old = record.cells[name]?.number ?? 0
      let levels = Topic.interestLevels
      let level = min(max(old + (up ? 1 : -1), levels.lowerBound), levels.upperBound)
      new[name] = level == 0 ? nil : .integer(level)
    case .close(let meetings): new = Self.closing(record, meetings)
    case .trash, .restore, .agenda: break
    }
    return type.changes(from: record.cells, to: new).map {
      CellWrite(type.name, record.id, $0.name, $0.value)
    }
  }
}
