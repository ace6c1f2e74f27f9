import Domain
import Screen

/// Lists: numbers choose, words do something with what is chosen.
extension LinearTalk {
  mutating func hearInList(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard !line.isEmpty else {
      answer.wantsPlace = true
      return
    }
    if let number = Int(line) {
      guard choose(number, at: &desk, &answer) else { return }
      open(at: &desk, &answer)
      return
    }
    // `bearbeiten 3` and `3 bearbeiten`: the row first, then the command.
    var words = line.split(separator: " ").map(String.init)
    let number = words.last.flatMap { Int($0) } ?? words.first.flatMap { Int($0) }
    guard let number, words.count > 1 else {
      hearCommand(line, isSure: false, at: &desk, &answer)
      return
    }
    if Int(words[words.count - 1]) != nil { words.removeLast() } else { words.removeFirst() }
    let rest = words.joined(separator: " ")
    let isRow = LinearWord.row.isMeant(by: rest, desk.state.words)
    guard isRow || !desk.state.commands(meantBy: rest).isEmpty else {
      hearCommand(line, isSure: false, at: &desk, &answer)
      return
    }
    guard choose(number, at: &desk, &answer) else { return }
    if isRow {
      answer.wantsPlace = true
    } else {
      hearCommand(rest, isSure: false, at: &desk, &answer)
    }
  }

  /// Puts the cursor on the thing with that number; false, and why, where there is none.
  mutating func choose(
    _ number: Int, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) -> Bool {
    let screen = linearScreen(desk.state)
    let choices = screen.choices
    let place = number - screen.offset - 1
    guard choices.indices.contains(place) else {
      let isFar = (1...max(1, screen.total ?? 0)).contains(number) && !choices.isEmpty
      answer.say(desk.state.words(Text(isFar ? "linear.far" : "linear.noNumber", .number(number))))
      return false
    }
    if case .row(_, let id) = choices[place], desk.state.scope == .topics {
      // Its detail is what actions on a topic need.
      send(.choose(choices[place]), at: &desk, &answer)
      return desk.state.topics.list.row?.id == id
    }
    send(.choose(choices[place]), at: &desk, &answer)
    return true
  }

  /// What Enter does on a row, where that changes nothing.
  private mutating func open(at desk: inout some LinearDesk, _ answer: inout LinearAnswer) {
    let state = desk.state
    guard Command.open.info.scopes.contains(state.scope),
      Command.open.disabledReason(in: state) == nil
    else {
      answer.wantsPlace = true
      return
    }
    run(.open, at: &desk, &answer)
  }

  /// The next or the previous lines of what the screen shows.
  mutating func turn(
    forward: Bool, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    let screen = linearScreen(desk.state)
    let range = said(of: screen)
    let choices = screen.choices
    let target = forward ? range.upperBound : range.lowerBound - Self.page
    guard forward ? choices.indices.contains(target) : range.lowerBound > 0 else {
      answer.say(desk.state.words(forward ? "linear.noMore" : "linear.noneBefore"))
      return
    }
    let choice = choices[max(0, target)]
    first = choice
    send(.choose(choice), at: &desk, &answer)
    first = choice
    answer.wantsList = true
  }

  /// The places of the things that are said at once, around the cursor.
  func said(of screen: LinearScreen) -> Range<Int> {
    let choices = screen.choices
    let cursor = min(screen.place ?? 0, max(0, choices.count - 1))
    var start = first.flatMap { choices.firstIndex(of: $0) } ?? 0
    if cursor < start { start = max(0, cursor - Self.page + 1) }
    if cursor >= start + Self.page { start = cursor }
    return start..<min(choices.count, start + Self.page)
  }

  // MARK: Arriving

  /// Says where the line has led: a new place in full, on the same one what the cursor is on now.
  mutating func arrive(
    _ state: AppState, into answer: inout LinearAnswer, isNew: Bool = false
  ) {
    guard !state.isEnding else {
      answer.say(state.words("linear.goodbye"))
      return
    }
    guard text == nil else { return }
    let screen = linearScreen(state)
    let key = screen.key ?? screen.title
    let isNew = isNew || key != place
    place = key
    if isNew { first = nil }
    let isBack = isNew && trail.contains(key)
    if let known = trail.firstIndex(of: key) { trail.removeSubrange(known...) }
    trail.append(key)
    let place = screen.place ?? 0
    let choices = screen.choices
    let here = choices.indices.contains(place) ? choices[place] : nil
    let lines = screen.lines.filter { $0.choice != nil }
    let hereText = lines.indices.contains(place) ? lines[place].text : ""
    if isNew || answer.wantsList || answer.wantsPlace { answer.say(screen.title) }
    if isNew, !isBack {
      for line in screen.introduction { answer.say(line) }
    }
    if isNew {
      isAtEnd = false
      asksLight = false
    }
    if state.scope == .form {
      if isNew { answer.say(state.words("linear.form")) }
      if answer.wantsList { read(screen, state, into: &answer, whole: true) }
      prompt(state, into: &answer)
    } else if (isNew && !isBack) || answer.wantsList {
      read(screen, state, into: &answer, whole: false)
      inviteText(state, into: &answer)
    } else if isBack || answer.wantsPlace || here != heard || hereText != heardText {
      if choices.isEmpty {
        read(screen, state, into: &answer, whole: true)
      } else if lines.indices.contains(place) {
        answer.say(screen.said(at: place, lines[place], state.words))
        for line in screen.detail { answer.say(line) }
      }
      inviteText(state, into: &answer)
    } else {
      inviteText(state, into: &answer)
    }
    // Whoever has entered a line hears that it has been taken.
    if answer.lines.isEmpty {
      answer.say(screen.title)
      if lines.indices.contains(place) {
        answer.say(screen.said(at: place, lines[place], state.words))
      }
    }
    (heard, heardText) = (here, hereText)
  }

  /// Says the lines of a screen: all of them, or as many as are heard at once.
  private mutating func read(
    _ screen: LinearScreen, _ state: AppState, into answer: inout LinearAnswer, whole: Bool
  ) {
    let choices = screen.choices
    let range = whole ? 0..<choices.count : said(of: screen)
    if choices.indices.contains(range.lowerBound) { first = choices[range.lowerBound] }
    var place = 0
    for line in screen.lines {
      let isShown = choices.isEmpty || (place >= range.lowerBound && place < range.upperBound)
      // What is only read belongs to what stands below it, at the end to what stands above.
      let isLast = place == range.upperBound && place == choices.count
      if line.choice == nil {
        if isShown || isLast { answer.say(line.text) }
        continue
      }
      if isShown { answer.say(screen.said(at: place, line, state.words)) }
      place += 1
    }
    let total = screen.total ?? choices.count
    let last = screen.offset + range.upperBound
    if range.lowerBound > 0 || last < total {
      answer.say(
        state.words(
          Text(
            "linear.part", .number(screen.number(at: range.lowerBound)), .number(last),
            .number(max(total, last)))))
    }
  }
}
