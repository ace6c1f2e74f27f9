/// Two meetings of different bodies that want the same people at the same time.
///
/// They collide where they overlap or where less than `travelMinutes` lie between them, and where
/// somebody has a seat in both bodies on that day. Deputies, guests and the Geschäftsstelle do not
/// count (`Membership.isSeat`): they need not be in both places.
package struct Collision: Hashable, Sendable {
  /// From one city hall to the next one needs an hour.
  package static let travelMinutes = 60

  /// A meeting as far as collisions ask for it.
  package struct Meeting: Hashable, Sendable {
    package var id: RecordID
    package var body: RecordID
    package var span: CivilSpan

    package init(id: RecordID, body: RecordID, span: CivilSpan) {
      self.id = id
      self.body = body
      self.span = span
    }
  }

  /// Somebody's place in a body.
  package struct Seat: Hashable, Sendable {
    package var person: RecordID
    package var partner: RecordID?
    package var term: Term

    package init(person: RecordID, partner: RecordID?, term: Term) {
      self.person = person
      self.partner = partner
      self.term = term
    }
  }

  package var first: Meeting
  package var second: Meeting
  /// Those who are wanted in both, in the order of the first body's seats.
  package var people: [Seat]

  /// The pairs of meetings of different bodies that lie too close, the earlier one first.
  package static func close(_ meetings: [Meeting]) -> [(first: Meeting, second: Meeting)] {
    let all = meetings.map { ($0, minutes(of: $0.span)) }
      .sorted { ($0.1.lowerBound, $0.0.id) < ($1.1.lowerBound, $1.0.id) }
    var pairs: [(first: Meeting, second: Meeting)] = []
    for index in all.indices {
      let (meeting, time) = all[index]
      for (other, begin) in all[(index + 1)...] {
        guard begin.lowerBound - time.upperBound < travelMinutes else { break }
        if other.body != meeting.body { pairs.append((meeting, other)) }
      }
    }
    return pairs
  }

  /// The collisions among meetings; `seats` are those of each body that is known.
  package static func all(
    _ meetings: [Meeting], seats: (RecordID) -> [Seat]
  ) -> [Collision] {
    close(meetings).compactMap { pair in
      let day = pair.second.span.start
      func held(_ meeting: Meeting) -> [Seat] {
        seats(meeting.body).filter { $0.term.holds(on: day) }
      }
      let others = Set(held(pair.second).map(\.person))
      var seen: Set<RecordID> = []
      let people = held(pair.first).filter {
        others.contains($0.person) && seen.insert($0.person).inserted
      }
      return people.isEmpty
        ? nil : Collision(first: pair.first, second: pair.second, people: people)
    }
  }

  /// The other meeting; nil where the one is no part of the collision.
  package func other(than meeting: RecordID) -> Meeting? {
    if first.id == meeting { return second }
    return second.id == meeting ? first : nil
  }

  /// Whole days take all of their hours.
  private static func minutes(of span: CivilSpan) -> ClosedRange<Int> {
    let begin = span.start.dayNumber * 1440 + (span.startTime?.minuteOfDay ?? 0)
    let end = span.end.dayNumber * 1440 + (span.endTime?.minuteOfDay ?? 1440)
    return begin...max(begin, end)
  }
}
