import Domain
import Screen

/// The lines of the filter, the palette, the search through everything and the Chronik.
extension LinearTalk {
  /// The palette: a number takes a row, text is looked for.
  mutating func hearInPalette(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if line.isEmpty {
      answer.wantsList = true
    } else if let number = Int(line) {
      if choose(number, at: &desk, &answer) { takeFromPalette(at: &desk, &answer) }
    } else {
      send(.typed(line), at: &desk, &answer)
      settlePalette(on: line, at: &desk, &answer)
    }
  }

  /// Takes what only one thing can be meant by; of several their numbers are said.
  mutating func settlePalette(
    on text: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard let palette = desk.state.palette else { return }
    if palette.items.isEmpty {
      let (said, isProblem) = desk.state.paletteLine(palette)
      send(.key(.escape), at: &desk, &answer)
      let unknown = desk.state.words(Text("linear.unknown", .verbatim(displaySafe(text))))
      answer.say(isProblem ? said : unknown)
    } else if palette.items.count == 1 || palette.items[0].action.isWholeVerb {
      takeFromPalette(at: &desk, &answer)
    } else {
      first = nil
      for line in linearScreen(desk.state).introduction { answer.say(line) }
      answer.wantsList = true
    }
  }

  private mutating func takeFromPalette(
    at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if let palette = desk.state.palette, case let said = desk.state.paletteLine(palette).text,
      palette.items.indices.contains(palette.cursor),
      palette.items[palette.cursor].action.isWholeVerb
    {
      answer.say(said.trimmedForSpeech)
    }
    send(.key(.enter), at: &desk, &answer)
    guard let said = desk.state.palette?.said else { return }
    answer.say("! " + desk.state.words(said))
    send(.key(.escape), at: &desk, &answer)
  }

  /// The search through everything: text looks, a number opens.
  mutating func hearInEverywhere(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if line.isEmpty {
      answer.wantsPlace = true
    } else if let number = Int(line) {
      if choose(number, at: &desk, &answer) { run(.open, at: &desk, &answer) }
    } else {
      send(.typed(line), at: &desk, &answer)
      first = nil
      for line in linearScreen(desk.state).introduction { answer.say(line) }
      answer.wantsList = true
    }
  }

  /// The filter: what it leaves is said at once, a mistake keeps the line open.
  mutating func hearInFilter(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard !line.isEmpty else {
      run(.back, at: &desk, &answer)
      return
    }
    send(.typed(line == "-" ? "" : line), at: &desk, &answer)
    if let problem = desk.state.filterLine?.problem {
      answer.say("! " + desk.state.words(problem.text))
      return
    }
    send(.key(.enter), at: &desk, &answer)
    sayNarrowed(desk.state, into: &answer)
  }

  /// The Chronik: words narrow it, a day goes there.
  mutating func hearInChronicle(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard !line.isEmpty else {
      run(.back, at: &desk, &answer)
      return
    }
    send(.typed(line == "-" ? "" : line), at: &desk, &answer)
    if let chronicle = desk.state.chronicle { answer.say(desk.state.understood(chronicle)) }
    send(.key(.enter), at: &desk, &answer)
    sayNarrowed(desk.state, into: &answer)
  }

  private mutating func sayNarrowed(_ state: AppState, into answer: inout LinearAnswer) {
    first = nil
    for line in linearScreen(state).introduction { answer.say(line) }
    answer.wantsList = true
  }

  /// The line that moves a meeting says what speaks against the day, and what moves along.
  mutating func hearInMove(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard !line.isEmpty else {
      run(.back, at: &desk, &answer)
      return
    }
    send(.typed(line), at: &desk, &answer)
    if let move = desk.state.moveLine {
      for news in desk.state.moveNews(move) { answer.say(news.trimmedForSpeech) }
    }
    send(.key(.enter), at: &desk, &answer)
  }

  /// The calendar of a form's day, and a text over the whole screen: who types means the field.
  mutating func hearBesideForm(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if desk.state.scope == .day, Int(line) == nil, !desk.state.commands(meantBy: line).isEmpty {
      hearCommand(line, isSure: false, at: &desk, &answer)
      return
    }
    run(.back, at: &desk, &answer)
    if !line.isEmpty, desk.state.scope == .form { hearInForm(line, at: &desk, &answer) }
  }
}

extension PaletteItem.Action {
  /// A verb with everything that it needs.
  var isWholeVerb: Bool {
    if case .verb(_, nil) = self { return true }
    return false
  }
}
