import Domain
import Screen

/// `:theme` and `:mouse`.
extension AppState {
  /// The themes in a box; the one under the cursor shows at once.
  mutating func openThemes() {
    let items = ThemeName.allCases.map { theme in
      PickerItem(
        id: theme.rawValue, label: words("theme.\(theme.rawValue)"),
        detail: words("theme.\(theme.rawValue).help"),
        searchText: words("theme.\(theme.rawValue)") + " " + theme.rawValue)
    }
    looks.before = looks.theme
    let picker = Picker(items: items, current: looks.theme.rawValue)
    overlays.append(.picker(PickerState(purpose: .themes, picker: picker)))
  }

  mutating func takeTheme(_ id: String) -> [Effect] {
    guard let theme = ThemeName(rawValue: id) else { return [] }
    looks.before = nil
    looks.theme = theme
    toast = Text("theme.taken", .text(Text("theme.\(theme.rawValue)")))
    return note(Self.themeNote, theme.rawValue)
  }

  /// Shows what the box has under its cursor; where it closed without a choice, what was before.
  mutating func settleThemes() {
    guard let before = looks.before else { return }
    guard let picker, case .themes = picker.purpose else {
      looks.before = nil
      looks.theme = before
      return
    }
    let theme = picker.picker.current.flatMap { ThemeName(rawValue: $0.id) } ?? before
    if theme != looks.theme { looks.theme = theme }
  }

  /// How often the clock of a meeting moves, as `:uhr` in its line sets it.
  mutating func openFaces() {
    let items = ClockFace.allCases.map { face in
      PickerItem(
        id: face.rawValue, label: words("meeting.face.\(face.rawValue)"),
        detail: words("meeting.face.\(face.rawValue).help"))
    }
    let picker = Picker(items: items, current: clockFace.rawValue)
    overlays.append(.picker(PickerState(purpose: .faces, picker: picker)))
  }

  mutating func takeFace(_ id: String) -> [Effect] {
    guard let face = ClockFace(rawValue: id) else { return [] }
    toast = Text("meeting.face.set", .text(Text("meeting.face.\(face.rawValue)")))
    return note(Self.faceNote, face.rawValue)
  }

  /// Off, the terminal's own selection works with the plain mouse.
  mutating func toggleMouse() -> [Effect] {
    looks.hearsMouse.toggle()
    toast = Text(looks.hearsMouse ? "mouse.on" : "mouse.off")
    return note(Self.mouseNote, looks.hearsMouse ? "on" : "off")
  }
}
