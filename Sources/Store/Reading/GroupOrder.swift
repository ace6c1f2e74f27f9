import Domain
import SQLite

/// The order of a list's groups: as the linked records stand in their own list, then those that
/// are missing or in the trash, last the rows without a link.
struct GroupOrder {
  /// A group that has rows.
  struct Group: Hashable {
    var place: Int
    var value: Value
    var count: Int
  }

  /// The groups with rows, in order.
  private(set) var occupied: [Group] = []
  private var places: [RecordID: Int] = [:]
  private let knownCount: Int
  private var missingCount = 0

  /// - Parameters:
  ///   - known: Every record of the linked type outside the trash, in its order.
  ///   - counts: How many rows each value has.
  init(known: [RecordID], counts: [(value: RecordID?, count: Int)]) {
    knownCount = known.count
    for (place, id) in known.enumerated() { places[id] = place }
    let missing = counts.compactMap(\.value).filter { places[$0] == nil }.sorted()
    for id in missing {
      places[id] = knownCount + missingCount
      missingCount += 1
    }
    occupied = counts.map {
      Group(place: place(of: Value(link: $0.value)), value: Value(link: $0.value), count: $0.count)
    }
    occupied.sort { $0.place < $1.place }
  }

  /// The place of a group; one that nobody knows any more stands before the rows without a link.
  func place(of value: Value) -> Int {
    guard let id = value.link else { return knownCount + missingCount }
    return places[id] ?? knownCount
  }
}

extension Store {
  /// The groups of a query, kept until somebody writes.
  func groups(of plan: QueryPlan) throws(StoreError) -> GroupOrder? {
    guard let field = plan.group else { return nil }
    let key = ReadingMemo.GroupKey(
      type: plan.table.type.name,
      field: field,
      trashed: plan.query.trashed
    )
    if let kept = memo.groups[key] { return kept }
    let order = GroupOrder(
      known: try records(of: plan.table.type.field(field)?.kind.target ?? ""),
      counts: try tally(key.type, field, trashed: key.trashed)
    )
    memo.groups[key] = order
    return order
  }

  /// The live records of a type in its own order.
  private func records(of type: String) throws(StoreError) -> [RecordID] {
    guard let table = TypeTable.all[type] else { return [] }
    let order = table.type.traits.order
    let column = table.scalars.first { $0.field.name == order }?.keyColumn ?? order
    var ranked: [RecordID] = []
    var unranked: [RecordID] = []
    try each(
      """
      SELECT uuid, \(quoted(column)) IS NULL FROM \(quoted(type)) WHERE deleted = 0
      ORDER BY \(quoted(column)), uuid /* scan */
      """
    ) { row in
      if row.integer(1) == 0 { ranked.append(row.id(0)) } else { unranked.append(row.id(0)) }
    }
    return ranked + unranked
  }

  /// How many records each value of a link has; under an empty name, how many there are.
  func tally(
    _ type: String,
    _ field: String,
    trashed: Bool
  ) throws(StoreError) -> [(value: RecordID?, count: Int)] {
    var counts: [(value: RecordID?, count: Int)] = []
    try each(
      "SELECT value, count FROM tally WHERE type = ? AND field = ? AND deleted = ?",
      [.text(type), .text(field), .integer(trashed ? 1 : 0)]
    ) { row in
      counts.append((RecordID(bytes: row.blob(0)), Int(row.integer(1))))
    }
    return counts
  }
}
