import Domain

/// A register in lines.
extension AppState {
  func linearRegister(_ register: RegisterState) -> LinearScreen {
    var screen = linearList(.register, register.list, title: registerTitle(register)) { row in
      spokenRow(row, register)
    }
    screen.title = screen.title.replacingSigns
    screen.total = register.list.census.total
    if register.list.isLoaded, screen.lines.isEmpty {
      screen.add(words("register.\(register.kind.rawValue).empty.readonly"))
    }
    if let row = register.list.row {
      screen.detail = registerDetail(row, register).dropFirst().map(\.replacingSigns)
    }
    return screen
  }

  private func spokenRow(_ row: Row, _ register: RegisterState) -> String {
    let type = register.kind.type
    func day(_ name: String, _ key: String) -> String {
      register.day(name, of: row).map { words(Text(key, .verbatim(dayText($0)))) } ?? ""
    }
    let title = register.name(of: row)
    let state = words["\(type).state.\(register.text("state", of: row))"] ?? ""
    var parts: [String]
    switch register.kind {
    case .results:
      parts = [
        register.text("number", of: row), title, register.text("body", of: row),
        register.text("partner", of: row), day("due", "register.due"),
        day("followUp", "register.followUp"), lightWord(register.value("light", of: row)),
      ]
    case .tasks:
      let isLate =
        !register.isOver(row)
        && (register.day("due", of: row).map { $0 < moment.today } ?? false)
      parts = [
        title, register.text("partner", of: row), register.text("body", of: row),
        day("due", "register.due"), isLate ? words("today.overdue") : "",
      ]
    case .salons, .trips:
      parts = [
        register.day("day", of: row).map { dayText($0) } ?? "", title,
        register.text("motto", of: row), register.text("partner", of: row),
      ]
    }
    parts.append(state)
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
