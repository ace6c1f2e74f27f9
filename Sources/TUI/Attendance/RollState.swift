import Domain

/// The attendance of a meeting over the whole body: one row a person, one key an answer.
package struct RollState: Equatable, Sendable {
  package var meeting: RecordID
  /// Whether the keys take replies to the invitation instead of who is there.
  package var takesReplies: Bool
  package var cursor = 0
  /// The first row on the screen.
  package var top = 0
  /// Whom the cursor is on, whatever the book brings above it.
  var at: RollRow.Key?
  /// Somebody new on whom the cursor is to stand as soon as the row shows.
  var awaited: RollRow.Key?

  package init(meeting: RecordID, takesReplies: Bool) {
    self.meeting = meeting
    self.takesReplies = takesReplies
  }
}

/// One row of the attendance.
struct RollRow: Equatable {
  /// What a row is about, whether or not anything is written of it yet.
  enum Key: Hashable, Sendable {
    case person(ID<Person>)
    case record(ID<Attendance>)
  }

  var key: Key
  var entry: Roll.Entry
}

extension AppState {
  /// The attendance on the screen, whatever lies above it.
  package var rollState: RollState? {
    get {
      for case .roll(let roll) in overlays.reversed() { return roll }
      return nil
    }
    set {
      let index = overlays.lastIndex {
        if case .roll = $0 { return true }
        return false
      }
      guard let index, let newValue else { return }
      overlays[index] = .roll(newValue)
    }
  }

  /// Opens the attendance of a meeting.
  ///
  /// Before its day the keys take replies, from its day on who is there; a meeting that runs says
  /// so by `takesReplies`.
  mutating func openAttendance(of meeting: RecordID, takesReplies: Bool? = nil) -> [Effect] {
    let cells = record(Meeting.typeName, meeting)?.cells ?? [:]
    let day = CivilSpan(canonical: cells[CellName("span")]?.string ?? "")?.start
    let isHeld = cells[CellName("state")]?.string == Meeting.State.held.rawValue
    let isBefore = !isHeld && (day.map { $0 > moment.today } ?? false)
    overlays.append(.roll(RollState(meeting: meeting, takesReplies: takesReplies ?? isBefore)))
    return []
  }

  // MARK: What it asks

  /// So many people stand in one attendance.
  private static let rollLimit = 300

