import Domain
import Screen
import System
import Terminal

/// The terminal as the loop and the effects share it.
///
/// `Terminal` can be owned only once; it dies with this, before anything is printed.
final class SharedTerminal {
  private var terminal: Terminal
  let isASCII: Bool
  let colours: Int

  init(_ terminal: consuming Terminal) {
    isASCII = terminal.isASCII
    colours = terminal.colours
    self.terminal = terminal
  }

  var descriptor: Int32 { terminal.descriptor }
  var size: Size { terminal.size() }
  var isClosed: Bool { terminal.isClosed }

  func show(_ canvas: Canvas) { terminal.show(canvas) }
  func events() -> [InputEvent] { terminal.events() }
  func resized() { terminal.resized() }
  func hear(mouse isWanted: Bool) { terminal.hear(mouse: isWanted) }
  func redraw() { terminal.redraw() }
  func send(_ bytes: [UInt8]) -> Bool { terminal.send(bytes) }

  /// Gives the terminal back and stops the job, as the system asked; `fg` goes on here.
  func stop() {
    terminal.suspend()
    Signals.raiseStop()
    terminal.resume()
  }

  /// Runs something that needs the terminal for itself.
  func lend<T>(_ body: () -> T) -> T {
    terminal.suspend()
    defer { terminal.resume() }
    return body()
  }
}
