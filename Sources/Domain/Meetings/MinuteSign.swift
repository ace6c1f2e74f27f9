/// What a line of the minutes is, by the sign with which it begins (INTERFACE.md §8).
package enum MinuteSign: String, CaseIterable, Sendable {
  case note
  /// `! `, an Ergebnis, whose kind follows from the body.
  case result
  /// `+ `, an Aufgabe.
  case task
  /// `? `, a Frage an alle (brochure row 65).
  case question
  /// `* `, an Idee for the Themenspeicher.
  case idea
  /// `= `, an Erfahrung that others can use.
  case lesson
  /// `# `, a line that never leaves the office (DOMAIN.md §1.2).
  case `internal`

  /// The character that is typed, or nil for a note.
  package var character: Character? {
    switch self {
    case .note: nil
    case .result: "!"
    case .task: "+"
    case .question: "?"
    case .idea: "*"
    case .lesson: "="
    case .internal: "#"
    }
  }

  /// Whether somebody responsible and days are read at the end of such a line.
  package var hasParts: Bool { self == .result || self == .task }

  /// The sign at the front of a line; it counts only there, with a blank after it.
  package init(of line: some StringProtocol) {
    guard let first = line.first, line.dropFirst().first?.isWhitespace == true else {
      self = .note
      return
    }
    self = Self.allCases.first { $0.character == first } ?? .note
  }
}
