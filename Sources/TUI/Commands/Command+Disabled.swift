import Domain

extension Command {
  /// Why the command cannot run now, as a sentence to show; nil where it can.
  package func disabledReason(in state: AppState) -> Text? {
    switch self {
    case .new, .edit, .editLong, .more, .less, .menu, .rankDown, .rankUp, .trash, .restore, .undo,
      .redo, .seat:
      if state.access == .readOnly { return Text("disabled.readonly") }
      return needsRow && state.rowAtHand == nil ? Text("disabled.empty") : nil
    case .open:
      return state.rowAtHand == nil ? Text("disabled.empty") : nil
    case .focus where state.topics.focus == nil:
      guard let row = state.topics.list.row else { return Text("disabled.empty") }
      let isKnown = state.topics.value(.proposerLink, of: row) != .null
      return isKnown ? nil : Text("disabled.focus")
    case .zoom:
      return TopicLayout(of: state).listFrame == nil ? Text("disabled.zoom") : nil
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
  var rowAtHand: Row? { scope == .trash ? trashList?.row : topics.list.row }
}
