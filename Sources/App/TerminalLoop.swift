import Domain
import Screen
import Store
import System
import TUI
import Terminal

/// The loop: waits for a key, a signal, another program or a moment; then one update, one frame.
struct TerminalLoop: ~Copyable {
  let session: Session
  let clock: ProgramClock
  var signals: SignalQueue
  /// Nil where the folder cannot be watched: other programs' edits then show after the next key.
  var watch: FileWatch?

  /// Runs until the session is over or the terminal has gone.
  mutating func run(_ shared: SharedTerminal) throws(SystemError) {
    while !session.isOver {
      shared.hear(mouse: session.state.looks.hearsMouse)
      shared.show(session.frame(ascii: shared.isASCII))
      let patience = session.patience(at: clock)
      let ready = try Poller.wait(for: descriptors(shared), milliseconds: patience)
      if ready.isEmpty { session.wake(clock) }
      if ready.contains(signals.descriptor) { handleSignals(shared) }
      if ready.contains(shared.descriptor) { handleInput(shared) }
      handleChanges(ready)
    }
  }

  private func descriptors(_ shared: SharedTerminal) -> [Int32] {
    var descriptors = [shared.descriptor, signals.descriptor]
    if watch != nil { descriptors.append(watchDescriptor) }
    return descriptors
  }

  private var watchDescriptor: Int32 {
    switch watch {
    case .some(let watch): watch.descriptor
    case .none: -1
    }
  }

  private func handleInput(_ shared: SharedTerminal) {
    for event in shared.events() {
      switch event {
      case .key(let key): session.send(.key(key))
      case .paste(let text): session.send(.paste(text))
      case .mouse(let event): session.send(.mouse(event))
      case .resize: session.send(.resized(shared.size))
      }
      if session.isOver { return }
    }
    if shared.isClosed { session.send(.terminate) }
  }

  private func handleSignals(_ shared: SharedTerminal) {
    for signal in signals.read() {
      switch LoopSignal(number: signal) {
      case .resize:
        shared.resized()
        session.send(.resized(shared.size))
      case .stop: shared.stop()
      case .resumed: shared.redraw()
      case .end: session.send(.terminate)
      case nil: break
      }
    }
  }

  private mutating func handleChanges(_ ready: [Int32]) {
    guard ready.contains(watchDescriptor), watch?.drain() == true else { return }
    // A file that cannot be asked now is asked at its next change.
    guard (try? session.store.changedElsewhere()) == true else { return }
    session.send(.changedElsewhere)
  }
}
