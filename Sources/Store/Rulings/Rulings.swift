import Domain
import SQLite

/// Keeps the rows of `ruling` and `due` true: what the rules say, and when they may say otherwise.
///
/// It lives inside one write transaction and judges exactly what that touches. All rows hold for
/// one day, which `meta` remembers: a later day judges what is due, an earlier one (a clock was put
/// back) all that follows the day, and another edition of the rules everything.
final class Rulings {
  private let store: Store
  private let tallies: Tallies
  private var touched = TouchedSubjects()
  /// Whether everything is judged, since the tables have been emptied.
  private let isAnew: Bool

  init(_ store: Store, _ tallies: Tallies, isAnew: Bool) {
    self.store = store
    self.tallies = tallies
    self.isAnew = isAnew
  }

  /// Takes up one record's change.
  func note(from before: StoredRecord, to after: StoredRecord) {
    if !isAnew { touched.note(from: before, to: after) }
  }

  /// Judges what is touched and what is due.
  func judge() throws(StoreError) {
    let today = store.world.today()
    try turnTo(today)
    try touched.find(in: store)
    let reader = RuleReader(store, today: today)
    for (key, rules) in touched.subjects {
      try judge(key, by: rules.sorted(), reader)
    }
    touched = TouchedSubjects()
  }

  private func turnTo(_ today: CivilDate) throws(StoreError) {
    let last = try store.rulingDay()
    guard isAnew || last != today else { return }
    if isAnew || last == nil {
      try empty()
      for rule in Rule.all.indices { touched.touchAll(of: rule) }
    } else if let last, last < today {
      try touchDue(until: today)
    } else {
      for rule in Rule.all.indices where Rule.all[rule].followsDay { touched.touchAll(of: rule) }
    }
    try store.setMeta(Store.rulingMark, .text("\(Rule.edition) \(today.canonical)"))
  }

  /// Removes every row; those of rules that are no more would stay otherwise.
  private func empty() throws(StoreError) {
    try store.run("DELETE FROM ruling")
    try store.run("DELETE FROM due")
    try store.run("DELETE FROM tally WHERE type = '' AND field >= 'ruling ' AND field < 'ruling!'")
  }

  private func touchDue(until today: CivilDate) throws(StoreError) {
    var found: [(key: RecordKey, rule: String)] = []
    try store.each(
      """
      SELECT r.type, r.uuid, d.rule FROM due d CROSS JOIN record r ON r.key = d.key
      WHERE d.day <= ?
      """,
      [.text(today.canonical)]
    ) { row in found.append((RecordKey(type: row.text(0), id: row.id(1)), row.text(2))) }
    for (key, name) in found {
      for rule in Rule.places(judging: key.type) where Rule.all[rule].name == name {
        touched.touch(key, rule)
      }
    }
  }

  private func judge(
    _ record: RecordKey,
    by rules: [Int],
    _ reader: RuleReader
  ) throws(StoreError) {
    let judged = try reader.judged(record.type, record.id)
    var found = judged?.key
    if found == nil { found = try store.localKey(record.type, record.id) }
    guard let key = found else { return }
    let names = Set(rules.map { Rule.all[$0].name })
    let old = isAnew ? Judgement() : try store.judgement(of: key).of(names)
    var new = Judgement()
    if let judged { new = try reader.judge(judged, by: rules) }
    for rule in names { try replace(key, rule, old.of([rule]), by: new.of([rule])) }
  }

  private func replace(
    _ key: Int64,
    _ rule: String,
    _ old: Judgement,
    by new: Judgement
  ) throws(StoreError) {
    let place: [SQLiteValue] = [.integer(key), .text(rule)]
    if !old.lines.map(\.row).isIdentical(to: new.lines.map(\.row)) {
      if !old.lines.isEmpty {
        try store.run("DELETE FROM ruling WHERE key = ? AND rule = ?", place)
      }
      for line in old.lines { tallies.add(-1, line.tally) }
      for line in new.lines {
        try store.run(
          """
          INSERT INTO ruling (key, \(Judgement.Line.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [.integer(key)] + line.row
        )
        tallies.add(1, line.tally)
      }
    }
    guard old.due != new.due else { return }
    if let day = new.due[rule] {
      try store.run(
        "INSERT OR REPLACE INTO due (key, rule, day) VALUES (?, ?, ?)",
        place + [.text(day)]
      )
    } else {
      try store.run("DELETE FROM due WHERE key = ? AND rule = ?", place)
    }
  }
}

extension Store {
  /// The entry of `meta` with the rules' edition and the day for which the rulings hold.
  static let rulingMark = "ruled"

  /// The day for which the rulings hold; nil where they were never made, or by other rules.
  func rulingDay() throws(StoreError) -> CivilDate? {
    let parts = try meta(Self.rulingMark)?.text?.split(separator: " ") ?? []
    guard parts.count == 2, parts[0] == String(Rule.edition) else { return nil }
    return CivilDate(canonical: parts[1])
  }

  /// Has the rules judge what has become due since the last time, and nothing else; after midnight,
  /// and at every opening.
  package func refreshRulings() throws(StoreError) {
    guard !isReadOnly, try rulingDay() != world.today() else { return }
    try write { () throws(StoreError) in try Projection(self).finish() }
  }

  func localKey(_ type: String, _ id: RecordID) throws(StoreError) -> Int64? {
    try number(
      "SELECT key FROM record WHERE uuid = ? AND type = ?",
      [SQLiteValue(id), .text(type)]
    )
  }
}
