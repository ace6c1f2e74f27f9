import Domain
import Testing

/// One word for one thing: the glossary decides, and the code keeps to it.
@Suite struct GlossaryTests {
  /// One row of the glossary's tables.
  struct Entry {
    var line: Int
    var term: String
    /// The code names, in grave accents; empty where the thing has no name in the code.
    var codeNames: [String]
    var sentence: String
    /// The names in grave accents that no type may bear.
    var forbidden: [String]
  }

  static func entries(of page: String) throws -> [Entry] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { number, line in
      guard line.hasPrefix("| ") else { return nil }
      let cells = line.split(separator: "|").map { $0.trimmed }
      try #require(cells.count == 4, "Glossary.md:\(number + 1): four columns")
      guard cells[0] != "Term" else { return nil }
      return Entry(
        line: number + 1,
        term: cells[0],
        codeNames: quoted(cells[1]),
        sentence: cells[2],
        forbidden: quoted(cells[3])
      )
    }
  }

  private static func quoted(_ cell: String) -> [String] {
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private func glossary() throws -> [Entry] {
    try Self.entries(of: Repository.text(of: "Sources/Domain/Domain.docc/Glossary.md"))
  }

  @Test func `every record type stands in the glossary`() throws {
    let names = Set(try glossary().flatMap(\.codeNames))
    for type in Registry.all + [Seat.recordType] {
      let name = type.name.prefix(1).uppercased() + type.name.dropFirst()
      #expect(names.contains(name), "\(name) is in no row of Glossary.md")
    }
  }

  @Test func `every row is complete and stands once`() throws {
    var terms: Set<String> = []
    for entry in try glossary() {
      #expect(terms.insert(entry.term).inserted, "\(entry.term) stands twice")
      #expect(entry.sentence.hasSuffix("."), "\(entry.term): a sentence")
    }
    #expect(terms.count > 20)
  }

  /// The names of the types that a file declares, and in which lines.
  static func declarations(_ file: SourceFile) -> [(line: Int, name: String)] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias"]
    return file.lines.enumerated().compactMap { number, line in
      let words = line.split { !$0.isLetter && !$0.isNumber }
      guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.endIndex,
        !line.trimmed.hasPrefix("//")
      else { return nil }
      return (number + 1, String(words[kind + 1]))
    }
  }

  /// Where a file declares a type under a name that the glossary forbids.
  static func violations(_ file: SourceFile, forbidden: Set<String>) -> [String] {
    declarations(file).filter { forbidden.contains($0.name) }
      .map { "\(file.path):\($0.line): \($0.name)" }
  }

  @Test func `code names are those of the code`() throws {
    let files = try Repository.sources(below: "Sources")
    let declared = Set(files.flatMap(Self.declarations).map(\.name))
    for name in try glossary().flatMap(\.codeNames) where name.first?.isUppercase == true {
      let type = name.prefix { $0 != "." }
      #expect(declared.contains(String(type)), "\(name) is in the glossary only")
    }
  }

  @Test func `no type bears a forbidden name`() throws {
    let forbidden = Set(try glossary().flatMap(\.forbidden))
    let files = try Repository.sources(below: "Sources")
    #expect(files.flatMap { Self.violations($0, forbidden: forbidden) } == [])
  }

  @Test func `a planted name is noticed`() {
    let file = SourceFile(
      planted: "Sources/TUI/Planted.swift",
      "/// struct Committee\npackage struct Committee: Sendable {\n}\n"
    )
    #expect(Self.violations(file, forbidden: ["Committee"]).count == 1)
    #expect(Self.violations(file, forbidden: ["Panel"]) == [])
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }
    return end.map { String(start[...$0]) } ?? ""
  }
}
