/// How the time of a running meeting is spent, TOP by TOP (INTERFACE.md §1.3).
///
/// Nothing runs before the first start. The time of a TOP adds up over all its turns; a Pause
/// counts toward the end of the meeting and belongs to no TOP. All times are milliseconds UTC since
/// 1970 that the caller reads; a clock that is set back takes nothing away.
package struct MeetingClock: Hashable, Sendable {
  /// What the time is running for.
  package enum Running: Hashable, Sendable {
    case nothing
    case item(RecordID)
    /// A Pause of so many planned minutes.
    case pause(minutes: Int)
  }

  /// A time in which nobody was at the program, as with the lid closed.
  package struct Gap: Hashable, Sendable {
    package var start: Int64
    package var end: Int64

    package init(start: Int64, end: Int64) {
      self.start = start
      self.end = end
    }

    /// Whole minutes.
    package var minutes: Int { Int((end - start) / 60_000) }
  }

  /// A longer gap is offered as a Pause: five minutes.
  package static let longestGap: Int64 = 5 * 60_000

  /// When the first TOP was started.
  package internal(set) var begun: Int64?
  /// When the meeting was closed.
  package internal(set) var ended: Int64?
  package internal(set) var running = Running.nothing
  /// Since when that runs.
  var since: Int64 = 0
  /// When something was last done or shown.
  package internal(set) var seen: Int64 = 0
  /// The length of all Pausen that are over, in milliseconds.
  var paused: Int64 = 0
  /// The time of each TOP's turns that are over, in milliseconds.
  var spent: [RecordID: Int64] = [:]
  /// The TOPs that were left as dealt with.
  package internal(set) var done: Set<RecordID> = []

  package init() {}

  package var isBegun: Bool { begun != nil }

  /// Starts or resumes a TOP; the one that ran is dealt with, unless it is to stay open.
  package mutating func start(_ item: RecordID, at now: Int64, leavingOpen: Bool = false) {
    let now = Self.known(now)
    if case .item(let old) = running, old != item, !leavingOpen { done.insert(old) }
    close(at: now)
    if begun == nil { begun = now }
    ended = nil
    done.remove(item)
    running = .item(item)
    since = now
  }

  /// Begins a Pause of 0 to 600 planned minutes.
  ///
  /// The TOP stays open. Before the first start nothing happens.
  package mutating func pause(minutes: Int, at now: Int64) {
    guard isBegun, ended == nil else { return }
    close(at: Self.known(now))
    running = .pause(minutes: Self.minutes(minutes))
    since = Self.known(now)
  }

  /// Closes the meeting; what ran is dealt with.
  ///
  /// A later start opens it again.
  package mutating func end(at now: Int64) {
    guard isBegun, ended == nil else { return }
    if case .item(let old) = running { done.insert(old) }
    close(at: Self.known(now))
    ended = Self.known(now)
  }

  /// Notes that somebody is at the program.
  package mutating func see(at now: Int64) {
    seen = max(seen, Self.known(now))
  }

  /// The gap to offer as a Pause: more than five minutes while a TOP ran.
  ///
  /// `wasAway` says that a silence means absence: the clock ticks, or the program was not running.
  /// Where nothing ticks, people talk longer than that without a key.
  package func gap(at now: Int64, wasAway: Bool) -> Gap? {
    guard wasAway, case .item = running, seen > 0 else { return nil }
    let start = max(seen, since)
    let now = Self.known(now)
    return now - start > Self.longestGap ? Gap(start: start, end: now) : nil
  }

  /// Counts a gap as Pause and no longer as time of the running TOP.
  package mutating func take(asPause gap: Gap) {
    guard case .item(let item) = running else { return }
    let start = max(Self.known(gap.start), since)
    let end = Self.known(gap.end)
    guard start < end else { return }
    spent[item, default: 0] = Self.sum(spent[item] ?? 0, start - since)
    paused = Self.sum(paused, end - start)
    since = end
    see(at: end)
  }

  /// Adds what has run up to now to where it belongs.
  private mutating func close(at now: Int64) {
    let length = max(0, now - since)
    switch running {
    case .nothing: break
    case .item(let item): spent[item, default: 0] = Self.sum(spent[item] ?? 0, length)
    case .pause: paused = Self.sum(paused, length)
    }
    running = .nothing
    since = 0
    see(at: now)
  }

  static func known(_ time: Int64) -> Int64 { min(max(time, 0), HLC.greatestMilliseconds) }
  static func minutes(_ count: Int) -> Int { min(max(count, 0), 600) }
  private static func sum(_ one: Int64, _ other: Int64) -> Int64 {
    known(known(one) + known(other))
  }
}

extension MeetingClock {
  /// The time spent on a TOP so far, in milliseconds.
  package func time(of item: RecordID, at now: Int64) -> Int64 {
    let before = spent[item] ?? 0
    return running == .item(item) ? Self.sum(before, Self.known(now) - since) : before
  }

  /// The time of all Pausen so far, in milliseconds.
  package func timePaused(at now: Int64) -> Int64 {
    guard case .pause = running else { return paused }
    return Self.sum(paused, Self.known(now) - since)
  }

  /// For how long what runs has been running, in milliseconds; 0 where nothing runs.
  package func timeRunning(at now: Int64) -> Int64 {
    running == .nothing ? 0 : max(0, Self.known(now) - since)
  }
}
