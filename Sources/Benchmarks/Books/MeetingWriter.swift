import Domain

/// Writes one meeting of today: forty TOPs, sixty people, then lines, each tenth a result and each
/// tenth a task.
struct MeetingWriter: RecordWriter {
  /// The meeting, its TOPs, its people, 600 lines, and what 120 of them lead to; then the backlog.
  static let threeHours = spoken + backlog
  private static let spoken = 1 + items + people + 600 + 120
  private static let items = 40
  private static let people = 60
  private static let backlog = 100

  private let network: Network
  private var chance = Chance(seed: 20_261_201)
  private var ids = IDSource(seed: 20_261_201)
  private var number = -1
  private var meeting = Meeting(id: ID(RecordID(high: 0, low: 0)))
  private var items: [ID<AgendaItem>] = []
  /// The last line, where a record still has to come of it.
  private var line: MinuteLine?
  private var lines = 0
  private var results = 0
  private var topics: TopicWriter

  init(_ network: Network) {
    self.network = network
    topics = TopicWriter(network)
  }

  mutating func next() -> [CellWrite] {
    number += 1
    switch number {
    case 0: return begin()
    case 1...Self.items: return item()
    case (Self.items + 1)...(Self.items + Self.people): return attendance()
    case Self.spoken...: return topics.next()
    default: return line.map { outcome(of: $0) } ?? text()
    }
  }

  private mutating func new<R: Record>() -> R {
    R(id: ID(ids.next(at: 1_790_805_600_000 + Int64(number) * 1000)))
  }

  private mutating func begin() -> [CellWrite] {
    meeting = new()
    meeting.body = ID(network.platforms[1])
    meeting.span = CivilSpan(canonical: NetworkWriter.today.canonical + "T08:00/11:00")
    return meeting.writes
  }

  private mutating func item() -> [CellWrite] {
    var item: AgendaItem = new()
    item.meeting = meeting.id
    item.title = chance.title()
    item.minutes = 5
    items.append(item.id)
    return item.writes
  }

  private mutating func attendance() -> [CellWrite] {
    var attendance: Attendance = new()
    attendance.meeting = meeting.id
    attendance.guest = "Muster-Gast \(number)"
    attendance.partner = ID(network.partners[number % network.partners.count])
    attendance.state = chance.pick([.onSite, .onSite, .online, .excused])
    return attendance.writes
  }

  private mutating func text() -> [CellWrite] {
    var line: MinuteLine = new()
    // The first TOPs have the most: the screen shows one of them.
    line.item = items[min(lines * items.count / 600, items.count - 1)]
    line.text = chance.sentence()
    switch lines % 10 {
    case 3: line.kind = .result
    case 7: line.kind = .task
    default: line.kind = .note
    }
    lines += 1
    if line.kind != .note { self.line = line }
    return line.writes
  }

  private mutating func outcome(of line: MinuteLine) -> [CellWrite] {
    self.line = nil
    guard line.kind == .result else {
      var task: Task = new()
      task.title = line.text
      (task.meeting, task.item, task.line) = (meeting.id, line.item, line.id)
      task.partner = ID(chance.pick(network.partners))
      task.body = meeting.body
      task.due = NetworkWriter.today
      return task.writes
    }
    results += 1
    var result: Result = new()
    result.text = line.text
    result.number = ResultNumber(code: "MOB", year: NetworkWriter.today.year, number: results).text
    (result.meeting, result.item, result.line) = (meeting.id, line.item, line.id)
    result.body = meeting.body
    result.day = NetworkWriter.today
    result.partner = ID(chance.pick(network.partners))
    return result.writes
  }
}
