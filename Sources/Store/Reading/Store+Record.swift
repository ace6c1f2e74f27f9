import Domain
import SQLite

extension Store {
  /// A record with all its cells; nil where nothing is known of it.
  package func record(_ type: String, _ id: RecordID) throws(StoreError) -> RecordState? {
    try read { () throws(StoreError) -> RecordState? in
      let stored = try load(type, id)
      guard !stored.isBlank else { return nil }
      var state = RecordState(
        type: type,
        id: id,
        cells: stored.cells,
        versions: [:],
        isTrashed: stored.isTrashed,
        conflicts: [:]
      )
      for (wire, cell) in stored.byName {
        guard let name = StoredRecord.name(wire) else { continue }
        state.versions[name] = cell.stamp
        guard !cell.losers.isEmpty else { continue }
        state.conflicts[name] = try losers(of: name, cell, id)
      }
      return state
    }
  }

  /// The open losers of a cell, latest first.
  func losers(
    of name: CellName,
    _ cell: StoredRecord.StoredCell,
    _ id: RecordID
  ) throws(StoreError) -> [Clash] {
    var clashes: [Clash] = []
    for dot in cell.losers {
      let hlc = try number(
        "SELECT hlc FROM j WHERE inc = ? AND seq = ?",
        [.integer(dot.incarnation), .integer(dot.sequence)]
      )
      let stamp = Stamp(hlc: HLC(raw: hlc ?? 0), dot: dot)
      clashes.append(try clash(id, name, stamp, try writtenValue(of: dot)))
    }
    return clashes.sorted { left, right in
      guard let left = left.version, let right = right.version else { return false }
      return left > right
    }
  }
}
