/// How long something takes, as people type it behind a title.
enum TypedMinutes {
  private static let units = ["min.", "min", "m", "'"]

  /// Takes the minutes off the end of a line's words; nil leaves the words as they are.
  ///
  /// `20m`, `20min`, `20 Min.`, `20'` and `, 20` are minutes; a bare number belongs to the title, as
  /// in "Radweg Phase 2", and so does more than `most`.
  static func take(from words: inout [String], atMost most: Int64) -> Int64? {
    guard let last = words.last else { return nil }
    let before = words.dropLast().last
    var minutes = joined(last, most)
    var count = 1
    if minutes == nil, words.count > 1, units.contains(last.lowercased()), let before {
      minutes = number(before, most)
      count = 2
    } else if minutes == nil, before?.last == "," {
      minutes = number(last, most)
    }
    guard let minutes else { return nil }
    words.removeLast(count)
    if words.last?.last == "," { words[words.count - 1].removeLast() }
    return minutes
  }

  private static func joined(_ word: String, _ most: Int64) -> Int64? {
    for unit in units where word.lowercased().hasSuffix(unit) {
      if let number = number(String(word.dropLast(unit.count)), most) { return number }
    }
    return nil
  }

  private static func number(_ word: String, _ most: Int64) -> Int64? {
    wholeNumber(Array(word.utf8)[...]).map(Int64.init).flatMap { $0 <= most ? $0 : nil }
  }
}
