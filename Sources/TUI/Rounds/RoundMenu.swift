import Domain
import Screen

/// What the menu of a meeting offers beside its states: attendance, rounds, an Umlaufbeschluss.
extension AppState {
  private static let attendanceItem = "attendance"
  private static let roundItem = "round"
  private static let circularItem = "circular"

  var courseMenuItems: [PickerItem] {
    let items = [
      (Self.attendanceItem, "menu.attendance"), (Self.roundItem, "menu.round"),
      (Self.circularItem, "menu.circular"),
    ]
    return items.filter { access != .readOnly || $0.0 == Self.attendanceItem }.map { id, text in
      PickerItem(
        id: id, label: words(text), detail: words(text + ".help"),
        searchText: words(text) + " " + words(text + ".help"))
    }
  }

  /// Takes one of these entries; nil for every other one.
  mutating func takeCourseItem(_ id: String, of meeting: RecordID) -> [Effect]? {
    switch id {
    case Self.attendanceItem: return openAttendance(of: meeting)
    case Self.roundItem:
      openRoundMenu(of: meeting)
      return []
    case Self.circularItem: return newCircular(of: body(of: meeting))
    default: return nil
    }
  }

  /// What the participants settle: topics first, as most rounds are about them.
  mutating func openRoundMenu(of meeting: RecordID) {
    let items = RoundSubject.allCases.map { subject in
      PickerItem(
        id: subject.rawValue, label: words("round.\(subject.rawValue)"),
        detail: words("round.\(subject.rawValue).help"))
    }
    let purpose = PickerState.Purpose.round(meeting)
    overlays.append(.picker(PickerState(purpose: purpose, picker: Picker(items: items))))
  }

  mutating func takeRoundSubject(_ id: String, of meeting: RecordID) -> [Effect] {
    RoundSubject(rawValue: id).map { openRound(of: meeting, about: $0) } ?? []
  }
}
