/// A TOP as it is typed in one line: its title, and its minutes where they stand at the end.
///
/// Minutes are read as `20m`, `20 min` and `, 20`; a bare number belongs to the title, as in
/// "Radweg Phase 2". Several TOPs are typed in one line with `;` between them.
package struct AgendaEntry: Hashable, Sendable {
  package var title: String
  package var minutes: Int64?

  package init(title: String, minutes: Int64?) {
    self.title = title
    self.minutes = minutes
  }

  /// The TOPs of a line; what has no title is none.
  package static func entries(in line: String) -> [AgendaEntry] {
    line.split(separator: ";").compactMap { AgendaEntry($0) }
  }

  /// Reads one TOP; nil where nothing but blanks, commas or minutes stands there.
  package init?(_ text: Substring) {
    var words = text.split { $0.isWhitespace }.map { String($0) }
    guard let last = words.last else { return nil }
    var minutes: Int64?
    if let number = Self.number(in: last, units: ["min.", "min", "m"]) {
      minutes = number
      words.removeLast()
    } else if ["min", "min.", "m"].contains(last.lowercased()), words.count > 1,
      let number = Self.minutes(words[words.count - 2])
    {
      minutes = number
      words.removeLast(2)
    } else if words.count > 1, words[words.count - 2].last == ",", let number = Self.minutes(last) {
      minutes = number
      words.removeLast()
    }
    if minutes != nil, words.last?.last == "," { words[words.count - 1].removeLast() }
    let title = words.filter { !$0.isEmpty }.joined(separator: " ")
    guard !title.isEmpty else { return nil }
    self.init(title: title, minutes: minutes)
  }

  private static func number(in word: String, units: [String]) -> Int64? {
    for unit in units where word.lowercased().hasSuffix(unit) {
      if let number = minutes(String(word.dropLast(unit.count))) { return number }
    }
    return nil
  }

  private static func minutes(_ word: String) -> Int64? {
    guard let number = wholeNumber(Array(word.utf8)[...]).map(Int64.init), number <= 600 else {
      return nil
    }
    return number
  }
}
