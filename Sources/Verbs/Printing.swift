import Domain
import Screen
import System

/// The program's words for people and pipes, made safe for a terminal.
package struct Printer: Sendable {
  package var words: Catalogue

  package init(words: Catalogue) { self.words = words }

  /// A sentence on the standard output.
  package func say(_ text: Text) { write(words(text), to: .output) }

  /// A sentence for people on the standard error, behind the program's name.
  package func complain(_ text: Text, about path: String? = nil) {
    let about = path.map { $0 + ": " } ?? ""
    write("regionetz: " + about + words(text), to: .error)
  }

  /// Lines as they are, each passed through `displaySafe`.
  package func write(_ lines: String, to stream: StandardIO.Stream) {
    let safe = lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { displaySafe(String($0)) }.joined(separator: "\n")
    // A closed pipe is the reader's wish.
    _ = try? StandardIO.write(safe + "\n", to: stream)
  }
}
