import Domain
import Screen

extension FieldKind {
  /// Whether a form has more to show of such a field than its line.
  var isEnlarged: Bool { self == .longText || self == .date || self == .span }
}

/// The calendar of a form's day, entered to choose one with the arrows.
package struct DayPickerState: Equatable, Sendable {
  package var day: CivilDate
}

extension AppState {
  /// The calendar that has the keys.
  package var dayPicker: DayPickerState? {
    get {
      for case .day(let picker) in overlays.reversed() { return picker }
      return nil
    }
    set {
      guard case .day = overlays.last, let newValue else { return }
      overlays[overlays.count - 1] = .day(newValue)
    }
  }

  /// Enters the calendar of the field under the cursor, at its day or at today.
  mutating func openDayPicker() -> [Effect] {
    guard let form else { return [] }
    let day = typedSpan(form.slot)?.start ?? moment.today
    overlays.append(.day(DayPickerState(day: day)))
    return []
  }

  mutating func pressInDay(_ key: Key) -> [Effect] {
    if case .command(let command) = keymap.answer([key], in: .day) { return run(command) }
    // Who types means the field.
    overlays.removeLast()
    return pressInForm(key)
  }

  /// Runs a command of the calendar; nil for one that it has no answer of its own to.
  mutating func runInDay(_ command: Command) -> [Effect]? {
    switch command {
    case .left: moveDay(by: -1)
    case .right: moveDay(by: 1)
    case .up: moveDay(by: -7)
    case .down: moveDay(by: 7)
    case .pageUp, .periodPrevious: moveMonth(by: -1)
    case .pageDown, .periodNext: moveMonth(by: 1)
    case .toToday: dayPicker = DayPickerState(day: moment.today)
    case .take: return takeDay()
    case .back, .quit: overlays.removeLast()
    default: return nil
    }
    return []
  }

  private mutating func moveDay(by days: Int) {
    guard let day = dayPicker?.day.adding(days: days), Self.pickable.contains(day.year) else {
      return
    }
    dayPicker?.day = day
  }

  private mutating func moveMonth(by months: Int) {
    guard let day = dayPicker?.day else { return }
    let month = day.year * 12 + day.month - 1 + months
    guard Self.pickable.contains(month / 12),
      let first = CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
    else { return }
    dayPicker?.day = first.adding(days: min(day.day, first.endOfMonth.day) - 1)
  }

  /// The years that a form accepts.
  private static let pickable = 1900...2199

  /// Puts the day into the field as a person would type it; the hours of a span stay.
  private mutating func takeDay() -> [Effect] {
    guard let day = dayPicker?.day else { return [] }
    overlays.removeLast()
    guard var form else { return [] }
    form.slots[form.focus].replace(with: text(of: form.slot, on: day))
    form.problems[form.slot.name] = nil
    keepLater(&form)
    self.form = form
    return []
  }

  private func text(of slot: FormSlot, on day: CivilDate) -> String {
    guard slot.field.kind == .span else { return FieldText.date(day) }
    if let span = typedSpan(slot), let moved = span.shifted(by: span.start.days(to: day)) {
      return FieldText.span(moved)
    }
    // Hours that wait for a day get it.
    let both = FieldText.date(day) + " " + slot.text
    return readSpan(both, in: dateContext).map { FieldText.span($0) } ?? FieldText.date(day)
  }
}
