import App
import Domain
import Store
import TUI

/// A meeting of today, laid down as another laptop would, and what the book holds of it.
extension Desk {
  static let platform = RecordID(high: 0x7000, low: 0x8000_0000_0002_0003)
  static let meeting = RecordID(high: 0x7000, low: 0x8000_0000_0006_0000)

  static func item(_ number: Int) -> RecordID {
    RecordID(high: 0x7000, low: 0x8000_0000_0006_0000 + UInt64(number))
  }

  /// A meeting of MOB today from 9 to 10, with the clock of the desk at its beginning.
  func layDownMeeting(items: [(title: String, minutes: Int64?)] = Desk.agenda) throws {
    var meeting = Meeting(id: ID(Self.meeting))
    meeting.body = body("MOB").map { ID($0) }
    meeting.span = CivilSpan(canonical: "2026-11-23T09:00/10:00")
    meeting.state = .invited
    var writes = Self.writes(of: meeting)
    for (number, entry) in items.enumerated() {
      var item = AgendaItem(id: ID(Self.item(number + 1)))
      item.meeting = meeting.id
      item.title = entry.title
      item.minutes = entry.minutes
      writes += Self.writes(of: item)
    }
    try commit(writes)
  }

  static let agenda: [(title: String, minutes: Int64?)] = [
    ("Begrüßung", 5), ("Offene Punkte", 10), ("Mobilstationen im Bestand", 10),
    ("Stellplatzsatzungen", 30), ("Nächster Termin", 5),
  ]

  /// So many lines of a TOP in one step.
  func layDownLines(_ count: Int, of item: Int) throws {
    var ids = IDSource(seed: 61)
    var writes: [CellWrite] = []
    for number in 1...count {
      var line = MinuteLine(id: ID(ids.next(at: DemoTime.milliseconds)))
      line.item = ID(Self.item(item))
      line.text = "Muster-Zeile \(number)"
      writes += Self.writes(of: line)
    }
    try commit(writes)
  }

  /// The rows of a type with these columns, in the order in which they were made.
  func rows(_ type: String, _ columns: [String]) throws -> [[Value]] {
    let query = Query(type, columns: columns.map { .field($0) }, order: .newest)
    return try session.store.page(query, .first, before: 0, after: 999).rows
      .sorted { $0.id < $1.id }.map(\.values)
  }

  /// The texts of all lines of the minutes.
  func lines() throws -> [String] {
    try rows(MinuteLine.typeName, ["text"]).map { $0[0].string }
  }

  var state: AppState { session.state }
  var toast: String { state.toast.map { state.words($0) } ?? "" }
}
