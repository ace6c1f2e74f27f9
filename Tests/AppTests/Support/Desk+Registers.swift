import App
import Domain
import Store
import TUI

/// Results, tasks and Wiedervorlagen as the minutes of earlier meetings would leave them.
extension Desk {
  static func new<R: Record>(_ number: UInt64, _ fill: (inout R) -> Void) -> [CellWrite] {
    var record = R(id: ID(RecordID(high: 0xF000, low: number)))
    fill(&record)
    return writes(of: record)
  }

  static func id(_ number: UInt64) -> RecordID { RecordID(high: 0xF000, low: number) }

  func bodyID(_ code: String) throws -> RecordID {
    let entries = session.state.directory.entries[Body.typeName] ?? []
    return entries.first { $0.code == code }?.id ?? .zero
  }

  /// The first row of a query in the order of days.
  func first(
    _ type: String, _ conditions: [Query.Condition], by field: String, isRanked: Bool = false
  ) throws -> RecordID? {
    let order: Query.Order = isRanked ? .rank(field) : .date(field)
    let query = Query(type, columns: [], conditions: conditions, order: order)
    return try session.store.page(query, .first, before: 0, after: 0).rows.first?.id
  }

  func cells(_ type: String, _ id: RecordID) throws -> Cells {
    try session.store.record(type, id)?.cells ?? [:]
  }

  /// Two results, two tasks and a Wiedervorlage of the platform MOB and the BK.
  func layDownRegister() throws {
    let mob = try bodyID("MOB")
    let conference = try bodyID("BK")
    let meeting =
      try first(
        Meeting.typeName, [.equals("body", Value(link: mob))], by: "span") ?? .zero
    try commit(
      Self.new(1) { (result: inout Result) in
        result.text = "Die Partner tauschen ihre Ausschreibungen für Mobilstationen aus"
        result.number = "MOB-2026-01"
        result.body = ID(mob)
        result.day = CivilDate(year: 2026, month: 6, day: 2)
        result.partner = ID(Self.krefeld)
        result.due = CivilDate(year: 2026, month: 12, day: 18)
        result.followUp = CivilDate(year: 2026, month: 11, day: 20)
        result.light = .yellow
        result.status = "Drei von sieben Partnern haben geliefert."
        result.meeting = ID(meeting)
      }
        + Self.new(2) { (result: inout Result) in
          result.text = "Der Flächenbericht erscheint jährlich"
          result.number = "BK-2025-04"
          result.kind = .decision
          result.body = ID(conference)
          result.day = CivilDate(year: 2025, month: 11, day: 13)
          result.partner = ID(Self.duisburg)
          result.state = .done
        }
        + Self.new(3) { (task: inout Task) in
          task.title = "Muster-Leistungsverzeichnis liefern"
          task.partner = ID(Self.krefeld)
          task.body = ID(mob)
          task.due = CivilDate(year: 2026, month: 11, day: 13)
        }
        + Self.new(4) { (task: inout Task) in
          task.title = "Kosten je Station zusammenstellen"
          task.partner = ID(Self.duisburg)
          task.body = ID(mob)
          task.due = CivilDate(year: 2026, month: 11, day: 27)
          task.result = ID(Self.id(1))
        }
        + Self.new(5) { (matter: inout FollowUp) in
          matter.reason = "Förderbescheid der Radachse"
          matter.day = CivilDate(year: 2026, month: 11, day: 23)
          matter.body = ID(mob)
        })
  }
}
