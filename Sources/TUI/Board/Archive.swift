import Domain
import Screen

/// The archive: projects that were done some time ago, out of the columns and never gone.
///
/// A project that comes to its end goes there `Project.archivedAfter` days later; each further
/// Sachstand begins that time anew. `archivedOn` says when, and people may set it themselves.
extension AppState {
  /// Whether the day of the archive has come; as a condition over canonical days.
  private var isArchived: Query.Condition {
    .between("archivedOn", from: "0000", before: moment.today.canonical + "~")
  }

  /// What the last column asks for beside its phase.
  var archiveCondition: Query.Condition {
    board.look == .archive ? isArchived : .not([isArchived])
  }

  /// Counts what lies in the archive.
  var archiveQuery: Query {
    var conditions: [Query.Condition] = [
      isArchived, .equals("paused", .integer(0)),
      .equals("phase", .text(Project.Phase.done.rawValue)),
    ]
    if let focus { conditions.append(.concerns(focus)) }
    var query = Query(
      Project.typeName, columns: [], conditions: conditions, order: .date("archivedOn"))
    query.filter(by: self.conditions(in: .board))
    return query
  }

  var archivedCount: Int { count(archiveQuery) ?? 0 }

  /// Of so many that are done those that the last column shows.
  func shownDone(of all: Int) -> Int {
    board.look == .archive ? archivedCount : max(0, all - archivedCount)
  }

  /// The card at hand lies in the archive.
  var isArchiveAtHand: Bool { board.look == .archive && board.phase == .done }

  /// The entry of a card's menu that sends it to the archive or brings it back.
  func archiveItems(of project: ProjectAtHand) -> [PickerItem] {
    guard project.phase == .done, !project.isPaused else { return [] }
    return [
      isArchiveAtHand
        ? PickerItem(id: "unarchive:", label: words("menu.unarchive"))
        : PickerItem(id: "archive:", label: words("menu.archive"))
    ]
  }

  /// Into the archive from today on, or out of it for as long as if it were done today.
  func archive(_ project: ProjectAtHand, _ goes: Bool) -> [Effect] {
    let day = goes ? moment.today : archiveDay
    let command: StepText.Command = goes ? .archive : .unarchive
    let write = CellWrite(
      Project.typeName, project.id, CellName("archivedOn"), .text(day.canonical))
    return [.commit(Step(command.rawValue, [project.title], writes: [write]), .act)]
  }

  private var archiveDay: CivilDate { moment.today.adding(days: Project.archivedAfter) }

  /// What a change of phase writes along: the end sets the day of the archive, a way back takes it
  /// away.
  func archiveWrites(
    of project: RecordID, from old: Project.Phase?, to new: Project.Phase
  ) -> [CellWrite] {
    guard (old == .done) != (new == .done) else { return [] }
    let day = Value.text(archiveDay.canonical)
    return [
      CellWrite(
        Project.typeName, project, CellName("archivedOn"), new == .done ? day : .null)
    ]
  }

  /// The same where a form changes the phase and nobody has typed a day.
  func archiveWrites(of form: FormState, _ writes: [CellWrite]) -> [CellWrite] {
    let name = CellName("archivedOn")
    guard form.type.name == Project.typeName,
      let phase = writes.first(where: { $0.name == CellName("phase") }),
      let new = Project.Phase(rawValue: phase.value.string),
      !writes.contains(where: { $0.name == name && $0.value != .null })
    else { return [] }
    let old = form.purpose == .edit ? form.base[CellName("phase")]?.string : nil
    return archiveWrites(of: form.record, from: old.flatMap { .init(rawValue: $0) }, to: new)
  }

  /// A Sachstand of a project that is done keeps it out of the archive for its time.
  func archiveWrites(reporting project: RecordID) -> [CellWrite] {
    let cells = record(Project.typeName, project)?.cells ?? [:]
    guard cells[CellName("phase")]?.string == Project.Phase.done.rawValue,
      cells[CellName("archivedOn")] ?? .null != .null
    else { return [] }
    return [
      CellWrite(
        Project.typeName, project, CellName("archivedOn"), .text(archiveDay.canonical))
    ]
  }
}
