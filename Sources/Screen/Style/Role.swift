/// What a text is: the theme says how it looks.
package enum Ink: UInt8, CaseIterable, Sendable {
  case text
  /// Help lines, counts, what is over.
  case faint
  /// What stands out among its neighbours.
  case strong
  /// Group headings in lists and forms.
  case heading
  /// Labels of fields.
  case label
  /// Frames.
  case border
  /// Titles in frames.
  case title
  /// Scroll marks, the second column of a box.
  case hint
  /// Keys in the footer.
  case key
  /// What a field complains of.
  case problem
  /// What is missing or late; a sign says so too.
  case warning
  /// What was looked for.
  case hit
  /// The stars of interest.
  case star
  /// The Ampel on green, yellow and red; the word stands there too.
  case good
  case caution
  case critical
  /// A day on which nobody meets.
  case holiday
}

/// What a text stands on: the theme says how it looks.
package enum Surface: UInt8, CaseIterable, Sendable {
  case page
  /// The first line of the screen.
  case header
  /// What is shown among those that could be: a column's head, a platform.
  case present
  /// The cursor's row where the keys go.
  case cursor
  /// The cursor's row of a pane that does not have the keys.
  case restingCursor
  /// A field that can be edited.
  case field
  /// The field that has the keys.
  case focusedField
  /// A save that failed.
  case banner
  /// A row that is marked for an action on several.
  case chosen
}
