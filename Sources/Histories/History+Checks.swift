import Domain
import SQLite
import Store

/// The promises of RELIABILITY.md §6 that are looked at while a history runs.
extension History {
  /// What people see: the value of every cell that is not empty, on one laptop.
  func shown(on store: Store) throws -> [[SQLiteValue]] {
    try store.database.rows(
      """
      SELECT cell.t, cell.r, cell.c, j.value FROM cell
      JOIN j ON j.inc = cell.inc AND j.seq = cell.seq
      WHERE j.value IS NOT NULL AND NOT (cell.c = '_del' AND j.value = 0)
      ORDER BY cell.t, cell.r, cell.c
      """
    )
  }

  /// A move leads exactly to the place that it names.
  func checkPlace(of move: RankMove, on place: Int) throws {
    let store = laptops[place].store
    let query = Query("topic", columns: [], grouping: "platform", order: .rank("rank"))
    let page = try store.page(query, .record(move.record), before: 1, after: 1)
    guard page.rows.indices.contains(page.anchor), page.rows[page.anchor].id == move.record else {
      return
    }
    let group = page.rows[page.anchor].key.groupValue
    func neighbour(_ offset: Int) -> Row? {
      let index = page.anchor + offset
      guard page.rows.indices.contains(index) else { return nil }
      return page.rows[index].key.groupValue == group ? page.rows[index] : nil
    }
    let target: RecordID
    let offset: Int
    switch move.place {
    case .last: return try promise(neighbour(1) == nil, "a move to the end leads to the end")
    case .before(let id): (target, offset) = (id, 1)
    case .after(let id): (target, offset) = (id, -1)
    }
    guard target != move.record else { return }
    let other = try store.page(query, .record(target), before: 0, after: 0).rows.first
    if other?.id == target, other?.key.groupValue == group {
      try promise(neighbour(offset)?.id == target, "a move leads to its place")
    } else {
      try promise(neighbour(1) == nil, "a move beside nobody leads to the end")
    }
  }

  /// An undo or redo changes no cell that shows what somebody else wrote and has not taken back.
  func checkReversal(_ step: StepID, on store: Store) throws {
    let strangers = try store.database.rows(
      """
      WITH written AS (
        SELECT j.* FROM j JOIN step s ON s.inc = j.inc AND j.seq BETWEEN s.first AND s.last
        WHERE s.inc = ? AND s.first = ?),
      before AS (
        SELECT w.seq, (
          SELECT o.inc || ' ' || o.seq FROM j o
          WHERE o.record = w.record AND o.field = w.field AND o.type = w.type AND o.hlc < w.hlc
          ORDER BY o.hlc DESC, o.inc DESC, o.seq DESC LIMIT 1) AS dot
        FROM written w)
      SELECT s.inc, s.first, s.command, s.target_inc, s.target_first FROM before b
      JOIN j o ON b.dot = o.inc || ' ' || o.seq
      JOIN step s ON s.inc = o.inc AND o.seq BETWEEN s.first AND s.last
      WHERE s.inc NOT IN (SELECT inc FROM own) AND s.inc <> 0
        AND coalesce((
          SELECT u.command FROM step u
          WHERE u.target_inc = coalesce(s.target_inc, s.inc)
            AND u.target_first = coalesce(s.target_first, s.first)
          ORDER BY u.hlc DESC, u.inc DESC LIMIT 1), '') <> 'undo'
      """,
      [.integer(step.incarnation), .integer(step.first)]
    )
    try promise(strangers.isEmpty, "an undo leaves what others wrote: \(strangers)")
  }

  /// One laptop for itself: its tables are its journal, and its journal is sound.
  func check(_ laptop: Laptop) throws {
    let diagnosis = try laptop.store.diagnose()
    try promise(diagnosis.isClean, "\(laptop.name) is sound: \(diagnosis)")
    report.conflicts += diagnosis.conflicts
    if options.meetings { try checkMinutes(laptop, diagnosis) }
    let reference = try Reference(laptop.store)
    try promise(reference.cells() == (try rows("cell", laptop)), "winners are the latest writes")
    try promise(reference.siblings() == (try rows("sib", laptop)), "losers are those unseen")
    try promise(reference.timeFault == nil, "times are after what was seen: \(reference)")
    guard isLikely(20) else { return }
    try laptop.store.rebuild()
    try promise(try laptop.store.diagnose().isClean, "a rebuilt book is sound")
  }

  func checkConvergence() throws {
    let first = try image(of: laptops[0])
    for laptop in laptops.dropFirst() {
      let image = try image(of: laptop)
      for (name, rows) in first {
        try promise(image[name] == rows, "\(laptop.name) agrees in \(name)")
      }
    }
  }

  /// All that was said is known everywhere; saying it again changes nothing.
  func checkRepetition() throws {
    for (place, laptop) in laptops.enumerated() {
      let before = try image(of: laptop)
      for other in laptops {
        for slice in try other.store.slices(since: VersionVector()) {
          try promise(!(try merge(slice, into: place, acceptFuture: true)), "a repetition is known")
        }
      }
      try promise(try image(of: laptop) == before, "a repetition changes nothing")
    }
  }

  func checkAcknowledged() throws {
    for laptop in laptops {
      let vector = try laptop.store.versionVector()
      for entry in acknowledged {
        let dot = Dot(incarnation: entry.step.incarnation, sequence: entry.step.first)
        try promise(vector.covers(dot), "\(laptop.name) has every acknowledged step")
      }
    }
  }

  private func rows(_ table: String, _ laptop: Laptop) throws -> Set<[SQLiteValue]> {
    Set(try laptop.store.database.rows("SELECT * FROM \(table)"))
  }

  /// Every table without the local keys.
  private func image(of laptop: Laptop) throws -> [String: Set<[SQLiteValue]>] {
    let database = laptop.store.database
    var image: [String: Set<[SQLiteValue]>] = [:]
    for table in ["j", "step", "vv", "cell", "sib", "tally"] {
      image[table] = try rows(table, laptop)
    }
    image["seen"] = Set(
      try database.rows("SELECT s.* FROM seen s JOIN vv ON vv.inc = s.inc AND s.first <= prefix")
    )
    for type in Registry.all {
      let rows = try database.rows(
        """
        SELECT t.*, s.title, s.body FROM "\(type.name)" t JOIN search s ON s.rowid = t.key
        """
      )
      image[type.name] = Set(rows.map { Array($0.dropFirst()) })
    }
    image["interest"] = Set(
      try database.rows(
        "SELECT t.uuid, i.member, i.value FROM topic_interest i JOIN topic t ON t.key = i.key"
      )
    )
    image["finding"] = Set(
      try database.rows(
        "SELECT r.uuid, r.type, f.rule, f.cell, f.severity FROM finding f JOIN record r USING (key)"
      )
    )
    image["ruling"] = Set(
      try database.rows(
        """
        SELECT r.uuid, r.type, f.rule, f.number, f.severity, f.variant, f.cell, f.args, f.partner,
          f.sort FROM ruling f JOIN record r USING (key)
        """
      )
    )
    image["due"] = Set(
      try database.rows("SELECT r.uuid, r.type, d.rule, d.day FROM due d JOIN record r USING (key)")
    )
    return image
  }
}
