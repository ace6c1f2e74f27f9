import CNcurses
import Screen

/// Which key a code of ncurses, or a sequence of the terminal, means.
///
/// Keys with Shift, Ctrl or Alt held that have no meaning of their own count as the plain ones.
enum KeyTable {
  /// The key of a code; nil for one that we have no use for.
  static func key(code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1, KEY_LL: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    case KEY_DC, KEY_SDC: .delete
    case KEY_IC, KEY_SIC: .insert
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The code of the plain key that an extended terminfo name means: `kLFT5` is the left arrow
  /// with Ctrl (https://invisible-island.net/ncurses/man/user_caps.5.html).
  static func code(named name: String) -> Int32? {
    var stem = name[...]
    if let last = stem.last, ("3"..."8").contains(last) { stem.removeLast() }
    return switch stem {
    case "kUP": KEY_UP
    case "kDN": KEY_DOWN
    case "kLFT": KEY_LEFT
    case "kRIT": KEY_RIGHT
    case "kHOM": KEY_HOME
    case "kEND": KEY_END
    case "kPRV": KEY_PPAGE
    case "kNXT": KEY_NPAGE
    case "kDC": KEY_DC
    case "kIC": KEY_IC
    default: nil
    }
  }

  /// The key of a control byte.
  static func key(control byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0x00: .control(" ")
    case 0x1B: .escape
    // Letters in lower case, the other five (`\ ] ^ _`) as they are.
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key of a sequence that begins with `ESC [`, by its last byte and its first number; its
  /// second number is the modifiers (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
  static func key(final: UInt8, number: Int?) -> Key? {
    if final == UInt8(ascii: "~") { return key(number: number ?? 0) }
    if final == UInt8(ascii: "Z") { return .backTab }
    return key(applicationMode: final)
  }

  /// The key of a sequence that begins with `ESC O`.
  static func key(applicationMode final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "M": .enter
    case "P", "Q", "R", "S": .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// The key of `ESC [ number ~`.
  private static func key(number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }
}
