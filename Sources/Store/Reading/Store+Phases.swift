import Domain
import SQLite

extension Store {
  /// How a project went through the phases, the first move first; of many the last ones.
  package func phases(of project: RecordID, limit: Int) throws(StoreError) -> [PhaseMove] {
    try read { () throws(StoreError) -> [PhaseMove] in
      var writes: [(value: Value, stamp: Stamp)] = []
      try each(
        """
        SELECT value, inc, seq, hlc FROM j WHERE record = ? AND field = ?
        ORDER BY hlc DESC, inc DESC, seq DESC LIMIT ?
        """,
        [
          SQLiteValue(project), .text(CellName("phase").wire), .integer(Int64(max(0, limit))),
        ]
      ) { row in
        writes.append((Value(stored: row.value(0)), row.stamp(1)))
      }
      var moves: [PhaseMove] = []
      for write in writes.reversed() {
        guard let step = try step(of: write.stamp.dot) else { continue }
        moves.append(PhaseMove(phase: write.value, wallMilliseconds: step.wallMilliseconds))
      }
      return moves
    }
  }
}
