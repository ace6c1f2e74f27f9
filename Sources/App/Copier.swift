import Domain
import System
import TUI
import Terminal
import Verbs

/// Brings a copied text to the terminal's clipboard and into a file: many terminals ignore OSC 52
/// without a word (INTERFACE.md §3.15).
package struct Copier {
  let environment: Environment
  /// Sends bytes to the terminal; nil where there is none.
  let send: (([UInt8]) -> Bool)?

  package init(environment: Environment, send: (([UInt8]) -> Bool)? = nil) {
    self.environment = environment
    self.send = send
  }

  /// The file's name in the program's folder of this machine.
  package static let name = "kopie.txt"

  package func copy(_ copy: Copy) -> CopyOutcome {
    let text = copy.text
    var outcome = CopyOutcome(terminal: terminal(text), file: nil)
    guard let folder = Location.state(in: environment) else {
      outcome.problem = Text("file.noHome")
      return outcome
    }
    let path = folder + "/" + (copy.file ?? Self.name)
    do throws(SystemError) {
      try Files.createPrivateDirectories(folder)
      try Files.write(Array(text.utf8), to: path)
      outcome.file = shortened(path)
    } catch {
      outcome.problem = Text("file.failed", .verbatim(error.description))
    }
    return outcome
  }

  private func terminal(_ text: String) -> CopyOutcome.Terminal {
    let way = Clipboard.Way(
      term: environment.value("TERM"), tmux: environment.value("TMUX"),
      screen: environment.value("STY"))
    guard let send, way != .none else { return .none }
    guard let bytes = Clipboard.sequence(text, way) else { return .tooLong }
    return send(bytes) ? .sent : .none
  }

  /// `~` for the person's own folder.
  private func shortened(_ path: String) -> String {
    guard let home = environment.value("HOME"), home != "/", path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }
}
