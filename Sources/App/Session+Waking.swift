import TUI

/// What both loops do with the moment at which the state wants to be woken.
extension Session {
  /// Milliseconds until then; nil waits without end.
  func patience(at clock: ProgramClock) -> Int? {
    state.wake.map { Int(clamping: max(0, $0 - clock.milliseconds)) }
  }

  /// That moment has come, whatever the clock of the machine says.
  func wake(_ clock: ProgramClock) {
    if let wake = state.wake { clock.advance(to: wake) }
    send(.woke)
  }
}
