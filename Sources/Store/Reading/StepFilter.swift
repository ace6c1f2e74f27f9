import Domain
import SQLite

/// The words that the steps of the Chronik must have.
///
/// SQLite drops what cannot have them, letter by letter without those that umlauts change; what is
/// left is compared folded.
struct StepFilter {
  /// Conditions behind others: empty, or beginning with ` AND`.
  let sql: String
  let arguments: [SQLiteValue]
  private let words: [(text: Folded, word: Chronicle.Word)]

  init(_ words: [Chronicle.Word]) {
    self.words = words.map { (fold($0.text), $0) }
    var sql = ""
    var arguments: [SQLiteValue] = []
    for word in words {
      let pattern = SQLiteValue.text(Self.pattern(of: word.text))
      var parts = ["author LIKE ?", "args LIKE ?"]
      arguments += [pattern, pattern]
      for command in word.commands {
        parts += ["command = ?", "args LIKE ?"]
        arguments += [.text(command), .text("[%:%,\"\(command)\"%")]
      }
      for type in word.types {
        parts.append("args LIKE ?")
        arguments.append(.text("%\"\(type)\",%"))
      }
      sql += " AND (\(parts.joined(separator: " OR ")))"
    }
    self.sql = sql
    self.arguments = arguments
  }

  /// Letters that no folding touches stand for themselves; everything else for anything.
  private static func pattern(of word: String) -> String {
    var pattern = "%"
    for byte in word.utf8 {
      let letter = Character(Unicode.Scalar(byte))
      if "bcdfghjklmnpqrtvwxyzBCDFGHJKLMNPQRTVWXYZ0123456789".contains(letter) {
        pattern.append(letter)
      } else if pattern.last != "%" {
        pattern += "%"
      }
    }
    return pattern.last == "%" ? pattern : pattern + "%"
  }

  func accepts(_ step: StoredStep) -> Bool {
    words.allSatisfy { text, word in
      let isReversal = step.target != nil
      let command = isReversal ? step.arguments[1] : step.command
      let arguments = isReversal ? Array(step.arguments.dropFirst(2)) : step.arguments
      if word.commands.contains(step.command) || word.commands.contains(command) { return true }
      if Self.typed.contains(command), let type = arguments.first, word.types.contains(type) {
        return true
      }
      let said = Self.typed.contains(command) ? Array(arguments.dropFirst()) : arguments
      return ([step.author.name] + said).contains { !ranges(of: text, in: $0).isEmpty }
    }
  }

  /// The commands whose first argument is a record type.
  private static let typed: Set<String> = Set(
    [StepText.Command.create, .edit, .trash, .restore].map(\.rawValue)
  )
}
