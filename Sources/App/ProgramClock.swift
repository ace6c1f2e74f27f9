import Domain
import Synchronization
import System

/// The program's clock: the machine's, or one that stands still and moves by waiting only.
package final class ProgramClock: Sendable {
  private let isStopped: Bool
  /// The present of a clock that stands still.
  private let present: Atomic<Int64>

  package init() {
    isStopped = false
    present = Atomic(0)
  }

  /// A clock that stands at nine in the morning of a day.
  package convenience init(standingOn day: CivilDate) {
    let morning = LocalTime.startOfDay(year: day.year, month: day.month, day: day.day)
    self.init(standingAt: morning + 9 * 3_600_000)
  }

  /// A clock that stands at a moment.
  package init(standingAt milliseconds: Int64) {
    isStopped = true
    present = Atomic(milliseconds)
  }

  /// Milliseconds since 1970, UTC.
  package var milliseconds: Int64 {
    isStopped ? present.load(ordering: .relaxed) : WallClock.milliseconds
  }

  package var moment: Moment {
    let now = milliseconds
    let local = LocalTime(milliseconds: now)
    let today = CivilDate(year: local.year, month: local.month, day: local.day) ?? .first
    let time = CivilTime(hour: local.hour, minute: local.minute) ?? .midnight
    return Moment(milliseconds: now, today: today, time: time)
  }

  /// Lets a standing clock go on to a moment that has been waited for.
  package func advance(to milliseconds: Int64) {
    guard isStopped, milliseconds > present.load(ordering: .relaxed) else { return }
    present.store(milliseconds, ordering: .relaxed)
  }
}
