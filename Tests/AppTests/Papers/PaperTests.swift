import Domain
import Screen
import TUI
import Testing
import Verbs

@testable import App

/// The papers are made from the tables, and name all that stands in them.
@Suite struct PaperTests {
  @Test(arguments: [
    ("a-b", "a\\-b"), ("\\n", "\\(rsn"), ("it's \"so\"", "it\\(aqs \\(dqso\\(dq"),
    ("~^`", "\\(ti\\(ha\\(ga"), ("ü…", "\\[u00FC]\\[u2026]"), ("a\u{7}b\u{85}c", "abc"),
    ("👍", "\\[u1F44D]"),
  ])
  func `roff keeps what it would take for its own`(_ text: String, _ roff: String) {
    #expect(Roff.escaped(text) == roff)
  }

  @Test func `a line that begins like a call is text`() {
    var page = Roff(name: "X", section: 1, day: "2026-11-23", source: "", manual: "")
    page.item([.plain(".")], ".so and 'so")
    page.paragraph(String(repeating: "abcdefgh ", count: 8) + "abc .XX 'YY")
    let lines = page.text.split(separator: "\n").dropFirst(3).filter { !$0.hasPrefix("\\&") }
    let calls = lines.filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    #expect(calls == [".TP", ".P"])
    #expect(page.text.contains("\n\\&.\n\\&.so and \\(aqso\n"))
    #expect(page.text.contains("\n\\&.XX"))
  }

  @Test(arguments: Invocation.Language.allCases)
  func `the manual names every verb, option, key and exit code`(_ language: Invocation.Language) {
    let words = Program.words(language)
    let page = ManPage.text(words: words)
    #expect(page.unicodeScalars.allSatisfy { $0.isASCII && ($0.value >= 32 || $0 == "\n") })
    #expect(!page.contains(Roff.escaped("⟨")))
    for line in page.split(separator: "\n") { #expect(line.utf8.count <= 200, "\(line)") }
    for option in CommandLineOption.all {
      #expect(page.contains("\n\\fB" + Roff.escaped(option.names.joined(separator: ", "))))
    }
    for verb in CommandLineVerb.all { #expect(page.contains("\n\\fBregionetz \(verb.name)")) }
    for row in ManTables.files + ManTables.variables + ManTables.exits + ManTables.examples {
      #expect(page.contains("\n\\fB" + Roff.escaped(row.name)), "\(row.name)")
    }
    for command in Command.allCases {
      for scope in command.info.scopes {
        guard !Keymap.standard.keys(for: command, in: scope).isEmpty else { continue }
        let help = Roff.escaped(words.help(of: command, in: scope)).prefix(30)
        let isThere = page.split(separator: "\n").contains { $0.hasPrefix(help) }
        #expect(isThere, "\(command) in \(scope)")
      }
    }
  }

  /// The variables that the sources ask for by name.
  static func variables(in source: String) -> Set<String> {
    var found: Set<String> = []
    for call in ["value(\"", "folder(\""] {
      var rest = Substring(source)
      while let start = rest.ranges(of: call).first {
        rest = rest[start.upperBound...]
        let name = rest.prefix { $0 != "\"" }
        if name.contains(where: \.isUppercase), name.allSatisfy({ $0.isUppercase || $0 == "_" }) {
          found.insert(String(name))
        }
      }
    }
    return found
  }

  @Test func `the manual names every variable that counts, and no other`() throws {
    let sources = [
      "App/Editor", "App/ProgramRun", "System/Environment", "System/Files",
      "System/Files+Contents", "Verbs/Location",
    ]
    var asked: Set<String> = []
    for name in sources {
      let source = try #require(
        Golden.read(Golden.repository + "/Sources/\(name).swift"), "\(name)")
      asked.formUnion(Self.variables(in: source))
    }
    let named = Set(
      ManTables.variables.flatMap { $0.name.split(separator: ",") }
        .map { String($0.drop { $0 == " " }) })
    #expect(asked.count > 10)
    #expect(asked == named)
  }

  @Test(arguments: Shell.allCases)
  func `completions offer every verb, option and value`(_ shell: Shell) {
    for language in Invocation.Language.allCases {
      let script = Completions(words: Program.words(language)).script(for: shell)
      #expect(!script.contains("⟨"))
      for verb in CommandLineVerb.all { #expect(script.contains(verb.name)) }
      for option in CommandLineOption.all {
        for name in option.names {
          let dashless = name.drop { $0 == "-" }
          let flag = name.hasPrefix("--") ? "-l \(dashless)" : "-s \(dashless)"
          #expect(script.contains(shell == .fish ? flag : name), "\(name) in \(shell)")
        }
        guard case .oneOf(let values) = option.argument else { continue }
        #expect(script.contains(values.joined(separator: " ")))
      }
    }
  }
}
