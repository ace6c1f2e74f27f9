/// A field that a filter can ask for, by its words.
struct FilterField: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    /// A field of the schema.
    case own(FieldInfo)
    /// The texts of the record.
    case text
    /// The partners whom a record concerns.
    case partner
    /// A field of the newest of the records that name this one.
    case newest(FilterPart, FieldInfo)
    /// How many records of a type name this one, or the day of the newest of them.
    case part(FilterPart)
    /// The people whom a record names.
    case person([String])
    /// The bodies in which a person sits.
    case seat
    /// The calendar year of a day.
    case year(String)
    /// What falls due: a Sachstand or a milestone.
    case due
    /// What a record does not have, or has.
    case without
    case with
  }

  /// The first one is offered.
  var german: [String]
  var english: [String]
  var meaning: Meaning

  var words: [String] { german + english }

  func word(_ language: DateLanguage) -> String {
    (language == .german ? german + english : english + german).first ?? ""
  }
}

/// Records of a type that name another one in a link.
struct FilterPart: Hashable, Sendable {
  var type: String
  var link: String
  /// The field by which the newest is found.
  var day: String?
}

extension FilterField {
  /// Every field of a type, the ones that people ask for most first.
  static func all(of type: String) -> [FilterField] { known[type] ?? [] }

  private static let known: [String: [FilterField]] = Dictionary(
    uniqueKeysWithValues: Registry.all.map { ($0.name, fields(of: $0)) })

  private static func fields(of type: RecordType) -> [FilterField] {
    var fields = special(of: type)
    var taken = Set(fields.flatMap(\.words).map { fold($0).text })
    for info in type.fields {
      switch info.kind {
      case .rank, .parent: continue
      default: break
      }
      var field = FilterField(
        german: FilterWords.german(info.name, of: type.name),
        english: [info.name.lowercased()], meaning: .own(info))
      field.german.removeAll { taken.contains(fold($0).text) }
      field.english.removeAll { taken.contains(fold($0).text) }
      guard !field.words.isEmpty else { continue }
      taken.formUnion(field.words.map { fold($0).text })
      fields.append(field)
    }
    return fields
  }

  private static func special(of type: RecordType) -> [FilterField] {
    var fields: [FilterField] = []
    func add(_ german: String, _ english: String, _ meaning: Meaning) {
      fields.append(
        FilterField(
          german: german.split(whereSeparator: FilterWords.isBetween).map(String.init),
          english: english.split(whereSeparator: FilterWords.isBetween).map(String.init),
          meaning: meaning))
    }
    if !type.traits.concerns.isEmpty { add("partner", "partner", .partner) }
    if type.name == Project.typeName {
      let reports = FilterPart(type: Report.typeName, link: "project", day: "day")
      if let light = Registry.type(Report.typeName)?.field("light") {
        add("ampel", "light", .newest(reports, light))
      }
      add("fällig", "due", .due)
    }
    if type.name == Person.typeName { add("gremium", "body", .seat) }
    if case .date(let day) = type.order { add("jahr", "year", .year(day)) }
    for (words, part) in FilterWords.parts[type.name] ?? [] { add(words.0, words.1, .part(part)) }
    let people = type.fields.filter { $0.kind == .link(Person.typeName) }.map(\.name)
    if !people.isEmpty { add("person", "person", .person(people)) }
    add("ohne", "without", .without)
    add("mit", "with", .with)
    add("text volltext", "text fulltext", .text)
    return fields
  }
}
