/// What differs between two texts, line by line: for two Fassungen of the minutes (R22).
package enum LineDiff {
  package struct Line: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
      case same
      case removed
      case added
    }

    package var change: Change
    package var text: String

    package init(_ change: Change, _ text: String) {
      self.change = change
      self.text = text
    }
  }

  /// All lines of both, those that go before those that come.
  ///
  /// Texts that share little beyond 4,000 lines are not compared but shown one after the other.
  package static func lines(from old: String, to new: String) -> [Line] {
    let (old, new) = (split(old), split(new))
    let front = zip(old, new).prefix { $0 == $1 }.count
    let rest = (old.dropFirst(front), new.dropFirst(front))
    let back = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let (gone, come) = (Array(rest.0.dropLast(back)), Array(rest.1.dropLast(back)))
    let between =
      gone.count + come.count > most
      ? gone.map { Line(.removed, $0) } + come.map { Line(.added, $0) } : compared(gone, come)
    return old.prefix(front).map { Line(.same, $0) } + between
      + old.suffix(back).map { Line(.same, $0) }
  }

  private static func compared(_ old: [String], _ new: [String]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var next = 0
    func takeAdded() {
      while added.contains(next) {
        lines.append(Line(.added, new[next]))
        next += 1
      }
    }
    for (place, text) in old.enumerated() {
      if removed.contains(place) {
        lines.append(Line(.removed, text))
      } else {
        takeAdded()
        lines.append(Line(.same, text))
        next += 1
      }
    }
    takeAdded()
    return lines
  }

  /// The lines; a line feed at the end begins none.
  private static func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static let most = 4000
}
