import Domain
import Screen

/// Whoever has a state and takes messages: the program's session, or a test.
package protocol LinearDesk {
  var state: AppState { get }
  mutating func send(_ message: Message)
}

/// The dialogue in lines: an entered line becomes messages, and what came of them is said.
///
/// It drives the same state by the same `update` as the screen; what it keeps itself is only how far
/// it has read aloud. Nothing is said unless a line was entered, and nothing moves.
package struct LinearTalk: Equatable, Sendable {
  /// Where the last answer left the person.
  var place = ""
  /// The places on the way there; who comes back to one knows its lines.
  var trail: [String] = []
  var heard: LinearChoice?
  var heardText = ""
  /// The first thing of the lines that were said last.
  var first: LinearChoice?
  /// The lines of a long text that is being entered.
  var text: [String]?
  /// All fields have been asked; what follows is whether to save.
  var isAtEnd = false
  /// The Ampel of a Sachstand is being asked.
  var asksLight = false
  /// Several commands were meant; a number chooses.
  var meant: [Command] = []

  /// So many things are said at once.
  static let page = 15

  package init() {}

  /// What is said at the start.
  package mutating func begin(_ state: AppState) -> [String] {
    if state.isPublic { return linearView(state) }
    var answer = LinearAnswer()
    answer.say(state.words("linear.welcome"))
    arrive(state, into: &answer, isNew: true)
    return answer.lines
  }

  /// Takes a line as it was entered; what is no text, or was cut for its length, changes nothing.
  package mutating func hear(
    _ bytes: ArraySlice<UInt8>, at desk: inout some LinearDesk, limit: Int
  ) -> [String] {
    guard bytes.count < limit else { return [desk.state.words(Text("linear.long"))] }
    guard let line = String(validating: bytes, as: UTF8.self) else {
      return [desk.state.words(Text("linear.utf8"))]
    }
    return hear(line, at: &desk)
  }

  /// Takes an entered line and answers what came of it.
  package mutating func hear(
    _ line: String, at desk: inout some LinearDesk
  ) -> [String] {
    var answer = LinearAnswer()
    let typed = displaySafeInput(line)
    if desk.state.isPublic { return hearBeforeTheRoom(typed, at: &desk) }
    if text != nil {
      hearText(typed, at: &desk, &answer)
    } else if desk.state.isRideWord(typed) {
      hearInRide(typed, at: &desk, &answer)
    } else if !hearAnywhere(typed, at: &desk, &answer) {
      switch desk.state.scope {
      case .form: hearInForm(typed, at: &desk, &answer)
      case .picker: hearInPicker(typed, at: &desk, &answer)
      case .report: hearInReport(typed, at: &desk, &answer)
      case .people: hearInPeople(typed, at: &desk, &answer)
      case .stops: hearInStops(typed, at: &desk, &answer)
      case .ride: hearInRide(typed, at: &desk, &answer)
      case .palette: hearInPalette(typed, at: &desk, &answer)
      case .meeting: hearInMeeting(typed, at: &desk, &answer)
      case .everywhere: hearInEverywhere(typed, at: &desk, &answer)
      case .filter: hearInFilter(typed, at: &desk, &answer)
      case .chronicleLine: hearInChronicle(typed, at: &desk, &answer)
      case .dayLine where desk.state.moveLine != nil: hearInMove(typed, at: &desk, &answer)
      case .day, .writing: hearBesideForm(typed, at: &desk, &answer)
      case .question where desk.state.question?.isAsked == false:
        send(.key(.escape), at: &desk, &answer)
      case let scope where scope.takesText: hearInLine(typed, at: &desk, &answer)
      default: hearInList(typed, at: &desk, &answer)
      }
    }
    arrive(desk.state, into: &answer)
    return answer.lines
  }

  /// Strg+C: leaves the present input, never the program.
  package mutating func interrupt(at desk: inout some LinearDesk) -> [String] {
    var answer = LinearAnswer()
    if text != nil {
      text = nil
      answer.say(desk.state.words("linear.textLeft"))
    } else if desk.state.scope.takesText {
      run(.back, at: &desk, &answer)
    }
    arrive(desk.state, into: &answer)
    return answer.lines
  }

  /// Control characters of a pasted or piped line are no part of what was meant.
  private func displaySafeInput(_ line: String) -> String {
    String(line.filter { $0 == "\t" || $0.unicodeScalars.allSatisfy { $0.value >= 32 } })
      .trimmedForSpeech
  }

  // MARK: Sending

  /// Sends a message, and says what the program says to it.
  func send(_ message: Message, at desk: inout some LinearDesk, _ answer: inout LinearAnswer) {
    let banner = desk.state.banner
    let marked = desk.state.markedAtHand.count
    desk.send(message)
    let state = desk.state
    if case let now = state.markedAtHand.count, now != marked, now > 0 {
      answer.say(state.words(Text("many.marks", .number(now))))
    }
    if let toast = state.toast { answer.say(state.linearSentence(state.words(toast))) }
    if let new = state.banner, new != banner { answer.say("! " + state.words(new)) }
    if banner != nil, state.banner == nil { answer.say(state.words("linear.savedAgain")) }
  }

  func run(_ command: Command, at desk: inout some LinearDesk, _ answer: inout LinearAnswer) {
    send(.command(command), at: &desk, &answer)
    if command == .redraw { answer.wantsList = true }
  }

  // MARK: Words that count everywhere

  /// Runs a line that means the same on every screen; false where it means something here.
  private mutating func hearAnywhere(
    _ line: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) -> Bool {
    let state = desk.state
    let isMarked = line.first == ":"
    if !meant.isEmpty, let number = Int(line), meant.indices.contains(number - 1) {
      let command = meant[number - 1]
      meant = []
      run(command, at: &desk, &answer)
      return true
    }
    meant = []
    if line == "?", state.scope != .form {
      for line in state.linearHelp() { answer.say(line) }
      if state.scope == .picker { answer.wantsList = true }
      return true
    }
    guard isMarked || !state.scope.takesText, !state.isLineOrder(line) else { return false }
    let rest = (isMarked ? String(line.dropFirst()) : line).trimmedForSpeech
    if let word = LinearWord.allCases.first(where: { $0.isMeant(by: rest, state.words) }),
      word != .more || !state.vocabulary.hasCommand(called: rest)
    {
      if hear(word, at: &desk, &answer) { return true }
    }
    guard isMarked, !rest.isEmpty else { return false }
    if state.scope == .form, let number = Int(rest) {
      goToField(number, at: &desk, &answer)
      return true
    }
    hearCommand(rest, isSure: true, at: &desk, &answer)
    return true
  }

  private mutating func hear(
    _ word: LinearWord, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) -> Bool {
    let state = desk.state
    switch word {
    case .place: answer.wantsPlace = true
    case .list, .fields: answer.wantsList = true
    case .more where state.scope == .form, .before where state.scope == .form:
      run(word == .more ? .fieldNext : .fieldPrevious, at: &desk, &answer)
    case .more: turn(forward: true, at: &desk, &answer)
    case .before: turn(forward: false, at: &desk, &answer)
    case .time:
      let today = state.moment.today
      answer.say(
        [state.moment.time.canonical, state.dayText(today)].joined(separator: ", "))
    case .help: for line in state.linearHelp() { answer.say(line) }
    case .row: return false
    }
    return true
  }

  /// Runs the command that the words mean, or says which ones they may mean.
  mutating func hearCommand(
    _ text: String, isSure: Bool, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    let state = desk.state
    var commands = state.commands(meantBy: text)
    // Of two ways back the one out of the layer is meant.
    if commands.count > 1, commands.contains(.back), !commands.contains(.quit) {
      commands = [.back]
    }
    switch commands.count {
    case 1: run(commands[0], at: &desk, &answer)
    case 0 where isSure && state.commands(meantBy: Command.palette.rawValue) == [.palette]:
      searchPalette(for: text, at: &desk, &answer)
    case 0:
      answer.say(state.words(Text("linear.unknown", .verbatim(displaySafe(text)))))
    default:
      meant = commands
      answer.say(state.words("linear.which"))
      for (index, command) in commands.enumerated() {
        answer.say("\(index + 1). " + state.words.help(of: command, in: state.scope))
      }
    }
  }

  /// The box of all commands takes what is no command's word: it knows more words, and arguments.
  private mutating func searchPalette(
    for text: String, at desk: inout some LinearDesk, _ answer: inout LinearAnswer
  ) {
    let depth = desk.state.overlays.count
    run(.palette, at: &desk, &answer)
    guard desk.state.overlays.count > depth else { return }
    send(.typed(text), at: &desk, &answer)
    settlePalette(on: text, at: &desk, &answer)
  }
}

/// What is said to one line.
struct LinearAnswer {
  private(set) var lines: [String] = []
  /// The lines of the screen are wanted, whether or not they have changed.
  var wantsList = false
  /// Where one is, is wanted.
  var wantsPlace = false

  mutating func say(_ text: String) {
    // What one line leads to may be said by several steps of it.
    for line in spoken(text) where lines.last != line { lines.append(line) }
  }
}
