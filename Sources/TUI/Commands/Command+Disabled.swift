import Domain

extension Command {
  /// Why the command cannot run now, as a sentence to show; nil where it can.
  package func disabledReason(in state: AppState) -> Text? {
    if needsPlan, state.scope == .plan, state.yearPlan?.isPreview == false {
      return Text("plan.first")
    }
    if let reason = state.reasonAgainstMany(self) { return reason }
    if state.scope == .then, self == .undo || self == .redo { return Text("disabled.then") }
    switch self {
    case .new, .edit, .editLong, .more, .less, .menu, .rankDown, .rankUp, .deeper, .higher, .trash,
      .restore, .undo,
      .redo, .seat, .phaseNext, .phasePrevious, .report, .plan:
      if state.access == .readOnly { return Text("disabled.readonly") }
      if needsRow, state.isEmptyHanded { return state.emptiness }
      if !state.markedAtHand.isEmpty { return nil }
      return state.reasonAgainst(self)
    case .open where state.scope == .reader:
      return state.meetingOfTopic == nil ? Text("disabled.meeting") : nil
    case .open
    where [.topics, .board, .review, .people, .peopleList, .views].contains(state.scope):
      return state.isEmptyHanded ? state.emptiness : nil
    case .focus where state.focus == nil:
      if state.isEmptyHanded { return state.emptiness }
      guard state.partnerOfRow == nil else { return nil }
      switch state.pane {
      case .board: return Text("disabled.focus.project")
      case .calendar: return Text("disabled.focus.calendar")
      default: return Text("disabled.focus")
      }
    case .zoom where state.pane == .topics && !state.showsOverview:
      return TopicLayout(of: state).listFrame == nil ? Text("disabled.zoom") : nil
    case .zoom, .overview:
      return state.hasRoomForOverview
        ? nil : Text("disabled.overview", .number(110), .number(30))
    case .filterSave: return state.reasonAgainstSaving
    case .searchNext, .searchPrevious:
      return state.search.needle.isEmpty ? Text("disabled.search") : nil
    case .chronicleRecord where state.scope != .calendar && state.scope != .chronicle:
      return state.recordAtHand == nil ? state.emptiness : nil
    case .demo: return state.reasonAgainstDemo
    default:
      return nil
    }
  }

  /// Whether it moves a day of the Jahresplan.
  private var needsPlan: Bool {
    switch self {
    case .edit, .dayLater, .dayEarlier: true
    default: false
    }
  }

  private var needsRow: Bool {
    switch self {
    case .new, .undo, .redo, .seat, .plan: false
    default: true
    }
  }
}

extension AppState {
  /// The row that an action would take.
  var rowAtHand: Row? {
    switch scope {
    case .trash: trashList?.row
    case .people, .peopleList: people?.list.row
    case .views: viewList?.row
    case .board: board.row
    default: topics.list.row
    }
  }

  /// What is missing where there is nothing under the cursor.
  var emptiness: Text {
    switch scope {
    case .board, .review: Text("disabled.empty.project")
    case .people, .peopleList: Text("disabled.people")
    case .views: Text("disabled.views")
    default: Text("disabled.empty")
    }
  }

  /// Why a command of the board does not fit the project at hand.
  fileprivate func reasonAgainst(_ command: Command) -> Text? {
    switch command {
    case .phaseNext, .phasePrevious:
      return board.card?.isPaused == true ? Text("disabled.paused") : nil
    case .report where scope == .page:
      return page?.type == Project.typeName ? nil : Text("disabled.report")
    case .rankDown where scope == .page, .rankUp where scope == .page, .deeper, .higher:
      return page?.type == Meeting.typeName ? nil : Text("notice.page.rank")
    case .menu where scope == .page, .more where scope == .page, .less where scope == .page:
      return page?.type == Meeting.typeName ? nil : Text("disabled.page.meeting")
    default: return nil
    }
  }

  /// There is nothing under the cursor.
  var isEmptyHanded: Bool {
    if !markedAtHand.isEmpty { return false }
    return hasNoRow
  }

  private var hasNoRow: Bool {
    switch scope {
    case .topics, .reader, .trash, .board, .people, .peopleList, .views: rowAtHand == nil
    case .review: reviewed == nil
    default: false
    }
  }
}
