import CNcurses
import Glibc
import Screen

/// The user's terminal while the program has it.
///
/// Creating it takes the terminal over: alternate screen, raw keys, bracketed paste. Its end gives
/// everything back, but not if the process calls `exit` meanwhile: let it die first. Only one may
/// live at a time. Signals that ncurses would handle (INT, TERM, TSTP, WINCH) are best blocked
/// before.
package struct Terminal: ~Copyable {
  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  var painter: Painter
  var decoder = KeyDecoder()
  /// The frame on the screen; nil if nobody knows what is there.
  var shown: Canvas?
  /// Whether the terminal has gone: no key will come any more.
  package internal(set) var isClosed = false
  /// Whether only ASCII can be shown; canvases should be drawn so.
  package let isASCII: Bool

  /// How many colours the terminal has; 0 for none.
  package let colours: Int
  /// Whether the terminal reports clicks and the wheel to the program.
  var hearsMouse = false

  /// The descriptor that becomes ready when there is input.
  package var descriptor: Int32 { STDIN_FILENO }

  /// Takes the terminal over.
  ///
  /// `environmentTerm` is the value of `TERM`. With `ascii` nothing but ASCII is sent; without
  /// `colour` attributes must do (https://no-color.org).
  package init(
    environmentTerm: String?,
    ascii: Bool = false,
    colour: Bool = true
  ) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, TerminalGuard.save() else {
      throw TerminalError(.notATerminal)
    }
    guard let name = environmentTerm, !name.isEmpty else { throw TerminalError(.unnamed) }
    try Self.check(name)
    let characterSet = CharacterSet.choose(ascii: ascii)
    TerminalGuard.arm(true)
    guard let screen = shim_newterm(name), let window = shim_stdscr() else {
      TerminalGuard.arm(false)
      throw TerminalError(.failed(name))
    }
    self.screen = screen
    self.window = window
    isASCII = characterSet == .ascii
    let palette = Palette.start(colour: colour)
    colours = palette.colours
    painter = Painter(palette: palette, isASCII: isASCII)
    TerminalGuard.install()
    Self.setModes(window)
    fit()
    Self.send(pasteOn)
  }

  deinit {
    leave()
    delscreen(screen)
  }

  /// Columns and rows.
  package func size() -> Size {
    Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  /// Takes the window's new size, after SIGWINCH; the next frame is painted in full.
  package mutating func resized() {
    fit()
    forget()
  }

  /// Paints the whole screen anew, as after another program has written on it.
  package mutating func redraw() {
    clearok(window, true)
    wrefresh(window)
  }

  /// Gives the terminal back for a while: for an editor, or before stopping the job.
  package mutating func suspend() {
    leave()
  }

  /// Takes the terminal again; the next frame is painted in full.
  package mutating func resume() {
    TerminalGuard.arm(true)
    reset_prog_mode()
    fit()
    forget()
    // Enters the alternate screen again.
    wrefresh(window)
    Self.send(pasteOn)
    if hearsMouse { Self.send(mouseOn) }
  }

  /// The terminal's modes go back to what they were; the next refresh would take it again.
  private func leave() {
    if isendwin() { return }
    Self.send(pasteOff)
    if hearsMouse { Self.send(mouseOff) }
    endwin()
    TerminalGuard.restoreModes()
    TerminalGuard.arm(false)
  }

  private mutating func forget() {
    werase(window)
    clearok(window, true)
    shown = nil
  }

  /// Asks the kernel for the size.
  ///
  /// The environment's LINES and COLUMNS may be old, and ncurses itself would answer with a key.
  private func fit() {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0,
      is_term_resized(Int32(size.ws_row), Int32(size.ws_col))
    else { return }
    resize_term(Int32(size.ws_row), Int32(size.ws_col))
  }

  /// Looks the terminal up before `newterm` does, which gives no reasons.
  private static func check(_ name: String) throws(TerminalError) {
    var answer: Int32 = 0
    // With a place for the answer it returns where it would end the process.
    if setupterm(name, STDOUT_FILENO, &answer) != OK {
      throw TerminalError(answer < 0 ? .noDatabase(name) : .unknown(name))
    }
    guard capability("cup") != nil else { throw TerminalError(.dumb(name)) }
  }

  /// A string of the terminal's description; nil where it has none.
  static func capability(_ name: String) -> UnsafeMutablePointer<CChar>? {
    // nil for a missing capability, -1 for a name that is no capability.
    guard let capability = tigetstr(name), Int(bitPattern: capability) != -1 else { return nil }
    return capability
  }

  private static func setModes(_ window: UnsafeMutablePointer<WINDOW>) {
    raw()
    noecho()
    nonl()
    keypad(window, true)
    leaveMouseToDecoder()
    meta(window, true)
    nodelay(window, true)
    intrflush(window, false)
    // How long an Esc may be the beginning of a longer key, in milliseconds.
    set_escdelay(25)
    // A frame is sent to its end even if keys are waiting.
    typeahead(-1)
  }

  static func send(_ sequence: StaticString) {
    // If it fails the terminal has gone, which the next reading finds.
    _ = write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }
}

/// Bracketed paste, so that pasted text is no keys
/// (https://invisible-island.net/xterm/xterm-paste64.html).
private let pasteOn: StaticString = "\u{1B}[?2004h"
private let pasteOff: StaticString = "\u{1B}[?2004l"
