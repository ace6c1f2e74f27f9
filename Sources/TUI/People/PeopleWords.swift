import Domain

/// What a person's words ask of the people: a partner, a Fachbereich, a body, or part of a name.
package struct PeopleWords: Equatable, Sendable {
  package var partner: Directory.Entry?
  package var departments: [Directory.Entry] = []
  package var bodies: [Directory.Entry] = []
  package var texts: [String] = []

  /// Reads each word of a line; what names nothing is looked for as text.
  ///
  /// A partner goes before a Gremium's sign, that before a Fachbereich, and that before a Gremium's
  /// name: "klima krefeld" asks for Klimaanpassung in Krefeld.
  package init(_ line: String, _ directory: Directory) {
    let parts = line.split(whereSeparator: { " ?!,;/".contains($0) })
    for part in parts.prefix(FilterParser.most) {
      let word = String(part)
      guard !Self.smallWords.contains(word.lowercased()) else { continue }
      let partners = directory.partners.filter { Self.names($0, word) }
      if partners.count == 1, partner == nil || partner == partners[0] {
        partner = partners[0]
        continue
      }
      let known = directory.entries[Body.typeName] ?? []
      if let body = known.first(where: { Self.isSign($0.code, word) }) {
        bodies.append(body)
        continue
      }
      let fields = (directory.entries[Department.typeName] ?? []).filter { Self.names($0, word) }
      if !fields.isEmpty, departments.isEmpty {
        departments = fields
        continue
      }
      let named = known.filter { Self.names($0, word) }
      if named.count == 1 { bodies.append(named[0]) } else { texts.append(word) }
    }
  }

  /// Words of a question that say nothing of whom it is about.
  private static let smallWords: Set<String> = [
    "wer", "macht", "ist", "sitzt", "in", "im", "bei", "und", "der", "die", "das", "von",
    "zu", "who", "does", "is", "the", "for", "of", "at", "and",
  ]

  /// The word is the entry's sign, or at least three letters begin a word of its name.
  private static func names(_ entry: Directory.Entry, _ word: String) -> Bool {
    if isSign(entry.code, word) { return true }
    guard word.count >= 3 else { return false }
    return entry.title.split(separator: " ").contains { title in
      let range = ranges(of: fold(word), in: String(title)).first
      return range?.lowerBound == 0
    }
  }

  private static func isSign(_ code: String, _ word: String) -> Bool {
    !code.isEmpty && code.lowercased() == word.lowercased()
  }

  /// The words as they were understood: `Krefeld · Klimaanpassung · „meier“`.
  package var understood: [String] {
    [partner?.title].compactMap { $0 }
      + (departments.isEmpty ? [] : [departments.map(\.title).joined(separator: "/")])
      + bodies.map(\.label)
  }

  /// Nothing is asked for.
  package var isEmpty: Bool { self == PeopleWords("", Directory()) }

  /// What a record must fulfil; the focus narrows only while nobody asks for anything else.
  package func conditions(focus: RecordID?) -> [Query.Condition] {
    var conditions: [Query.Condition] = []
    if let partner = partner?.id ?? (isEmpty ? focus : nil) {
      conditions.append(.equals("partner", Value(link: partner)))
    }
    let fields = departments.map { Value(link: $0.id) }
    if fields.count == 1 { conditions.append(.equals("department", fields[0])) }
    if fields.count > 1 { conditions.append(.oneOf("department", fields)) }
    conditions += bodies.map {
      .named(by: Membership.typeName, link: "person", field: "body", Value(link: $0.id))
    }
    return conditions + texts.map { .matches($0) }
  }
}
