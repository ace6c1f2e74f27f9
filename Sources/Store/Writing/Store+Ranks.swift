import Domain
import SQLite

/// Places among neighbours, found inside the transaction that writes them.
extension Store {
  /// The records among which a place is sought: those outside the trash with the same value of the
  /// field within which ranks count.
  struct RankList {
    let table: TypeTable
    let field: String
    let within: String?
    let value: SQLiteValue
    /// The record to be placed, which does not count as its own neighbour.
    let record: RecordID

    /// Makes the list in which the record stands whose field within which ranks count says so.
    init(table: TypeTable, field: String, within: String?, value: Value, record: RecordID) {
      self.table = table
      self.field = field
      self.within = within
      let kind = within.flatMap { table.type.field($0)?.kind }
      self.value = kind?.stored(value) ?? .null
      self.record = record
    }

    /// The list as a condition, with its arguments.
    var condition: String {
      "deleted = 0" + (within.map { " AND \(quoted($0)) IS ?" } ?? "") + " AND uuid <> ?"
    }

    var arguments: [SQLiteValue] {
      (within == nil ? [] : [value]) + [SQLiteValue(record)]
    }
  }

  /// The ranks that a place asks for: one for the record, and those that others need first.
  private struct Ranks {
    var lower: String?
    var upper: String?
    /// The records without a rank that stand before the place.
    var unranked: [RecordID] = []
    /// The record beside which the place is; nil for the end.
    var beside: (id: RecordID, isBefore: Bool)?
  }

  /// Gives a record its place.
  func place(_ move: RankMove, with writer: JournalWriter) throws(StoreError) {
    guard let table = TypeTable.all[move.type],
      case .rank(let within) = table.type.field(move.field)?.kind
    else { return }
    let record = try load(move.type, move.record)
    guard !record.isBlank else { return }
    let list = RankList(
      table: table,
      field: move.field,
      within: within,
      value: within.flatMap { record.byName[$0]?.value } ?? .null,
      record: move.record
    )
    let isUnplaced = record.byName[move.field] == nil
    guard
      let ranks = try neighbours(
        of: isUnplaced && move.isBesideItself ? .last : move.place,
        in: list
      )
    else { return }
    let present = record.byName[move.field]?.value
    if ranks.unranked.isEmpty, case .text(let rank) = present,
      Self.lies(rank, between: ranks.lower, and: ranks.upper)
    {
      return
    }
    var given: [(RecordID, String)] = []
    var lower = ranks.lower
    for id in ranks.unranked + [move.record] {
      let rank = Rank.between(lower, ranks.upper, using: &random)
      guard Self.lies(rank, between: lower, and: ranks.upper), !Rank.needsRenumbering(rank) else {
        return try renumber(list, around: ranks, with: writer)
      }
      given.append((id, rank))
      lower = rank
    }
    for (id, rank) in given {
      try setRank(rank, of: id, in: list, with: writer)
    }
  }

  /// The rank at the end of a list, or nil where that is not to be had without writing others.
  func lastRank(in list: RankList) throws(StoreError) -> String? {
    let ranks = try end(of: list)
    guard ranks.unranked.isEmpty else { return nil }
    let rank = Rank.between(ranks.lower, nil, using: &random)
    guard Self.lies(rank, between: ranks.lower, and: nil), !Rank.needsRenumbering(rank) else {
      return nil
    }
    return rank
  }

  private static func lies(_ rank: String, between lower: String?, and upper: String?) -> Bool {
    (lower.map { $0.utf8.lexicographicallyPrecedes(rank.utf8) } ?? true)
      && (upper.map { rank.utf8.lexicographicallyPrecedes($0.utf8) } ?? true)
  }

  private func setRank(
    _ rank: String,
    of id: RecordID,
    in list: RankList,
    with writer: JournalWriter
  ) throws(StoreError) {
    var record = try load(list.table.type.name, id)
    let before = record
    try writer.write(list.field, .text(rank), to: &record)
    try writer.project(from: before, to: &record)
  }

  /// What stands before and behind a place; nil for a place beside itself.
  private func neighbours(
    of place: RankMove.Place,
    in list: RankList
  ) throws(StoreError) -> Ranks? {
    let target: RecordID
    switch place {
    case .last: return try end(of: list)
    case .before(let id), .after(let id): target = id
    }
    guard target != list.record else { return nil }
    let rank = quoted(list.field)
    let name = quoted(list.table.type.name)
    let id = SQLiteValue(target)
    guard
      let found = try value(
        """
        SELECT \(rank) FROM \(name) WHERE key =
          (SELECT key FROM record WHERE uuid = ? AND type = ?) AND \(list.condition)
        """,
        [id, .text(list.table.type.name)] + list.arguments
      )
    else { return try end(of: list) }
    guard let beside = found.text else {
      var ranks = try end(of: list)
      let limit = ranks.unranked.firstIndex(of: target) ?? 0
      let isBefore = place == .before(target)
      ranks.unranked = Array(ranks.unranked[..<(isBefore ? limit : limit + 1)])
      ranks.beside = (target, isBefore)
      return ranks
    }
    let isBefore = place == .before(target)
    let other = try value(
      """
      SELECT \(rank) FROM \(name) WHERE \(list.condition) AND \(rank) IS NOT NULL
        AND (\(rank), uuid) \(isBefore ? "<" : ">") (?, ?)
      ORDER BY \(rank) \(isBefore ? "DESC" : "ASC"), uuid \(isBefore ? "DESC" : "ASC") LIMIT 1
      """,
      list.arguments + [.text(beside), id]
    )?.text
    return Ranks(
      lower: isBefore ? other : beside,
      upper: isBefore ? beside : other,
      beside: (target, isBefore)
    )
  }

  private func end(of list: RankList) throws(StoreError) -> Ranks {
    let rank = quoted(list.field)
    let name = quoted(list.table.type.name)
    let last = try value(
      """
      SELECT \(rank) FROM \(name) WHERE \(list.condition) AND \(rank) IS NOT NULL
      ORDER BY \(rank) DESC, uuid DESC LIMIT 1
      """,
      list.arguments
    )?.text
    var unranked: [RecordID] = []
    try each(
      "SELECT uuid FROM \(name) WHERE \(list.condition) AND \(rank) IS NULL ORDER BY uuid",
      list.arguments
    ) { row in unranked.append(row.id(0)) }
    return Ranks(lower: last, upper: nil, unranked: unranked)
  }

  /// Gives the whole list new ranks, with the record in its place.
  private func renumber(
    _ list: RankList,
    around ranks: Ranks,
    with writer: JournalWriter
  ) throws(StoreError) {
    var order: [RecordID] = []
    let rank = quoted(list.field)
    try each(
      """
      SELECT uuid FROM \(quoted(list.table.type.name)) WHERE \(list.condition)
      ORDER BY \(rank) IS NULL, \(rank), uuid /* scan */
      """,
      list.arguments
    ) { row in order.append(row.id(0)) }
    var place = order.count
    if let beside = ranks.beside, let index = order.firstIndex(of: beside.id) {
      place = beside.isBefore ? index : index + 1
    }
    order.insert(list.record, at: place)
    for (id, rank) in zip(order, Rank.spread(order.count, using: &random)) {
      try setRank(rank, of: id, in: list, with: writer)
    }
  }
}

extension RankMove {
  /// Whether the move names the record itself as its neighbour.
  fileprivate var isBesideItself: Bool {
    place == .before(record) || place == .after(record)
  }
}
