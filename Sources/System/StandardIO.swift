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

  /// What has come on standard input by now, without waiting for more; nothing at its end.
  package static func readSome() throws(SystemError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = try call("read") { read(0, &buffer, buffer.count) }
    return Array(buffer[..<count])
  }
}

/// Ends the program with an exit code.
///
/// Nothing above is cleaned up: the terminal must be left first.
package func exitProcess(_ code: Int32) -> Never {
  exit(code)
}
