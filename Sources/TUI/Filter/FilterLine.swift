import Domain
import Screen

/// The line of a filter while it is typed.
package struct FilterLine: Equatable, Sendable {
  /// The list that it narrows as one types.
  package var place: SavedView.Place
  package var input: LineInput
  /// The filter that was there before; Esc leads back to it.
  var before: String
  /// Where the cursor was before; it stays there as long as the filter leaves the row.
  var stay: Stay?
  /// What of the line cannot be read; the last good result stays.
  package var problem: FilterError?
  /// The candidates through which Tab goes.
  package var cycle: Cycle?
  /// The name under which the filter is to be saved, while that is typed.
  package var naming: LineInput?

  /// What Tab has begun to complete.
  package struct Cycle: Equatable, Sendable {
    /// The line and the candidates as the first Tab found them.
    var text: String
    package var completion: FilterCompletion
    package var index: Int
  }

  init(place: SavedView.Place, text: String, stay: Stay? = nil) {
    self.place = place
    self.stay = stay
    input = LineInput(text)
    before = text
  }

  /// Whether the mistake lies where one is typing, and may be none in a moment.
  func isUnfinished(_ problem: FilterError) -> Bool {
    problem.range.lowerBound <= input.cursor && problem.range.upperBound >= input.cursor
  }

  /// What is typed before and behind the word at the cursor.
  var textWithoutWord: String? {
    let characters = Array(input.text)
    var range = input.cursor..<input.cursor
    while range.lowerBound > 0, !characters[range.lowerBound - 1].isWhitespace {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < characters.count, !characters[range.upperBound].isWhitespace {
      range = range.lowerBound..<range.upperBound + 1
    }
    guard !range.isEmpty else { return nil }
    return String(characters[..<range.lowerBound] + characters[range.upperBound...])
  }

  /// Puts the next candidate into the line.
  ///
  /// - Returns: Whether there was any.
  mutating func complete(in context: FilterContext) -> Bool {
    var cycle =
      self.cycle
      ?? Cycle(
        text: input.text,
        completion: filterCompletions(input.text, cursor: input.cursor, in: context), index: -1)
    let candidates = cycle.completion.candidates
    guard !candidates.isEmpty else { return false }
    cycle.index = (cycle.index + 1) % candidates.count
    let candidate = candidates[cycle.index]
    var characters = Array(cycle.text)
    characters.replaceSubrange(cycle.completion.range, with: candidate)
    input.replaceAll(with: String(characters))
    input.cursor = cycle.completion.range.lowerBound + candidate.count
    // One alone is taken, and the next Tab goes on behind it.
    self.cycle = candidates.count > 1 ? cycle : nil
    return true
  }
}

extension AppState {
  package var filterLine: FilterLine? {
    get {
      guard case .filter(let line) = overlays.last else { return nil }
      return line
    }
    set {
      guard case .filter = overlays.popLast(), let newValue else { return }
      overlays.append(.filter(newValue))
    }
  }
}
