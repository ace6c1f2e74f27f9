import Domain
import Screen

/// What an entered line can mean, beside a command and a number.
enum LinearWord: String, CaseIterable {
  /// Where one is.
  case place = "where"
  /// The whole list again.
  case list
  /// The next lines of it.
  case more
  /// The lines before.
  case before
  case time
  /// What is possible here.
  case help
  /// Only chooses a row: its number follows.
  case row
  /// The fields of a form.
  case fields

  /// The key of its words in the catalogues, with commas between them.
  var key: String { "linear.word.\(rawValue)" }

  func isMeant(by text: String, _ words: Catalogue) -> Bool {
    let typed = fold(text).text
    return words(key).split(separator: ",").contains { fold(String($0)).text.trimmedForSpeech == typed }
  }
}

extension AppState {
  /// The commands that a person's words mean in the present scope: one where they are unambiguous.
  ///
  /// A command's name, its word in the footer and its old short name all count, whole, as their
  /// beginning, or each word as the beginning of one of theirs; umlauts fold.
  func commands(meantBy text: String) -> [Command] {
    let typed = fold(text.trimmedForSpeech).text
    guard !typed.isEmpty else { return [] }
    let scope = self.scope
    let known = Command.allCases.filter { $0.info.scopes.contains(scope) }
      .map { ($0, names(of: $0, in: scope)) }
    // The name of the table is nobody else's.
    if let command = known.first(where: { fold($0.0.rawValue).text == typed })?.0 {
      return [command]
    }
    for matches in [Self.isWhole, Self.isBeginning, Self.isOfBeginnings] {
      let meant = known.filter { _, names in names.contains { matches(typed, $0) } }.map(\.0)
      if !meant.isEmpty { return meant }
    }
    return []
  }

  /// The word by which a command is reached for certain.
  package func word(of command: Command) -> String {
    let label = words.label(of: command, in: scope)
    return commands(meantBy: label) == [command] ? label : command.rawValue
  }

  private func names(of command: Command, in scope: Scope) -> [String] {
    [
      words["command.\(command.rawValue).alias"] ?? "", command.rawValue,
      words.label(of: command, in: scope),
    ].filter { !$0.isEmpty }.map { fold($0).text }
  }

  private static func isWhole(_ typed: String, _ name: String) -> Bool { typed == name }
  private static func isBeginning(_ typed: String, _ name: String) -> Bool {
    name.hasPrefix(typed)
  }

  private static func isOfBeginnings(_ typed: String, _ name: String) -> Bool {
    let known = name.split { !$0.isLetter && !$0.isNumber }
    return typed.split(separator: " ").allSatisfy { word in
      known.contains { $0.hasPrefix(word) }
    }
  }

  /// The commands of the present scope by their words, with their keys and what they do.
  func linearHelp() -> [String] {
    let scope = self.scope
    let commands = CommandInfo.Group.allCases.flatMap { group in
      Command.allCases.filter { $0.info.group == group && $0.info.scopes.contains(scope) }
    }
    let lines = commands.map { command in
      let reason = command.disabledReason(in: self).map { words(Text("linear.not", .text($0))) }
      return [word(of: command) + ": " + words.help(of: command, in: scope), reason ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return [words("linear.help"), words("linear.help.\(scope.takesText ? "text" : "list")")] + lines
  }

  /// A sentence of the screen with its keys as the words that are entered here.
  func linearSentence(_ text: String) -> String {
    let mark = words("key.control") + "+"
    guard text.contains(mark) else { return text }
    var result = text
    for command in Command.allCases where command.info.scopes.contains(scope) {
      for keys in Keymap.standard.keys(for: command, in: scope) {
        guard let key = keys.first, case Key.control(let letter) = key, letter.isLetter else {
          continue
        }
        result = result.replacing(words.label(of: keys), with: ":" + word(of: command))
      }
    }
    return result
  }
}

extension String {
  fileprivate func contains(_ other: String) -> Bool { replacing(other, with: "") != self }

  fileprivate func replacing(_ other: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(other) {
        result += new
        rest = rest.dropFirst(other.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
