import Domain

/// The completions of a shell, made from the tables of verbs and options.
package struct Completions {
  let words: Catalogue

  package init(words: Catalogue) { self.words = words }

  package func script(for shell: Shell) -> String {
    let lines =
      switch shell {
      case .bash: bash
      case .zsh: zsh
      case .fish: fish
      }
    return lines.joined(separator: "\n")
  }

  private var verbs: [CommandLineVerb] { CommandLineVerb.all }
  private var options: [CommandLineOption] { CommandLineOption.all }

  // MARK: bash

  /// bash(1), "Programmable Completion"; a value behind an equals sign is a word of its own there.
  private var bash: [String] {
    var lines = [
      "# bash completion for regionetz, made by: regionetz completions bash",
      "_regionetz() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= i",
      "  if [[ $word == = ]]; then word=; fi",
      "  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi",
      "  COMPREPLY=()",
      "  case $before in",
    ]
    for option in options {
      guard let reply = reply(to: option.argument) else { continue }
      lines.append("    \(option.names.joined(separator: "|"))) \(reply) return ;;")
    }
    for verb in verbs {
      guard let reply = reply(to: verb.argument) else { continue }
      lines.append("    \(verb.name)) \(reply) return ;;")
    }
    let names = verbs.map(\.name)
    lines += [
      "  esac",
      "  for ((i = 1; i < COMP_CWORD; i++)); do",
      "    case ${COMP_WORDS[i]} in \(names.joined(separator: "|"))) verb=1 ;; esac",
      "  done",
      "  local all='\(options.flatMap(\.names).joined(separator: " "))'",
      "  if [[ -z $verb && $word != -* ]]; then all+=' \(names.joined(separator: " "))'; fi",
      "  COMPREPLY=($(compgen -W \"$all\" -- \"$word\"))",
      "}",
      "complete -F _regionetz regionetz",
    ]
    return lines
  }

  /// What bash offers for a value; nil where there is none.
  private func reply(to argument: CommandLineArgument) -> String? {
    switch argument {
    case .none: nil
    case .file:
      "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\");"
    case .oneOf(let values):
      "COMPREPLY=($(compgen -W '\(values.joined(separator: " "))' -- \"$word\"));"
    case .day, .size, .meeting:
      "COMPREPLY=($(compgen -W '\(argument.example)' -- \"$word\"));"
    }
  }

  // MARK: zsh

  /// zshcompsys(1), `_arguments` and `_describe`.
  private var zsh: [String] {
    var lines = [
      "#compdef regionetz",
      "# zsh completion for regionetz, made by: regionetz completions zsh",
      "_regionetz() {",
      "  local context state state_descr line",
      "  typeset -A opt_args",
      "  _arguments -C \\",
    ]
    for option in options {
      for name in option.names {
        let others = option.names.joined(separator: " ")
        let spec = "(\(others))\(name)" + (option.argument == .none ? "" : "=")
        let help = Self.bracketed(words(option.help))
        lines.append("    \(Self.quoted(spec + "[\(help)]" + action(of: option.argument))) \\")
      }
    }
    lines += [
      "    '1: :->verb' \\",
      "    '2: :->argument'",
      "  case $state in",
      "    verb)",
      "      local -a verbs",
      "      verbs=(",
    ]
    for verb in verbs {
      lines.append("        " + Self.quoted(verb.name + ":" + words(verb.help)))
    }
    lines += ["      )", "      _describe -t verbs regionetz verbs", "      ;;", "    argument)"]
    lines.append("      case $line[1] in")
    for verb in verbs {
      guard case .oneOf(let values) = verb.argument else { continue }
      lines.append("        \(verb.name)) compadd -- \(values.joined(separator: " ")) ;;")
    }
    lines += [
      "      esac",
      "      ;;",
      "  esac",
      "}",
      "if [[ $funcstack[1] == _regionetz ]]; then",
      "  _regionetz \"$@\"",
      "else",
      "  compdef _regionetz regionetz",
      "fi",
    ]
    return lines
  }

  private func action(of argument: CommandLineArgument) -> String {
    switch argument {
    case .none: ""
    case .file: ":" + argument.name(in: words) + ":_files"
    case .oneOf(let values): ": :(\(values.joined(separator: " ")))"
    case .day, .size, .meeting: ":" + argument.name(in: words) + ":(\(argument.example))"
    }
  }

  /// Inside the brackets of a spec a bracket and a colon mean something.
  private static func bracketed(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// One word of a POSIX shell.
  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text { result += character == "'" ? "'\\''" : String(character) }
    return result + "'"
  }

  // MARK: fish

  /// fish(1), `complete`: https://fishshell.com/docs/current/cmds/complete.html.
  private var fish: [String] {
    let names = verbs.map(\.name).joined(separator: " ")
    var lines = [
      "# fish completion for regionetz, made by: regionetz completions fish",
      "complete -c regionetz -f",
    ]
    for verb in verbs {
      lines.append(
        "complete -c regionetz -n \"not __fish_seen_subcommand_from \(names)\" "
          + "-a \(verb.name) -d \(Self.fishQuoted(words(verb.help)))")
      if case .oneOf(let values) = verb.argument {
        lines.append(
          "complete -c regionetz -n \"__fish_seen_subcommand_from \(verb.name)\" "
            + "-a \"\(values.joined(separator: " "))\"")
      }
    }
    for option in options {
      let names = option.names.map { name in
        name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
      }
      let value =
        switch option.argument {
        case .none: ""
        case .file: " -r -F"
        case .oneOf(let values): " -x -a \"\(values.joined(separator: " "))\""
        case .day, .size, .meeting: " -x -a \"\(option.argument.example)\""
        }
      lines.append(
        "complete -c regionetz \(names.joined(separator: " "))\(value) "
          + "-d \(Self.fishQuoted(words(option.help)))")
    }
    return lines
  }

  /// Between fish's single quotes only they and the backslash mean something.
  private static func fishQuoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if "'\\".contains(character) { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }
}
