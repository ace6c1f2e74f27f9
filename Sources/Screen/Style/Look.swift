/// The styles that widgets draw with; a theme is a value of this type.
///
/// Every state has a sign of its own beside its style, so that a look without any colour works.
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

  /// A look; what is not named is as in the default theme.
  package init(
    text: Style = .plain,
    heading: Style = Style(bold: true),
    label: Style = .plain,
    border: Style = .plain,
    title: Style = Style(bold: true),
    cursor: Style = Style(reverse: true),
    restingCursor: Style = Style(bold: true),
    field: Style = .plain,
    focusedField: Style = Style(underline: true),
    hint: Style = Style(dim: true),
    key: Style = Style(bold: true),
    problem: Style = Style(foreground: .red)
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

  /// The default theme: the terminal's own colours, red for complaints.
  package static let standard = Self()
}
