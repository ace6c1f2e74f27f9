/// What a typed line of the minutes says: for the echo while typing, and for what Enter saves.
package struct MinuteReading: Equatable, Sendable {
  /// A part at the end of the line.
  package enum Part: Hashable, Sendable {
    case responsible
    case due
    case followUp
  }

  /// Something that did not go as typed; the line is taken all the same.
  package struct Problem: Equatable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// A name after `>` that nobody bears; it stays text.
      case unknownName
      /// A name that several people bear.
      case severalNames
      /// A second name, which stays text.
      case secondName
      /// A known name with text behind it, which therefore stays text.
      case notAtEnd
      /// `wv` or `bis` with a day that the calendar does not have; it stays text.
      case unreadableDay
      /// A day before today.
      case past
    }

    package var reason: Reason
    /// Where, in Characters of the line.
    package var range: Range<Int>
    /// What is to be said of it.
    package var text: Text
  }

  package var sign = MinuteSign.note
  /// Where the sign stands, in Characters; nil for a note.
  package var signRange: Range<Int>?
  /// The line without its sign and without the parts that were read.
  package var text = ""
  /// Empty where nobody is named; several where the name is not clear yet.
  package var responsible: [MinuteNames.Who] = []
  package var due: CivilDate?
  package var followUp: CivilDate?
  /// Where each part stands, with its `>`, `bis` or `wv`, in Characters of the line.
  package var ranges: [Part: Range<Int>] = [:]
  /// By their place in the line.
  package var problems: [Problem] = []

  /// Whether Enter would save nothing.
  package var isEmpty: Bool { text.isEmpty }
}
