import Domain
import Store

/// Fills a new book with the demo's topics: the same ones each time.
package enum DemoBook {
  /// When the demo's steps are said to have been taken: 20 November 2026, ten o'clock in Berlin.
  package static let moment: Int64 = 1_795_165_200_000
  /// The seed of everything in the demo that is drawn by chance.
  package static let seed: UInt64 = 2026

  /// Who uses the demo.
  package static let author = Author(name: "Geschäftsstelle", partner: nil, role: .moderation)

  /// - Throws: `StoreError` of the first step that fails.
  package static func fill(_ store: Store) throws(StoreError) {
    var ids = IDSource(seed: seed)
    let partners = try records(Partner.typeName, in: store)
    let platforms = try records(Body.typeName, in: store)
    let challenges = try records(Challenge.typeName, in: store)
    for draft in DemoTopic.all {
      var topic = Topic(id: ID(ids.next(at: moment)))
      topic.title = draft.title
      topic.text = draft.text
      topic.platform = platforms.first { $0.label == draft.platform }.map { ID($0.id) }
      topic.proposer = partners.first { $0.label == draft.proposer }.map { ID($0.id) }
      topic.challenge = draft.challenge.map { ID(challenges[$0 - 1].id) }
      topic.state = Topic.State(rawValue: draft.state) ?? .open
      for (code, level) in draft.interest {
        guard let partner = partners.first(where: { $0.label == code }) else { continue }
        topic.interest[ID(partner.id)] = level
      }
      let writes = topic.cells.sorted { $0.key.wire < $1.key.wire }
        .map { CellWrite(Topic.typeName, topic.id.raw, $0.key, $0.value) }
      let step = Step(
        StepText.Command.create.rawValue, [Topic.typeName, draft.title], writes: writes)
      _ = try store.apply(step, by: author)
    }
    try store.setSeat(author)
  }

  /// The records of a small type in their order, by code or title.
  private static func records(
    _ type: String, in store: Store
  ) throws(StoreError) -> [(id: RecordID, label: String)] {
    guard let known = Registry.type(type) else { return [] }
    let query = Query(
      type, columns: [.field(known.traits.code ?? known.traits.title)], order: known.order)
    let page = try store.page(query, .first, before: 0, after: 100)
    return page.rows.map { ($0.id, $0.values[0].string) }
  }
}
