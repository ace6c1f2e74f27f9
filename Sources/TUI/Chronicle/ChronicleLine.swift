import Domain
import Screen

/// The line of the Chronik: words that narrow it, or a day to look back to.
extension AppState {
  /// The typed day as a moment that lies behind us; nil where words are meant.
  ///
  /// A day without a year or with a weekday alone is the last one, not the next one as in forms.
  func pastMoment(_ text: String) -> CivilDateTime? {
    let context = dateContext
    for back in [0, 7, 365] {
      var earlier = context
      earlier.today = context.today.adding(days: -back)
      guard
        let span = readSpan(text, in: earlier) ?? readDate(text, in: earlier).map({ CivilSpan($0) })
      else { continue }
      guard span.start <= moment.today else { continue }
      return CivilDateTime(date: span.start, time: span.startTime ?? Self.endOfDay)
    }
    return nil
  }

  private static var endOfDay: CivilTime { CivilTime(hour: 23, minute: 59) ?? .midnight }

  /// The last moment of a typed minute in the order of the journal.
  func time(of civil: CivilDateTime) -> HLC {
    HLC(milliseconds: civilClock.milliseconds(of: civil) + 59_999, counter: .max)
  }

  var civilClock: CivilClock {
    CivilClock(milliseconds: moment.milliseconds, today: moment.today, time: moment.time)
  }

  /// The typed words, as many as a filter may have, with the commands and record types whose names
  /// in this language have them.
  func chronicleWords(_ text: String) -> [Chronicle.Word] {
    text.split(separator: " ").prefix(FilterParser.most).map { part in
      let word = fold(String(part))
      func has(_ sentence: String?) -> Bool {
        sentence.map { !ranges(of: word, in: $0).isEmpty } ?? false
      }
      let commands = StepText.Command.allCases.map(\.rawValue).filter { command in
        let key = "step.\(command)"
        return has(words[key]) || (0...3).contains { has(words["\(key).\($0)"]) }
      }
      let types = Registry.all.map(\.name).filter { has(words["\($0).word"]) }
      return Chronicle.Word(String(part), commands: commands, types: types)
    }
  }

  /// What the line is understood as; empty while nothing is typed.
  func understood(_ chronicle: ChronicleState) -> String {
    let text = chronicle.input.text
    guard text.contains(where: { $0 != " " }) else { return "" }
    guard let civil = pastMoment(text) else { return words("chronicle.line.words") }
    let key = chronicle.subject == nil ? "chronicle.line.day" : "chronicle.line.then"
    return words(Text(key, .verbatim(whenText(civil))))
  }

  mutating func pressInChronicleLine(_ key: Key) -> [Effect] {
    switch keymap.answer([key], in: .chronicleLine) {
    case .command(.take): return takeChronicleLine()
    case .command(.back):
      chronicle?.isTyping = false
      chronicle?.input = LineInput("")
      return narrowChronicle()
    case .command(.redraw): return [.redraw]
    case .command(.down), .command(.up):
      chronicle?.isTyping = false
      return []
    default: break
    }
    guard var input = chronicle?.input, input.handle(key) else { return [] }
    chronicle?.input = input
    return narrowChronicle()
  }

  mutating func pasteIntoChronicleLine(_ text: String) -> [Effect] {
    chronicle?.input.paste(text)
    return narrowChronicle()
  }

  /// Asks for what the line says now; a day narrows nothing, Enter goes there.
  private mutating func narrowChronicle() -> [Effect] {
    guard let chronicle else { return [] }
    let text = chronicle.input.text
    let words = pastMoment(text) == nil ? chronicleWords(text) : []
    let query = Chronicle.query(of: chronicle.subject.map { ($0.type, $0.id) }, words: words)
    guard query != chronicle.list.query else { return [] }
    self.chronicle?.list = ListState(query: query)
    return loadChronicle(.first)
  }

  private mutating func takeChronicleLine() -> [Effect] {
    guard let chronicle else { return [] }
    self.chronicle?.isTyping = false
    guard let civil = pastMoment(chronicle.input.text) else { return [] }
    self.chronicle?.input = LineInput("")
    let time = time(of: civil)
    guard let subject = chronicle.subject else {
      let key = PageKey(
        sort: .integer(time.raw),
        id: ChronicleEntry.rowID(StepID(incarnation: .max, first: .max)))
      return [load(.chronicle, .key(key))]
    }
    openThen(subject, at: time, shown: civilClock.milliseconds(of: civil))
    return []
  }
}
