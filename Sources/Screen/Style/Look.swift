/// The roles that widgets draw with; the theme in force says how each of them looks.
///
/// Every state has a sign of its own beside its style, so that a theme without any colour works.
package struct Look: Hashable, Sendable {
  /// Ordinary text.
  package var text: Style
  /// Group headings in lists and forms.
  package var heading: Style
  /// Labels of fields.
  package var label: Style
  /// Frames.
  package var border: Style
  /// Titles in frames.
  package var title: Style
  /// The cursor's row where the keys go.
  package var cursor: Style
  /// The cursor's row of a pane that does not have the keys.
  package var restingCursor: Style
  /// A field that can be edited.
  package var field: Style
  /// The field that has the keys.
  package var focusedField: Style
  /// Help lines, counts, scroll marks.
  package var hint: Style
  /// Keys in the footer.
  package var key: Style
  /// Complaints.
  package var problem: Style

  /// A look; what is not named is its own role.
  package init(
    text: Style = .plain,
    heading: Style = Style(.heading),
    label: Style = Style(.label),
    border: Style = Style(.border),
    title: Style = Style(.title),
    cursor: Style = Style(on: .cursor),
    restingCursor: Style = Style(on: .restingCursor),
    field: Style = Style(on: .field),
    focusedField: Style = Style(on: .focusedField),
    hint: Style = Style(.hint),
    key: Style = Style(.key),
    problem: Style = Style(.problem)
  ) {
    self.text = text
    self.heading = heading
    self.label = label
    self.border = border
    self.title = title
    self.cursor = cursor
    self.restingCursor = restingCursor
    self.field = field
    self.focusedField = focusedField
    self.hint = hint
    self.key = key
    self.problem = problem
  }

  /// Each thing in its own role.
  package static let standard = Self()
}
