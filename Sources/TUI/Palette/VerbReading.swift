import Domain
import Screen

/// A typed line as a verb understands it; nil where the first word is none.
struct VerbReading {
  let verb: Verb
  private(set) var entries: [Verb.Argument.Kind: Directory.Entry] = [:]
  private(set) var day: CivilDate?
  private(set) var year: Int?
  private(set) var text = ""
  /// The record of a row that was chosen.
  var hit: RecordHit?
  /// What has to come next, where something is missing or being typed.
  private(set) var expected: Verb.Argument.Kind?
  /// The word that is being typed, for what is expected.
  private(set) var typing = ""
  /// The line without that word.
  private(set) var before: String
  /// What is wrong, with the word it is about.
  private(set) var problem: Text?
  /// The Characters of the line that cannot be read, where that is more than a word.
  private(set) var mistake: Range<Int>?

  init?(_ line: String, _ state: AppState) {
    let words = line.split(separator: " ")
    guard let first = words.first, let verb = Verb.typed(first) else { return nil }
    // The name itself is still being typed.
    guard line.contains(" ") else { return nil }
    self.verb = verb
    before = first + " "
    var rest = words.dropFirst()[...]
    let isOpen = line.last != " "
    for argument in verb.arguments {
      guard problem == nil, expected == nil else { break }
      if argument.kind == .filter {
        readFilterText(of: line, state)
        rest = []
      } else {
        read(argument, from: &rest, isOpen: isOpen, state)
      }
    }
    if problem == nil, expected == nil, let word = rest.first {
      problem = Text("verb.tooMuch", .verbatim(String(word)))
    }
  }

  /// Everything that is needed is there.
  var isReady: Bool { problem == nil && (expected == nil || hit != nil) }

  private mutating func read(
    _ argument: Verb.Argument, from rest: inout ArraySlice<Substring>, isOpen: Bool,
    _ state: AppState
  ) {
    let line = rest.joined(separator: " ")
    switch argument.kind {
    case .body, .platform, .partner:
      readEntry(argument, from: &rest, isOpen: isOpen, state)
    case .day:
      guard !line.isEmpty else { return miss(argument) }
      day = readDate(line, in: state.dateContext)
      if day == nil { problem = Text("verb.unknown.day", .verbatim(line)) }
      rest = []
    case .year:
      guard !line.isEmpty else { return miss(argument) }
      year = Int(line).flatMap { Self.years.contains($0) ? $0 : nil }
      if year == nil { problem = Text("verb.unknown.year", .verbatim(line)) }
      rest = []
    case .view:
      text = line
      rest = []
      expected = .view
      guard state.knowsViews, state.views(named: text).isEmpty else { return }
      problem = text.isEmpty ? Text("views.empty") : Text("verb.unknown.view", .verbatim(text))
    case .project, .text:
      text = line
      rest = []
      guard text.isEmpty || argument.kind == .project else { return }
      expected = argument.kind
    case .filter: rest = []
    }
  }

  /// Reads what follows the verb as it was typed, blanks and all, for mistakes have a place.
  private mutating func readFilterText(of line: String, _ state: AppState) {
    let start = line.firstIndex { $0 != " " } ?? line.endIndex
    let blank = line[start...].firstIndex(of: " ") ?? line.endIndex
    before = String(line[..<blank]) + " "
    text = String(line[blank...].dropFirst())
    do throws(FilterError) {
      _ = try readFilter(text, in: state.filterContext(state.filterPlace))
    } catch {
      problem = error.text
      mistake = error.range.lowerBound + before.count..<error.range.upperBound + before.count
    }
  }

  /// As in the form of a date (`form.year`).
  private static let years = 1900...2199

  private mutating func miss(_ argument: Verb.Argument) {
    if !argument.isOptional { expected = argument.kind }
  }

  private mutating func readEntry(
    _ argument: Verb.Argument, from rest: inout ArraySlice<Substring>, isOpen: Bool,
    _ state: AppState
  ) {
    let known = state.entries(of: argument.kind)
    guard let word = rest.first else { return miss(argument) }
    // A name may have several words.
    for count in stride(from: min(4, rest.count), through: 1, by: -1) {
      let name = fold(rest.prefix(count).joined(separator: " ")).text
      let entry = known.first { fold($0.code).text == name || fold($0.title).text == name }
      guard let entry else { continue }
      entries[argument.kind] = entry
      before += rest.prefix(count).joined(separator: " ") + " "
      rest = rest.dropFirst(count)
      return
    }
    let isLast = rest.count == 1 && isOpen
    let near = state.candidates(for: argument.kind, String(word))
    if isLast, !near.isEmpty, argument.isOptional == false || verb.arguments.count == 1 {
      expected = argument.kind
      typing = String(word)
      return
    }
    guard !argument.isOptional || verb.arguments.count == 1 else { return }
    if near.count == 1 {
      entries[argument.kind] = near[0]
      before += word + " "
      rest = rest.dropFirst()
      return
    }
    problem = state.unknown(argument.kind, String(word), known)
  }
}

