import Domain

/// A TOP of the meeting's agenda as its screen shows it.
struct MeetingItem: Equatable {
  var id: RecordID
  /// `2.1`.
  var number: String
  var depth: Int
  var title: String
  var minutes: Int?
  var presenter: String
  var topic: RecordID?
  var project: RecordID?
  var state: AgendaItem.State
  var timesPostponed: Int
  var isAdded: Bool
  var minutesTaken: Int?

  var planned: PlannedItem { PlannedItem(id: id, minutes: minutes) }
  var isPostponed: Bool { state == .postponed }

  /// `TOP 2.1 Mobilstationen` without its word.
  var name: String { number + " " + title }
}

/// What the screen of a meeting asks of the store, and how it reads the answers.
///
/// Only the lines of the TOP that shows are read; every answer has a limit.
extension AppState {
  private static let itemLimit = 200
  private static let lineLimit = 200

  func meetingAsks(_ open: MeetingState) -> [Ask] {
    let meeting = open.meeting
    var asks: [Ask] = [
      itemsAsk(of: meeting), comingAsk, calendarAsk(around: moment.today.year),
    ]
    asks += rollAsks(of: meeting)
    if let item = open.item {
      asks += [
        .record(AgendaItem.typeName, item), linesAsk(of: item), wordingAsk(of: item),
        duesAsk(of: item), returnsAsk(of: item),
      ]
    }
    if let body = meetingBody?.id {
      asks +=
        resultNumberAsks(of: body, in: meetingDay.year) + [bodyMeetingsAsk(body, from: dayAfter)]
    }
    if let taken = open.taken {
      asks += Self.led.map { ledAsk($0, by: taken.line) }
      asks += rows(ledAsk(Task.typeName, by: taken.line)).map { followUpsAsk(of: $0.id) }
    }
    return asks
  }

  /// The types to which a line leads; each names its line.
  static let led = [
    Result.typeName, Task.typeName, Domain.Question.typeName, Impulse.typeName, Lesson.typeName,
  ]

  // MARK: The meeting

  private func cell(_ field: String) -> Value {
    guard let meeting else { return .null }
    return record(Meeting.typeName, meeting.meeting)?.cells[CellName(field)] ?? .null
  }

  /// The body that meets.
  var meetingBody: Directory.Entry? { directory.entry(Body.typeName, cell("body").link) }
  var meetingKind: Body.Kind? { meetingBody.flatMap { Body.Kind(rawValue: $0.kind) } }
  var meetingSpan: CivilSpan? { CivilSpan(canonical: cell("span").string) }
  var meetingRecordState: Meeting.State? { Meeting.State(rawValue: cell("state").string) }

  /// Whether nothing can be written to it, for it lies in the trash or is gone.
  var isMeetingGone: Bool {
    guard let meeting,
      case .record(let record) = answers[.record(Meeting.typeName, meeting.meeting)]
    else { return false }
    return record?.isTrashed ?? true
  }

  /// Why nothing can be written: the meeting lies in the trash, or its minutes are released (R22).
  var meetingObstacle: Text? {
    if isMeetingGone { return Text("meeting.gone") }
    let isReleased = cell("minutesState").string == Meeting.MinutesState.released.rawValue
    return isReleased ? Text("meeting.released") : nil
  }

  /// The day that results have and from which `bis Fr` counts: the meeting's, or today's before it.
  var meetingDay: CivilDate { min(meetingSpan?.start ?? moment.today, moment.today) }

