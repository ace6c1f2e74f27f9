import Domain
import Screen

/// A form in lines: its fields with what stands in them, and what is wrong.
extension AppState {
  func linearForm(_ form: FormState) -> LinearScreen {
    var screen = LinearScreen(title: formTitle(form, self))
    screen.key = "form/" + form.draft.hex
    if form.purpose == .seat { screen.introduction = [words("seat.introduction")] }
    for (index, slot) in form.slots.enumerated() where form.isShown(slot) {
      if index == form.focus { screen.place = screen.choices.count }
      screen.add(linearField(slot, form), .place(index))
    }
    screen.total = screen.choices.count
    return screen
  }

  /// `Titel: Muster-Radachse`, and behind it what is wrong there.
  func linearField(_ slot: FormSlot, _ form: FormState) -> String {
    let value = linearValue(slot, form)
    let shown = value.isEmpty ? words("value.none") : value
    let problem = form.problems[slot.name] ?? warning(at: slot.name, in: form)
    let wrong = problem.map { "! " + words($0) } ?? ""
    return [linearLabel(slot, form) + ": " + shown, wrong].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The name of a field; of a keyed one with whose value it is.
  func linearLabel(_ slot: FormSlot, _ form: FormState) -> String {
    let label = words(slot.field.label(in: form.type.name))
    guard slot.field.kind.isKeyed, let member = slot.name.member else { return label }
    return label + " " + fullLabel(slot.field.kind.target ?? "", member)
  }

  /// What a field holds now, as a person reads it.
  func linearValue(_ slot: FormSlot, _ form: FormState) -> String {
    let type = form.type.name
    switch slot.input {
    case .line(let line): return line.text
    case .area(let area):
      return area.text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    case .members(let ids): return ids.map { linearName($0, slot, form) }.joined(separator: ", ")
    case .chosen(let value):
      switch slot.field.kind {
      case .keyed(_, let range):
        let level = value.number ?? range.lowerBound
        return words["\(type).\(slot.field.name).level.\(level)"] ?? "\(level)"
      case .link, .parent: return value.link.map { linearName($0, slot, form) } ?? ""
      case .yesNo: return words(value.number == 1 ? "value.yes" : "value.no")
      default: return shown(value, slot.field, in: type)
      }
    }
  }

  private func linearName(_ id: RecordID, _ slot: FormSlot, _ form: FormState) -> String {
    if let made = form.companions.first(where: { $0.id == id }) { return made.title }
    return fullLabel(slot.field.kind.target ?? "", id)
  }

  /// The words among which a field's value is chosen, with the tokens that stand for them.
  func linearChoices(_ slot: FormSlot, _ form: FormState) -> [(word: String, token: String)] {
    let type = form.type.name
    switch slot.field.kind {
    case .choice(let tokens):
      return tokens.map { (words(slot.field.word(of: $0, in: type)), $0) }
    case .yesNo: return [(words("value.yes"), "1"), (words("value.no"), "0")]
    case .keyed(_, let range):
      return range.map { level in
        let word = words["\(type).\(slot.field.name).level.\(level)"] ?? "\(level)"
        return (word, level == 0 ? "" : "\(level)")
      }
    default: return []
    }
  }

  /// The line that reports a Sachstand, as far as it is typed.
  func linearReport(_ line: ReportLine) -> LinearScreen {
    var screen = LinearScreen(title: words("report.word") + ": " + line.title)
    let light = words.light(.text(line.light.rawValue))
    screen.add(words("command.report-light.label") + ": " + light)
    if !line.sentence.text.isEmpty { screen.add(line.sentence.text) }
    if !line.nextStep.text.isEmpty {
      screen.add(words("report.line.next") + " " + line.nextStep.text)
    }
    return screen
  }
}

extension AppState {
  /// Puts a text into the present input in the place of what stands there.
  mutating func retype(_ text: String) -> [Effect] {
    toast = nil
    guard scope == .form else {
      return press(.end) + press(.control("u")) + (text.isEmpty ? [] : paste(text))
    }
    guard var form else { return [] }
    form.problems[form.slot.name] = nil
    form.slots[form.focus].type(text)
    keepLater(&form)
    self.form = form
    return []
  }
}
