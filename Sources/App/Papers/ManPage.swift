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

  private mutating func writeKeys() {
    page.section(words("man.keys"))
    page.paragraph(words("man.keys.text"))
    for section in KeySection.all(words) {
      page.subsection(section.title)
      for row in section.rows { page.item([.bold(row.keys.joined(separator: "  "))], row.help) }
    }
  }
}
