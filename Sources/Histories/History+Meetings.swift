import Domain
import SQLite
import Store

/// The meetings that several laptops minute at once: two bodies, a meeting each, three TOPs each.
enum MeetingWorld {
  static let codes = ["BK", "MOB"]
  static let year = 2026
  static let day = CivilDate(year: year, month: 11, day: 20) ?? .first

  static func meeting(_ place: Int) -> RecordID { RecordID(high: 0xD0, low: UInt64(place + 1)) }

  static func item(_ place: Int, of meeting: Int) -> RecordID {
    RecordID(high: 0xD1, low: UInt64(meeting * 10 + place + 1))
  }

  static let itemCount = 3
}

/// What somebody does who minutes a meeting.
extension History {
  /// The meetings and their agendas stand on every laptop before anything happens.
  func openMeetings() throws {
    var writes: [CellWrite] = []
    for (place, code) in MeetingWorld.codes.enumerated() {
      let body = HistoryWorld.platforms[place]
      writes.append(CellWrite(Body.typeName, body, CellName("code"), .text(code)))
      var meeting = Meeting(id: ID(MeetingWorld.meeting(place)))
      meeting.body = ID(body)
      meeting.span = CivilSpan(canonical: MeetingWorld.day.canonical + "T14:00/16:00")
      meeting.state = .invited
      writes += made(meeting)
      for number in 0..<MeetingWorld.itemCount {
        var item = AgendaItem(id: ID(MeetingWorld.item(number, of: place)))
        item.meeting = meeting.id
        item.title = "TOP \(number + 1)"
        writes += made(item)
      }
    }
    try apply(Step("create", ["meeting", "?"], writes: writes), on: 0)
    try exchange()
  }

  func actInMeeting(on place: Int) throws {
    let number = any(MeetingWorld.codes.count)
    switch any(100) {
    case 0..<30: try writeLine(in: number, on: place)
    case 30..<42: try changeLine(in: number, on: place)
    case 42..<56: try attend(number, on: place)
    case 56..<66: try moveItem(in: number, on: place)
    case 66..<74: try goOn(with: number, on: place)
    case 74..<82: try release(number, on: place)
    // Whoever minutes together hears of each other often.
    case 82..<95: try send(from: place)
    default: try undoOrRedo(on: place)
    }
  }

  /// A line of the minutes with what it leads to; a result has the next number that is known here.
  private func writeLine(in number: Int, on place: Int) throws {
    let laptop = laptops[place]
    var line = MinuteLine(id: ID(laptop.ids.next(at: laptop.now)))
    line.item = ID(MeetingWorld.item(any(MeetingWorld.itemCount), of: number))
    line.text = "Zeile \(event)"
    let kinds: [MinuteLine.Kind] = [.note, .result, .result, .task, .internal]
    line.kind = kinds[any(kinds.count)]
    var writes = made(line)
    switch line.kind {
    case .result:
      var result = Result(id: ID(laptop.ids.next(at: laptop.now)))
      result.text = line.text
      result.number = try nextNumber(in: number, on: laptop.store)
      result.body = ID(HistoryWorld.platforms[number])
      result.day = MeetingWorld.day
      result.meeting = ID(MeetingWorld.meeting(number))
      (result.item, result.line) = (line.item, line.id)
      writes += made(result)
    case .task:
      var task = Task(id: ID(laptop.ids.next(at: laptop.now)))
      task.title = line.text
      task.body = ID(HistoryWorld.platforms[number])
      task.meeting = ID(MeetingWorld.meeting(number))
      (task.item, task.line) = (line.item, line.id)
      writes += made(task)
    default: break
    }
    let count = acknowledged.count
    try attempt(
      Step("minute-line", [line.kind.rawValue, line.text], writes: writes), number, place)
    if acknowledged.count > count { minuted[acknowledged[count].step] = line.id.raw }
  }