  /// What steps, boxes and drafts call a meeting: `MOB Do 26.11.2026`.
  func nameOfMeeting(_ id: RecordID) -> String {
    guard let record = record(Meeting.typeName, id) else { return "" }
    let body = label(Body.typeName, record.cells[CellName("body")]?.link) ?? ""
    let span = CivilSpan(canonical: record.cells[CellName("span")]?.string ?? "")
    return [body, span.map { dayText($0.start) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  // MARK: The agenda

  private func itemsAsk(of meeting: RecordID) -> Ask {
    let query = Query(
      AgendaItem.typeName,
      columns: [
        .field("title"), .field("minutes"), .field("presenter"), .field("topic"),
        .field("project"), .field("state"), .field("parentItem"), .field("timesPostponed"),
        .field("isAdded"), .field("minutesTaken"),
      ],
      conditions: [.equals("meeting", Value(link: meeting))], order: .rank("rank"))
    return .rows(query, limit: Self.itemLimit)
  }

  /// Whether the agenda has been read.
  var isAgendaKnown: Bool {
    meeting.map { answers[itemsAsk(of: $0.meeting)] != nil } ?? false
  }

  /// The agenda in the order of its numbers.
  var meetingItems: [MeetingItem] {
    guard let meeting else { return [] }
    let rows = rows(itemsAsk(of: meeting.meeting))
    let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = AgendaNumbers(rows.map { AgendaNumbers.Entry($0.id, under: $0.values[6].link) })
    return numbers.lines.compactMap { line in
      guard let row = byID[line.id] else { return nil }
      let values = row.values
      return MeetingItem(
        id: line.id, number: line.text, depth: line.figures.count, title: values[0].string,
        minutes: values[1].number.map { Int(clamping: $0) }, presenter: values[2].string,
        topic: values[3].link, project: values[4].link,
        state: AgendaItem.State(rawValue: values[5].string) ?? .open,
        timesPostponed: Int(clamping: values[7].number ?? 0), isAdded: values[8].number == 1,
        minutesTaken: values[9].number.map { Int(clamping: $0) })
    }
  }

  /// The TOP that shows.
  var shownItem: MeetingItem? { meetingItems.first { $0.id == meeting?.item } }

  // MARK: Lines

  /// The newest lines of a TOP, with what each of them says.
  func linesAsk(of item: RecordID) -> Ask {
    let query = Query(
      MinuteLine.typeName,
      columns: [.field("text"), .field("kind"), .field("author"), .field("isReleased")],
      conditions: [.equals("item", Value(link: item))], order: .rank("rank"))
    return .lastRows(query, limit: Self.lineLimit)
  }

  /// The results of a TOP: line, number, kind, text, partner, person, due, follow-up, votes, office.
  func wordingAsk(of item: RecordID) -> Ask {
    let query = Query(
      Result.typeName,
      columns: [
        .field("line"), .field("number"), .field("kind"), .field("text"), .field("partner"),
        .label("responsible"), .field("due"), .field("followUp"), .field("votes"),
        .field("byOffice"),
      ],
      conditions: [.equals("item", Value(link: item))], order: .date("day"))
    return .rows(query, limit: Self.lineLimit)
  }

  /// The tasks of a TOP: line, title, partner, person, due, office.
  func duesAsk(of item: RecordID) -> Ask {
    let query = Query(
      Task.typeName,
      columns: [
        .field("line"), .field("title"), .field("partner"), .label("responsible"), .field("due"),
        .field("byOffice"),
      ],
      conditions: [.equals("item", Value(link: item))], order: .date("due"))
    return .rows(query, limit: Self.lineLimit)
  }

  func ledAsk(_ type: String, by line: RecordID) -> Ask {
    let order = Registry.type(type)?.order ?? .newest
    let query = Query(
      type, columns: [], conditions: [.equals("line", Value(link: line))], order: order)
    return .rows(query, limit: 8)
  }

  func followUpsAsk(of task: RecordID) -> Ask {
    let query = Query(
      FollowUp.typeName, columns: [.field("day")],
      conditions: [.equals("task", Value(link: task))], order: .date("day"))
    return .rows(query, limit: 8)
  }

  /// The Wiedervorlagen of a TOP's tasks: task, day.
  func returnsAsk(of item: RecordID) -> Ask {
    let query = Query(
      FollowUp.typeName, columns: [.field("task"), .field("day")],
      conditions: [.equals("item", Value(link: item))], order: .date("day"))
    return .rows(query, limit: Self.lineLimit)
  }

  // MARK: Numbers

  /// The number that the next result has.
  var nextNumber: ResultNumber {
    let year = meetingDay.year
    let known = meetingBody.flatMap { nextResultNumber(of: $0.id, in: year) }
    return known ?? ResultNumbers.next(code: meetingBody?.label ?? "", year: year, given: [])
  }

  // MARK: People

  /// Who takes part or has a seat: person, name, partner; each once.
  var meetingPeople: [(id: RecordID, name: String, partner: RecordID?)] {
    guard let meeting else { return [] }
    return roll(of: meeting.meeting).entries.compactMap { entry in
      entry.person.map { ($0.raw, entry.name, entry.partner?.raw) }
    }
  }

  /// Everybody whom `>` can name.
  var minuteNames: MinuteNames {
    var names = MinuteNames()
    names.add(.office, code: words("meeting.office.code"), name: words("body.kind.office"))
    for partner in directory.partners {
      names.add(.partner(ID(partner.id)), code: partner.code, name: partner.title)
    }
    for person in meetingPeople { names.add(.person(ID(person.id)), name: person.name) }
    return names
  }

  var minuteGrammar: MinuteGrammar {
    var context = dateContext
    context.today = meetingDay
    return MinuteGrammar(context: context, names: minuteNames)
  }

  /// Those who may vote: so many people of so many partners; nil while nobody has called the roll.
  var meetingPresence: (people: Int, partners: Set<ID<Partner>>)? {
    guard let meeting else { return nil }
    let roll = roll(of: meeting.meeting)
    guard roll.entries.contains(where: { $0.state != .open }) else { return nil }
    return (roll.present, roll.presentPartners)
  }

  // MARK: What comes after

  /// Behind this day a TOP that is put off comes on.
  private var dayAfter: CivilDate { (meetingSpan?.start ?? moment.today).adding(days: 1) }

  /// The next meeting of the same body.
  var nextOfBody: (id: RecordID, day: CivilDate)? {
    guard let open = meeting, let body = meetingBody?.id else { return nil }
    let next = nextMeeting(of: body, from: dayAfter, besides: open.meeting)
    return next.map { ($0.id, $0.span.start) }
  }
}
