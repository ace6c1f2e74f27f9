import Domain

extension AppState {
  /// More than these are changed only after a question (INTERFACE.md §3.4).
  static let unaskedLimit = 10

  /// Changes records, after a question where they are many.
  mutating func change(
    _ type: String, _ ids: [RecordID], _ change: Change, _ commit: Commit = .act,
    isAsked: Bool = false
  ) -> [Effect] {
    guard isAsked || ids.count <= Self.unaskedLimit else {
      let (command, arguments) = sentence(of: change, type, ids.count)
      overlays.append(
        .question(
          Question(
            text: Text("many.ask", .text(StepText.text(command.rawValue, arguments))),
            change: change, type: type, ids: ids, commit: commit)))
      return []
    }
    return [.many(.gather(type, ids, .change(change, commit)))]
  }

  /// The records have come as they are now: one step for all that the change alters.
  mutating func commit(_ change: Change, to records: [RecordState], _ commit: Commit) -> [Effect] {
    guard let name = records.first?.type, let type = Registry.type(name) else {
      toast = Text("notice.gone")
      return []
    }
    let present = records.filter { $0.isTrashed == (change == .restore) }
    var writes: [CellWrite] = []
    var changed: [RecordState] = []
    for record in present {
      let new =
        if case .agenda(let meeting) = change {
          agendaWrites(of: record, in: meeting)
        } else {
          change.writes(to: record, in: type, on: moment.today)
        }
      if new.isEmpty { continue }
      writes += new
      changed.append(record)
    }
    guard let first = changed.first else {
      toast = Text(present.isEmpty ? "notice.gone" : "many.unchanged")
      return []
    }
    let (command, arguments) =
      changed.count == 1
      ? sentence(of: change, first, writes)
      : sentence(of: resolved(change, changed, writes), name, changed.count)
    many.pending = change
    return [.commit(Step(command.rawValue, arguments, writes: writes), commit)]
  }

  /// Cards that all arrive in one phase are said to go there.
  private func resolved(
    _ change: Change, _ records: [RecordState], _ writes: [CellWrite]
  ) -> Change {
    guard case .phase = change, let value = writes.first?.value,
      writes.allSatisfy({ $0.value == value })
    else { return change }
    return .write([CellName("phase"): value])
  }

  /// A TOP of that meeting about the record, as `m` makes one.
  private mutating func agendaWrites(of record: RecordState, in meeting: RecordID) -> [CellWrite] {
    var item = AgendaItem(id: ID(ids.next(at: moment.milliseconds)))
    item.meeting = ID(meeting)
    item.title = title(of: record)
    item.minutes = Self.usualMinutes
    var writes: [CellWrite] = []
    if record.type == Topic.typeName {
      item.topic = ID(record.id)
      writes.append(
        CellWrite(
          Topic.typeName, record.id, CellName("state"), .text(Topic.State.onAgenda.rawValue)))
    } else {
      item.project = ID(record.id)
    }
    return item.cells.sorted { $0.key.wire < $1.key.wire }.map {
      CellWrite(AgendaItem.typeName, item.id.raw, $0.key, $0.value)
    } + writes
  }

  /// The command of a step over several records, with its arguments: type, number, what is new.
  func sentence(
    of change: Change, _ type: String, _ count: Int
  ) -> (StepText.Command, [String]) {
    let head = [type, String(count)]
    switch change {
    case .trash: return (.trashMany, head)
    case .restore: return (.restoreMany, head)
    case .phase(let step): return (step > 0 ? .phaseNextMany : .phasePreviousMany, head)
    case .rest(let rests): return (rests ? .pauseMany : .resumeMany, head)
    case .interest(let partner, let up):
      let label = directory.entry(Partner.typeName, partner)?.label ?? ""
      return (up ? .interestMoreMany : .interestLessMany, head + [label])
    case .close: return (.closeMany, head)
    case .agenda(let meeting): return (.toAgendaMany, head + [meetingName(meeting)])
    case .write(let cells, let sets):
      let (field, value, key) = said(cells, sets, in: type)
      return key.map { (.chooseMany, head + [$0]) } ?? (.setMany, head + [field, value])
    }
  }

  /// The command of a step over one record: as if it had been done by its own key.
  private func sentence(
    of change: Change, _ record: RecordState, _ writes: [CellWrite]
  ) -> (StepText.Command, [String]) {
    let title = title(of: record)
    switch change {
    case .trash: return (.trash, [record.type, title])
    case .restore: return (.restore, [record.type, title])
    case .rest(let rests): return (rests ? .pause : .resume, [title])
    case .close: return (.close, [record.type, title])
    case .agenda(let meeting): return (.toAgenda, [title, meetingName(meeting)])
    case .phase, .interest, .write:
      let cells = Dictionary(writes.map { ($0.name, $0.value) }) { $1 }
      if record.type == Topic.typeName, cells.count == 1, let (name, value) = cells.first,
        name.field == "interest", let entry = directory.entry(Partner.typeName, name.member)
      {
        return (.interest, [title, entry.label, String(value.number ?? 0)])
      }
      let sets = if case .write(_, let sets) = change { sets } else { [String]() }
      let (field, value, key) = said(cells, sets, in: record.type)
      return key.map { (.choose, [title, $0]) } ?? (.set, [title, field, value])
    }
  }

  /// The field's label key, its new value as a person reads it, and for a choice the word's key.
  private func said(
    _ cells: Cells, _ sets: [String], in type: String
  ) -> (field: String, value: String, key: String?) {
    guard let type = Registry.type(type),
      let field = (cells.keys.map(\.field).min() ?? sets.first).flatMap({ type.field($0) })
    else { return ("", "", nil) }
    let label = field.label(in: type.name).key
    let value = cells[CellName(field.name)] ?? .null
    let word = field.word(of: value.string, in: type.name).key
    if case .choice = field.kind, value != .null, words[word] != nil { return (label, "", word) }
    let record = RecordState(
      type: type.name, id: .zero, cells: cells, versions: [:], isTrashed: false, conflicts: [:])
    let text = shown(field, of: record, in: type)
    return (label, text.isEmpty ? words("value.none") : text, nil)
  }

  private func meetingName(_ meeting: RecordID) -> String {
    comingMeetings.first { $0.id == meeting }?.title ?? words("value.missing")
  }
}
