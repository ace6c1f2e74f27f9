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
    case .report where state.scope == .register && state.register?.kind != .results:
      return Text("disabled.report")
    // Papers can be read and copied by everybody.
    case .menu where state.access == .readOnly && state.isOnMeeting: return nil
    case .new, .edit, .editLong, .more, .less, .menu, .rankDown, .rankUp, .deeper, .higher, .trash,
      .restore, .undo,
      .redo, .done, .toBacklog, .file, .seat, .phaseNext, .phasePrevious, .report, .plan, .onSite,
      .online, .excused,
      .represented, .absent, .unanswered, .presence, .allPresent, .guest, .round, .circular,
      .agrees, .abstains, .objects:
      if state.access == .readOnly { return Text("disabled.readonly") }
      if needsRow, state.isEmptyHanded { return state.emptiness }
      if !state.markedAtHand.isEmpty { return nil }
      return state.reasonAgainst(self)
    case .open where state.scope == .reader:
      return state.meetingOfTopic == nil ? Text("disabled.meeting") : nil
    case .open
    where [.topics, .board, .review, .people, .peopleList, .views, .register].contains(
      state.scope):
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
    case .attendance:
      return state.page?.type == Meeting.typeName ? nil : Text("disabled.page.meeting")
    case .filterSave: return state.reasonAgainstSaving
    case .searchNext, .searchPrevious:
      return state.search.needle.isEmpty ? Text("disabled.search") : nil
    case .ride: return state.tripAtHand == nil ? Text("disabled.trip") : nil
    case .pick where state.scope == .page:
      if state.access == .readOnly { return Text("disabled.readonly") }
      return state.page?.type == FieldTrip.typeName ? nil : Text("disabled.trip")
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
    case .new, .undo, .redo, .seat, .plan, .guest: false
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
    case .register: register?.list.row
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
    case .register: Text("disabled.register")
    default: Text("disabled.empty")
    }
  }

  /// Why a command of the board does not fit the project at hand.
  fileprivate func reasonAgainst(_ command: Command) -> Text? {
    switch command {
    case .phaseNext, .phasePrevious:
      return board.card?.isPaused == true ? Text("disabled.paused") : nil
    case .report where scope == .page:
      let types = [Project.typeName, Result.typeName]
      return page.map { types.contains($0.type) } == true ? nil : Text("disabled.report")
    case .done: return closable == nil ? Text("disabled.done") : nil
    case .toBacklog: return ideaAtHand == nil ? Text("disabled.idea") : nil
    case .file: return reasonAgainstFiling
    case .rankDown where scope == .page, .rankUp where scope == .page, .deeper, .higher:
      let types = [Meeting.typeName, FieldTrip.typeName]
      return page.map { types.contains($0.type) } == true ? nil : Text("notice.page.rank")
    case .round: return page?.type == Meeting.typeName ? nil : Text("disabled.page.meeting")
    case .circular:
      let types = [Meeting.typeName, Body.typeName]
      return types.contains(page?.type ?? "") ? nil : Text("disabled.page.body")
    case .more where scope == .page && page?.type == FieldTrip.typeName,
      .less where scope == .page && page?.type == FieldTrip.typeName:
      return nil
    case .menu where scope == .page, .more where scope == .page, .less where scope == .page:
      return page?.type == Meeting.typeName ? nil : Text("disabled.page.meeting")
    default: return nil
    }
  }

  /// The menu would be that of a meeting.
  fileprivate var isOnMeeting: Bool {
    switch scope {
    case .page: page?.type == Meeting.typeName
    case .calendar: !meetingsAtHand.isEmpty
    default: false
    }
  }

  /// There is nothing under the cursor.
  var isEmptyHanded: Bool {
    if !markedAtHand.isEmpty { return false }
    return hasNoRow
  }

  private var hasNoRow: Bool {
    switch scope {
    case .topics, .reader, .trash, .board, .people, .peopleList, .views, .register:
      rowAtHand == nil
    case .review: reviewed == nil
    default: false
    }
  }
}
