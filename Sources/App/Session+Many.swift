import Domain
import Store
import TUI

/// What choosing many asks of the store and the world.
extension Session {
  func read(_ effect: ManyEffect) throws(StoreError) -> [Message] {
    switch effect {
    case .gather(let type, let ids, let gathering):
      var records: [RecordState] = []
      for id in ids {
        if let record = try store.record(type, id) { records.append(record) }
      }
      return [.many(.gathered(records, gathering))]
    case .survey(let list, let query, let anchor, let before, let after, let survey):
      let page = try store.page(query, anchor, before: before, after: after)
      return [.many(.surveyed(list, page, survey))]
    case .recipients(let source):
      let (recipients, isCut) = try recipients(of: source)
      return [.many(.recipients(recipients, isCut: isCut))]
    case .copy(let copy):
      return [.many(.copied(copy, outside.copy(copy)))]
    }
  }

  /// So many people are written to at most.
  private static let recipientLimit = 500

  private func recipients(
    of source: MailSource
  ) throws(StoreError) -> (recipients: [Recipient], isCut: Bool) {
    let day: CivilDate
    var people: [RecordID] = []
    var isCut = false
    switch source {
    case .people(let ids, let today):
      (people, day) = (Array(ids.prefix(Self.recipientLimit)), today)
      isCut = ids.count > people.count
    case .list(var query, let today):
      day = today
      query.columns = []
      let page = try store.page(query, .first, before: 0, after: Self.recipientLimit - 1)
      (people, isCut) = (page.rows.map(\.id), page.hasAfter)
    case .body(let body, let today):
      day = today
      let query = Query(
        Membership.typeName, columns: [.field("person"), .field("from"), .field("until")],
        conditions: [.equals("body", Value(link: body))], order: .date("from"))
      let page = try store.page(query, .last, before: 2 * Self.recipientLimit - 1, after: 0)
      isCut = page.hasBefore
      for row in page.rows where holds(row, on: day) {
        if let person = row.values[0].link, !people.contains(person) { people.append(person) }
      }
    }
    var recipients: [Recipient] = []
    for id in people {
      guard let record = try store.record(Person.typeName, id), !record.isTrashed else { continue }
      recipients.append(
        Recipient(
          name: record.cells[CellName("name")]?.string ?? "",
          mail: record.cells[CellName("mail")]?.string ?? "",
          isSpeaker: try isSpeaker(id, on: day)))
    }
    return (recipients, isCut)
  }

  /// Whether a person holds the mandate of a Sprecher:in on a day (R07).
  private func isSpeaker(_ person: RecordID, on day: CivilDate) throws(StoreError) -> Bool {
    let query = Query(
      Mandate.typeName, columns: [.field("person"), .field("from"), .field("until")],
      conditions: [.equals("person", Value(link: person))], order: .date("from"))
    let page = try store.page(query, .first, before: 0, after: Self.mandateLimit)
    return page.rows.contains { holds($0, on: day) }
  }

  private static let mandateLimit = 50

  private func holds(_ row: Row, on day: CivilDate) -> Bool {
    let from = CivilDate(canonical: row.values[1].string)
    let until = CivilDate(canonical: row.values[2].string)
    return (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
  }
}
