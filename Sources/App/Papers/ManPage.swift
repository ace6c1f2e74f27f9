import Domain
import Screen
import TUI
import Verbs

/// The manual page `regionetz(1)`, made from the tables of verbs, options and commands.
package struct ManPage {
  let words: Catalogue
  private var page: Roff

  package init(words: Catalogue) {
    self.words = words
    page = Roff(
      name: "REGIONETZ", section: 1, day: Program.released, source: "regionetz " + Program.version,
      manual: "RegioNetzWerk")
  }

  /// The page as a file for `man`.
  package static func text(words: Catalogue) -> String {
    var page = ManPage(words: words)
    page.write()
    return page.page.text
  }

  private mutating func write() {
    page.section(words("man.name"))
    page.paragraph("regionetz - " + words("man.name.line"))
    writeSynopsis()
    page.section(words("man.description"))
    page.paragraph(words("man.description.text"))
    writeVerbs()
    writeOptions()
    writeKeys()
    writeTable(words("man.files"), ManTables.files)
    writeTable(words("man.environment"), ManTables.variables)
    writeTable(words("man.exit"), ManTables.exits)
    page.section(words("man.examples"))
    for example in ManTables.examples {
      page.item([.bold(example.name)], words(example.help))
    }
    page.section(words("man.see"))
    page.paragraph("sqlite3(1), man(1)")
  }

  private mutating func writeSynopsis() {
    page.section(words("man.synopsis"))
    let options = "[" + words("man.option") + " …]"
    page.line([.bold("regionetz"), .plain(" "), .italic(options)])
    for verb in CommandLineVerb.all {
      page.line(
        [.bold("regionetz \(verb.name)")] + behind(verb.argument)
          + [.plain(" "), .italic(options)])
    }
  }

  private mutating func writeVerbs() {
    page.section(words("man.verbs"))
    page.item([.bold("regionetz")], words("verb.open"))
    for verb in CommandLineVerb.all {
      page.item([.bold("regionetz \(verb.name)")] + behind(verb.argument), words(verb.help))
    }
  }

  private mutating func writeOptions() {
    page.section(words("man.options"))
    for option in CommandLineOption.all {
      page.item(
        [.bold(option.names.joined(separator: ", "))] + behind(option.argument),
        words(option.help))
    }
  }

  private func behind(_ argument: CommandLineArgument) -> [Roff.Span] {
    let name = argument.name(in: words)
    guard !name.isEmpty else { return [] }
    if case .oneOf = argument { return [.plain(" "), .bold(name)] }
    return [.plain(" "), .italic(name)]
  }

  private mutating func writeTable(_ title: String, _ rows: [ManTables.Row]) {
    page.section(title)
    for row in rows { page.item([.bold(row.name)], words(row.help)) }
  }

  // MARK: Keys

  /// First what is the same on most screens, then in the panes, then what each screen adds.
  private mutating func writeKeys() {
    page.section(words("man.keys"))
    page.paragraph(words("man.keys.text"))
    let common = Command.allCases.filter { isCommon($0) }
    writeKeys(words("man.keys.common"), common, .board)
    let shared = Command.allCases.filter { isOfAllPanes($0) }
    writeKeys(words("man.keys.panes"), shared, .board)
    for scope in Scope.allCases {
      let own = Command.allCases.filter { command in
        guard command.info.scopes.contains(scope) else { return false }
        let isSaid = isCommon(command) || (isOfAllPanes(command) && Self.panes.contains(scope))
        return !isSaid || hasOwnWords(command, scope)
      }
      writeKeys(words("scope.\(scope.rawValue)"), own, scope)
    }
  }

  private mutating func writeKeys(_ title: String, _ commands: [Command], _ scope: Scope) {
    let keyed = commands.map { ($0, Keymap.standard.keys(for: $0, in: scope)) }
      .filter { !$0.1.isEmpty }
    guard !keyed.isEmpty else { return }
    page.subsection(title)
    for (command, keys) in keyed {
      let names = keys.map { words.label(of: $0) }.joined(separator: "  ")
      page.item([.bold(names)], words.help(of: command, in: scope))
    }
  }

  /// The same on most screens that are lists.
  private func isCommon(_ command: Command) -> Bool {
    command.info.scopes.count >= Self.most && command.info.scopes.contains(.board)
      && !hasOwnWords(command, .board)
  }

  /// The same in the four panes, and not on most other screens.
  private func isOfAllPanes(_ command: Command) -> Bool {
    !isCommon(command) && Self.panes.allSatisfy(command.info.scopes.contains)
      && !hasOwnWords(command, .board)
  }

  private func hasOwnWords(_ command: Command, _ scope: Scope) -> Bool {
    words["\(command.help).\(scope.rawValue)"] != nil
  }

  private static let panes = Pane.allCases.map(\.scope)
  private static let most = 9
}
