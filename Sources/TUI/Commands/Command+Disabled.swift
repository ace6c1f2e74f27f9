import Domain

extension Command {
  /// Why the command cannot run now, as a sentence to show; nil where it can.
  package func disabledReason(in state: AppState) -> Text? {
    switch self {
    case .new, .edit, .editLong, .more, .less, .menu, .rankDown, .rankUp, .trash, .restore, .undo,
      .redo, .seat:
      if state.access == .readOnly { return Text("disabled.readonly") }
      guard needsRow && state.isEmptyHanded else { return nil }
      return Text(state.scope == .peopleList ? "disabled.people" : "disabled.empty")
    case .open where state.scope == .people || state.scope == .peopleList:
      return state.rowAtHand == nil ? Text("disabled.people") : nil
    case .open where state.scope == .topics:
      return state.rowAtHand == nil ? Text("disabled.empty") : nil
    case .focus where state.focus == nil:
      if state.isEmptyHanded { return Text("disabled.empty") }
      return state.partnerOfRow == nil ? Text("disabled.focus") : nil
    case .zoom where state.pane == .topics && !state.showsOverview:
      return TopicLayout(of: state).listFrame == nil ? Text("disabled.zoom") : nil
    case .zoom, .overview:
      return state.hasRoomForOverview
        ? nil : Text("disabled.overview", .number(110), .number(30))
    case .searchNext, .searchPrevious:
      return state.topics.needle.isEmpty ? Text("disabled.search") : nil
    default:
      return nil
    }
  }

  private var needsRow: Bool {
    switch self {
    case .new, .undo, .redo, .seat: false
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
    case .board: board.row
    default: topics.list.row
    }
  }

  /// There is nothing under the cursor.
  var isEmptyHanded: Bool {
    switch scope {
    case .topics, .reader, .trash, .board, .people, .peopleList: rowAtHand == nil
    default: false
    }
  }
}
