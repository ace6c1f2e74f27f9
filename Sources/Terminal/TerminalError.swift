/// Why there is no screen to draw on: data, the sentence is somebody else's.
package struct TerminalError: Error, Equatable, Sendable {
  /// What stands in the way.
  package enum Reason: Equatable, Sendable {
    /// Standard input or output is a file, a pipe, or closed.
    case notATerminal
    /// The variable `TERM` is not set.
    case unnamed
    /// The terminal of that name cannot place its cursor.
    case dumb(String)
    /// The terminfo database does not know that name.
    case unknown(String)
    /// There is no terminfo database to look the name up.
    case noDatabase(String)
    /// ncurses gave up without a reason.
    case failed(String)
  }

  package let reason: Reason

  /// An error with its reason.
  package init(_ reason: Reason) {
    self.reason = reason
  }
}
