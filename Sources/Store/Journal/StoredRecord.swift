import Domain
import SQLite

/// A record as the journal has it: the winner of every cell, by wire name, and the open losers.
///
/// Names are compared as they stand, so that a foreign spelling such as capital hex digits in a
/// member is kept apart from ours, and stays in the journal only.
struct StoredRecord {
  struct StoredCell {
    var value: Value
    var stamp: Stamp
    var losers: [Dot] = []
  }

  var type: String
  var id: RecordID
  /// The local key; nil while no row of `record` exists.
  var key: Int64?
  var byName: [String: StoredCell] = [:]

  init(type: String, id: RecordID) {
    self.type = type
    self.id = id
  }

  /// Whether nothing of it is known.
  var isBlank: Bool { byName.isEmpty }

  /// Whether it lies in the trash.
  var isTrashed: Bool { byName[CellName.deleted.wire]?.value == .integer(1) }

  /// The time of the last write of any of its cells.
  var latest: HLC { byName.values.map(\.stamp.hlc).max() ?? HLC(raw: 0) }

  /// The values under the names that this version reads, without the mark of the trash.
  var cells: Cells {
    var cells = Cells(minimumCapacity: byName.count)
    for (wire, cell) in byName {
      guard let name = Self.name(wire), name != .deleted else { continue }
      cells[name] = cell.value
    }
    return cells
  }

  /// The name of a cell, if this is how we would write it.
  static func name(_ wire: String) -> CellName? {
    guard wire.utf8.contains(UInt8(ascii: "/")) else { return CellName(wire) }
    guard let name = CellName(wire: wire), name.wire == wire else { return nil }
    return name
  }
}

extension Store {
  /// Reads what the journal says of a record.
  func load(_ type: String, _ id: RecordID) throws(StoreError) -> StoredRecord {
    var record = StoredRecord(type: type, id: id)
    let place: [SQLiteValue] = [.text(type), SQLiteValue(id)]
    try each(
      """
      SELECT cell.c, cell.inc, cell.seq, cell.hlc, j.value
      FROM cell CROSS JOIN j ON j.inc = cell.inc AND j.seq = cell.seq
      WHERE cell.t = ? AND cell.r = ?
      """,
      place
    ) { row in
      record.byName[row.text(0)] = StoredRecord.StoredCell(
        value: Value(stored: row.value(4)),
        stamp: row.stamp(1)
      )
    }
    guard !record.isBlank else { return record }
    record.key = try number(
      "SELECT key FROM record WHERE uuid = ? AND type = ?",
      [place[1], place[0]]
    )
    try each("SELECT c, inc, seq FROM sib WHERE t = ? AND r = ?", place) { row in
      record.byName[row.text(0)]?.losers.append(
        Dot(incarnation: row.integer(1), sequence: row.integer(2))
      )
    }
    return record
  }
}
