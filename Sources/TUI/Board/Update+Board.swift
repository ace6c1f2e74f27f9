import Domain
import Screen

extension AppState {
  /// The project under the cursor as actions name it.
  var projectAtHand: ProjectAtHand? {
    board.card.map {
      ProjectAtHand(id: $0.id, title: $0.title, phase: $0.phase, isPaused: $0.isPaused)
    }
  }

  /// The partner for whom one reports and looks through: the focus, else one's own.
  var ownPartner: RecordID? { focus ?? seat?.partner }

  /// Runs a command of the pane; nil for one that it has no answer of its own to.
  mutating func runInBoard(_ command: Command) -> [Effect]? {
    if board.look == .lanes, let effects = moveInLanes(command) { return effects }
    switch command {
    case .look:
      openViewMenu()
      return []
    case .fold: return toggleFold()
    case .left: return showColumn(board.column - 1)
    case .right: return showColumn(board.column + 1)
    case .new: return openNewProject()
    case .review: return openReview()
    default: break
    }
    guard let project = projectAtHand else { return nil }
    switch command {
    case .open:
      openPage(Project.typeName, project.id)
      return []
    case .edit: return [.recall(Project.typeName, project.id, .form)]
    case .editLong: return [.recall(Project.typeName, project.id, .editor)]
    case .trash: return trash(project)
    case .phaseNext: return move(project, by: 1)
    case .phasePrevious: return move(project, by: -1)
    case .menu:
      openMenu(of: project)
      return []
    case .report: return openReport(project.id, project.title, goesOn: true)
    default: return nil
    }
  }

  /// Puts the cursor into a column; that of the resting projects opens where there are some.
  private mutating func showColumn(_ column: Int) -> [Effect] {
    let hasResting = (boardCount(BoardPane.rest) ?? 0) > 0
    board.place.row = nil
    board.column = min(max(0, column), hasResting ? BoardPane.rest : BoardPane.rest - 1)
    return readBoard()
  }

  /// A new project of the column's phase, brought in by the focus or one's own partner.
  private mutating func openNewProject() -> [Effect] {
    var project = Project(id: ID(ids.next(at: moment.milliseconds)))
    project.lead = (board.look == .lanes ? board.place.lane : ownPartner).map { ID($0) }
    project.phase = board.phase
    return openNewForm(Project.typeName, project.cells)
  }

  private func trash(_ project: ProjectAtHand) -> [Effect] {
    let step = Step(
      StepText.Command.trash.rawValue, [Project.typeName, project.title],
      writes: [CellWrite(Project.typeName, project.id, .deleted, .integer(1))])
    return [.commit(step, .act)]
  }

  /// One phase on or back.
  private mutating func move(_ project: ProjectAtHand, by step: Int) -> [Effect] {
    let phases = Project.Phase.allCases
    guard let present = phases.firstIndex(of: project.phase),
      phases.indices.contains(present + step)
    else {
      toast = Text(step > 0 ? "notice.phase.last" : "notice.phase.first")
      return []
    }
    return set(phases[present + step], of: project)
  }

  func set(_ phase: Project.Phase, of project: ProjectAtHand) -> [Effect] {
    let name = "project.phase.\(phase.rawValue)"
    let step = Step(
      StepText.Command.choose.rawValue, [project.title, name],
      writes: [
        CellWrite(Project.typeName, project.id, CellName("phase"), .text(phase.rawValue))
      ] + archiveWrites(of: project.id, from: project.phase, to: phase))
    return [.commit(step, .act)]
  }

  // MARK: Following a card

  /// After a step at the board the cursor stands on the card that it was about, and while somebody
  /// reports on the one that is next.
  ///
  /// It comes behind the columns' own loads, which would lead the cursor back.
  func followOnBoard(_ receipt: Receipt) -> [Effect] {
    guard pane == .board, !receipt.isMany, let id = reportLine?.project ?? receipt.records.last
    else { return [] }
    return [.recall(Project.typeName, id, .card)]
  }

  /// Puts the cursor on a project's card, in whichever column it stands by now.
  mutating func putCursor(on record: RecordState?) -> [Effect] {
    guard let record, !record.isTrashed, record.type == Project.typeName,
      !board.columns.isEmpty
    else { return [] }
    let phase = Project.Phase(rawValue: record.cells[CellName("phase")]?.string ?? "")
    guard let phase, let place = Project.Phase.allCases.firstIndex(of: phase) else { return [] }
    let column = record.cells[CellName("paused")]?.number == 1 ? BoardPane.rest : place
    if board.look == .lanes {
      board.place.wanted = board.folded.contains(column) ? nil : record.id
      board.place.wantedColumn = column
      return []
    }
    // A card in a folded column cannot be seen: the cursor stays where it was.
    guard !board.folded.contains(column) else { return readBoard() }
    board.column = column
    settleBoard()
    board.unread.remove(board.column)
    board.columns[board.column].lose()
    return readBoard() + [load(.column(board.column), .record(record.id))]
  }
}
