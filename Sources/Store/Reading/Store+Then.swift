import Domain
import SQLite

/// "Stand am": what held at a time, by the order of the journal.
extension Store {
  /// A record as it was; nil where it was not there yet.
  ///
  /// It has no versions: nothing of it can be written.
  package func record(
    _ type: String,
    _ id: RecordID,
    at hlc: HLC
  ) throws(StoreError) -> RecordState? {
    try read { () throws(StoreError) -> RecordState? in
      try recordThen(RecordKey(type: type, id: id), at: hlc)
    }
  }

  /// The parts of a record as they were: of those that name it today, also from the trash.
  ///
  /// Labels of links are those of today.
  package func rows(_ query: Query, at hlc: HLC, limit: Int) throws(StoreError) -> [Row] {
    try read { () throws(StoreError) -> [Row] in
      guard let table = TypeTable.all[query.type],
        case .equals(let link, let value)? = query.conditions.first, let whole = value.link,
        table.type.field(link)?.kind.target != nil
      else { return [] }
      var ids: [RecordID] = []
      for deleted: Int64 in [0, 1] {
        try each(
          """
          SELECT uuid FROM \(quoted(query.type)) WHERE deleted = ? AND \(quoted(link)) = ?
          LIMIT ?
          """,
          [.integer(deleted), SQLiteValue(whole), .integer(Int64(limit))]
        ) { row in ids.append(row.id(0)) }
      }
      var rows: [Row] = []
      for id in ids {
        let key = RecordKey(type: query.type, id: id)
        guard let state = try recordThen(key, at: hlc), !state.isTrashed,
          state.cells[CellName(link)]?.link == whole
        else { continue }
        rows.append(try row(of: state, query, in: table.type))
      }
      return Array(rows.sorted { Self.isBefore($0.key, $1.key) }.prefix(limit))
    }
  }

  private func recordThen(
    _ key: RecordKey,
    at hlc: HLC
  ) throws(StoreError) -> RecordState? {
    var wires: [String] = []
    try each(
      "SELECT c FROM cell WHERE t = ? AND r = ?",
      [.text(key.type), SQLiteValue(key.id)]
    ) { row in wires.append(row.text(0)) }
    var cells: Cells = [:]
    for wire in wires {
      guard let name = StoredRecord.name(wire) else { continue }
      let stored = try value(
        """
        SELECT value FROM j WHERE record = ? AND field = ? AND hlc <= ? AND type = ?
        ORDER BY hlc DESC, inc DESC, seq DESC LIMIT 1
        """,
        [SQLiteValue(key.id), .text(wire), .integer(hlc.raw), .text(key.type)]
      )
      if let stored { cells[name] = Value(stored: stored) }
    }
    guard !cells.isEmpty else { return nil }
    let isTrashed = cells.removeValue(forKey: .deleted) == .integer(1)
    return RecordState(
      type: key.type,
      id: key.id,
      cells: cells,
      versions: [:],
      isTrashed: isTrashed,
      conflicts: [:]
    )
  }

  private func row(
    of state: RecordState,
    _ query: Query,
    in type: RecordType
  ) throws(StoreError) -> Row {
    var values: [Value] = []
    for column in query.columns {
      switch column {
      case .field(let name): values.append(state.cells[CellName(name)] ?? .null)
      case .label(let name):
        guard let id = state.cells[CellName(name)]?.link,
          let target = type.field(name)?.kind.target
        else {
          values.append(.null)
          continue
        }
        values.append(.text(try label(target, id) ?? ""))
      default: values.append(.null)
      }
    }
    let sort: Value
    switch query.order {
    case .rank(let name), .text(let name), .date(let name):
      sort = state.cells[CellName(name)] ?? .null
    case .newest: sort = .null
    }
    return Row(id: state.id, key: PageKey(sort: sort, id: state.id), values: values)
  }

  /// Those without a place stand last.
  private static func isBefore(_ left: PageKey, _ right: PageKey) -> Bool {
    guard (left.sort == .null) == (right.sort == .null) else { return right.sort == .null }
    let (a, b) = (left.sort.string, right.sort.string)
    return a == b ? left.id < right.id : a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
