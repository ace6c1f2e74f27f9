/// Reads the parts at the end of a line, from the last one to the first.
struct MinuteTail {
  private static let mostParts = 8
  private static let longestName = 4
  /// `nach den nächsten Herbstferien` and more.
  private static let longestDay = 8
  private static let longestText = 200

  private let letters: [Character]
  private let grammar: MinuteGrammar
  private let words: [Range<Int>]
  /// Words before this one have not been looked at; those behind it are parts or kept.
  private var end: Int
  /// What was looked at and stays text, the last first.
  private var kept: [Range<Int>] = []
  private(set) var reading = MinuteReading()

  init(letters: [Character], grammar: MinuteGrammar) {
    self.letters = letters
    self.grammar = grammar
    var words: [Range<Int>] = []
    var start: Int?
    for (place, letter) in letters.enumerated().dropFirst() {
      if letter.isWhitespace {
        if let begun = start { words.append(begun..<place) }
        start = nil
      } else if start == nil {
        start = place
      }
    }
    if let begun = start { words.append(begun..<letters.count) }
    self.words = words
    end = words.count
  }

  /// Takes parts until none is left, and makes the text of the rest.
  mutating func readParts() {
    for _ in 0..<Self.mostParts {
      guard readPart() else { break }
    }
    let front = end > 0 ? MinuteGrammar.trimmed(letters[1..<words[end - 1].upperBound]) : ""
    let pieces = [front] + kept.reversed().map { String(letters[$0]) }
    reading.text = pieces.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Takes the last part; false where the line ends in text.
  private mutating func readPart() -> Bool {
    for word in stride(from: end - 1, through: max(0, end - 1 - Self.longestDay), by: -1) {
      let range = words[word].lowerBound..<words[end - 1].upperBound
      guard range.count <= Self.longestText else { return false }
      if letters[words[word].lowerBound] == ">" {
        return end - word <= Self.longestName + 1 && readName(from: word, range)
      }
      guard word + 1 < end, let part = dayPart(String(letters[words[word]])) else { continue }
      return readDay(part, after: word, range)
    }
    return false
  }

  private func dayPart(_ word: String) -> MinuteReading.Part? {
    let isEnglish = grammar.context.language == .english
    switch fold(word).text {
    case "bis", "bis:": return .due
    case "by", "until": return isEnglish ? .due : nil
    case "wv", "wv:", "wv.", "wiedervorlage", "wiedervorlage:": return .followUp
    case "fu", "follow-up": return isEnglish ? .followUp : nil
    default: return nil
    }
  }

  private mutating func readDay(
    _ part: MinuteReading.Part, after word: Int, _ range: Range<Int>
  ) -> Bool {
    let place = words[word + 1].lowerBound..<range.upperBound
    let typed = text(place, without: [",", ";"])
    guard let day = readDate(typed, in: grammar.context) else {
      if part == .followUp || letters[place.lowerBound].isNumber {
        report(
          .unreadableDay, range, Text("minute.day.unreadable", .verbatim(text(range, without: []))))
      }
      return false
    }
    guard reading.ranges[part] == nil else { return false }
    if part == .due {
      // Until a week means until its last working day.
      let isWeek = fold(typed).text.split(whereSeparator: { $0 == " " || $0.isNumber || $0 == "." })
        .elementsEqual(["kw"])
      reading.due = isWeek ? day.adding(days: 4) : day
    } else {
      reading.followUp = day
    }
    reading.ranges[part] = range
    if day < grammar.context.today {
      report(.past, range, Text("minute.day.past", .verbatim(text(range, without: []))))
    }
    end = word
    return true
  }

  private mutating func readName(from word: Int, _ range: Range<Int>) -> Bool {
    // A blank may follow the sign, but then only a known name makes it more than a sign.
    let isApart = words[word].count == 1
    let typed = text(range.dropFirst(), without: [",", ";", ".", ":"])
    let who = grammar.names.candidates(typed)
    guard !who.isEmpty else {
      guard !isApart, letters[words[word].lowerBound + 1].isLetter else { return false }
      return keep(from: word, range, typed)
    }
    guard reading.ranges[.responsible] == nil else {
      report(.secondName, range, Text("minute.name.second", .verbatim(typed)))
      kept.append(range)
      end = word
      return true
    }
    reading.responsible = who
    reading.ranges[.responsible] = range
    if who.count > 1 {
      report(.severalNames, range, Text("minute.name.several", .verbatim(typed)))
    }
    end = word
    return true
  }

  /// Leaves a name that nobody bears in the text; parts before it still count.
  private mutating func keep(from word: Int, _ range: Range<Int>, _ typed: String) -> Bool {
    let first = words[word]
    let name = text(first.dropFirst(), without: [",", ";", ".", ":"])
    guard word + 1 == end || grammar.names.candidates(name).isEmpty else {
      report(.notAtEnd, first, Text("minute.name.notAtEnd", .verbatim(name)))
      return false
    }
    let place = word + 1 == end ? range : first
    report(.unknownName, place, Text("minute.name.unknown", .verbatim(name)))
    kept.append(range)
    end = word
    return true
  }

  private func text(_ range: Range<Int>, without signs: Set<Character>) -> String {
    var letters = letters[range]
    while let last = letters.last, signs.contains(last) { letters.removeLast() }
    return MinuteGrammar.trimmed(letters)
  }

  private mutating func report(
    _ reason: MinuteReading.Problem.Reason, _ range: Range<Int>, _ text: Text
  ) {
    reading.problems.append(.init(reason: reason, range: range, text: text))
  }
}
