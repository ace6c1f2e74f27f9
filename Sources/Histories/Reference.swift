import Domain
import SQLite
import Store

/// The merge as the documents define it, written down without any cleverness: every pair of writes
/// of a cell is compared.
struct Reference {
  private struct Write {
    var incarnation: Int64
    var sequence: Int64
    var hlc: Int64
    var value: SQLiteValue
    var seen: VersionVector
  }

  private struct Cell: Hashable {
    var type: SQLiteValue
    var record: SQLiteValue
    var field: SQLiteValue
  }

  private var writes: [Cell: [Write]] = [:]
  /// A write whose time is not after all that its author had seen.
  private(set) var timeFault: String?

  init(_ store: Store) throws {
    var seen: [Int64: [(Int64, VersionVector)]] = [:]
    for row in try store.database.rows("SELECT inc, first, vv FROM seen ORDER BY inc, first") {
      let vector = VersionVector(canonical: row[2].text ?? "") ?? VersionVector()
      seen[row[0].integer ?? 0, default: []].append((row[1].integer ?? 0, vector))
    }
    var times: [Dot: Int64] = [:]
    let rows = try store.database.rows(
      "SELECT type, record, field, inc, seq, hlc, value FROM j"
    )
    for row in rows {
      let dot = Dot(incarnation: row[3].integer ?? 0, sequence: row[4].integer ?? 0)
      times[dot] = row[5].integer
    }
    for row in rows {
      let write = Write(
        incarnation: row[3].integer ?? 0,
        sequence: row[4].integer ?? 0,
        hlc: row[5].integer ?? 0,
        value: row[6],
        seen: seen[row[3].integer ?? 0]?.last { $0.0 <= row[4].integer ?? 0 }?.1
          ?? VersionVector()
      )
      writes[Cell(type: row[0], record: row[1], field: row[2]), default: []].append(write)
      for (incarnation, prefix) in write.seen.prefixes {
        let time = times[Dot(incarnation: incarnation, sequence: prefix)] ?? 0
        if time >= write.hlc { timeFault = "\(write)" }
      }
    }
  }

  func cells() -> Set<[SQLiteValue]> {
    Set(
      writes.compactMap { cell, writes in
        winner(writes).map {
          [
            cell.type, cell.record, cell.field, .integer($0.incarnation), .integer($0.sequence),
            .integer($0.hlc),
          ]
        }
      }
    )
  }

  func siblings() -> Set<[SQLiteValue]> {
    var rows: Set<[SQLiteValue]> = []
    for (cell, writes) in writes {
      guard let winner = winner(writes) else { continue }
      for write in writes where write.value != winner.value {
        guard !writes.contains(where: { covers($0, write) }) else { continue }
        rows.insert([
          cell.type, cell.record, cell.field, .integer(write.incarnation),
          .integer(write.sequence),
        ])
      }
    }
    return rows
  }

  private func winner(_ writes: [Write]) -> Write? {
    writes.max {
      ($0.hlc, $0.incarnation, $0.sequence) < ($1.hlc, $1.incarnation, $1.sequence)
    }
  }

  private func covers(_ later: Write, _ earlier: Write) -> Bool {
    if later.incarnation == earlier.incarnation { return later.sequence > earlier.sequence }
    return earlier.incarnation == 0
      || later.seen.prefix(of: earlier.incarnation) >= earlier.sequence
  }
}
