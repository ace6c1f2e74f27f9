import Domain
import SQLite

/// A cell with writes that did not know each other: one is shown, the others wait for a decision.
package struct Conflict: Hashable, Sendable {
  package var type: String
  package var winner: Clash
  /// The other writes, latest first.
  package var losers: [Clash]
}

extension Store {
  /// The cells on which somebody has to decide, in the order of their records.
  package func conflicts(limit: Int) throws(StoreError) -> [Conflict] {
    try read { () throws(StoreError) -> [Conflict] in
      var places: [(type: String, id: RecordID, wire: String)] = []
      try each(
        "SELECT DISTINCT t, r, c FROM sib ORDER BY t, r, c LIMIT ? /* scan */",
        [.integer(Int64(max(0, limit)))]
      ) { row in places.append((row.text(0), row.id(1), row.text(2))) }
      var conflicts: [Conflict] = []
      for place in places {
        let record = try load(place.type, place.id)
        guard let cell = record.byName[place.wire], let name = StoredRecord.name(place.wire)
        else { continue }
        conflicts.append(
          Conflict(
            type: place.type,
            winner: try clash(place.id, name, cell.stamp, cell.value),
            losers: try losers(of: name, cell, place.id)
          )
        )
      }
      return conflicts
    }
  }
}
