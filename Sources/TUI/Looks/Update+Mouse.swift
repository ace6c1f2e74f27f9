import Domain
import Screen

/// The mouse: a click selects, a second one at once opens, the wheel scrolls what is under the
/// pointer, a hint of the footer runs.
extension AppState {
  /// Rows that one notch of the wheel moves.
  static let notch = 3
  /// A second click within so many milliseconds belongs to the first.
  static let doubleClick: Int64 = 400

  mutating func take(_ event: MouseEvent) -> [Effect] {
    guard !isTooSmall, !isPublic else { return [] }
    // The frame that stands on the screen, drawn once more for what stands where.
    var canvas = Canvas(size, hears: true)
    drawScreen(self, into: &canvas)
    let spots = canvas.spots(at: event.point)
    switch event.act {
    case .press: return click(spots, at: event.point)
    case .wheelDown: return turnWheel(over: spots, by: 1)
    case .wheelUp: return turnWheel(over: spots, by: -1)
    }
  }

  private mutating func click(_ spots: [Spot], at point: Point) -> [Effect] {
    toast = nil
    pending = []
    choicesDue = nil
    let now = moment.milliseconds
    let isSecond = looks.click.map { $0.point == point && now - $0.time <= Self.doubleClick }
    looks.click = isSecond == true ? nil : Looks.Click(point: point, time: now)
    for case .hint(let index) in spots {
      let entries = footerEntries(self)
      return entries.indices.contains(index) ? press(entries[index].keys) : []
    }
    for case .caption(let text) in spots { return key(of: text).map { press($0) } ?? [] }
    if isSecond == true, isOnSomething(spots) { return openClicked() }
    return select(spots)
  }

  /// The key with whose name a hint begins.
  private func key(of caption: String) -> Key? {
    guard let word = caption.split(separator: " ").first else { return nil }
    if word.count == 1 { return word.first.map { .character($0) } }
    let named: [Key] = [.enter, .escape, .tab, .backTab, .delete, .insert, .control("s")]
    return named.first { words.label(of: $0) == word }
  }

  private func isOnSomething(_ spots: [Spot]) -> Bool {
    spots.contains { spot in
      switch spot {
      case .row, .place, .field: true
      case .pane, .hint, .tab, .caption, .box: false
      }
    }
  }

  private mutating func openClicked() -> [Effect] {
    switch scope {
    case .form: return form?.slot.field.kind.isPicked == true ? runInForm(.pick) ?? [] : []
    case .notice: return press(.enter)
    default: return Command.open.info.scopes.contains(scope) ? run(.open) : []
    }
  }

  private mutating func select(_ spots: [Spot]) -> [Effect] {
    switch scope {
    case .picker: return selectInPicker(spots)
    case .form: return selectField(spots)
    case .notice: return moveToRow(spots)
    case .sheet, .region, .page: return selectItem(spots)
    case .search, .report, .dayLine, .meeting, .line, .round: return []
    case .partners, .calendar, .board, .topics: return selectInPane(spots)
    default: return moveToRow(spots)
    }
  }

  private mutating func press(_ keys: [Key]) -> [Effect] { keys.flatMap { press($0) } }

  /// Takes the row; a click beside the box closes it.
  private mutating func selectInPicker(_ spots: [Spot]) -> [Effect] {
    guard spots.contains(.box) else { return press(.escape) }
    for case .row(_, let below) in spots {
      let key: Key = below > 0 ? .down : .up
      return press(Array(repeating: key, count: abs(below)) + [.enter])
    }
    return []
  }

  /// Goes to the row as the keys would, so that every list that they know has it.
  private mutating func moveToRow(_ spots: [Spot]) -> [Effect] {
    for case .row(_, let below) in spots { return go(by: below) }
    return []
  }

  private mutating func go(by rows: Int) -> [Effect] {
    let steps = 0..<abs(rows)
    return scope == .notice
      ? steps.flatMap { _ in press(rows > 0 ? .down : .up) }
      : steps.flatMap { _ in run(rows > 0 ? .down : .up) }
  }

