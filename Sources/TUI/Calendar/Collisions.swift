import Domain

/// Which meetings want the same people at the same time, as far as the screen knows them.
package struct CollisionBook: Equatable, Sendable {
  package let all: [Collision]
  private let collided: Set<RecordID>

  init(_ all: [Collision]) {
    self.all = all
    collided = Set(all.flatMap { [$0.first.id, $0.second.id] })
  }

  /// The sign behind a meeting that collides with another one.
  func sign(of meeting: RecordID) -> String { collided.contains(meeting) ? "!" : "" }

  func contains(_ meeting: RecordID) -> Bool { collided.contains(meeting) }

  func of(_ meeting: RecordID) -> [Collision] {
    all.filter { $0.other(than: meeting) != nil }
  }
}

extension AppState {
  /// So many seats of a body are looked through.
  private static let seatLimit = 200
  /// So many meetings around a day are compared.
  private static let aroundLimit = 60
  /// So many people are named.
  private static let nameLimit = 12

  /// The collisions among these meetings; what is over or called off has none.
  func collisionBook(_ meetings: [MeetingMark]) -> CollisionBook {
    let times = times(of: meetings)
    guard times.count > 1 else { return CollisionBook([]) }
    return CollisionBook(Collision.all(times) { seats(of: $0) })
  }

  private func times(of meetings: [MeetingMark]) -> [Collision.Meeting] {
    var seen: Set<RecordID> = []
    return meetings.compactMap { meeting in
      guard let body = meeting.body, meeting.span.end >= moment.today,
        meeting.state != Meeting.State.cancelled.rawValue, seen.insert(meeting.id).inserted
      else { return nil }
      return Collision.Meeting(id: meeting.id, body: body, span: meeting.span)
    }
  }

  /// What has to be known of the bodies whose meetings lie close together, and of who sits in both.
  func collisionAsks(_ meetings: [MeetingMark]) -> [Ask] {
    let times = times(of: meetings)
    let pairs = Collision.close(times)
    guard !pairs.isEmpty else { return [] }
    let bodies = Set(pairs.flatMap { [$0.first.body, $0.second.body] }).sorted()
    let people = Set(Collision.all(times) { seats(of: $0) }.flatMap(\.people).map(\.person))
    return bodies.map { seatAsk(of: $0) }
      + people.sorted().prefix(Self.nameLimit * 4).map { .title(Person.typeName, $0) }
  }

  private func seatAsk(of body: RecordID) -> Ask {
    let query = Query(
      Membership.typeName,
      columns: [
        .field("person"), .field("partner"), .field("role"), .field("from"), .field("until"),
      ], conditions: [.equals("body", Value(link: body))], order: .date("from"))
    return .lastRows(query, limit: Self.seatLimit)
  }

  private func seats(of body: RecordID) -> [Collision.Seat] {
    rows(seatAsk(of: body)).compactMap { row in
      var seat = Membership(id: ID(row.id))
      seat.role = Membership.Role(rawValue: row.values[2].string) ?? .member
      guard seat.isSeat, let person = row.values[0].link else { return nil }
      return Collision.Seat(
        person: person, partner: row.values[1].link, term: Term(row.values[3], row.values[4]))
    }
  }

  // MARK: Around one meeting

  /// The meetings of the days around a span.
  func aroundAsk(_ span: CivilSpan) -> Ask {
    let query = Query(
      Meeting.typeName, columns: CalendarPane.columns,
      conditions: [
        .between(
          "span", from: span.start.adding(days: -1).canonical,
          before: span.end.adding(days: 1).canonical + "~")
      ], order: .date("span"))
    return .rows(query, limit: Self.aroundLimit)
  }

  /// A meeting of a body at a time, among those around it.
  private func meetings(
    around span: CivilSpan, of body: RecordID, as id: RecordID
  ) -> [MeetingMark] {
    let own = MeetingMark(id: id, span: span, body: body)
    return [own] + meetings(aroundAsk(span)).filter { $0.id != id }
  }

  func collisionAsks(of body: RecordID, at span: CivilSpan, as id: RecordID) -> [Ask] {
    [aroundAsk(span)] + collisionAsks(meetings(around: span, of: body, as: id))
  }

  func collisions(of body: RecordID, at span: CivilSpan, as id: RecordID) -> [Collision] {
    collisionBook(meetings(around: span, of: body, as: id)).of(id)
  }

  // MARK: Words

  /// `Team Do 10.12.2026 10:00–12:00 · Muster, Clara; Probe, Deniz`.
  func line(of collision: Collision, besides meeting: RecordID) -> String {
    guard let other = collision.other(than: meeting) else { return "" }
    return "\(code(of: other.body)) \(dayText(.text(other.span.canonical))) · "
      + names(of: collision.people)
  }

  /// ` · ! Team 10:00–12:00: Muster, Clara` behind a meeting that collides; else nothing.
  func note(of meeting: MeetingMark, in book: CollisionBook) -> String {
    book.of(meeting.id).map { " · ! " + shortLine(of: $0, besides: meeting.id) }.joined()
  }

  /// `Team 10:00–12:00: Muster, Clara`: the day is said beside it.
  func shortLine(of collision: Collision, besides meeting: RecordID) -> String {
    guard let other = collision.other(than: meeting) else { return "" }
    let hours = [other.span.startTime, other.span.endTime].compactMap { $0?.canonical }
      .joined(separator: "–")
    return [code(of: other.body), hours].filter { !$0.isEmpty }.joined(separator: " ") + ": "
      + names(of: collision.people)
  }

  /// Who of a partner looks reads the names of its own people, of others how many there are
  /// (DOMAIN.md §1.3, "who sees what").
  private func names(of people: [Collision.Seat]) -> String {
    let shown =
      switch viewer {
      case .office: people
      case .partner(let own): people.filter { $0.partner == own }
      }
    let names = shown.prefix(Self.nameLimit).map { fullLabel(Person.typeName, $0.person) }
    let rest = people.count - names.count
    guard !names.isEmpty else { return words(Text("collision.people", .number(rest))) }
    let all = names.joined(separator: "; ")
    return rest == 0
      ? all : words(Text("collision.others", .verbatim(all), .number(rest)))
  }
}
