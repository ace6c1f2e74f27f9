import Domain
import Terminal

extension TerminalError {
  /// The sentence, as a key of the catalogues.
  var text: Text {
    switch reason {
    case .notATerminal: Text("terminal.notATerminal")
    case .unnamed: Text("terminal.dumb", .verbatim(""))
    case .dumb(let name): Text("terminal.dumb", .verbatim(name))
    case .unknown(let name): Text("terminal.unknown", .verbatim(name))
    default: Text("terminal.failed")
    }
  }
}