  private func attendanceAsk(of meeting: RecordID) -> Ask {
    let query = Query(
      Attendance.typeName,
      columns: [
        .field("person"), .label("person"), .field("guest"), .field("partner"), .field("reply"),
        .field("state"), .field("representedBy"), .label("representedBy"), .field("substitute"),
        .field("organisation"), .field("comingAndGoing"),
      ], conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank"))
    return .rows(query, limit: Self.rollLimit)
  }

  private func membersAsk(of body: RecordID) -> Ask {
    let query = Query(
      Membership.typeName,
      columns: [
        .field("person"), .label("person"), .field("partner"), .field("role"), .field("from"),
        .field("until"),
      ], conditions: [.equals("body", Value(link: body))], order: .date("from"))
    return .lastRows(query, limit: Self.rollLimit)
  }

  /// All mandates: whoever holds one is proposed nowhere (R07).
  var mandatesAsk: Ask {
    let query = Query(
      Mandate.typeName, columns: [.field("person"), .field("from"), .field("until")],
      order: .date("from"))
    return .lastRows(query, limit: Self.rollLimit)
  }

  /// What has to be known for `roll(of:)`.
  func rollAsks(of meeting: RecordID) -> [Ask] {
    let asks: [Ask] = [
      .record(Meeting.typeName, meeting), attendanceAsk(of: meeting), mandatesAsk,
    ]
    guard let body = body(of: meeting) else { return asks }
    return asks + [.record(Body.typeName, body), membersAsk(of: body)]
  }

  // MARK: What it holds

  /// Whose meeting it is; nil while nobody knows, and for one without a body.
  func body(of meeting: RecordID) -> RecordID? {
    record(Meeting.typeName, meeting)?.cells[CellName("body")]?.link
  }

  /// The day of a meeting, or today where it has none.
  func day(of meeting: RecordID) -> CivilDate {
    let span = record(Meeting.typeName, meeting)?.cells[CellName("span")]?.string ?? ""
    return CivilSpan(canonical: span)?.start ?? moment.today
  }

  /// `BK Mi 09.12.2026`.
  func shortName(of meeting: RecordID) -> String {
    let body = label(Body.typeName, body(of: meeting)) ?? ""
    return [body, dayText(day(of: meeting))].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Who speaks for the region on a day (R07).
  func speakers(on day: CivilDate) -> Set<RecordID> {
    Set(
      rows(mandatesAsk).filter { Term($0.values[1], $0.values[2]).holds(on: day) }
        .compactMap(\.values[0].link))
  }

  /// The members of the body on the meeting's day with what is written of them, then the guests.
  func rollRows(of meeting: RecordID) -> [RollRow] {
    var places: [ID<Person>: Int] = [:]
    var rows: [RollRow] = []
    for row in self.rows(attendanceAsk(of: meeting)) {
      let entry = written(row)
      let id = ID<Attendance>(row.id)
      guard let person = entry.person, places[person] == nil else {
        rows.append(RollRow(key: .record(id), entry: entry))
        continue
      }
      places[person] = rows.count
      rows.append(RollRow(key: .person(person), entry: entry))
    }
    for member in members(for: meeting) where places[member.person ?? ID(.zero)] == nil {
      guard let person = member.person else { continue }
      places[person] = rows.count
      rows.append(RollRow(key: .person(person), entry: member))
    }
    let order = Dictionary(
      uniqueKeysWithValues: directory.partners.enumerated().map { ($1.id, $0) })
    let keyed = rows.map { row in
      let partner = row.entry.partner.map { order[$0.raw] ?? order.count } ?? order.count + 1
      let isGuest = row.entry.person == nil
      return (place: isGuest ? order.count + 2 : partner, name: sortKey(row.entry.name), row: row)
    }
    return keyed.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.place != other.place { return one.place < other.place }
      if one.name != other.name { return one.name < other.name }
      return left.offset < right.offset
    }.map(\.element.row)
  }

  /// The attendance of a meeting as a value, for whoever counts or checks with it.
  func roll(of meeting: RecordID) -> Roll { Roll(rollRows(of: meeting).map(\.entry)) }

  private func written(_ row: Row) -> Roll.Entry {
    let values = row.values
    let person = values[0].link.map { ID<Person>($0) }
    let missing = person == nil ? words("value.untitled") : words("value.missing")
    let names = [values[1].string, values[2].string].filter { !$0.isEmpty }
    var entry = Roll.Entry(
      names.first ?? missing, person: person, partner: values[3].link.map { ID($0) },
      record: ID(row.id))
    entry.reply = Attendance.Reply(rawValue: values[4].string) ?? .open
    entry.state = Attendance.State(rawValue: values[5].string) ?? .open
    entry.representedBy = values[6].link.map { ID($0) }
    entry.substitute = values[7].string.isEmpty ? values[8].string : values[7].string
    entry.organisation = values[9].string
    entry.comingAndGoing = values[10].string
    return entry
  }

  /// Who has a seat in the body on the meeting's day, each once: no deputies, no Sprecher:innen.
  private func members(for meeting: RecordID) -> [Roll.Entry] {
    guard let body = body(of: meeting) else { return [] }
    let day = day(of: meeting)
    let speakers = speakers(on: day)
    return rows(membersAsk(of: body)).compactMap { row in
      guard let person = row.values[0].link, Term(row.values[4], row.values[5]).holds(on: day),
        row.values[3].string != Membership.Role.deputy.rawValue, !row.values[1].string.isEmpty,
        !speakers.contains(person)
      else { return nil }
      return Roll.Entry(
        row.values[1].string, person: ID(person), partner: row.values[2].link.map { ID($0) })
    }
  }

  // MARK: In one line

  /// Who has a part in the meeting's body, as lists call them, in the brochure's order.
  func partners(at meeting: RecordID) -> [(id: ID<Partner>, label: String)] {
    let members = body(of: meeting).flatMap { partners(of: $0) }
    return directory.partners.filter { members?.contains($0.id) ?? true }
      .map { (ID($0.id), $0.label) }
  }

  /// `6 von 7 Partnern da · ME abgemeldet`, for every screen of a meeting that asks `rollAsks(of:)`.
  func attendanceSummary(of meeting: RecordID) -> String {
    roll(of: meeting).summary(of: partners(at: meeting)).map { words($0) }
      .joined(separator: " · ")
  }
}
