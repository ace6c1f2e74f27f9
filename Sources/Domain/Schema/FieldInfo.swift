/// A field as everybody sees it who does not know the record's Swift type.
package struct FieldInfo: Hashable, Sendable {
  /// The wire name: it may never change its meaning.
  package var name: String
  package var kind: FieldKind
  /// A record without it is saved with a hint; a form does not save without it.
  package var isRequired = false
  /// The store keeps a German sort key beside the text.
  package var isSorted = false
  /// The full text takes it in.
  package var isSearched = false
  /// The field that must have one of these values for a form to show this one; nil shows it always.
  package var condition: Condition?
  /// Forms leave it to a screen of its own, which knows what else has to change with it.
  package var isLeftOut = false
  /// The heading under which the form shows it.
  package var section: String

  /// When a field has a sense: the day of a rest only while something rests.
  package struct Condition: Hashable, Sendable {
    package var field: String
    package var values: [Value]
  }

  package init(name: String, kind: FieldKind, section: String) {
    self.name = name
    self.kind = kind
    self.section = section
  }

  /// The key of the field's label in a record type of the given name.
  package func label(in type: String) -> Text { Text("\(type).\(name).label") }

  /// The key of the line that explains the field.
  package func help(in type: String) -> Text { Text("\(type).\(name).help") }

  /// The key of a choice's word.
  package func word(of token: String, in type: String) -> Text { Text("\(type).\(name).\(token)") }
}
