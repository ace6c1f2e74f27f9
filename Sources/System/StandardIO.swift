import Glibc

/// The three streams that every program has.
package enum StandardIO {
  /// Where to write.
  package enum Stream: Int32, Sendable {
    /// Data for other programs.
    case output = 1
    /// Sentences for people.
    case error = 2
  }

  /// Whether the descriptor (0, 1 or 2) is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all bytes; a reader that has gone is an error that `isBrokenPipe` tells.
  package static func write(_ bytes: [UInt8], to stream: Stream) throws(SystemError) {
    try writeAll(bytes, to: stream.rawValue)
  }

  /// Writes a text as UTF-8.
  package static func write(_ text: String, to stream: Stream) throws(SystemError) {
    try writeAll(Array(text.utf8), to: stream.rawValue)
  }

  /// Everything that comes on standard input, up to so many bytes (else `isTooLarge`).
  package static func readInput(limit: Int) throws(SystemError) -> [UInt8] {
    try readAll(0, nil, limit: limit)
  }
}

/// Ends the program with an exit code.
///
/// Nothing above is cleaned up: the terminal must be left first.
package func exitProcess(_ code: Int32) -> Never {
  exit(code)
}