  private mutating func selectInPane(_ spots: [Spot]) -> [Effect] {
    var effects: [Effect] = []
    for case .pane(let number) in spots {
      if let clicked = Pane(rawValue: number), clicked != pane { effects += show(clicked) }
    }
    switch pane {
    case .board: effects += selectCard(spots)
    case .calendar where calendar.look != .list: selectCell(spots)
    case .topics:
      for case .tab(let index) in spots where platformChoices.indices.contains(index) {
        return effects + show(platformChoices[index])
      }
      effects += moveToRow(spots)
    case .partners, .calendar: effects += moveToRow(spots)
    }
    return effects
  }

  private mutating func selectCard(_ spots: [Spot]) -> [Effect] {
    for case .tab(let column) in spots where board.columns.indices.contains(column) {
      board.column = column
      for case .row(let index, _) in spots {
        let list = board.columns[column]
        _ = board.columns[column].move(by: list.top + index - list.cursor)
      }
      return readBoard()
    }
    return []
  }

  private mutating func selectCell(_ spots: [Spot]) {
    for case .place(let row, let column) in spots {
      if calendar.look == .month {
        calendar.day = calendarDay.adding(days: row)
      } else if visibleBodies.indices.contains(row) {
        calendar.body = Array(visibleBodies)[row].id
        calendar.day = calendarDay.startOfMonth.adding(months: column - calendarDay.month)
      }
    }
  }

  /// A line of a page or sheet, where it is one that can be chosen.
  private mutating func selectItem(_ spots: [Spot]) -> [Effect] {
    for case .row(let index, _) in spots {
      if let sheet, scope != .page {
        let items = items(of: sheet)
        let choices = items.indices.filter { items[$0].target != nil }
        if let place = choices.firstIndex(of: index) { self.sheet?.cursor = place }
      } else if let page {
        let columns = ScreenLayout(of: self).body.inset(by: 1).width - 1
        let items = content(of: page, columns: columns)
        let choices = items.indices.filter { items[$0].target != nil }
        if let place = choices.firstIndex(of: index) { self.page?.cursor = place }
      }
    }
    return []
  }

  private mutating func selectField(_ spots: [Spot]) -> [Effect] {
    for case .field(let item, let row) in spots {
      guard var form else { return [] }
      let slots = form.slots.indices.filter { index in
        var there = form
        there.focus = index
        return form.isShown(form.slots[index]) && formView(there, self).focus == item
      }
      guard slots.indices.contains(row ?? 0) else { return [] }
      form.checkField(in: dateContext)
      // On a table as a whole the row that had the keys keeps them.
      if row != nil || !slots.contains(form.focus) { form.focus = slots[row ?? 0] }
      self.form = form
      return []
    }
    return []
  }

  /// Moves what is under the pointer; the pane that has the keys keeps them.
  private mutating func turnWheel(over spots: [Spot], by step: Int) -> [Effect] {
    let command: Command = step > 0 ? .down : .up
    switch scope {
    case .search, .report, .dayLine, .meeting, .line, .round: return []
    case .form: return turnForm(by: step)
    case .picker, .notice:
      return press(Array(repeating: step > 0 ? .down : .up, count: Self.notch))
    case .partners, .calendar, .board, .topics:
      let active = pane
      for case .pane(let number) in spots { pane = Pane(rawValue: number) ?? pane }
      defer { pane = active }
      if pane == .board {
        for case .tab(let column) in spots where board.columns.indices.contains(column) {
          _ = board.columns[column].move(by: step * Self.notch)
          return []
        }
      }
      return (0..<Self.notch).flatMap { _ in run(command) }
    default: return (0..<Self.notch).flatMap { _ in run(command) }
    }
  }

  /// A form shows what has the keys: the wheel goes to the field beside it, and not around.
  private mutating func turnForm(by step: Int) -> [Effect] {
    guard let form else { return [] }
    let shown = form.slots.indices.filter { form.isShown(form.slots[$0]) }
    guard form.focus != (step > 0 ? shown.last : shown.first) else { return [] }
    let context = dateContext
    self.form?.checkField(in: context)
    self.form?.moveFocus(by: step)
    return []
  }
}
