/// A filter as it was typed, before anybody has looked up what its words mean.
///
/// The places are counted in Characters of the typed text.
package indirect enum FilterNode: Hashable, Sendable {
  /// All of these; none of them asks for nothing.
  case all([FilterNode])
  case any([FilterNode])
  case not(FilterNode)
  /// A bare word or a quoted text: looked for everywhere.
  case text(FilterTerm)
  /// `feld:wert,wert`.
  case field(FilterTerm, [FilterValue])
}

/// A piece of the typed text.
package struct FilterTerm: Hashable, Sendable {
  package var text: String
  package var range: Range<Int>
  /// It stood in quotation marks.
  package var isQuoted = false
}

/// One value behind a colon, with what stood before it: `<+14t`.
package struct FilterValue: Hashable, Sendable {
  /// Nil where only the value stands.
  package var comparison: Query.Comparison?
  package var term: FilterTerm
}

/// What is wrong with a filter, and where.
package struct FilterError: Error, Hashable, Sendable {
  /// In Characters of the typed text; never empty, but it may lie behind the last one.
  package var range: Range<Int>
  package var text: Text
  /// What somebody probably meant there.
  package var suggestions: [String]

  init(
    _ key: String, _ range: Range<Int>, _ arguments: Text.Argument..., suggestions: [String] = []
  ) {
    self.range = range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
    text = Text(key, arguments: arguments)
    self.suggestions = suggestions
  }
}
