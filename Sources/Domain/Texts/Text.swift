/// What is to be said, as a key of the catalogues and what goes into its places.
///
/// No module below the screen and the command line holds a sentence: it returns a `Text`, and
/// whoever shows it asks the `Catalogue` of the person's language.
package struct Text: Hashable, Sendable {
  /// One value for a place `{0}`, `{1}`, … of the sentence.
  package enum Argument: Hashable, Sendable {
    /// Shown as it is.
    case verbatim(String)
    /// Shown with digits grouped; the first number of a text also chooses `key.one`.
    case number(Int)
    /// A text of its own, rendered in the same language.
    case text(Text)
  }

  package var key: String
  package var arguments: [Argument]

  package init(_ key: String, _ arguments: Argument...) {
    self.key = key
    self.arguments = arguments
  }

  package init(_ key: String, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }
}
