import Domain
import Testing

/// The catalogues say the same in both languages, and say all that the program asks them for.
@Suite struct CatalogueTests {
  static let languages = ["de", "en"]

  static func catalogue(_ language: String) throws -> Catalogue {
    try Catalogue(parsing: Repository.text(of: "Resources/Texts/\(language).txt"))
  }

  /// The numbers of a sentence's places; nil where a brace opens none.
  static func places(of sentence: String) -> Set<Int>? {
    var places: Set<Int> = []
    for part in sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}"), let place = Int(part[..<end]) else { return nil }
      places.insert(place)
    }
    return places
  }

  /// Where two catalogues differ in more than their words.
  static func differences(_ one: Catalogue, _ other: Catalogue) -> [String] {
    let missing = one.keys.symmetricDifference(other.keys).map { "\($0): in one language only" }
    let unlike = one.keys.intersection(other.keys).compactMap { key -> String? in
      let (first, second) = (places(of: one[key] ?? ""), places(of: other[key] ?? ""))
      guard let first, let second else { return "\(key): a brace without a number" }
      return first == second ? nil : "\(key): other places"
    }
    return (missing + unlike).sorted()
  }

  /// Every key that follows from a record type alone.
  static func keys(of type: RecordType) -> [String] {
    var keys = [type.word.key] + type.sections.map { "\(type.name).section.\($0)" }
    for field in type.fields {
      keys += [field.label(in: type.name).key, field.help(in: type.name).key]
      switch field.kind {
      case .choice(let tokens): keys += tokens.map { field.word(of: $0, in: type.name).key }
      case .keyed(_, let range): keys += range.map { "\(type.name).\(field.name).level.\($0)" }
      default: break
      }
    }
    return keys
  }

  @Test func `both languages have the same keys and places`() throws {
    let differences = Self.differences(try Self.catalogue("de"), try Self.catalogue("en"))
    #expect(differences == [])
  }

  @Test(arguments: [
    ("a = x\nb = y", "a = x"),
    ("a = {0} Hinweise\na.one = Ein Hinweis", "a = {0} hints"),
    ("a = {0} von {1}", "a = {0} of"),
    ("a = {zahl}", "a = {number}"),
  ])
  func `a planted difference is noticed`(german: String, english: String) throws {
    let one = try Catalogue(parsing: german)
    let other = try Catalogue(parsing: english)
    #expect(Self.differences(one, other).count == 1)
  }

  @Test(arguments: languages)
  func `a text for one belongs to a text for many`(language: String) throws {
    let catalogue = try Self.catalogue(language)
    for key in catalogue.keys where key.hasSuffix(".one") {
      let many = try #require(catalogue[String(key.dropLast(4))], "\(key) stands alone")
      let places = try #require(Self.places(of: many))
      #expect(places.contains(0), "\(key): the other sentence names no number")
      #expect(try #require(Self.places(of: catalogue[key] ?? "")).isSubset(of: places))
    }
  }

  @Test(arguments: languages)
  func `every record type is named`(language: String) throws {
    let catalogue = try Self.catalogue(language)
    // The seat is asked for in a form and stands in no registry.
    for type in Registry.all + [Seat.recordType] {
      let missing = Self.keys(of: type).filter { (catalogue[$0] ?? "").isEmpty }
      #expect(missing == [])
    }
  }

  @Test(arguments: languages)
  func `every step and finding has its sentence`(language: String) throws {
    let catalogue = try Self.catalogue(language)
    for command in StepText.Command.allCases {
      let levels = command == .interest ? Array(Topic.interestLevels) : [0]
      for level in levels {
        let text = StepText.text(command.rawValue, ["topic", "topic.word", "\(level)"])
        #expect(catalogue[text.key] != nil, "\(text.key)")
      }
    }
    let schema = ["required", "unreadable"]
    let rules = Rule.all.flatMap { rule in
      rule.variants.map { $0.isEmpty ? rule.name : "\(rule.name).\($0)" }
    }
    for key in schema + rules {
      #expect(catalogue["\(key).message"] != nil, "\(key)")
      #expect(catalogue["\(key).action"] != nil, "\(key)")
    }
    for name in PublicHoliday.allCases.map(\.name) + Observance.allCases.map(\.name) {
      #expect(catalogue[name.key] != nil, "\(name.key)")
    }
  }

  /// The keys that sources name as they stand; those that are put together follow from tables.
  static func namedKeys(in file: SourceFile) -> [(place: String, key: String)] {
    SwiftLiterals.read(file.bytes).compactMap { literal in
      guard ["Text", "words"].contains(literal.calls.last ?? ""), literal.isFirstArgument,
        !literal.text.contains(SwiftLiterals.hole), !literal.text.hasSuffix(".")
      else { return nil }
      return ("\(file.path):\(literal.line)", literal.text)
    }
  }

  @Test(arguments: languages)
  func `every key that a source names has its sentence`(language: String) throws {
    let catalogue = try Self.catalogue(language)
    for file in try Repository.sources(below: "Sources") {
      for (place, key) in Self.namedKeys(in: file) where catalogue[key] == nil {
        Issue.record("\(place): \(key) is in no catalogue")
      }
    }
  }

  @Test func `keys are found where they are named`() {
    let source = #"""
      let a = words(Text("a.b", .verbatim("c d"))) + words("e")
      let b = [Text("\(x).f").key, Text("g." + x)]
      """#
    let keys = Self.namedKeys(in: SourceFile(planted: "Sources/TUI/Planted.swift", source))
    #expect(keys.map(\.key) == ["a.b", "e"])
  }
}