  /// The number that the program on this laptop would give: one more than any that was ever seen.
  private func nextNumber(in number: Int, on store: Store) throws -> String {
    let given = try store.database.rows(
      "SELECT value FROM j WHERE type = 'result' AND field = 'number' AND value IS NOT NULL")
    return ResultNumbers.next(
      code: MeetingWorld.codes[number], year: MeetingWorld.year,
      given: given.compactMap { $0[0].text }
    ).text
  }

  /// A line gets another text, goes to another TOP, or into the trash.
  private func changeLine(in number: Int, on place: Int) throws {
    let item = MeetingWorld.item(any(MeetingWorld.itemCount), of: number)
    guard let line = try some(MinuteLine.typeName, "item", item, .rank("rank"), on: place) else {
      return
    }
    var step = Step("line-edit", ["note", "?", ""])
    switch any(3) {
    case 0: step.writes = [write(MinuteLine.typeName, line, "text", .text("Neu \(event)"))]
    case 1:
      let target = MeetingWorld.item(any(MeetingWorld.itemCount), of: number)
      step.writes = [write(MinuteLine.typeName, line, "item", Value(link: target))]
      step.moves = [RankMove(MinuteLine.typeName, line, field: "rank", to: .last)]
    default: step.writes = [CellWrite(MinuteLine.typeName, line, .deleted, .integer(1))]
    }
    try attempt(step, number, place)
  }

  /// Somebody is there, or was until three.
  private func attend(_ number: Int, on place: Int) throws {
    let laptop = laptops[place]
    let meeting = MeetingWorld.meeting(number)
    let known = try some(Attendance.typeName, "meeting", meeting, .rank("rank"), on: place)
    guard let known, isLikely(70) else {
      var guest = Attendance(id: ID(laptop.ids.next(at: laptop.now)))
      guest.meeting = ID(meeting)
      guest.guest = "Gast \(any(3))"
      guest.state = .onSite
      if isLikely(60) { guest.comingAndGoing = "ab 14:\(10 + any(50))" }
      return try attempt(Step("attend", ["Gast", "?"], writes: made(guest)), number, place)
    }
    let change =
      switch any(3) {
      case 0: write(Attendance.typeName, known, "state", .text(isLikely(50) ? "online" : "absent"))
      case 1: write(Attendance.typeName, known, "reply", .text("accepted"))
      default:
        write(Attendance.typeName, known, "comingAndGoing", .text("bis 15:\(10 + any(50))"))
      }
    try attempt(Step("attend", ["Gast", "?"], writes: [change]), number, place)
  }

  /// `J` and `K` on the agenda.
  private func moveItem(in number: Int, on place: Int) throws {
    let item = MeetingWorld.item(any(MeetingWorld.itemCount), of: number)
    let other = MeetingWorld.item(any(MeetingWorld.itemCount), of: number)
    guard item != other else { return }
    let isUp = isLikely(50)
    let move = RankMove(
      AgendaItem.typeName, item, field: "rank", to: isUp ? .before(other) : .after(other))
    let count = acknowledged.count
    try attempt(Step("rank-up", ["?", "?"], moves: [move]), number, place)
    guard acknowledged.count > count else { return }
    report.moves += 1
    let order = try agenda(of: number, on: place)
    let places = (order.firstIndex(of: item), order.firstIndex(of: other))
    guard case (let mine?, let neighbour?) = places else { return }
    try promise(neighbour - mine == (isUp ? 1 : -1), "a TOP goes where its key says")
  }

  private func agenda(of number: Int, on place: Int) throws -> [RecordID] {
    let query = Query(
      AgendaItem.typeName, columns: [],
      conditions: [.equals("meeting", Value(link: MeetingWorld.meeting(number)))],
      order: .rank("rank"))
    return try laptops[place].store.page(query, .first, before: 0, after: 9).rows.map(\.id)
  }

