/// What is known where somebody types a filter.
package struct FilterContext: Sendable {
  /// A record that filters call by its sign or name.
  package struct Name: Hashable, Sendable {
    package var id: RecordID
    package var code: String
    package var title: String

    package init(id: RecordID, code: String, title: String) {
      self.id = id
      self.code = code
      self.title = title
    }

    /// The sign, or where there is none the name.
    package var word: String { code.isEmpty ? title : code }
  }

  /// The type of the records that are filtered.
  package var type: String
  package var today: CivilDate
  /// Which words completions and suggestions offer; those of both languages are understood.
  package var language: DateLanguage
  /// The records of the small types: partners, bodies, fields of work.
  package var names: [String: [Name]]
  /// What a bare word asks for, where a list has names of its own for things; nil looks for text.
  package var bareWord: (@Sendable (String) -> [Query.Condition]?)?

  package init(
    type: String, today: CivilDate, language: DateLanguage = .german,
    names: [String: [Name]] = [:],
    bareWord: (@Sendable (String) -> [Query.Condition]?)? = nil
  ) {
    self.type = type
    self.today = today
    self.language = language
    self.names = names
    self.bareWord = bareWord
  }
}

/// Reads a filter: what a record must fulfil.
///
/// The words are German or English, whatever the screen speaks; the grammar is `FilterParser`'s.
package func readFilter(
  _ text: String, in context: FilterContext
) throws(FilterError) -> [Query.Condition] {
  try FilterReading(context).conditions(try FilterParser.parse(text))
}
