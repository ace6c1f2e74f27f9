import Testing

/// Sentences stand in the catalogues, those of the command line too: sources hold keys only.
@Suite struct SentenceTests {
  /// What only the house's own people run may speak.
  private static let free: Set<String> = ["Accidents", "Benchmarks", "Campaigns", "Histories"]
  /// The demo's invented book is data in German, whatever the screen's language.
  private static let data = "Sources/Verbs/Demo/"
  /// Calls whose texts are for the house's own people: a broken promise ends the program with one.
  private static let promises: Set<String> = [
    "assert", "assertionFailure", "fatalError", "precondition", "preconditionFailure",
  ]
  private static let umlauts: Set<Character> = ["ä", "ö", "ü", "Ä", "Ö", "Ü", "ß"]

  /// The literals of a file that read like words for people.
  static func sentences(in file: SourceFile) -> [String] {
    guard file.path.hasSuffix(".swift") else { return [] }
    return SwiftLiterals.read(file.bytes).compactMap { literal in
      guard promises.isDisjoint(with: literal.calls) else { return nil }
      let isSuspicious = isGerman(literal.text, in: file.module) || isSentence(literal)
      return isSuspicious ? "\(file.path):\(literal.line): \(literal.text)" : nil
    }
  }

  /// An umlaut in more than one letter; but Domain's parsers have tables of single German words.
  private static func isGerman(_ text: String, in module: String) -> Bool {
    guard text.contains(where: umlauts.contains), text.count > 1 else { return false }
    return module != "Domain" || text.contains(" ")
  }

  /// Two words or more with a mark at the end.
  ///
  /// A question mark does not count, for statements end in it; text of several lines is SQL, whose
  /// remarks may be sentences.
  private static func isSentence(_ literal: SwiftLiterals.Literal) -> Bool {
    guard !literal.isMultiLine, let last = literal.text.last, ".!…".contains(last) else {
      return false
    }
    return literal.text.split(separator: " ").count { $0.contains(where: \.isLetter) } > 1
  }

  @Test func `no sentence stands outside the catalogues`() throws {
    let files = try Repository.sources(below: "Sources")
      .filter { !Self.free.contains($0.module) && !$0.path.hasPrefix(Self.data) }
    #expect(files.flatMap(Self.sentences) == [])
  }

  @Test(arguments: [
    #"let text = "Der Themenspeicher ist leer.""#,
    #"let text = "Gehört niemandem""#,
    #"let text = "That did not work.""#,
    #"show("\(count) Themen gefunden.")"#,
    ##"let text = #"Wirklich "löschen"?"#"##,
    #"show(at: "x \(word("Nächste"))")"#,
  ])
  func `a planted sentence is noticed`(line: String) {
    let text = "/// A remark: über alles.\n" + line + "\n"
    let found = Self.sentences(in: SourceFile(planted: "Sources/TUI/Planted.swift", text))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("Sources/TUI/Planted.swift:2:") == true)
  }

  @Test(arguments: [
    #"let key = Text("topics.empty")"#,
    #"let sql = "SELECT count(*) FROM topic WHERE key = ?""#,
    #"precondition(size > 0, "A screen has at least one cell.")"#,
    #"case "ä", "à": "a""#,
    #"let url = "https://sqlite.org/" // Größe und Maß."#,
  ])
  func `what is no sentence passes`(line: String) {
    let file = SourceFile(planted: "Sources/Store/Planted.swift", line + "\n")
    #expect(Self.sentences(in: file) == [])
  }
}
