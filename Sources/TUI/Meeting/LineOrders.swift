import Domain
import Screen

/// What the commands of a meeting's line do.
extension AppState {
  mutating func run(_ order: LineOrder) -> [Effect] {
    switch order {
    case .item(let number, let rest): return go(toNumber: number, rest)
    case .command(let command, let rest):
      if command.writes {
        guard access != .readOnly else {
          toast = Text("disabled.readonly")
          return []
        }
        if let obstacle = meetingObstacle {
          toast = obstacle
          return []
        }
      }
      return run(command, rest)
    case .unknown(let word):
      toast = Text("meeting.order.unknown", .verbatim(word))
      return []
    }
  }

  /// What each command does; `rest` is what stands behind its word.
  private mutating func run(_ command: LineCommand, _ rest: String) -> [Effect] {
    switch command {
    case .next: return emptyLine() + turn(forward: true)
    case .previous: return emptyLine() + turn(forward: false)
    case .pause: return pause(rest)
    case .resume: return resume()
    case .postpone: return postpone(rest)
    case .add: return addItem(rest)
    case .votes: return setVotes(rest)
    case .kind: return setKind(rest)
    case .takeBack:
      let effects = emptyLine()
      takeLine(above: true)
      return effects
    case .times: return emptyLine() + say(timesText)
    case .face: return setFace(rest)
    case .gapYes: return takeGap(true)
    case .gapNo: return takeGap(false)
    case .abbreviation: return setAbbreviation(rest)
    case .page:
      guard let id = meeting?.meeting else { return [] }
      let effects = emptyLine() + keepMeetingDraft()
      openPage(Meeting.typeName, id)
      return effects
    case .attendance:
      guard let id = meeting?.meeting else { return [] }
      return emptyLine() + openAttendance(of: id, takesReplies: false)
    case .round: return beginRound(rest)
    case .show: return emptyLine() + showLine()
    case .beamer:
      guard let id = meeting?.meeting else { return [] }
      return emptyLine() + switchBeamer(for: id)
    case .end: return endMeeting()
    case .help:
      let effects = emptyLine()
      openLineHelp()
      return effects
    }
  }

  /// A command that has run leaves the line to the next.
  mutating func emptyLine() -> [Effect] {
    meeting?.clearLine()
    return keepMeetingDraft()
  }

  private mutating func say(_ text: Text) -> [Effect] {
    toast = text
    return []
  }

  // MARK: Going, pausing

  /// `:3` goes there; with a line that is being changed, that line goes there.
  private mutating func go(toNumber number: String, _ rest: String) -> [Effect] {
    let wanted = number.last == "." ? String(number.dropLast()) : number
    guard let item = meetingItems.first(where: { $0.number == wanted }) else {
      toast = Text("meeting.items.unknown", .verbatim(number), .number(meetingItems.count))
      return []
    }
    guard meeting?.taken == nil else {
      meeting?.item = item.id
      let text = rest.isEmpty ? meeting?.taken?.text ?? "" : rest
      meeting?.input = LineInput(text)
      return saveLine(text)
    }
    meeting?.clearLine()
    var effects: [Effect] = []
    if item.id != meeting?.item || item.id != meeting?.runningItem {
      effects = go(toItem: item.id)
    }
    if !rest.isEmpty {
      // What follows the number is typed there.
      let typed = meeting?.input.text ?? ""
      meeting?.input = LineInput(typed.isEmpty ? rest : typed + " " + rest)
    }
    return effects + keepMeetingDraft()
  }

  private mutating func pause(_ rest: String) -> [Effect] {
    guard var clock = meeting?.clock else { return [] }
    guard access != .readOnly else { return say(Text("disabled.readonly")) }
    if let obstacle = meetingObstacle { return say(obstacle) }
    guard clock.isBegun else { return say(notBegun) }
    guard clock.ended == nil else { return say(Text("meeting.over")) }
    guard let minutes = rest.isEmpty ? Self.usualPause : Int(rest), (1...600).contains(minutes)
    else { return say(Text("meeting.pause.unreadable", .verbatim(rest))) }
    clock.pause(minutes: minutes, at: moment.milliseconds)
    let effects = emptyLine() + run(clock)
    let until = civilClock.civil(moment.milliseconds + Int64(minutes) * 60_000).time.canonical
    toast = Text("meeting.pause.begun", .number(minutes), .verbatim(until))
    return effects
  }

  private static let usualPause = 15

  /// Goes on after a Pause, or after the end.
  private mutating func resume() -> [Effect] {
    guard let open = meeting, let item = open.item else { return say(Text("meeting.items.none")) }
    guard access != .readOnly else { return say(Text("disabled.readonly")) }
    return emptyLine() + start(item)
  }

  var notBegun: Text {
    let key = keymap.keys(for: .itemNext, in: .meeting).first ?? []
    return Text("meeting.notBegun.how", .verbatim(words.label(of: key)))
  }

  private mutating func takeGap(_ counts: Bool) -> [Effect] {
    guard let gap = meeting?.gap, var clock = meeting?.clock else {
      return say(Text("meeting.gap.none"))
    }
    meeting?.gap = nil
    let effects = emptyLine()
    guard counts, access != .readOnly else { return effects + say(Text("meeting.gap.left")) }
    clock.take(asPause: gap)
    clock.see(at: moment.milliseconds)
    return effects + run(clock) + say(Text("meeting.gap.taken", .number(gap.minutes)))
  }

  /// `:uhr minute`; alone it says how the clock goes now.
  private mutating func setFace(_ rest: String) -> [Effect] {
    let typed = fold(rest).text
    let face = ClockFace.allCases.first { face in
      !typed.isEmpty
        && (fold(words("meeting.face.\(face.rawValue)")).text.hasPrefix(typed)
          || face.rawValue.hasPrefix(typed))
    }
    guard let face else {
      return say(Text("meeting.face.which", .text(Text("meeting.face.\(clockFace.rawValue)"))))
    }
    return emptyLine() + takeFace(face.rawValue)
  }

  /// `:votum`, or `:votum arbeitsweise` about something else.
  private mutating func beginRound(_ rest: String) -> [Effect] {
    guard let open = meeting else { return [] }
    guard let subject = RoundSubject(typed: rest) else {
      return say(Text("meeting.round.which", .verbatim(rest)))
    }
    return emptyLine() + openRound(of: open.meeting, item: open.item, about: subject)
  }
}

extension LineCommand {
  /// Whether it writes into the book.
  fileprivate var writes: Bool {
    switch self {
    case .postpone, .add, .votes, .kind, .round, .show, .end: true
    default: false
    }
  }
}
