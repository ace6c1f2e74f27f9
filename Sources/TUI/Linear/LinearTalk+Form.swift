import Domain
import Screen

/// A form as a dialogue: field by field, and at the end whether to save.
extension LinearTalk {
  mutating func hearInForm(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard let form = desk.state.form else { return }
    if isAtEnd {
      hearAtEnd(line, at: &desk, &answer)
      return
    }
    let slot = form.slot
    switch line {
    case "": goOn(at: &desk, &answer)
    case "?": explain(slot, form, desk.state, &answer)
    case "-":
      send(.typed(""), at: &desk, &answer)
      goOn(at: &desk, &answer)
    default: enter(line, in: slot, form, at: &desk, &answer)
    }
  }

  private mutating func enter(
    _ line: String, in slot: FormSlot, _ form: FormState, at desk: inout some LinearDesk,
    _ answer: inout LinearAnswer
  ) {
    if slot.field.kind.isPicked {
      run(.pick, at: &desk, &answer)
      guard desk.state.scope == .picker else { return }
      let before = desk.state.form?.focus
      hearInPicker(line, at: &desk, &answer)
      // Taking goes on to the next field by itself, at the last one around to the first.
      if desk.state.scope == .form, before == form.lastShown, desk.state.form?.focus != before {
        isAtEnd = true
      }
      return
    }
    if slot.field.kind == .longText {
      text = [line]
      if line == "." { text = nil }
      answer.say(desk.state.words("linear.text"))
      return
    }
    let choices = desk.state.linearChoices(slot, form)
    guard !choices.isEmpty else {
      send(.typed(line), at: &desk, &answer)
      if let slot = desk.state.form?.slot, let echo = desk.state.dateEchoLine(slot) {
        answer.say(echo.replacingSigns)
      }
      goOn(at: &desk, &answer)
      return
    }
    let typed = fold(line).text
    let word =
      choices.first { fold($0.word).text == typed }
      ?? choices.first { fold($0.word).text.hasPrefix(typed) }
    let number = Int(line).flatMap { number -> String? in
      if slot.field.kind.isKeyed { return number == 0 ? "" : "\(number)" }
      return choices.indices.contains(number - 1) ? choices[number - 1].token : nil
    }
    let isLevel = number.map { token in choices.contains { $0.token == token } } ?? false
    guard let token = isLevel ? number : word?.token else {
      answer.say(desk.state.words(Text("linear.noChoice", .verbatim(displaySafe(line)))))
      explain(slot, form, desk.state, &answer)
      return
    }
    send(.typed(token), at: &desk, &answer)
    goOn(at: &desk, &answer)
  }

  /// On to the next field; from one with a mistake not before the mistake is mended.
  mutating func goOn(at desk: inout some LinearDesk, _ answer: inout LinearAnswer) {
    guard let form = desk.state.form else { return }
    let focus = form.focus
    let isLast = focus == form.lastShown
    run(.fieldNext, at: &desk, &answer)
    guard let after = desk.state.form else { return }
    if after.problems[form.slot.name] != nil {
      send(.choose(.place(focus)), at: &desk, &answer)
    } else if isLast {
      isAtEnd = true
    }
  }

  /// Goes to the field with that number.
  mutating func goToField(
    _ number: Int, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard let form = desk.state.form else { return }
    let shown = form.slots.indices.filter { form.isShown(form.slots[$0]) }
    guard shown.indices.contains(number - 1) else {
      answer.say(desk.state.words(Text("linear.noNumber", .number(number))))
      return
    }
    isAtEnd = false
    send(.choose(.place(shown[number - 1])), at: &desk, &answer)
  }

  /// Whether to save: yes, no, or the number of a field to change.
  private mutating func hearAtEnd(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    let words = desk.state.words
    func means(_ key: String) -> Bool {
      words(key).split(separator: ",").contains { fold(String($0)).text == fold(line).text }
    }
    if line.isEmpty || line == "?" {
      answer.wantsList = true
    } else if let number = Int(line) {
      goToField(number, at: &desk, &answer)
    } else if means("linear.yes") || desk.state.commands(meantBy: line) == [.save] {
      let before = desk.state.form?.draft
      run(.save, at: &desk, &answer)
      // What is wrong is asked again, beginning with the first.
      if desk.state.form?.draft == before { isAtEnd = false }
    } else if means("linear.no") {
      run(.back, at: &desk, &answer)
    } else {
      answer.wantsList = true
    }
  }

  // MARK: Long texts

  mutating func hearText(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard line == "." else {
      text?.append(line)
      return
    }
    let whole = (text ?? []).joined(separator: "\n")
    text = nil
    send(.typed(whole), at: &desk, &answer)
    goOn(at: &desk, &answer)
  }

  // MARK: Saying

  /// What a field is for, and what may be entered.
  private func explain(
    _ slot: FormSlot, _ form: FormState, _ state: AppState, _ answer: inout LinearAnswer
  ) {
    answer.say(state.words(slot.field.help(in: form.type.name)))
    let choices = state.linearChoices(slot, form)
    for (index, choice) in choices.enumerated() {
      // A level is its own number.
      let number = slot.field.kind.isKeyed ? Int(choice.token) ?? 0 : index + 1
      answer.say("\(number). \(choice.word)")
    }
    switch slot.field.kind {
    case .link, .set: answer.say(state.words("linear.help.link"))
    case .longText: answer.say(state.words("linear.help.longText"))
    case .date, .span: answer.say(state.words("linear.help.date"))
    default: break
    }
  }

  /// The question for the field under the cursor, or at the end whether to save.
  func prompt(_ state: AppState, into answer: inout LinearAnswer) {
    guard let form = state.form else { return }
    if isAtEnd {
      answer.say(state.words("linear.save"))
      return
    }
    let slot = form.slot
    if let problem = form.problems[slot.name] ?? state.warning(at: slot.name, in: form) {
      answer.say("! " + state.linearSentence(state.words(problem)))
    }
    let value = state.linearValue(slot, form)
    let label = state.linearLabel(slot, form)
    let needed = slot.field.isRequired && slot.text.isEmpty ? state.words("linear.needed") : ""
    answer.say("\(label) [\(value)]\(needed):")
  }
}
