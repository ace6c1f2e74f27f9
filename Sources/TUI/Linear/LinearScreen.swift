import Domain
import Screen

/// What a screen says in lines: for screen readers, braille lines and pipes (BITV 2.0).
package struct LinearScreen: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package var text: String
    /// What its number chooses; nil for what is only read.
    package var choice: LinearChoice?
  }

  /// Where one is.
  package var title = ""
  /// What tells this place from others, where its title may change while one is there.
  package var key: String?
  /// What is said above the lines.
  package var introduction: [String] = []
  package var lines: [Line] = []
  /// What is said of the thing under the cursor besides its line.
  package var detail: [String] = []
  /// The cursor's place among the lines that can be chosen.
  package var place: Int?
  /// How many lines stand before the first one here, in a list that is read in windows.
  package var offset = 0
  /// How many there are in all; nil while nobody knows.
  package var total: Int?

  mutating func add(_ text: String, _ choice: LinearChoice? = nil) {
    lines.append(Line(text: text, choice: choice))
  }

  /// The things that can be chosen, in their order.
  var choices: [LinearChoice] { lines.compactMap(\.choice) }

  /// The number of the thing at a place.
  func number(at place: Int) -> Int { offset + place + 1 }

  /// A line as it is said, with its number and whether the cursor is on it.
  func said(at place: Int, _ line: Line, _ words: Catalogue) -> String {
    let number = "\(number(at: place)). "
    guard place == self.place else { return number + line.text }
    return number + words(Text("linear.here", .verbatim(line.text)))
  }
}

/// Everything that a screen shows, as lines: no boxes, no columns, no signs that stand alone.
package func linearView(_ state: AppState) -> [String] {
  if state.isPublic { return state.linearBeamer().flatMap { spoken($0) } }
  let screen = linearScreen(state)
  var place = 0
  let body = screen.lines.map { line -> String in
    guard line.choice != nil else { return line.text }
    defer { place += 1 }
    return screen.said(at: place, line, state.words)
  }
  return ([screen.title] + screen.introduction + body).flatMap { spoken($0) }
}

/// The topmost layer, or where there is none the pane.
package func linearScreen(_ state: AppState) -> LinearScreen {
  switch state.overlays.last {
  case .page(let page): state.linearPage(page)
  case .sheet(let sheet): state.linearSheet(sheet)
  case .people(let people): state.linearPeople(people)
  case .trash(let list): state.linearTrash(list)
  case .review(let review): state.linearReview(review)
  case .yearPlan(let plan): state.linearPlan(plan)
  case .picker(let picker): state.linearPicker(picker)
  case .form(let form): state.linearForm(form)
  case .drafts(let offer): state.linearDrafts(offer)
  case .search: state.linearSearch()
  case .report(let line): state.linearReport(line)
  case .palette(let palette): state.linearPalette(palette)
  case .everywhere(let everywhere): state.linearEverywhere(everywhere)
  case .filter(let line): state.linearFilter(line)
  case .views(let list): state.linearViews(list)
  case .chronicle(let chronicle): state.linearChronicle(chronicle)
  case .then(let then): state.linearThen(then)
  case .register(let register): state.linearRegister(register)
  case .headCounts(let counts): state.linearHeadCounts(counts)
  case .stops(let chooser): state.linearStops(chooser)
  case .ride(let ride): state.linearRide(ride)
  case .paper(let paper): state.linearPaper(paper)
  case .question(let question): state.linearQuestion(question)
  case .move(let line): state.linearMove(line)
  case .day(let picker): state.linearDay(picker)
  case .writing: state.linearWriting()
  case .meeting(let meeting): state.linearMeeting(meeting)
  case .keyProblems(let problems): state.linearProblems(problems)
  case .roll(let roll): state.linearRoll(roll)
  case .round(let round): state.linearRound(round)
  case .circular(let circular): state.linearCircular(circular)
  case .line(let line): state.linearLine(line)
  case nil: state.linearPane()
  }
}

/// A text as lines that can be said: no frame, no sign of a list, one blank at a time.
package func spoken(_ text: String) -> [String] {
  text.split(whereSeparator: \.isNewline).compactMap { line in
    var result = ""
    for character in displaySafe(String(line)) {
      let shown = unframed(character)
      if shown == " ", result.isEmpty || result.last == " " { continue }
      if shown == "," { while result.last == " " { result.removeLast() } }
      if let shown { result.append(shown) }
    }
    while result.last == " " || result.last == "," { result.removeLast() }
    return result.isEmpty ? nil : result
  }
}

/// A character as it is said; nil for one that only draws.
private func unframed(_ character: Character) -> Character? {
  guard let scalar = character.unicodeScalars.first else { return nil }
  switch scalar.value {
  // Box drawing, block elements, geometric shapes: U+2500–U+25FF.
  case 0x2500...0x25FF: return " "
  case 0xB7: return ","
  case 0x2605: return "*"
  default: return character
  }
}

extension AppState {
  /// A layer that has no lines of its own: what it draws over the rest, without its frames.
  func linearPicture() -> LinearScreen {
    var screen = LinearScreen(title: words("scope.\(scope.rawValue)"))
    let size = Size(width: max(size.width, 120), height: max(size.height, 40))
    var below = self
    _ = below.overlays.popLast()
    let (layer, rest) = (picture(size), below.picture(size))
    for y in 1..<max(2, size.height - 2) {
      let columns = (0..<size.width).filter { layer[$0, y] != rest[$0, y] }
      guard let first = columns.first, let last = columns.last else { continue }
      let text = (first...last).map { layer[$0, y].text.map { String($0) } ?? "" }.joined()
      for line in spoken(text) { screen.add(line) }
    }
    return screen
  }

  private func picture(_ size: Size) -> Canvas {
    var state = self
    state.size = size
    var canvas = Canvas(size)
    view(state, into: &canvas)
    return canvas
  }
}

extension ListRow {
  /// The row as one sentence: its spans with commas between them.
  var spokenText: String {
    lines.map { spans in
      spans.map { $0.text.trimmedForSpeech }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// Without blanks around it, and a heading's rule as a colon.
  var trimmedForSpeech: String {
    var text = Substring(self)
    // An arrow or a dot at the beginning is a sign of the list, not a word.
    while let first = text.first, [" ", "·", "→"].contains(first) { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    guard let rule = text.firstRange(of: " ── ") else { return String(text) }
    return String(text[..<rule.lowerBound]) + ": " + text[rule.upperBound...]
  }
}

extension Substring {
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(other) {
        return index..<self.index(index, offsetBy: other.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}

extension AppState {
  /// The topmost layer as it would be said if it had no lines of its own.
  package var drawnLayer: [String] { linearPicture().lines.map(\.text) }
}
