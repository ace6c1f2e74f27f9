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
    return words(key).split(separator: ",").contains {
      fold(String($0)).text.trimmedForSpeech == typed
    }
  }
}

/// The commands of a screen by their words.
package struct LinearVocabulary {
  private struct Entry {
    var command: Command
    /// Folded: its short name of old, its name in the table, its word in the footer.
    var names: [String]
    /// The name in the table alone, and the word in the footer as it is.
    var raw: String
    var label: String
    /// As the screen names them.
    var keys: [String]
  }

  private let entries: [Entry]
  private let words: Catalogue

  init(of scope: Scope, _ words: Catalogue) {
    self.words = words
    entries = Command.allCases.filter { $0.info.scopes.contains(scope) }.map { command in
      let label = words.label(of: command, in: scope)
      let names = words.aliases(of: command) + [command.rawValue, label]
      return Entry(
        command: command, names: names.map { fold($0).text },
        raw: fold(command.rawValue).text, label: label,
        keys: Keymap.standard.keys(for: command, in: scope).map { words.label(of: $0) })
    }
  }

  /// The commands that a person's words mean: one where they are unambiguous.
  ///
  /// A command's name, its word in the footer and its short name of old all count, whole, as their
  /// beginning, or each word as the beginning of one of theirs; umlauts fold. So does its key.
  func commands(meantBy text: String) -> [Command] {
    let text = text.trimmedForSpeech
    let typed = fold(text).text
    guard !typed.isEmpty else { return [] }
    // A key and the name of the table are nobody else's.
    if let entry = entries.first(where: { $0.keys.contains(text) || $0.raw == typed }) {
      return [entry.command]
    }
    for matches in [Self.isWhole, Self.isBeginning, Self.isOfBeginnings] {
      let meant = entries.filter { $0.names.contains { matches(typed, $0) } }.map(\.command)
      if !meant.isEmpty { return meant }
    }
    return []
  }

  /// The word by which a command is reached for certain.
  package func word(of command: Command) -> String {
    let label = entries.first { $0.command == command }?.label
    let names = (label.map { [$0] } ?? []) + words.aliases(of: command)
    return names.first { commands(meantBy: $0) == [command] } ?? command.rawValue
  }

  /// Whether a command's word is just that.
  func hasCommand(called text: String) -> Bool {
    entries.contains { fold($0.label).text == fold(text).text }
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
}

extension AppState {
  /// The commands of the present screen by their words.
  package var vocabulary: LinearVocabulary { LinearVocabulary(of: scope, words) }

  func commands(meantBy text: String) -> [Command] { vocabulary.commands(meantBy: text) }

  /// The word by which a command of the present screen is reached for certain.
  package func word(of command: Command) -> String { vocabulary.word(of: command) }

  /// The commands of the present scope by their words, with their keys and what they do.
  func linearHelp() -> [String] {
    let scope = self.scope
    let commands = CommandInfo.Group.allCases.flatMap { group in
      Command.allCases.filter { $0.info.group == group && $0.info.scopes.contains(scope) }
    }
    let vocabulary = self.vocabulary
    let lines = commands.map { command in
      let reason = command.disabledReason(in: self).map { words(Text("linear.not", .text($0))) }
      return [
        vocabulary.word(of: command) + ": " + words.help(of: command, in: scope), reason ?? "",
      ]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return [words("linear.help"), words("linear.help.\(scope.takesText ? "text" : "list")")] + lines
      + spokenWords
  }

  /// A sentence of the screen with its keys as the words that are entered here.
  func linearSentence(_ text: String) -> String {
    let mark = words("key.control") + "+"
    guard text.contains(mark) else { return text }
    var result = text
    let vocabulary = self.vocabulary
    for command in Command.allCases where command.info.scopes.contains(scope) {
      for keys in Keymap.standard.keys(for: command, in: scope) {
        guard let key = keys.first, case Key.control(let letter) = key, letter.isLetter else {
          continue
        }
        result = result.replacing(words.label(of: keys), with: ":" + vocabulary.word(of: command))
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
