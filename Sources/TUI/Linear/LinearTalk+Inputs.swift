import Domain
import Screen

/// Boxes and lines: what is entered is text there, and a command only behind a colon.
extension LinearTalk {
  /// A box: a number takes an item, text narrows, and the only one that is left is taken.
  mutating func hearInPicker(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if line.isEmpty {
      answer.wantsList = true
      return
    }
    if let number = Int(line) {
      take(number, at: &desk, &answer)
      return
    }
    let numbers = line.split { $0 == " " || $0 == "," }.map { Int($0) }
    if desk.state.picker?.marks != nil, !numbers.contains(nil) {
      takeSeveral(numbers.compactMap { $0 }, at: &desk, &answer)
      return
    }
    send(.typed(line), at: &desk, &answer)
    guard let picker = desk.state.picker?.picker else { return }
    let isNamed = picker.current?.label.lowercased() == line.lowercased()
    if picker.visible.count == 1 || isNamed || picker.newName?.isEmpty == false {
      send(.key(.enter), at: &desk, &answer)
    } else if picker.visible.isEmpty {
      send(.typed(""), at: &desk, &answer)
      if desk.state.commands(meantBy: line) == [.back] {
        send(.key(.escape), at: &desk, &answer)
      } else {
        answer.say(desk.state.words(Text("linear.noMatch", .verbatim(displaySafe(line)))))
      }
    } else {
      first = nil
      answer.wantsList = true
    }
  }

  /// `1 3 5` in a box that takes several.
  private mutating func takeSeveral(
    _ numbers: [Int], at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    let count = desk.state.picker?.picker.visible.count ?? 0
    if let wrong = numbers.first(where: { !(1...max(1, count)).contains($0) }) {
      answer.say(desk.state.words(Text("linear.noNumber", .number(wrong))))
      return
    }
    for number in numbers {
      for _ in 0..<count { desk.send(.key(.up)) }
      for _ in 1..<number { desk.send(.key(.down)) }
      desk.send(.key(.character(" ")))
    }
    send(.key(.enter), at: &desk, &answer)
  }

  private mutating func take(
    _ number: Int, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard let picker = desk.state.picker?.picker, picker.visible.indices.contains(number - 1) else {
      answer.say(desk.state.words(Text("linear.noNumber", .number(number))))
      return
    }
    let target = picker.items[picker.visible[number - 1]].id
    // The cursor goes there as by keys; a box has no more rows than it was asked for.
    let present = picker.visible.firstIndex { picker.items[$0].id == picker.current?.id } ?? 0
    let key: Key = number - 1 < present ? .up : .down
    for _ in 0..<abs(number - 1 - present) { desk.send(.key(key)) }
    guard desk.state.picker?.picker.current?.id == target else {
      answer.wantsList = true
      return
    }
    send(.key(.enter), at: &desk, &answer)
  }

  /// A line of text that Enter takes: a search, another day, a filter.
  mutating func hearInLine(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    // In a round an empty line is an answer too.
    guard !line.isEmpty || desk.state.scope == .round else {
      run(.back, at: &desk, &answer)
      return
    }
    send(.typed(line), at: &desk, &answer)
    send(.key(.enter), at: &desk, &answer)
    answer.wantsPlace = true
  }

  /// The line above the people: text narrows, a number opens.
  mutating func hearInPeople(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if line.isEmpty {
      answer.wantsPlace = true
    } else if let number = Int(line) {
      if choose(number, at: &desk, &answer) { run(.open, at: &desk, &answer) }
    } else {
      send(.typed(line == "-" ? "" : line), at: &desk, &answer)
      first = nil
      for line in linearScreen(desk.state).introduction { answer.say(line) }
      answer.wantsList = true
    }
  }

  // MARK: Sachstand

  /// A sentence, the Ampel, the next step: one after the other.
  mutating func hearInReport(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard let report = desk.state.reportLine else { return }
    // A result has no next step: its light is asked for before the line is saved.
    let isResult = report.type == Result.typeName
    if asksLight {
      guard line.isEmpty || turnLight(to: line, at: &desk, &answer) else { return }
      asksLight = false
      if isResult { run(.reportOn, at: &desk, &answer) }
      return
    }
    if !line.isEmpty { send(.typed(line == "-" ? "" : line), at: &desk, &answer) }
    if isResult {
      asksLight = true
      return
    }
    run(.reportOn, at: &desk, &answer)
    guard report.place == .sentence, desk.state.reportLine?.place == .nextStep else { return }
    asksLight = true
  }

  /// Turns the Ampel until it is as the word says; false where no Ampel is called so.
  private func turnLight(
    to word: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) -> Bool {
    let words = desk.state.words
    let wanted = Report.Light.allCases.first { light in
      fold(words.light(.text(light.rawValue))).text.hasPrefix(fold(word).text)
    }
    guard let wanted else {
      answer.say(words("linear.lights"))
      return false
    }
    for _ in Report.Light.allCases where desk.state.reportLine?.light != wanted {
      send(.command(.reportLight), at: &desk, &answer)
    }
    return true
  }

  /// What is to be entered where text is.
  func inviteText(_ state: AppState, into answer: inout LinearAnswer) {
    let words = state.words
    switch state.scope {
    case .report:
      guard let line = state.reportLine else { return }
      let light = words.light(.text(line.light.rawValue))
      if asksLight {
        answer.say(words(Text("linear.askLight", .verbatim(light))))
      } else if line.place == .sentence {
        answer.say(words(Text("linear.askReport", .verbatim(line.sentence.text))))
      } else {
        answer.say(words(Text("linear.askNext", .verbatim(line.nextStep.text))))
      }
    case .search: answer.say(words("linear.askSearch"))
    case .question:
      let isAsked = state.question?.isAsked == true
      answer.say(words(isAsked ? "linear.askYesNo" : "linear.askOn"))
    case .filter: answer.say(words("linear.askFilter"))
    case .viewName: answer.say(words("linear.askName"))
    case .chronicleLine: answer.say(words("linear.askChronicle"))
    case .meeting: answer.say(words("linear.askMeeting"))
    case .everywhere: answer.say(words("linear.askEverywhere"))
    case .palette: answer.say(words("linear.askPalette"))
    case .round: if let round = state.handRound { answer.say(state.roundPrompt(round)) }
    case .dayLine where state.moveLine != nil: answer.say(words("move.help"))
    case .dayLine: answer.say(words("plan.day.help"))
    case .line:
      guard let line = state.lineQuestion, line.purpose.goesOn else { return }
      answer.say(state.linePrompt(line))
    case .people: answer.say(words("linear.askPeople"))
    case .stops: answer.say(words("linear.askStops"))
    case .ride:
      guard let ride = state.ride else { return }
      answer.say(words("fieldTripStop.\(ride.answer.rawValue).label"))
    default: break
    }
  }
}