extension AppState {
  /// What an argument can name.
  func entries(of kind: Verb.Argument.Kind) -> [Directory.Entry] {
    switch kind {
    case .body: calendarBodies
    case .platform: directory.platforms
    case .partner: directory.partners
    default: []
    }
  }

  /// What a word could become: signs that begin so, and names of which a word does.
  func candidates(for kind: Verb.Argument.Kind, _ word: String) -> [Directory.Entry] {
    let word = fold(word).text
    return entries(of: kind).filter { entry in
      fold(entry.code).text.hasPrefix(word)
        || fold(entry.title).text.split(separator: " ").contains { $0.hasPrefix(word) }
    }
  }

  fileprivate func unknown(
    _ kind: Verb.Argument.Kind, _ word: String, _ known: [Directory.Entry]
  ) -> Text {
    let name = kind == .partner ? "partner" : "body"
    let meant = nearest(word, in: known.flatMap { [$0.code, $0.title] }.filter { !$0.isEmpty })
    return meant.map {
      Text("verb.unknown.\(name).meant", .verbatim(word), .verbatim($0))
    } ?? Text("verb.unknown.\(name)", .verbatim(word))
  }

  // MARK: Rows and the line below

  func verbAsks(_ reading: VerbReading?) -> [Ask] {
    guard let reading else { return [] }
    var asks = reading.verb.name == .view ? filterAsks : []
    if let body = reading.entries[.body] { asks.append(.record(Body.typeName, body.id)) }
    if let search = projectSearch(reading) { asks.append(.everywhere(search)) }
    guard reading.verb.arguments.contains(where: { $0.kind == .day }) else { return asks }
    let years = Set([moment.today.year, reading.day?.year].compactMap { $0 })
    return asks + [comingAsk, nearbyAsk] + years.sorted().map { calendarAsk(around: $0) }
  }

  private func projectSearch(_ reading: VerbReading) -> RecordSearch? {
    guard reading.expected == .project, !reading.text.isEmpty else { return nil }
    return RecordSearch(reading.text, types: [Project.typeName], limit: 8)
  }

  /// The verb itself once it is understood, and what can come next.
  func items(of reading: VerbReading?) -> [PaletteItem] {
    guard let reading else { return [] }
    let verb = reading.verb
    let reason = verb.writes && access == .readOnly ? Text("disabled.readonly") : reading.problem
    if verb.name == .filter { return filterItems(reading) }
    if reading.expected == .view { return viewItems(reading) }
    if reading.expected == .project {
      return hits(of: projectSearch(reading)).flatMap(\.hits).map { hit in
        PaletteItem(
          action: .verb(verb.name, hit), label: "\(word(of: verb)) · \(title(of: hit))",
          detail: detail(of: hit), reason: reason)
      }
    }
    if let kind = reading.expected {
      return candidates(for: kind, reading.typing).map { entry in
        PaletteItem(
          action: .completion(reading.before + entry.label + " "), label: entry.label,
          detail: entry.title == entry.label ? "" : entry.title)
      }
    }
    return [
      PaletteItem(
        action: .verb(verb.name, nil), label: understood(reading),
        detail: words("verb.\(verb.name.rawValue).help"), reason: reason)
    ]
  }

  /// `termin · MOB Nachhaltige Mobilität · Mo 14.12.2026`.
  func understood(_ reading: VerbReading) -> String {
    let names = reading.verb.arguments.compactMap { argument -> String? in
      switch argument.kind {
      case .body, .platform, .partner:
        reading.entries[argument.kind].map { $0.code.isEmpty ? $0.title : "\($0.code) \($0.title)" }
      case .day: reading.day.map { dayText($0) }
      case .year: reading.year.map { "\($0)" }
      case .text, .project, .filter, .view: reading.text
      }
    }
    return ([word(of: reading.verb)] + names.filter { !$0.isEmpty }).joined(separator: " · ")
  }

  /// What the palette says below its line: what is wrong, what is expected, what a day means.
  func paletteLine(_ palette: PaletteState) -> (text: String, isProblem: Bool) {
    if let said = palette.said { return ("! " + words(said), true) }
    guard let reading = VerbReading(palette.input.text, self) else {
      return (words("palette.hint"), false)
    }
    // What can be completed is no mistake yet.
    let isUnfinished = palette.items.first?.action.isCompletion == true
    if let problem = reading.problem, !isUnfinished { return ("! " + words(problem), true) }
    if let day = reading.day { return ("→ " + echo(of: day), false) }
    let name = reading.verb.name.rawValue
    if let expected = reading.expected {
      let next = words(Text("verb.expected.\(expected)"))
      let usage = "\(word(of: reading.verb)) \(words("verb.\(name).usage"))"
      return (words(Text("verb.expected", .verbatim(next), .verbatim(usage))), false)
    }
    return ("→ " + words("verb.\(name).help"), false)
  }
}
