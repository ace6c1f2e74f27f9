import Domain
import Screen

extension AppState {
  /// The topmost form, whatever lies above it.
  package var form: FormState? {
    get {
      for case .form(let form) in overlays.reversed() { return form }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .form = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .form(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  package var picker: PickerState? {
    get {
      guard case .picker(let picker) = overlays.last else { return nil }
      return picker
    }
    set {
      guard case .picker = overlays.popLast(), let newValue else { return }
      overlays.append(.picker(newValue))
    }
  }

  package var searchLine: SearchState? {
    get {
      guard case .search(let search) = overlays.last else { return nil }
      return search
    }
    set {
      guard case .search = overlays.popLast(), let newValue else { return }
      overlays.append(.search(newValue))
    }
  }

  package var trashList: ListState? {
    get {
      for case .trash(let list) in overlays { return list }
      return nil
    }
    set {
      let index = overlays.firstIndex {
        if case .trash = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .trash(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  package var yearPlan: YearPlan? {
    get {
      for case .yearPlan(let plan) in overlays.reversed() { return plan }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .yearPlan = $0 { return true }
        return false
      }
      guard let index else { return }
      if let newValue {
        overlays[index] = .yearPlan(newValue)
      } else {
        overlays.remove(at: index)
      }
    }
  }

  package var draftOffer: DraftOffer? {
    get {
      guard case .drafts(let offer) = overlays.last else { return nil }
      return offer
    }
    set {
      guard case .drafts = overlays.popLast(), let newValue else { return }
      overlays.append(.drafts(newValue))
    }
  }

  package subscript(list: ListName) -> ListState? {
    get {
      switch list {
      case .topics: topics.list
      case .trash: trashList
      case .meetings: calendar.list
      case .people: people?.list
      case .views: viewList
      case .chronicle: chronicle?.list
      case .register: register?.list
      case .column(let column):
        board.columns.indices.contains(column) ? board.columns[column] : nil
      }
    }
    set {
      switch list {
      case .topics: if let newValue { topics.list = newValue }
      case .trash: trashList = newValue
      case .meetings: if let newValue { calendar.list = newValue }
      case .people: if let newValue { people?.list = newValue }
      case .views: viewList = newValue
      case .chronicle: if let newValue { chronicle?.list = newValue }
      case .register: if let newValue { register?.list = newValue }
      case .column(let column):
        if let newValue, board.columns.indices.contains(column) {
          board.columns[column] = newValue
        }
      }
    }
  }
}