  /// What goes on after a meeting: tasks and results are done, whatever the minutes are.
  private func goOn(with number: Int, on place: Int) throws {
    let type = isLikely(50) ? Task.typeName : Result.typeName
    let order: Query.Order = .date(type == Task.typeName ? "due" : "day")
    let meeting = MeetingWorld.meeting(number)
    guard let record = try some(type, "meeting", meeting, order, on: place) else { return }
    let change =
      isLikely(60)
      ? write(type, record, "state", .text(isLikely(80) ? "done" : "open"))
      : write(type, record, "partner", Value(link: HistoryWorld.partners[any(2)]))
    try apply(Step("edit", [type, "?"], writes: [change]), on: place)
  }

  /// Releases the minutes as a Fassung, or begins the next one (R22).
  private func release(_ number: Int, on place: Int) throws {
    let laptop = laptops[place]
    let meeting = MeetingWorld.meeting(number)
    if try isReleased(number, on: laptop.store) {
      let writes = [
        write(Meeting.typeName, meeting, "minutesState", .text("draft")),
        write(Meeting.typeName, meeting, "minutesNote", .text("Berichtigt \(event)")),
      ]
      return try apply(Step("minutes-edition", ["?", "?"], writes: writes), on: place)
    }
    let cells = try laptop.store.record(Meeting.typeName, meeting)?.cells ?? [:]
    let edition = (cells[CellName("minutesEdition")]?.number ?? 0) + 1
    var released = MinutesEdition(id: ID(laptop.ids.next(at: laptop.now)))
    released.meeting = ID(meeting)
    released.number = min(edition, 999)
    released.text = try wordings(of: number, on: laptop.store).joined(separator: "\n")
    var writes =
      made(released) + [
        write(Meeting.typeName, meeting, "minutesState", .text("released")),
        write(Meeting.typeName, meeting, "minutesEdition", .integer(released.number ?? 1)),
      ]
    let query = Query.whole(
      Attendance.self, where: [.equals("meeting", Value(link: meeting))], order: .rank("rank"))
    let rows = try laptop.store.page(query, .first, before: 0, after: 99).rows
    for row in rows where !row.record(Attendance.self).comingAndGoing.isEmpty {
      report.erasures += 1
      writes += Attendance.erasedAtRelease.map {
        write(Attendance.typeName, row.id, $0, .null)
      }
    }
    try apply(Step("minutes-release", ["?", "\(edition)"], writes: writes), on: place)
    editions[released.id.raw] = released.text
    report.releases += 1
  }

  // MARK: Steps

  /// A step that released minutes may refuse: then nothing is written, and else they stay as they
  /// are.
  private func attempt(_ step: Step, _ number: Int, _ place: Int) throws {
    let store = laptops[place].store
    let wasReleased = try isReleased(number, on: store)
    let before = wasReleased ? try minutes(of: number, on: store) : []
    let high = try store.highWater()
    do {
      try apply(step, on: place)
    } catch StoreError.blocked {
      report.refusals += 1
      try promise(wasReleased, "only released minutes refuse a step")
      return try promise(try store.highWater() == high, "a refused step writes nothing")
    }
    guard wasReleased else { return }
    let after = try minutes(of: number, on: store)
    try promise(
      after == before,
      "no step changes released minutes: \(Set(before).symmetricDifference(after))")
  }

  private func some(
    _ type: String, _ link: String, _ id: RecordID, _ order: Query.Order, on place: Int
  ) throws -> RecordID? {
    let query = Query(
      type, columns: [], conditions: [.equals(link, Value(link: id))], order: order)
    let rows = try laptops[place].store.page(query, .first, before: 0, after: 30).rows
    return rows.isEmpty ? nil : rows[any(rows.count)].id
  }

  private func made<R: Record>(_ record: R) -> [CellWrite] {
    record.writes.filter { $0.value != .null && $0.value != .text("") }
  }

  private func write(
    _ type: String, _ id: RecordID, _ field: String, _ value: Value
  ) -> CellWrite {
    CellWrite(type, id, CellName(field), value)
  }
}
