import Domain
import Screen

/// A meeting in lines: every entered line is one of the minutes, or behind a colon a command.
extension AppState {
  func linearMeeting(_ open: MeetingState) -> LinearScreen {
    var screen = LinearScreen(title: meetingHeader(columns: 10_000))
    screen.key = "meeting"
    if let item = shownItem {
      let parts = [words("agendaItem.word") + " " + item.name, presenterText(item)]
      screen.introduction.append(parts.filter { !$0.isEmpty }.joined(separator: ", "))
    } else if isAgendaKnown {
      screen.introduction.append(words("meeting.items.none"))
    }
    let status = meetingStatus(open, self)
    if !status.isEmpty { screen.introduction.append(status) }
    for row in meetingRows(columns: 10_000, height: 100) {
      screen.add((row.text + " " + row.right).trimmedForSpeech.replacingSigns)
    }
    if !open.input.text.isEmpty { screen.add(open.input.text) }
    return screen
  }
}

extension LinearTalk {
  mutating func hearInMeeting(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    guard !line.isEmpty else {
      answer.wantsPlace = true
      answer.wantsList = true
      return
    }
    let state = desk.state
    let item = state.meeting?.item
    var typed = line
    let isLeft = state.meeting?.taken == nil && state.meeting?.input.text.isEmpty == false
    if state.asksForVotes {
      if state.answersVotes(line) { typed = (state.meeting?.input.text ?? "") + line }
    } else if isLeft, state.meeting?.standing != .refused {
      // What was left typed is not lost under the new line.
      send(.key(.enter), at: &desk, &answer)
    }
    if desk.state.meeting?.standing == .unsaved {
      send(.paste(line), at: &desk, &answer)
    } else {
      send(.typed(typed), at: &desk, &answer)
    }
    if let echo = desk.state.spokenEcho { answer.say(echo) }
    send(.key(.enter), at: &desk, &answer)
    let now = desk.state
    guard let open = now.meeting else { return }
    if let taken = open.taken {
      answer.say(now.words(Text("meeting.linear.taken", .verbatim(taken.text))))
    } else if open.item != item, let shown = now.shownItem {
      answer.say(now.words("agendaItem.word") + " " + shown.name)
    }
  }
}

extension AppState {
  /// What becomes of the typed line, for a line of the minutes.
  fileprivate var spokenEcho: String? {
    guard let open = meeting else { return nil }
    switch LineOrder(open.lastLine, words) {
    case nil, .command(.votes, rest: _): break
    default: return nil
    }
    return meetingEcho.text.trimmedForSpeech
  }

  /// `:abstimmung` alone has asked for the votes.
  var asksForVotes: Bool {
    guard let open = meeting else { return false }
    return LineOrder(open.input.text, words) == .command(.votes, rest: "")
  }

  /// Whether a line is an answer to that.
  fileprivate func answersVotes(_ line: String) -> Bool {
    countedVotes(line) != nil || ballotLine(line).problem == nil
  }

  /// Whether what stands behind a colon is a command of the meeting's line.
  func isLineOrder(_ line: String) -> Bool {
    guard scope == .meeting, let order = LineOrder(line, words) else { return false }
    if case .unknown = order { return line == ":?" }
    return true
  }
}
