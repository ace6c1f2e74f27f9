import Domain

/// The commands that are typed at the start of a meeting's line, behind a colon (INTERFACE.md §2).
///
/// The table of them: a new one is a case here, its words `line.<name>.names` (all that are taken,
/// with commas between them, the first is shown), `line.<name>.usage` and `line.<name>.help` in both
/// catalogues, and what it does in `AppState.run(_:_:)`.
package enum LineCommand: String, ColonWord, Sendable {
  static let texts = "line"

  case next
  case previous
  case pause
  case resume
  case postpone
  case add
  case attendance
  case round
  case votes
  case kind
  case takeBack
  case times
  case face
  case gapYes
  case gapNo
  case abbreviation
  case page
  case show
  case beamer
  case end
  case help
}

/// What stands behind a colon at the start of a line.
enum LineOrder: Equatable {
  /// `:3`: to the TOP of that number, with what follows it.
  case item(String, rest: String)
  case command(LineCommand, rest: String)
  case unknown(String)

  /// Reads a line; nil for one that does not begin with a colon.
  init?(_ line: String, _ words: Catalogue) {
    guard line.first == ":" else { return nil }
    let body = line.dropFirst().drop { $0 == " " }
    let word = String(body.prefix { !$0.isWhitespace })
    let rest = String(body.dropFirst(word.count)).withoutOuterBlanks
    if let first = word.first, first.isNumber {
      self = .item(word, rest: rest)
    } else if let command = LineCommand.named(word, words) {
      self = .command(command, rest: rest)
    } else {
      self = .unknown(word)
    }
  }
}
