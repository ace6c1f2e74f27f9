import Domain

/// What of a meeting is noted beside the journal: its clock, and when somebody was last at it.
///
/// The notes are the file's, so that a second program goes by the same clock.
extension AppState {
  static let clockPrefix = "meeting.clock."
  static let seenPrefix = "meeting.seen."
  static let faceNote = "meeting.face"
  static let abbreviationsNote = "meeting.abbreviations"

  /// The name of the note that holds a meeting's clock, as `MeetingClock.canonical`.
  package static func clockNote(of meeting: RecordID) -> String { clockPrefix + meeting.hex }

  /// The clock of a meeting as it is noted; one that has not begun where nothing can be read.
  package func clock(of meeting: RecordID) -> MeetingClock {
    notes[Self.clockNote(of: meeting)].flatMap { MeetingClock(canonical: $0) } ?? MeetingClock()
  }

  /// How often the clock moves on the screen: `:uhr`.
  package var clockFace: ClockFace {
    notes[Self.faceNote].flatMap { ClockFace(rawValue: $0) } ?? .minute
  }

  /// A meeting that runs: the one at which somebody was last, within the last twelve hours.
  ///
  /// An older one was forgotten: it is opened by hand.
  package var runningMeeting: RecordID? {
    let running = notes.compactMap { name, text -> (id: RecordID, seen: Int64)? in
      guard name.hasPrefix(Self.clockPrefix),
        let id = RecordID(hex: name.dropFirst(Self.clockPrefix.count)),
        let clock = MeetingClock(canonical: text), clock.isBegun, clock.ended == nil
      else { return nil }
      return (id, max(clock.seen, notedSeen(of: id)))
    }
    let recent = running.filter { moment.milliseconds - $0.seen <= Self.longestAbsence }
    return recent.max { ($0.seen, $0.id) < ($1.seen, $1.id) }?.id
  }

  private static let longestAbsence: Int64 = 12 * 3_600_000

  func notedSeen(of meeting: RecordID) -> Int64 {
    notes[Self.seenPrefix + meeting.hex].flatMap { Int64($0) } ?? 0
  }

  /// Sets the clock, and notes it.
  mutating func run(_ clock: MeetingClock) -> [Effect] {
    guard let meeting else { return [] }
    self.meeting?.clock = clock
    return note(Self.clockNote(of: meeting.meeting), clock.canonical)
  }

  /// Another program has noted something: its clock counts.
  mutating func take(noted: [String: String]) -> [Effect] {
    let known = meeting.map { Self.clockNote(of: $0.meeting) }
    let old = known.flatMap { notes[$0] }
    var all = notes
    for (name, value) in noted where name.hasPrefix("meeting.") { all[name] = value }
    recall(all)
    guard let known, notes[known] != old, var meeting else { return [] }
    let before = meeting.runningItem
    meeting.clock = clock(of: meeting.meeting)
    meeting.clock.see(at: moment.milliseconds)
    // Who had followed the running TOP goes on doing so.
    if meeting.item == before || meeting.item == nil, meeting.taken == nil,
      let item = meeting.runningItem
    {
      meeting.show(item)
    }
    self.meeting = meeting
    return []
  }

  // MARK: Being there

  /// Notes that somebody is here; a longer silence before is offered as a Pause.
  mutating func attend() -> [Effect] {
    guard var meeting, access != .readOnly else { return [] }
    let now = moment.milliseconds
    if showsMeeting, let gap = meeting.clock.gap(at: now, wasAway: clockFace != .off) {
      meeting.gap = gap
      // What was said before the silence does not stand over the offer.
      toast = nil
    }
    meeting.clock.see(at: now)
    defer { self.meeting = meeting }
    guard meeting.isRunning, now - meeting.seenNoted >= Self.seenEvery else { return [] }
    meeting.seenNoted = now
    return note(Self.seenPrefix + meeting.meeting.hex, String(now))
  }

  private static let seenEvery: Int64 = 60_000

  /// When the meeting's screen next has something new to show; nil where it does not show.
  var meetingWake: Int64? {
    guard showsMeeting, let meeting else { return nil }
    let item = meetingItems.first { $0.id == meeting.runningItem }
    return meeting.clock.nextWake(clockFace, item?.planned, at: moment.milliseconds)
  }
}
