import CNcurses

extension Terminal {
  /// Asks the terminal for clicks and the wheel, or leaves them to it: then its own selection works.
  ///
  /// A terminal whose description knows no mouse (`kmous`) is not asked.
  package mutating func hear(mouse isWanted: Bool) {
    guard isWanted != hearsMouse, Self.capability("kmous") != nil else { return }
    hearsMouse = isWanted
    Self.send(isWanted ? mouseOn : mouseOff)
  }

  /// The bytes of a mouse report reach the decoder as they come: what ncurses makes of their
  /// beginning depends on the terminal's description.
  static func leaveMouseToDecoder() {
    define_key(nil, KEY_MOUSE)
  }
}

/// Presses and the wheel, in numbers of any size
/// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, Mouse Tracking).
let mouseOn: StaticString = "\u{1B}[?1000h\u{1B}[?1006h"
let mouseOff: StaticString = "\u{1B}[?1006l\u{1B}[?1000l"
