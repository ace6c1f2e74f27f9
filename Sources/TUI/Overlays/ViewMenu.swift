import Domain
import Screen

/// The menu of `w`: how the calendar or the board shows what it has.
///
/// The cursor stands on the look behind the present one, so that `w` and Enter go round.
extension AppState {
  mutating func openViewMenu() {
    let items = viewItems
    let present = items.firstIndex { $0.id == presentLook } ?? 0
    let looks = items.filter { $0.id.hasPrefix("look:") }
    let next = looks.isEmpty ? nil : looks[(present + 1) % looks.count].id
    let picker = Picker(items: items, current: next)
    overlays.append(.picker(PickerState(purpose: .view(pane), picker: picker)))
  }

  private var presentLook: String {
    "look:" + (pane == .board ? board.look.rawValue : calendar.look.rawValue)
  }

  private var viewItems: [PickerItem] { pane == .board ? boardViewItems : calendarViewItems }

  private var calendarViewItems: [PickerItem] {
    CalendarPane.Look.allCases.map { look in
      lookItem(look.rawValue, words("calendar.look.\(look.rawValue)"), "calendar.view")
    }
  }

  func lookItem(_ token: String, _ label: String, _ help: String) -> PickerItem {
    let id = "look:" + token
    let detail = words("\(help).\(token)")
    return PickerItem(
      id: id, label: (id == presentLook ? "✓ " : "  ") + label, detail: detail,
      searchText: label + " " + detail)
  }

  mutating func takeView(_ id: String, in pane: Pane) -> [Effect] {
    let token = id.split(separator: ":").last.map(String.init) ?? ""
    if pane == .board { return takeBoardView(id, token) }
    calendar.look = CalendarPane.Look(rawValue: token) ?? calendar.look
    return loadVisible()
  }
}
