/// A TOP as it is typed in one line: its title, and its minutes where they stand at the end.
///
/// How minutes are typed is said by `TypedMinutes`. Several TOPs are typed in one line with `;` between them.
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
    let minutes = TypedMinutes.take(from: &words, atMost: 600)
    let title = words.filter { !$0.isEmpty }.joined(separator: " ")
    guard !title.isEmpty else { return nil }
    self.init(title: title, minutes: minutes)
  }
}
