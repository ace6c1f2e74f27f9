import Domain

/// A Bereisung in lines: stations are chosen by number, answers are entered one after the other.
extension LinearTalk {
  /// A number marks or unmarks, text narrows, an empty line takes what is marked.
  mutating func hearInStops(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    if line.isEmpty {
      run(.accept, at: &desk, &answer)
    } else if let number = Int(line) {
      if choose(number, at: &desk, &answer) { run(.mark, at: &desk, &answer) }
      answer.wantsList = true
    } else {
      send(.typed(line == "-" ? "" : line), at: &desk, &answer)
      first = nil
      answer.wantsList = true
    }
  }

  /// An answer, or a word behind a colon; an empty line goes to the next question.
  mutating func hearInRide(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    send(.typed(line), at: &desk, &answer)
    run(.accept, at: &desk, &answer)
    answer.wantsList = true
  }
}

extension AppState {
  /// Whether a line is one of the words that change the way.
  func isRideWord(_ line: String) -> Bool {
    guard scope == .ride, line.first == ":" else { return false }
    let word = line.dropFirst().split(separator: " ").first.map(String.init) ?? ""
    return RideWord.delay(word) != nil || Int(word) != nil || RideWord.named(word, words) != nil
  }
}
