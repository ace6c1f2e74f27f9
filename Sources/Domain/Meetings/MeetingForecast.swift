/// A TOP as the forecast sees it; those that were put off are not in the list.
package struct PlannedItem: Hashable, Sendable {
  package var id: RecordID
  /// Nil where nobody has planned any.
  package var minutes: Int?

  package init(id: RecordID, minutes: Int?) {
    self.id = id
    self.minutes = minutes
  }

  fileprivate var milliseconds: Int64 { Int64(MeetingClock.minutes(minutes ?? 0)) * 60_000 }
}

/// How often the clock of a meeting moves: a setting of the person.
package enum ClockFace: String, CaseIterable, Sendable {
  case second
  case minute
  case off
}

extension MeetingClock {
  /// When the meeting will end: now, what is left of the Pause, and what is left of each open TOP.
  ///
  /// Nil before the first start; the real end once there is one.
  package func forecast(_ items: [PlannedItem], at now: Int64) -> Int64? {
    guard isBegun else { return nil }
    if let ended { return ended }
    var left: Int64 = 0
    if case .pause(let minutes) = running {
      left = max(0, Int64(minutes) * 60_000 - max(0, Self.known(now) - since))
    }
    for item in items where !done.contains(item.id) {
      left += max(0, item.milliseconds - time(of: item.id, at: now))
    }
    return Self.known(Self.known(now) + left)
  }

  /// By how many whole minutes the forecast lies after a planned end; negative before it.
  package func delay(
    _ items: [PlannedItem], against end: Int64, at now: Int64
  ) -> Int? {
    forecast(items, at: now).map { forecast in
      let difference = forecast - Self.known(end)
      return Int((difference >= 0 ? difference + 30_000 : difference - 30_000) / 60_000)
    }
  }

  /// By how many milliseconds a TOP has gone over its minutes; 0 where it has not.
  package func overrun(of item: PlannedItem, at now: Int64) -> Int64 {
    item.minutes == nil ? 0 : max(0, time(of: item.id, at: now) - item.milliseconds)
  }

  /// Whether seconds are shown: with `minute` in the last two minutes of a TOP only.
  package func showsSeconds(_ face: ClockFace, _ item: PlannedItem?, at now: Int64) -> Bool {
    guard running != .nothing else { return false }
    switch face {
    case .second: return true
    case .off: return false
    case .minute:
      guard let item, item.minutes != nil, running == .item(item.id) else { return false }
      let left = item.milliseconds - time(of: item.id, at: now)
      return left > 0 && left <= Self.lastStretch
    }
  }

  /// The moment at which the screen next has something new to show; nil where nothing ticks.
  ///
  /// `item` is the running TOP. With `minute` that is the next full minute of the wall, or the
  /// beginning of the last two minutes; within those the next second. Always later than now.
  package func nextWake(_ face: ClockFace, _ item: PlannedItem?, at now: Int64) -> Int64? {
    guard running != .nothing, face != .off else { return nil }
    let now = Self.known(now)
    if showsSeconds(face, item, at: now) {
      // A second of the TOP's own time, so that the figure moves evenly.
      let shown = item.map { time(of: $0.id, at: now) } ?? now
      return now + 1000 - shown % 1000
    }
    let minute = now + 60_000 - now % 60_000
    guard let item, item.minutes != nil, running == .item(item.id) else { return minute }
    let untilSeconds = item.milliseconds - Self.lastStretch - time(of: item.id, at: now)
    return untilSeconds > 0 ? min(minute, now + untilSeconds) : minute
  }

  private static let lastStretch: Int64 = 2 * 60_000
}
