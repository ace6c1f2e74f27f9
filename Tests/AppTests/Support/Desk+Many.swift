import App
import Domain
import Store
import TUI

/// Many topics at once, and people with seats and mandates, laid down as another laptop would.
extension Desk {
  /// Topics of a platform in one step.
  @discardableResult
  func layDownTopics(_ count: Int, on platform: RecordID) throws -> [RecordID] {
    var ids = IDSource(seed: 4711)
    var writes: [CellWrite] = []
    var topics: [RecordID] = []
    for number in 0..<count {
      var topic = Topic(id: ID(ids.next(at: DemoTime.milliseconds)))
      let digits = String(number)
      topic.title = "Muster-" + String(repeating: "0", count: 3 - digits.count) + digits
      topic.platform = ID(platform)
      writes += Self.writes(of: topic)
      topics.append(topic.id.raw)
    }
    try commit(writes)
    return topics
  }

  /// Somebody with a seat in a body.
  @discardableResult
  func layDownMember(
    _ name: String, mail: String, of body: RecordID, until: CivilDate? = nil
  ) throws -> RecordID {
    var ids = IDSource(seed: name.utf8.reduce(977) { $0 &* 31 &+ UInt64($1) })
    var person = Person(id: ID(ids.next(at: DemoTime.milliseconds)))
    person.name = name
    person.mail = mail
    person.partner = ID(Desk.duisburg)
    var seat = Membership(id: ID(ids.next(at: DemoTime.milliseconds)))
    seat.person = person.id
    seat.body = ID(body)
    seat.partner = ID(Desk.duisburg)
    seat.until = until
    try commit(Self.writes(of: person) + Self.writes(of: seat))
    return person.id.raw
  }

  /// Makes somebody a Sprecher:in.
  func layDownMandate(of person: RecordID) throws {
    var ids = IDSource(seed: 313)
    var mandate = Mandate(id: ID(ids.next(at: DemoTime.milliseconds)))
    mandate.person = ID(person)
    mandate.partner = ID(Desk.duisburg)
    try commit(Self.writes(of: mandate))
  }

  /// The record of the body with a sign.
  func body(_ code: String) -> RecordID? {
    session.state.directory.entries[Body.typeName]?.first { $0.code == code }?.id
  }

  /// How many records of a type there are outside the trash.
  func count(_ type: String) throws -> Int {
    try session.store.census(Query(type, columns: [], order: .newest)).total
  }

  /// A cell as the store holds it.
  func cell(_ type: String, _ id: RecordID, _ field: String) throws -> Value {
    try session.store.record(type, id)?.cells[CellName(field)] ?? .null
  }
}
