import Domain
import Testing

/// Every sentence of the brochure has its answer, or says what is still owed to it.
@Suite struct BrochureTests {
  /// What the answers are looked up in.
  struct Sources {
    var network: [NetworkTests.Entry]
    var catalogues: [Catalogue]

    init() throws {
      network = try NetworkTests.network()
      catalogues = try CatalogueTests.languages.map(CatalogueTests.catalogue)
    }
  }

  static let numbers = 1...81

  /// Rows that are missing or stand twice.
  static func gaps(in rows: [BrochureRow]) -> [String] {
    let counts = Dictionary(grouping: rows, by: \.number).mapValues(\.count)
    let strangers = counts.keys.filter { !numbers.contains($0) }.map { "row \($0): unknown" }
    return strangers
      + numbers.compactMap { number in
        let count = counts[number] ?? 0
        return count == 1 ? nil : "row \(number): stands \(count) times"
      }
  }

  /// What is wrong with an answer, or nil.
  static func problem(_ answer: BrochureAnswer, _ sources: Sources) -> String? {
    switch answer {
    case .field(let type, let field):
      return Registry.type(type)?.field(field) == nil ? "no field \(type).\(field)" : nil
    case .choice(let type, let field, let token):
      guard case .choice(let tokens)? = Registry.type(type)?.field(field)?.kind,
        tokens.contains(token)
      else { return "no choice \(type).\(field).\(token)" }
      return nil
    case .count(let type, let count):
      let found = sources.network.count { $0.type == type }
      return found == count ? nil : "\(found) of \(type), not \(count)"
    case .seed(let type, let name, let field, let value):
      return seedProblem(type, name, field, value, sources)
    case .rule(let rule):
      // A rule with several sentences has one key for each: `R03.early.message`.
      let known = sources.catalogues.allSatisfy { catalogue in
        catalogue.keys.contains { $0.hasPrefix(rule + ".") && $0.hasSuffix(".message") }
      }
      return known ? nil : "no sentence of \(rule)"
    case .text(let key):
      return sources.catalogues.allSatisfy { $0[key] != nil } ? nil : "no text \(key)"
    case .owed(let words):
      return words.split(separator: " ").count > 2 && !words.contains("#") ? nil : "owed: \(words)"
    case .layout:
      return nil
    }
  }

  private static func seedProblem(
    _ type: String, _ name: String, _ field: String, _ value: String, _ sources: Sources
  ) -> String? {
    guard let traits = Registry.type(type)?.traits else { return "no type \(type)" }
    let records = sources.network.filter { entry in
      guard entry.type == type else { return false }
      return entry.text(traits.title) == name || traits.code.flatMap(entry.text) == name
    }
    guard let record = records.first, records.count == 1 else {
      return "\(records.count) records of \(type) called \(name)"
    }
    guard let found = record.fields[field].map(shown) else {
      return "\(type) \(name) has no \(field)"
    }
    let lines = found.split(separator: "\n").map(String.init)
    return found == value || lines.contains(value)
      ? nil : "\(type) \(name): \(field) is \(found), not \(value)"
  }

  private static func shown(_ json: JSON) -> String {
    switch json {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let flag): String(flag)
    default: ""
    }
  }

  /// What is wrong with a row, by its number.
  static func problems(of row: BrochureRow, _ sources: Sources) -> [String] {
    guard !row.answers.isEmpty else { return ["row \(row.number) (\(row.sentence)): no answer"] }
    return row.answers.compactMap { problem($0, sources) }
      .map { "row \(row.number) (\(row.sentence)): \($0)" }
  }

  @Test func `every row stands once`() {
    #expect(Self.gaps(in: BrochureTable.rows) == [])
  }

  @Test func `every row has its answer`() throws {
    let sources = try Sources()
    for problem in BrochureTable.rows.flatMap({ Self.problems(of: $0, sources) }) {
      Issue.record("\(problem)")
    }
  }

  @Test func `every record type answers a row`() {
    let types = BrochureTable.rows.flatMap(\.answers).compactMap { answer in
      switch answer {
      case .field(let type, _), .choice(let type, _, _), .count(let type, _),
        .seed(let type, _, _, _):
        type
      case .rule, .text, .owed, .layout: nil
      }
    }
    // How people look at the book is no matter of the brochure.
    let own: Set = [SavedView.typeName]
    #expect(Set(Registry.all.map(\.name)).subtracting(types) == own)
  }

  @Test(arguments: [
    BrochureAnswer.field("project", "colour"),
    .field("committee", "name"),
    .choice("project", "phase", "finished"),
    .count("partner", 8),
    .seed("target", "T1", "value", "160000"),
    .seed("target", "T9", "value", "150000"),
    .seed("target", "T3", "value", "2035"),
    .seed("body", "BK", "standingItems", "Strategische"),
    .rule("R99"),
    .text("project.words"),
    .owed("#12"),
  ])
  func `a planted mistake is noticed`(answer: BrochureAnswer) throws {
    #expect(Self.problems(of: BrochureRow(5, "planted", answer), try Sources()).count == 1)
  }

  @Test func `a row too many or too few is noticed`() {
    let rows = BrochureTable.rows.filter { $0.number != 40 }
    #expect(Self.gaps(in: rows).count == 1)
    #expect(Self.gaps(in: rows + rows.prefix(1)).count == 2)
    #expect(Self.gaps(in: BrochureTable.rows + [BrochureRow(82, "planted", .layout)]).count == 1)
  }
}
