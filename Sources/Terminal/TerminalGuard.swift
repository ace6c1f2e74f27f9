import CNcurses

/// Gives the user's terminal back when the program crashes.
///
/// A crash leaves a terminal in raw mode on the alternate screen, and Swift's backtracer may ask
/// questions there for 30 seconds. The guard remembers the modes from before ncurses, and its
/// handlers (in C, `guard.h`) write the restoring sequence, set the modes and let the signal
/// strike again.
enum TerminalGuard {
  /// Leaves the alternate screen, shows the cursor, ends bracketed paste and mouse reports, and
  /// resets colours and the character set.
  static let restoringSequence =
    "\u{1B}[?2004l\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"
    + "\u{1B}[?1049l\u{1B}[?25h\u{1B}[0m\u{1B}(B\r\n"

  /// Remembers how the terminal is now; call it before ncurses starts.
  static func save() -> Bool {
    shim_guard_save(restoringSequence) == 0
  }

  /// Takes the fatal signals; call it after ncurses has started.
  static func install() {
    shim_guard_install()
  }

  /// Says whether the terminal is ours just now.
  static func arm(_ isOurs: Bool) {
    shim_guard_arm(isOurs ? 1 : 0)
  }

  /// Puts the remembered modes back.
  static func restoreModes() {
    shim_guard_restore_modes()
  }
}
