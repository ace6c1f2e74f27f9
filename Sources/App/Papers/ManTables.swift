/// What the manual page lists beside keys, verbs and options.
package enum ManTables {
  package struct Row: Sendable {
    package var name: String
    /// The key of its sentence.
    package var help: String

    init(_ name: String, _ help: String) {
      self.name = name
      self.help = help
    }
  }

  /// The files that the program reads and writes.
  static let files = [
    Row("$XDG_DATA_HOME/regionetz/regionetz.db", "man.file.book"),
    Row("regionetz.db-journal", "man.file.journal"),
    Row("$XDG_STATE_HOME/regionetz/*.mark", "man.file.mark"),
    Row("$XDG_CONFIG_HOME/regionetz/keys.conf", "man.file.keys"),
  ]

  /// The environment variables that count; a test compares them with the sources.
  package static let variables = [
    Row("REGIONETZ_DB", "man.variable.db"),
    Row("XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME, HOME", "man.variable.folders"),
    Row("XDG_RUNTIME_DIR, TMPDIR", "man.variable.temporary"),
    Row("VISUAL, EDITOR", "man.variable.editor"),
    Row("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "man.variable.language"),
    Row("LC_CTYPE", "man.variable.charset"),
    Row("TERM", "man.variable.term"),
    Row("NO_COLOR", "man.variable.colour"),
  ]

  static let exits = [
    Row("\(ExitCode.good)", "man.exit.good"),
    Row("\(ExitCode.failure)", "man.exit.failure"),
    Row("\(ExitCode.usage)", "man.exit.usage"),
    Row("\(ExitCode.damage)", "man.exit.damage"),
  ]

  static let examples = [
    Row("regionetz demo", "man.example.demo"),
    Row("regionetz --db ~/netz/buch.db --read-only", "man.example.reading"),
    Row("regionetz man | man -l -", "man.example.man"),
    Row(
      "regionetz completions bash > ~/.local/share/bash-completion/completions/regionetz",
      "man.example.completions"),
    Row("printf '3 j' | regionetz demo --script - --size 120x34", "man.example.script"),
  ]
}
