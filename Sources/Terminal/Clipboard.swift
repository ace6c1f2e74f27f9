import Glibc

/// OSC 52: a text for the clipboard of the terminal, also over ssh
/// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, Operating System Commands).
package enum Clipboard {
  /// What stands between the program and the terminal.
  package enum Way: Equatable, Sendable {
    case direct
    case tmux
    case screen
    /// A terminal without a clipboard.
    case none

    /// As the environment tells it.
    package init(term: String?, tmux: String?, screen: String?) {
      let name = term ?? ""
      if tmux != nil {
        self = .tmux
      } else if screen != nil {
        self = .screen
      } else if ["linux", "dumb", "ansi", "cons25"].contains(name) || name.hasPrefix("vt") {
        self = .none
      } else {
        self = .direct
      }
    }
  }

  /// The longest text in bytes: with its frame 100,000 bytes, more than which terminals drop.
  package static let limit = 74_994

  /// The bytes to send; nil for a text that is too long or a terminal that has no clipboard.
  package static func sequence(_ text: String, _ way: Way) -> [UInt8]? {
    guard way != .none, text.utf8.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    switch way {
    case .none: return nil
    case .direct: return plain
    case .tmux:
      // tmux takes the sequence itself with `set-clipboard on`, hands it on with
      // `allow-passthrough on`, and drops what it does not take.
      let doubled = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      return plain + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
    case .screen:
      // screen hands on strings of limited length only; the terminal puts them together.
      var bytes: [UInt8] = []
      var rest = plain[...]
      while !rest.isEmpty {
        bytes += Array("\u{1B}P".utf8) + rest.prefix(screenPiece) + Array("\u{1B}\\".utf8)
        rest = rest.dropFirst(screenPiece)
      }
      return bytes
    }
  }

  /// GNU screen's strings hold 256 bytes in old versions.
  private static let screenPiece = 240

  /// RFC 4648 §4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var word = 0
      for byte in part { word = word << 8 | Int(byte) }
      word <<= 8 * (3 - part.count)
      for place in 0..<4 {
        result.append(
          place <= part.count ? letters[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}

extension Terminal {
  /// Sends bytes that draw nothing, between two frames.
  ///
  /// - Returns: Whether the terminal took them all.
  package func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        if poll(&ready, 1, Self.patience) <= 0 { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Milliseconds that a terminal may take to read on.
  private static let patience: Int32 = 2000
}
