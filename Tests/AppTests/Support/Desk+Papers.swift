import App
import Domain
import Store
import TUI

/// Meetings with what is written in them, laid down as another laptop would.
extension Desk {
  /// The meeting of a day.
  func meeting(on day: String) throws -> RecordID? {
    let query = Query(
      Meeting.typeName, columns: [],
      conditions: [.between("span", from: day, before: day + "~")], order: .date("span"))
    return try session.store.page(query, .first, before: 0, after: 0).rows.first?.id
  }

  /// A record with a number of its own.
  static func laid<R: Record>(_ number: UInt64, _ fill: (inout R) -> Void) -> [CellWrite] {
    var record = R(id: ID(RecordID(high: 0xF100, low: number)))
    fill(&record)
    return writes(of: record).filter { $0.value != .null && $0.value != .text("") }
  }

  static func made<R: Record>(_ number: UInt64, _ type: R.Type) -> ID<R> {
    ID(RecordID(high: 0xF100, low: number))
  }

  /// Holds the platform meeting of 2 June: who was there, lines, a result, a task, a `#` line.
  func holdMeeting() throws -> RecordID {
    guard let id = try meeting(on: "2026-06-02") else { return .init(high: 0, low: 0) }
    let body = self.body("MOB").map { ID<Body>($0) }
    let meeting = ID<Meeting>(id)
    try commit(
      Self.laid(1) { (item: inout AgendaItem) in
        item.meeting = meeting
        item.title = "Mobilstationen"
        item.presenter = "Muster, Clara"
        item.state = .discussed
      }
        + Self.laid(2) { (item: inout AgendaItem) in
          item.meeting = meeting
          item.title = "Stellplätze"
          item.state = .postponed
          item.timesPostponed = 1
          item.postponedReason = "Zahlen fehlen"
          item.minutes = 30
        }
        + Self.laid(3) { (line: inout MinuteLine) in
          line.item = Self.made(1, AgendaItem.self)
          line.text = "Drei Quartiere berichten"
        }
        + Self.laid(4) { (line: inout MinuteLine) in
          line.item = Self.made(1, AgendaItem.self)
          line.kind = .internal
          line.text = "Geheimes Muster"
        }
        + Self.laid(5) { (line: inout MinuteLine) in
          line.item = Self.made(1, AgendaItem.self)
          line.kind = .result
          line.text = "Ausschreibungen tauschen >KR wv 1.9."
        }
        + Self.laid(6) { (result: inout Domain.Result) in
          result.text = "Die Partner tauschen ihre Ausschreibungen"
          result.number = "MOB-2026-01"
          result.body = body
          result.day = CivilDate(canonical: "2026-06-02")
          result.meeting = meeting
          result.item = Self.made(1, AgendaItem.self)
          result.line = Self.made(5, MinuteLine.self)
          result.partner = ID(Desk.krefeld)
          result.followUp = CivilDate(canonical: "2026-09-01")
        }
        + Self.laid(7) { (task: inout Domain.Task) in
          task.title = "Leistungsverzeichnis liefern"
          task.body = body
          task.meeting = meeting
          task.item = Self.made(1, AgendaItem.self)
          task.partner = ID(Desk.duisburg)
        }
        + Self.laid(8) { (guest: inout Attendance) in
          guest.meeting = meeting
          guest.guest = "Muster, Ida"
          guest.partner = ID(Desk.krefeld)
          guest.state = .onSite
          guest.comingAndGoing = "bis 15 Uhr"
        })
    return id
  }

  /// Gives the meeting of 2 June a title by which it is found.
  func nameMeeting(on day: String = "2026-06-02") throws {
    guard let id = try meeting(on: day) else { return }
    try commit([CellWrite(Meeting.typeName, id, CellName("title"), .text("Nadelsitzung"))])
  }

  /// Leads to the page of a record by its id.
  func openPage(_ type: String, _ id: RecordID, by words: String) throws {
    try look("g / \"\(words)\" <Enter>")
  }

  /// Takes in what another laptop wrote that knew of nothing here.
  func receive(_ writes: [CellWrite]) throws {
    let now = session.state.moment.milliseconds
    let start = HLC(milliseconds: now, counter: 0).raw
    let entries = writes.enumerated().map { place, write in
      JournalSlice.Entry(
        hlc: HLC(raw: start + Int64(place)), type: write.type, record: write.record,
        field: write.name.wire, value: write.value)
    }
    let id = StepID(incarnation: 77, first: 1)
    let step = StoredStep(
      id: id, last: Int64(entries.count), hlc: entries[0].hlc, command: "minute-line",
      arguments: ["note", ""], author: Self.member, wallMilliseconds: now, session: 1)
    let slice = JournalSlice(
      incarnation: id.incarnation, first: 1, entries: entries, steps: [step], seen: [])
    _ = try session.store.merge(slice, acceptFuture: true)
    session.send(.changedElsewhere)
  }
}
