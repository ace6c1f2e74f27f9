import Glibc

/// Waiting for any of several descriptors.
package enum Poller {
  /// Waits until some of the descriptors have something to read, have ended or are broken.
  ///
  /// It returns those, or none when the time has passed. Without a time it waits without limit, at
  /// no cost.
  package static func wait(
    for descriptors: [Int32],
    milliseconds: Int?
  ) throws(SystemError) -> [Int32] {
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let deadline = milliseconds.map { WallClock.monotonicMilliseconds + Int64($0) }
    while true {
      let rest = deadline.map { Int32(clamping: max($0 - WallClock.monotonicMilliseconds, 0)) }
      let count = poll(&waiting, nfds_t(waiting.count), rest ?? -1)
      if count > 0 { return waiting.filter { $0.revents != 0 }.map(\.fd) }
      if count == 0 {
        // A wait longer than poll can express goes on.
        if let deadline, WallClock.monotonicMilliseconds < deadline { continue }
        return []
      }
      guard errno == EINTR else { throw SystemError(operation: "poll", code: errno) }
    }
  }
}
