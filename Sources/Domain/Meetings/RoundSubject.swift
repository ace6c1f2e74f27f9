/// What the participants settle in a round of raised hands (brochure rows 48, 69).
package enum RoundSubject: String, CaseIterable, Sendable {
  case topics
  case workMode
  case date
  case place

  /// Reads the word behind `:votum`; none means the topics, a beginning of a word counts.
  package init?(typed text: String) {
    let typed = fold(text).text.split(separator: " ").joined(separator: " ")
    guard !typed.isEmpty else {
      self = .topics
      return
    }
    let meant = Self.words.first { $0.names.contains { $0.hasPrefix(typed) } }
    guard let meant else { return nil }
    self = meant.subject
  }

  /// What may be typed, in German and in English.
  private static let words: [(subject: RoundSubject, names: [String])] = [
    (.topics, ["themen", "topics"]),
    (.workMode, ["arbeitsweise", "workmode"]),
    (.date, ["termin", "date"]),
    (.place, ["ort", "place"]),
  ]
}
