import App
import Domain
import Testing
import Verbs

/// The command line is read by the tables from which its help is made.
@Suite struct InvocationTests {
  static func failure(_ arguments: [String]) -> UsageError? {
    do throws(UsageError) {
      _ = try Invocation(arguments: arguments)
      return nil
    } catch {
      return error
    }
  }

  @Test func `every row is read, with and without an equals sign`() throws {
    let file = try Invocation(arguments: ["--db", "a b.db", "--script=x=y", "--size", "80x24"])
    #expect(file.database == "a b.db")
    #expect(file.script == "x=y")
    let call = try Invocation(arguments: ["demo", "--lang=en", "--read-only"])
    #expect(call.verb == .demo)
    #expect(call.language == .english)
    #expect(call.isReadOnly)
    #expect(try Invocation(arguments: ["-h"]).verb == .help)
  }

  @Test(arguments: [
    (["--db"], UsageError.missingValue("--db")),
    (["--db="], .missingValue("--db")),
    (["--lang", "fr"], .unknownChoice("--lang", "fr", nearest: nil, values: ["de", "en"])),
    (["--today", "2026-02-30"], .badValue("--today", "2026-02-30", "2026-11-23")),
    (["--script", "x", "--size", "0x9"], .badValue("--size", "0x9", "120x34")),
    (["--read-only=yes"], .needlessValue("--read-only", "yes")),
    (["--size", "80x24"], .sizeWithoutScript),
    (["dokter"], .unknown("dokter", nearest: "doctor")),
    (["demo", "doctor"], .unknown("doctor", nearest: "doctor")),
    (["--quatschwort"], .unknown("--quatschwort", nearest: nil)),
  ])
  func `a wrong word is named`(_ arguments: [String], _ error: UsageError) {
    #expect(Self.failure(arguments) == error)
  }

  @Test(
    arguments: [
      (["--lang", "en", "--nonsense"], Invocation.Language.english),
      (["--nonsense", "--lang=en"], .english), (["--lang"], nil), (["--lang", "fr"], nil),
    ] as [([String], Invocation.Language?)])
  func `the language is known even where the rest is wrong`(
    _ arguments: [String], _ language: Invocation.Language?
  ) {
    #expect(Invocation.language(askedForBy: arguments) == language)
  }

  @Test(arguments: Invocation.Language.allCases)
  func `the help has every row, in 80 columns`(_ language: Invocation.Language) {
    let words = Program.words(language)
    let text = Usage(words: words).text
    for name in Invocation.words { #expect(text.contains(name)) }
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(!text.contains("⟨"))
  }
}
