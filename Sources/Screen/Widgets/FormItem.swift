/// What a field holds and how it is edited.
package enum FieldContent: Equatable, Sendable {
  /// One line that is typed.
  case line(LineInput)
  /// Several lines that are typed, in so many rows.
  case area(TextArea, rows: Int)
  /// A value that is chosen; `‹ value ›` with the keys.
  case value(String)
  /// One value a key, of which one may have the keys.
  case table([FieldRow])
  /// Text that cannot be changed here, wrapped.
  case readOnly(String)
}

/// A row of a field that holds one value a key.
package struct FieldRow: Hashable, Sendable {
  /// The key, such as a partner's name.
  package var label: String
  /// Its value.
  package var value: String
  /// Whether the keys go to this row.
  package var focused: Bool

  /// A row.
  package init(_ label: String, _ value: String, focused: Bool = false) {
    self.label = label
    self.value = value
    self.focused = focused
  }
}

/// A field of a form.
package struct FormField: Equatable, Sendable {
  /// What it is called.
  package var label: String
  /// What it holds.
  package var content: FieldContent
  /// What it is for; shows while it has the keys.
  package var help: String
  /// What is wrong with it; nil if nothing is.
  package var problem: String?
  /// Whether it differs from what is saved; a `*` says so.
  package var changed: Bool

  /// A field.
  package init(
    label: String,
    content: FieldContent,
    help: String = "",
    problem: String? = nil,
    changed: Bool = false
  ) {
    self.label = label
    self.content = content
    self.help = help
    self.problem = problem
    self.changed = changed
  }
}

/// A part of a form, from top to bottom.
package enum FormItem: Equatable, Sendable {
  case heading(String)
  case field(FormField)
}
