import Domain
import SQLite
import Store

/// What holds of minutes that several laptops write, whatever comes in.
extension History {
  func isReleased(_ number: Int, on store: Store) throws -> Bool {
    let cells = try store.record(Meeting.typeName, MeetingWorld.meeting(number))?.cells ?? [:]
    return FrozenMinutes.isReleased(cells)
  }

  /// What stands in a meeting's minutes: lines, results, who was there.
  ///
  /// Ranks are left out: a line that half a slice has brought gets one when a `#` line is put beside
  /// it, which released minutes allow.
  func minutes(of number: Int, on store: Store) throws -> [[SQLiteValue]] {
    let meeting: SQLiteValue = .blob(MeetingWorld.meeting(number).bytes)
    let lines = try store.database.rows(
      """
      SELECT i.uuid, l.uuid, l.kind, l.text FROM agendaItem i
      LEFT JOIN minuteLine l ON l.item = i.uuid AND l.deleted = 0 AND l.kind <> 'internal'
      WHERE i.meeting = ? AND i.deleted = 0 ORDER BY i.uuid, l.uuid
      """, [meeting])
    let results = try store.database.rows(
      "SELECT uuid, number, text FROM result WHERE meeting = ? AND deleted = 0 ORDER BY uuid",
      [meeting])
    let people = try store.database.rows(
      "SELECT uuid, guest, state FROM attendance WHERE meeting = ? AND deleted = 0 ORDER BY uuid",
      [meeting])
    return lines + results + people
  }

  /// The wordings that a Fassung takes up; tasks go on after a release.
  func wordings(of number: Int, on store: Store) throws -> [String] {
    guard let matter = try matter(of: number, on: store) else { return [] }
    let items = matter.numbered.map(\.item.id)
    // Half a slice may bring a result whose TOP is still under way.
    let results = matter.results.filter { $0.item.map(items.contains) ?? false }
    return items.flatMap { matter.lines[$0] ?? [] }.filter { $0.kind == .note }.map(\.text)
      + results.map(\.text)
  }

  private func matter(of number: Int, on store: Store) throws -> MeetingMatter? {
    var failure: (any Error)?
    func read<T>(_ body: () throws -> T, orElse empty: T) -> T {
      do { return try body() } catch {
        failure = error
        return empty
      }
    }
    let source = MeetingMatter.Source(
      rows: { query in
        read({ try store.page(query, .first, before: 0, after: 200).rows }, orElse: [])
      },
      cells: { type, id in read({ try store.record(type, id)?.cells }, orElse: nil) })
    let matter = MeetingMatter(
      of: MeetingWorld.meeting(number), partners: [], from: source)
    if let failure { throw failure }
    return matter
  }

  /// Takes a slice in and looks at the minutes: what a merge adds to released ones asks for another
  /// Fassung.
  func mergeIntoMinutes(_ slice: JournalSlice, into place: Int, acceptFuture: Bool) throws -> Bool {
    let store = laptops[place].store
    let isNew = try mergePlainly(slice, into: place, acceptFuture: acceptFuture)
    guard isNew, event > 0 else { return isNew }
    for number in MeetingWorld.codes.indices where try isReleased(number, on: store) {
      guard let matter = try matter(of: number, on: store) else { continue }
      // Half a slice may say that there is a Fassung and not yet bring it.
      guard
        let latest = matter.editions.max(by: {
          ($0.number ?? 0, $0.id) < ($1.number ?? 0, $1.id)
        })
      else { continue }
      let known = latest.text.split(separator: "\n")
      let late = try wordings(of: number, on: store).filter { wording in
        !wording.isEmpty && !known.contains { $0.hasPrefix(wording) }
      }
      let asked = Set(matter.unreleased)
      try promise(
        late.allSatisfy(asked.contains),
        "what came after the release asks for another Fassung: \(late)")
    }
    return isNew
  }

  /// What holds of a laptop's minutes at the end.
  func checkMinutes(_ laptop: Laptop, _ diagnosis: Diagnosis) throws {
    let store = laptop.store
    for (id, text) in editions {
      guard let cells = try store.record(MinutesEdition.typeName, id)?.cells else { continue }
      let kept = cells[CellName("text")]?.string ?? ""
      try promise(kept == text, "a Fassung stays what it was")
    }
    let alive = try store.database.rows("SELECT number FROM result WHERE deleted = 0")
    let doubles = ResultNumbers.doubles(in: alive.compactMap { $0[0].text })
    try promise(diagnosis.doubledNumbers == doubles, "doubled numbers are named: \(doubles)")
    report.doubles = max(report.doubles, doubles.count)
    let own = try store.database.rows(
      """
      SELECT value, inc FROM j WHERE type = 'result' AND field = 'number' AND value IS NOT NULL
      GROUP BY value, inc HAVING count(DISTINCT record) > 1
      """)
    try promise(own.isEmpty, "no laptop gives a number twice: \(own)")
    let left = try store.database.rows(
      """
      SELECT a.value FROM j a
      JOIN j e ON e.record = a.record AND e.field = a.field AND e.value IS NULL AND e.hlc > a.hlc
      JOIN step s ON s.inc = e.inc AND e.seq BETWEEN s.first AND s.last
      WHERE a.field = 'comingAndGoing' AND a.value IS NOT NULL AND s.command = 'minutes-release'
      """)
    try promise(left.isEmpty, "what a release has erased stands nowhere: \(left)")
    let kept = Set(acknowledged.map(\.step))
    for (step, line) in minuted where kept.contains(step) {
      let record = try store.record(MinuteLine.typeName, line)
      try promise(record != nil, "no line is lost")
    }
  }
}
