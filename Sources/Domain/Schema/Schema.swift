/// Everything about a record type, said once: from it come the store's columns and the journal's
/// cells, forms, lists, completions, exchange fields and lines of history.
package struct Schema<R>: Sendable {
  package private(set) var fields: [Field<R>]
  package private(set) var traits: RecordTraits
  private var places: [String: Int]

  /// A schema of these lines.
  ///
  /// - Parameters:
  ///   - title: The field by which people name a record.
  ///   - code: The field with the short sign that lists show instead, if there is one.
  ///   - concerns: The fields by which a record concerns a partner; the focus narrows by them.
  ///   - order: The field in whose order the records stand in lists and pickers.
  ///   - isOpen: Whether people may make new records of this type.
  ///   - listings: Further orders in which lists are read.
  ///   - lines: Sections and fields in the order of the form.
  package init(
    title: String, code: String? = nil, concerns: [String] = [], order: String,
    isOpen: Bool = true, listings: [Listing] = [], _ lines: [Field<R>.Line]
  ) {
    traits = RecordTraits(
      title: title, code: code, concerns: concerns, order: order, isOpen: isOpen,
      listings: listings)
    fields = []
    places = [:]
    var section = ""
    for line in lines {
      switch line {
      case .section(let name):
        section = name
      case .field(var field):
        field.info.section = section
        fields.append(field)
      }
    }
    places = Dictionary(
      fields.enumerated().map { ($1.info.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field of a name, or nil for one that this version does not know.
  package func field(_ name: String) -> Field<R>? { places[name].map { fields[$0] } }
}

/// What a schema says of the record as a whole.
package struct RecordTraits: Hashable, Sendable {
  package var title: String
  package var code: String?
  package var concerns: [String]
  package var order: String
  package var isOpen: Bool
  package var listings: [Listing]
}
