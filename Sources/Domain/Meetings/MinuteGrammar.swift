/// The grammar of one line of the minutes (INTERFACE.md §1.3 and §8).
///
/// A sign at the front says what the line is. In results and tasks, and only at the end, stand in
/// any order `>KR` or `>Name`, `bis Fr` and `wv 1.3.`, each once; everything else is text, so
/// `+5 Stellplätze` is a note and a note's `Sperrung bis 18.12.` stays whole. With English dates
/// `by` and `until` stand for `bis`, `fu` for `wv`. The time does not grow with the parts: at most
/// eight are looked for, none longer than a date or a name can be.
package struct MinuteGrammar: Sendable {
  /// For the days; its today is the day of the meeting.
  package var context: DateContext
  package var names: MinuteNames

  package init(context: DateContext, names: MinuteNames = MinuteNames()) {
    self.context = context
    self.names = names
  }

  /// Reads a line; every text is one.
  package func read(_ line: String) -> MinuteReading {
    let sign = MinuteSign(of: line)
    guard sign != .note else {
      return MinuteReading(sign: .note, text: Self.note(line))
    }
    let letters = Array(line)
    guard sign.hasParts else {
      let text = Self.trimmed(letters[1...])
      return MinuteReading(sign: sign, signRange: 0..<1, text: text)
    }
    var tail = MinuteTail(letters: letters, grammar: self)
    tail.readParts()
    var reading = tail.reading
    reading.sign = sign
    reading.signRange = 0..<1
    reading.problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return reading
  }

  /// The line with another sign, and so of another kind; its parts stay as they were typed.
  package static func line(_ line: String, as sign: MinuteSign) -> String {
    let bare =
      MinuteSign(of: line) == .note ? line : String(line.dropFirst().drop(while: \.isWhitespace))
    guard let character = sign.character else { return note(bare) }
    return "\(character) \(trimmed(Array(bare)[...]))"
  }

  /// The line that reads as this, for taking a saved one back; the name as it is to be typed.
  package static func line(
    _ sign: MinuteSign, _ text: String, responsible: String = "", due: CivilDate? = nil,
    followUp: CivilDate? = nil
  ) -> String {
    guard let character = sign.character else { return note(text) }
    var line = "\(character) \(text)"
    guard sign.hasParts else { return line }
    if !responsible.isEmpty { line += " >\(responsible)" }
    if let due { line += " bis \(typed(due))" }
    if let followUp { line += " wv \(typed(followUp))" }
    return line
  }

  /// The text of a note: without blanks around it, but for the one that keeps a sign from counting.
  private static func note(_ line: String) -> String {
    let text = trimmed(Array(line)[...])
    return MinuteSign(of: text) == .note ? text : " " + text
  }

  static func trimmed(_ letters: ArraySlice<Character>) -> String {
    String(letters).withoutOuterBlanks
  }

  private static func typed(_ day: CivilDate) -> String {
    "\(padded(day.day, to: 2)).\(padded(day.month, to: 2)).\(padded(day.year, to: 4))"
  }
}

/// One abbreviation of a person's own: what is typed after the comma, and what it stands for.
package struct Abbreviation: Hashable, Sendable {
  package var short: String
  package var text: String

  package init(_ short: String, _ text: String) {
    self.short = short
    self.text = text
  }
}

extension MinuteGrammar {
  /// The line with the `,kürzel` before the cursor written out, and where the cursor stands then.
  ///
  /// The comma begins a word; case and umlauts do not matter, and the beginning is enough where
  /// only one abbreviation has it. Nil where there is nothing to write out. The cursor counts
  /// Characters.
  package static func expanding(
    _ line: String, cursor: Int, from abbreviations: [Abbreviation]
  ) -> (line: String, cursor: Int)? {
    let letters = Array(line)
    guard (0...letters.count).contains(cursor) else { return nil }
    let start = letters[..<cursor].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    guard start < cursor, letters[start] == ",", cursor - start <= 64 else { return nil }
    let typed = fold(String(letters[(start + 1)..<cursor])).text
    guard !typed.isEmpty else { return nil }
    let known = abbreviations.map { (short: fold($0.short).text, text: $0.text) }
    let begun = known.filter { $0.short.hasPrefix(typed) }
    guard
      let text = known.first(where: { $0.short == typed })?.text
        ?? (begun.count == 1 ? begun.first?.text : nil)
    else { return nil }
    let front = String(letters[..<start]) + text
    return (front + String(letters[cursor...]), front.count)
  }
}
